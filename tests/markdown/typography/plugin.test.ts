import fc from 'fast-check';
import { markdownToHtml, mdxToJs, type Features } from 'satteri';
import { expect, test } from 'vitest';
import { typographyPlugin } from '../../../src/markdown/typography/plugin.ts';
import { visible } from './visible.ts';

const features: Features = { gfm: true, directive: true, rawHtml: true };

function html(markdown: string, ...hastPlugins: ReturnType<typeof typographyPlugin>[]): string {
  return visible(markdownToHtml(markdown, { features, hastPlugins }).html).trim();
}

// A no-break space is written ~ and a narrow one ·
test.each([
  ['rules hold across a link', '[lien](/a?b;c) : oui', '<p><a href="/a?b;c">lien</a>~: oui</p>'],
  ['rules hold across emphasis', '(*PDF*) ; "**a** b"', '<p>(<em>PDF</em>)·; «~<strong>a</strong> b~»</p>'],
  ['inline code is a word that stays', '`a ; "b"` : oui', '<p><code>a ; "b"</code>~: oui</p>'],
  ['what is nested in code stays', '<kbd>a ; <b>b ;</b></kbd> ;', '<p><kbd>a ; <b>b ;</b></kbd>·;</p>'],
  ['a block of code stays', '<pre>a ; b</pre><p>c ;</p>d ;', '<pre>a ; b</pre><p>c·;</p>d·;'],
  ['a heading is a block', '## Quoi ?', '<h2>Quoi·?</h2>'],
  ['quotes do not pair across blocks', '"a\n\nb" "c"', '<p>"a</p>\n<p>b" «~c~»</p>'],
  [
    'text on both sides of a block is typeset',
    '<div>a ;<p>b ;</p>: c ;</div>',
    '<div>a·;<p>b·;</p>: c·;</div>',
  ],
  ['a line break stays', 'a  \n: b', '<p>a<br>\n: b</p>'],
  ['comments are looked through', 'oui<!-- a ; b --> ;', '<p>oui<!-- a ; b -->·;</p>'],
  ['ordinals are raised', 'le 1er *mai*', '<p>le 1<sup>er</sup>~<em>mai</em></p>'],
  ['ordinals are raised in a link', '[la 2ème](/a) fois', '<p><a href="/a">la 2<sup>e</sup></a> fois</p>'],
  [
    'ordinals in an address stay',
    'https://x.org/a,1er',
    '<p><a href="https://x.org/a,1er">https://x.org/a,1er</a></p>',
  ],
  ['a raised ordinal stays', '1<sup>er</sup> mai', '<p>1<sup>er</sup>~mai</p>'],
  ['English in French stays', 'un <i lang="en">well; "x"</i> ;', '<p>un <i lang="en">well; "x"</i>·;</p>'],
  [
    'two neighbouring passages stay',
    '<i lang="en">a;</i><i lang="en">b;</i> ;',
    '<p><i lang="en">a;</i><i lang="en">b;</i>·;</p>',
  ],
  [
    'an English block stays',
    '<div lang="en">a ; <b>b ;</b></div>c ;',
    '<div lang="en">a ; <b>b ;</b></div>c·;',
  ],
  [
    'French in English in French is typeset',
    '<div lang="en">a ; <b lang="fr">b ;</b> ;</div>',
    '<div lang="en">a ; <b lang="fr">b·;</b> ;</div>',
  ],
  ['French of elsewhere is French', '<b lang="fr-CA">un</b> ;', '<p><b lang="fr-CA">un</b>·;</p>'],
  ['text of a picture is typeset', '![Où ?](/a?b "Là ;")', '<p><img src="/a?b" alt="Où·?" title="Là·;"></p>'],
  [
    'a picture is a word',
    '![a](/b) ; "![a](/b)"',
    '<p><img src="/b" alt="a">·; «~<img src="/b" alt="a">~»</p>',
  ],
  ['an English picture stays', '<img src="/a" alt="So ;" lang="en">', '<img src="/a" alt="So ;" lang="en">'],
  [
    'a picture that ends an English block stays',
    '<p lang="en">a <img src="/a" alt="b ;"></p>',
    '<p lang="en">a <img src="/a" alt="b ;"></p>',
  ],
  ['other attributes stay', '<abbr title="a ; b">ab</abbr> ;', '<p><abbr title="a ; b">ab</abbr>·;</p>'],
])('%s', (_, markdown, expected) => {
  expect(html(markdown, typographyPlugin('fr'))).toBe(expected);
});

test('the number of a footnote is looked through', () => {
  const typeset = html('oui[^1] ! "a[^1]"\n\n[^1]: Note.', typographyPlugin('fr'));
  expect(typeset.replaceAll(/<[^>]*>|[0-9]/g, '')).toMatch(/^oui·! «~a~»/);
});

test('every cell of a table is a block', () => {
  const cells = html('| "a | b" |\n|-|-|\n| c ; | 5 % |', typographyPlugin('fr')).match(
    /(?<=<t[hd]>).*?(?=<)/g,
  );
  expect(cells).toEqual(['"a', 'b"', 'c·;', '5~%']);
});

test('every item of a list is a block, whether tight, checked or nested', () => {
  expect(html('- "a" ;\n- [x] b :\n  - c ?', typographyPlugin('fr')).match(/[·~][;:?]/g)).toEqual([
    '·;',
    '~:',
    '·?',
  ]);
});

test('nothing is typeset where the language has no rules', () => {
  const markdown = 'a ; "b" 1er <b lang="fr">c ;</b> ![d ;](/e)';
  expect(html(markdown, typographyPlugin('en'))).toBe(html(markdown));
});

test('one plugin serves several documents', () => {
  const plugin = typographyPlugin('fr');
  expect([html('"a', plugin), html('b" ;', plugin), html('', plugin)]).toEqual([
    '<p>"a</p>',
    '<p>b"·;</p>',
    '',
  ]);
});

test('a document typeset twice is as one typeset once', () => {
  const piece = fc.constantFrom(
    ...[...'ab1 ;:?!"\'«»*_`[]()<>\n-–|…'],
    ...[
      '1er ',
      '2ème ',
      'XXe ',
      '\n\n',
      '<i lang="en">',
      '</i>',
      '<p>',
      '</p>',
      '<code>',
      '</code>',
      '[a](/b)',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const markdown = pieces.join('');
      const plugin = typographyPlugin('fr');
      expect(html(markdown, plugin, plugin)).toBe(html(markdown, plugin));
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 500) },
  );
});

test('MDX is typeset around and inside its components, not in its expressions and properties', () => {
  const source = [
    'import B from "b ;"',
    'Un {f("a ; b")} ; <B t="c ;">du *mot* ; oui</B> <code>d ;</code> : le 1er ;',
    '<B>\n\n"e" ;\n\n</B>',
    '{`f\n  ;`}',
    'g <span lang="en">h ;</span> ; <img src="i" alt="j ;" />',
  ].join('\n\n');
  const code = visible(mdxToJs(source, { features, hastPlugins: [typographyPlugin('fr')] }).code).replaceAll(
    '\\xA0',
    '~',
  );
  for (const kept of ['"b ;"', '"a ; b"', 't: "c ;"', '"d ;"', '"h ;"']) expect(code).toContain(kept);
  for (const set of ['"·; "', '"·; oui"', '"~: le 1"', '"er"', '"«~e~»·;"', '"j·;"'])
    expect(code).toContain(set);
});
