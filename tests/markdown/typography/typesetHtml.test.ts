import fc from 'fast-check';
import { markdownToHtml, type Features } from 'satteri';
import { expect, test } from 'vitest';
import { typesetHtml } from '../../../src/markdown/typography/typesetHtml.ts';
import { visible } from './visible.ts';

const features: Features = { gfm: true, directive: true, rawHtml: true };

const htmlOf = (markdown: string) => markdownToHtml(markdown, { features }).html.trim();

const typesetOf = (markdown: string, language = 'fr') => visible(typesetHtml(htmlOf(markdown), language));

// A no-break space is written ~ and a narrow one ·
test.each([
  ['rules apply across a link', '[lien](/a?b;c) : oui', '<p><a href="/a?b;c">lien</a>~: oui</p>'],
  ['rules apply across emphasis', '(*PDF*) ; "**a** b"', '<p>(<em>PDF</em>)·; «~<strong>a</strong> b~»</p>'],
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
  expect(typesetOf(markdown)).toBe(expected);
});

test('the number of a footnote is transparent', () => {
  const typeset = typesetOf('oui[^1] ! "a[^1]"\n\n[^1]: Note.');
  expect(typeset.replaceAll(/<[^>]*>|[0-9]/g, '')).toMatch(/^oui·! «~a~»/);
});

test('every cell of a table is a block', () => {
  const cells = typesetOf('| "a | b" |\n|-|-|\n| c ; | 5 % |').match(/(?<=<t[hd]>).*?(?=<)/g);
  expect(cells).toEqual(['"a', 'b"', 'c·;', '5~%']);
});

test('every item of a list is a block, whether tight, checked or nested', () => {
  expect(typesetOf('- "a" ;\n- [x] b :\n  - c ?').match(/[·~][;:?]/g)).toEqual(['·;', '~:', '·?']);
});

test('nothing is typeset where the language has no rules', () => {
  const markdown = 'a ; "b" 1er <b lang="fr">c ;</b> ![d ;](/e)';
  expect(typesetHtml(htmlOf(markdown), 'en')).toBe(htmlOf(markdown));
});

// HTML of components, and of page bodies.
test.each([
  [
    'entities are read',
    '<p>l&#39;or &amp; &quot;a&quot; ; 1&nbsp;000</p>',
    '<p>l’or &amp; «~a~»·; 1·000</p>',
  ],
  ['what is not typeset keeps its entities', '<p>a &quot; b &#233;</p>', '<p>a &quot; b &#233;</p>'],
  ['a text with an entity that is not read stays', '<p>a &foo; ; b</p>', '<p>a &foo; ; b</p>'],
  ['one with a figure in its name too', '<p>&frac12; ; c !</p>', '<p>&frac12; ; c !</p>'],
  ['and one in capitals', '<p>R&AMP;D ; c !</p>', '<p>R&AMP;D ; c !</p>'],
  [
    'a tag may have a sign for its end in a value',
    '<p title="a > b ;">c ;</p>',
    '<p title="a > b ;">c·;</p>',
  ],
  ['an element that closes itself has no content', '<p><x-y/>a ;</p>', '<p><x-y/>a·;</p>'],
  [
    'a drawing is a word that stays',
    '<p><svg><text>a ;</text></svg> ;</p>',
    '<p><svg><text>a ;</text></svg>·;</p>',
  ],
  [
    'a script stays',
    '<script>if (a<b) "c ;"</script><p>d ;</p>',
    '<script>if (a<b) "c ;"</script><p>d·;</p>',
  ],
  ['an end tag without a start tag changes nothing', '</i><p>a ;</p>', '</i><p>a·;</p>'],
  ['a start tag without an end tag changes nothing', '<p><i>a ;</p><p>b ;', '<p><i>a·;</p><p>b·;'],
  ['text outside of blocks is typeset', 'a ; <b>b</b> !', 'a·; <b>b</b>·!'],
  ['a language by its address is none', '<p><a hreflang="en">a ;</a></p>', '<p><a hreflang="en">a·;</a></p>'],
])('of HTML, %s', (_, html, expected) => {
  expect(visible(typesetHtml(html, 'fr'))).toBe(expected);
});

test('typesetting a document is idempotent', () => {
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
      const once = typesetHtml(htmlOf(pieces.join('')), 'fr');
      expect(typesetHtml(once, 'fr')).toBe(once);
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 500) },
  );
});
