import { expect, test } from 'vitest';
import { fr } from '../../src/i18n/fr.ts';
import { evaluateMdx } from '../../src/markdown/evaluateMdx.ts';

type Node = { type: unknown; props: Record<string, unknown> };

const jsx = (type: unknown, props: Record<string, unknown>): Node => ({ type, props });

/** Evaluates a body, and what it needs. */
const evaluated = (text: string, title = '') =>
  evaluateMdx(text, { language: 'fr', title, words: fr }, { Fragment: 'fragment', jsx, jsxs: jsx });

/** The elements and components that a body consists of, in reading order, given some props. */
async function elementsOf(text: string, props: Record<string, unknown> = {}, title = ''): Promise<Node[]> {
  const { content } = await evaluated(text, title);
  const components = {
    Advertisement: 'Advertisement',
    BodyPicture: 'BodyPicture',
    BodyLink: 'BodyLink',
    Quote: 'Quote',
  };
  const below = (node: unknown): Node[] => {
    if (Array.isArray(node)) return node.flatMap(below);
    if (typeof node !== 'object' || node === null) return [];
    return [node as Node, ...below((node as Node).props['children'])];
  };
  return below(content({ components, ...props }));
}

const typed = (elements: Node[], type: string) => elements.filter((element) => element.type === type);

test('the pictures of a file come from the props of the page, in any syntax; those of other sites are links', async () => {
  const names = ['./é%20a.jpg', './b.jpg', './c.jpg', './100%.jpg'];
  const pictures = Object.fromEntries(names.map((name) => [name, `file of ${name}`]));
  const elements = await elementsOf(
    '![A](./é%20a.jpg "C")\n\n![B][b] <img src="./c.jpg" alt="D" />\n\n![E](./100%.jpg) ![F](https://x.org/f.jpg)\n\n[b]: ./b.jpg',
    { pictures },
  );
  expect(typed(elements, 'BodyPicture').map(({ props }) => props['src'])).toEqual(Object.values(pictures));
  expect(typed(elements, 'BodyLink').map(({ props }) => props['href'])).toEqual(['https://x.org/f.jpg']);
  expect(typed(elements, 'figcaption').map(({ props }) => props['children'])).toEqual(['C']);
});

test('headings have the ids of Markdown’s', async () => {
  const elements = await elementsOf('# Le titre\n\n# L’été : "oui" ?', {}, 'Le titre');
  expect(typed(elements, 'h2').map(({ props }) => props['id'])).toContain('l-ete-oui');
});

test('code has no highlighter', async () => {
  const [code] = typed(await elementsOf('```js\nlet a;\n```'), 'code');
  expect(code!.props).toMatchObject({ class: 'language-js', children: 'let a;\n' });
});

test('advertisements and articles come from the props of the page', async () => {
  const advertisement = { ad: 'one' };
  const elements = await elementsOf('::ad\n\n[a](../b.md#c)', {
    advertisement,
    links: { '../b.md#c': '/politique/b/#c' },
  });
  expect(typed(elements, 'Advertisement').map(({ props }) => props)).toEqual([advertisement]);
  expect(typed(elements, 'BodyLink').map(({ props }) => props)).toMatchObject([
    { address: '/politique/b/#c' },
  ]);
});

test('a page is told which components and rare parts are used, each once, and whether the advertisement has a place', async () => {
  const { components, placesAdvertisement } = await evaluated(
    '<Quote by="A">\n\nUn.\n\n</Quote>\n\n<Quote by="B">\n\nDeux.\n\n</Quote>\n\n::ad',
  );
  expect(components).toEqual(['blockquote', 'quote', 'Quote']);
  expect(placesAdvertisement).toBe(true);
  expect(await evaluated('Rien.')).toMatchObject({ components: [], placesAdvertisement: false });
});
