import { expect, test } from 'vitest';
import { mdxProcessor } from '../../src/markdown/mdxProcessor.ts';
import { fr } from '../../src/i18n/fr.ts';

/** The source of the module that Astro compiles from a `.mdx` file. */
async function moduleOf(text: string, frontmatter: Record<string, unknown> = {}): Promise<string> {
  const processor = mdxProcessor({ language: 'fr', words: fr });
  // Astro's defaults, which include a highlighter and English quotes.
  const shared = { syntaxHighlight: 'shiki', smartypants: true, gfm: true } as const;
  const renderer = await processor.createMdxRenderer!(shared, {
    optimize: false,
    srcDir: new URL('file:///x/src/'),
  });
  const { code } = await renderer.process(text, '/x/content/a/index.mdx', frontmatter);
  return code.replaceAll(/[ \n]+/g, ' ');
}

test('the pictures of a file come from the props of the page, in any syntax', async () => {
  const code = await moduleOf(
    '![A](./é%20a.jpg "C")\n\n![B][b] <img src="./c.jpg" alt="D" />\n\n![E](./100%.jpg) ![F](https://x.org/f.jpg)\n\n[b]: ./b.jpg',
  );
  const pictureFiles = [...code.matchAll(/props\.pictures\?\.\["([^"]+)"\]/g)].map(([, file]) => file);
  expect(pictureFiles.sort()).toEqual(['./100%.jpg', './b.jpg', './c.jpg', './é%20a.jpg']);
  expect(code).not.toMatch(/import __/);
  expect(code).toContain('_components.figcaption, { children: "C" }');
  expect(code).toContain(': "https://x.org/f.jpg"');
});

test('headings have the ids of Markdown’s', async () => {
  const code = await moduleOf('# Le titre\n\n# L’été : "oui" ?', { title: 'Le titre' });
  expect(code).toContain('"slug":"l-ete-oui"');
});

test('code has no highlighter', async () => {
  expect(await moduleOf('```js\nlet a;\n```')).toContain('class: "language-js", children: "let a;\\n"');
});

test('advertisements and articles come from the props of the page', async () => {
  const code = await moduleOf('::ad\n\n[a](../b.md#c)');
  expect(code).toContain('_jsx(Advertisement, props.advertisement ?? {})');
  expect(code).toContain('props.links?.["../b.md#c"]');
});
