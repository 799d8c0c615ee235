import { expect, test } from 'vitest';
import { readByRemark, readBySatteri, treeOf } from './sameReading.ts';

const cases: [construct: string, markdown: string][] = [
  // Headings and rules
  ['headings of all levels', '# Un\n## Deux\n### Trois\n#### Quatre\n##### Cinq\n###### Six\n####### Sept'],
  ['headings closed with hashes', '## Deux ##\n### Trois # ###   \n## Do \\##'],
  ['a heading without a space is text', '#Lithium\n\n#5 boulons'],
  ['empty headings', '#\n##\n### ###'],
  ['setext headings', 'Le cobalt\n=====\n\nLe *nickel*\nen Europe\n---'],
  ['a setext underline without text above', '===\n\n---'],
  ['thematic breaks', '***\n---\n___\n * * *\n- - -\n--\n+++'],
  ['a thematic break inside a list ends it', '- un\n***\n- deux'],
  // Paragraphs and breaks
  ['soft breaks', 'une ligne\nune autre\n   et une troisième'],
  ['hard breaks by two spaces', 'une ligne  \nune autre   \nfin  '],
  ['hard breaks by a backslash', 'une ligne\\\nune autre\\'],
  ['blank lines with spaces', 'un\n  \n\t\ndeux'],
  ['a no-break space is not white space', '\u00a0\u00a0\u00a0\u00a0texte\n\n*\u00a0a*'],
  // Code
  ['indented code', '    let a = 1;\n\n      b\n\nfin'],
  ['indented code does not interrupt a paragraph', 'texte\n    suite'],
  ['fenced code with a language', '```js\nlet a = "<b>";\n```'],
  ['fenced code with an info string', '```js title="x"\n1\n```'],
  ['fenced code with tildes', '~~~\n```\n~~~'],
  ['fenced code that is not closed', '```\nun\n\ndeux'],
  ['fenced code in a list', '- un\n  ```\n  deux\n  ```\n- trois'],
  ['a longer fence around a shorter one', '````\n```\n````'],
  ['code spans', '`a` ``b ` c`` ` d ` `e\nf`'],
  ['code spans win over emphasis', '*a `b* c`'],
  ['an unclosed code span', '`a ``b'],
  ['tabs', '\tcode\n\n-\tpuce\n\n>\tcitation'],
  // Block quotes
  ['a block quote', '> Il a dit\n> deux phrases.\n>\n> Et une autre.'],
  ['lazy lines', '> Il a dit\nsans chevron\n\nfin'],
  ['no lazy line after a list', '> - un\nlazy\n- deux'],
  ['nested block quotes', '> > deux\n> un\n\n>>> trois'],
  ['an empty block quote', '>\n>\n\ntexte'],
  ['a list and code in a block quote', '> 1. un\n> 2. deux\n>\n>     code\n> ```\n> x\n> ```'],
  // Lists
  ['bullets', '- un\n- deux\n\n* trois\n+ quatre'],
  ['nested lists', '- un\n  - deux\n    - trois\n- quatre'],
  ['loose lists', '- un\n\n- deux\n- trois'],
  ['a list made loose by one item', '- un\n- deux\n\n  suite\n- trois'],
  ['ordered lists that start elsewhere', '7. sept\n8. huit\n\n0. zéro\n\n3) trois'],
  ['a list that interrupts a paragraph', 'texte\n- un\n\ntexte\n1. un\n\ntexte\n2. non'],
  ['items with several blocks', '1. un\n\n   > cité\n\n   ```\n   code\n   ```\n2. deux'],
  ['empty items', '-\n- deux\n-\n\n1.\n2. b'],
  ['a year is no list', '1986\\. Une grande année\n\n2023 . non'],
  ['list markers change', '- a\n+ b\n1. c\n2) d'],
  ['task lists', '- [ ] à faire\n- [x] fait\n- [X] fait\n- [] non\n- [ ]\n- [x]non'],
  ['task lists, loose and nested', '1. [ ] un\n\n   - [x] *deux*\n\n2. [ ] trois'],
  // HTML
  ['blocks of HTML', '<div class="a">\n*pas de Markdown*\n</div>\n\n<div>\n\n*Markdown*\n\n</div>'],
  ['inline HTML', 'un <abbr title="Union européenne">UE</abbr> et <b\n lang="fr">deux</b> <br/> <x-y>'],
  ['comments', '<!-- un\n\ndeux --> *trois*\n\nun <!-- deux --> trois'],
  ['what only looks like HTML', 'moins de <5 % a<b et <1> < b>'],
  ['a script and a style', '<script>\n*a*\n\n</script>\n\n<style>p{}</style>\nfin'],
  ['a closing tag alone', '</div>\n\na </b> c'],
  // Links
  ['inline links', '[un](/a) [deux](</b c>) [trois](d "t") [quatre](e \'t\') [cinq](f (t)) [six]()'],
  ['links with parentheses and escapes', '[a](b(c)d) [e](f\\)g) [h](i\\(j) [k](l "m \\" n")'],
  ['links with spaces are text', '[un](a b) [deux](c"d)'],
  ['links in links', '[un [deux](a) trois](b)'],
  ['emphasis and code in links', '[*un* `deux` **trois**](a)'],
  ['addresses with accents and percents', '[un](é/à?x=ü#ç) [deux](a%20b) [trois](%zz) [quatre](&eacute;)'],
  ['reference links', '[un][a] [a] [a][] [Deux][A]\n\n[a]: /x "Titre"\n[b]: <>\n[c]:\n  /y\n  \'t\''],
  ['references that do not exist', '[un][z] [z] [z][]'],
  ['the first definition counts', '[a]\n\n[a]: /un\n[a]: /deux'],
  ['labels match without case and space', '[ LE  Cobalt ][]\n\n[le cobalt]: /x'],
  ['a definition inside a quotation', '> [a]: /x\n\n[a]'],
  ['a definition does not interrupt a paragraph', 'texte\n[a]: /x\n\n[a]'],
  ['autolinks in angle brackets', '<https://example.org/a?b=c&d> <jean@example.org> <http://a b>'],
  ['literal autolinks', 'www.example.org http://example.org https://example.org/a_b?c=d#e jean@example.org'],
  [
    'literal autolinks end before punctuation',
    '(https://example.org/a). Voir www.example.org, et https://a.org/b(c)!',
  ],
  ['literal autolinks with entities', 'https://example.org/?a=b&copy; www.example.org/&amp;'],
  [
    'literal autolinks inside emphasis and links',
    '**https://example.org** [https://example.org](/x) *www.a.org*',
  ],
  [
    'literal autolinks beside French punctuation',
    '«https://example.org/é» « www.example.org » d’https://a.org',
  ],
  ['ports and colons in addresses', 'http://localhost:8080/a:b www.example.org:80'],
  ['no autolinks', 'exemple.org www. http:// @jean jean@ a@b ftp://x.org'],
  // Pictures
  ['pictures', '![alt](./a.jpg) ![](b.png "t") ![*un* [deux](c) `d`](<e f.jpg>)'],
  ['pictures by reference', '![Vue][v] ![v] ![v][]\n\n[v]: ./v.jpg "La mine"'],
  ['pictures in links', '[![alt](a.jpg "t")](b "u")'],
  ['an exclamation mark before a link', 'Non !\\[a](b) \\![c](d)'],
  // Emphasis
  ['emphasis', '*un* _deux_ **trois** __quatre__ ***cinq*** **six *sept* huit**'],
  ['emphasis inside words', 'un*deux*trois un_deux_trois snake_case_name'],
  ['emphasis and spaces', '* un* *deux * ** trois** a * b * c'],
  ['emphasis and punctuation', '**Gras.**suite *«cité»* l’*eau* **« x »**y "*a*"'],
  ['overlapping emphasis', '*un **deux* trois** **a *b** c* *a _b* c_'],
  ['long runs', '****a**** *****b***** **a*b* *c**d**e*'],
  ['escapes', '\\*pas\\* \\_pas\\_ \\# \\[a](b) \\\\ \\a \\`'],
  ['strikethrough', '~~un~~ ~deux~ ~~~trois~~~ a~~b~~c ~~a\nb~~ ~~a~b'],
  ['strikethrough and emphasis', '**~~a~~** ~~*b* c~~ ~~`~~`~~'],
  // Entities
  ['entities', '&nbsp;&amp;&copy;&eacute;&#8239;&#x202F;&#0; &inconnue; &#99999999; &lt;b>'],
  ['entities do not make structure', '&#42;a&#42;\n\n&#35; a\n\n&#45; b'],
  // Tables
  ['a table', '| Métal | Part |\n| --- | --- |\n| Lithium | 12 % |'],
  ['alignment', '|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|'],
  ['tables without outer pipes', 'a | b\n-|-\n1 | 2\nfin'],
  ['escaped pipes and pipes in code', '|a|b|\n|-|-|\n|1 \\| 2|`3 \\| 4`|\n|`a|b`|c|'],
  ['rows with too few and too many cells', '|a|b|\n|-|-|\n|1|\n|1|2|3|'],
  ['inline Markdown in cells', '|*a*|[b](c)|\n|-|-|\n|~~d~~|![e](f)|\n|<br>| https://a.org |'],
  ['a table ends at a block', '|a|\n|-|\n|1|\n> cité\n\n|a|\n|-|\n|1|\n- puce'],
  ['a table after a paragraph', 'texte\n|a|b|\n|-|-|\n|1|2|'],
  ['no tables', '|a|b|\n|-|\n\na\n-|\n\n|a|\n|:|'],
  ['tables in quotations and lists', '> |a|\n> |-|\n> |1|\n\n- |b|\n  |-|\n  |2|'],
  ['a table without rows', '|a|b|\n|-|-|'],
  // Footnotes
  ['a footnote', 'Un fait.[^1]\n\n[^1]: Sa *source*.'],
  ['a footnote with several paragraphs', 'Un.[^n]\n\n[^n]: Un.\n\n    Deux.\n\n    - trois\n\nfin'],
  ['a footnote called three times', 'Un[^a] deux[^a] trois[^a].\n\n[^a]: Note.'],
  ['footnotes are numbered as they are called', 'Un[^b] deux[^a].\n\n[^a]: A.\n[^b]: B.'],
  ['a footnote that calls another', 'Un[^a].\n\n[^a]: Voir[^b].\n[^b]: B.'],
  ['footnotes without a call, calls without a note', 'Un[^x].\n\n[^y]: Seul.'],
  ['footnotes with names of all kinds', 'Un[^é-1] deux[^A.b].\n\n[^é-1]: É.\n[^a.B]: B.'],
  ['a footnote that ends in code', 'Un[^c].\n\n[^c]: Code:\n\n        x = 1'],
  ['footnote calls in a table and a heading', '## Un[^a]\n\n|b[^a]|\n|-|\n|c|\n\n[^a]: Note.'],
  ['a footnote inside a quotation', '> Un[^a].\n>\n> [^a]: Note.'],
];

test.each(cases)('Sätteri and remark-gfm read alike: %s', (_, markdown) => {
  expect(treeOf(readBySatteri(markdown))).toBe(treeOf(readByRemark(markdown)));
});

test('the comparison sees a difference', () => {
  expect(treeOf('<p>a</p>')).not.toBe(treeOf('<p> a</p>'));
  expect(treeOf('<td align="right">a</td>')).toBe(treeOf('<td style="text-align: right">a</td>'));
});

test.each([
  ['a second address behind a slash stays text', 'a@example.org/b@example.org'],
  [
    'a bar that touches a bare address is taken with it (a fault, for editors)',
    '|a|\n|-|\n|https://example.org|',
  ],
])('the known differences: %s', (_, markdown) => {
  expect(treeOf(readBySatteri(markdown))).not.toBe(treeOf(readByRemark(markdown)));
});
