import { expect, test } from 'vitest';
import { typesetRuns } from '../../../src/markdown/typography/runs.ts';
import { visible } from './visible.ts';

// A no-break space is written ~ and a narrow one ·
test.each([
  ['a colon after a link has its space, outside the link', ['lien', ' :'], ['lien', '~:']],
  ['the space is added outside the link too', ['lien', '; puis'], ['lien', '·; puis']],
  ['a mark follows a bracket in another run', ['(', 'PDF', ') ; puis'], ['(', 'PDF', ')·; puis']],
  ['a space at the end of a link is kept there', ['lien ', '; puis'], ['lien·', '; puis']],
  ['spaces on both sides of a border become one', ['lien ', ' ; puis'], ['lien', '·; puis']],
  ['quotes open in one run and close in another', ['"un ', 'mot', '" ici'], ['«~un ', 'mot', '~» ici']],
  ['guillemets keep their spaces outside a link', ['«', 'mot', '»'], ['«~', 'mot', '~»']],
  ['an elision precedes a link', ["l'", 'accord'], ['l’', 'accord']],
  ['an elision spans runs', ['l', "'", 'accord'], ['l', '’', 'accord']],
  ['dots of an ellipsis may be in two runs', ['fin.', '..'], ['fin', '…']],
  ['a number is grouped across runs', ['160', ' 000', ' t'], ['160', '·000', '~t']],
  ['a day is not separated from its month across runs', ['1', 'er', ' mai'], ['1', 'er', '~mai']],
  ['dashes pair across runs', ['un – ', 'deux', ' – trois'], ['un –~', 'deux', '~– trois']],
  ['something opaque is a word', ['\uFFFC', ' : "', '\uFFFC', '"?'], ['\uFFFC', '~: «~', '\uFFFC', '~»·?']],
  ['an elision precedes opaque content', ["l'", '\uFFFC'], ['l’', '\uFFFC']],
  ['a line break is no space to replace', ['fin', '\u2028', ': suite'], ['fin', '\u2028', ': suite']],
  ['a line break ends a line', ['fin :', '\u2028', '— Oui'], ['fin~:', '\u2028', '—~Oui']],
  ['an address may be in two runs', ['https://x.org/', "l'a?b;c"], ['https://x.org/', "l'a?b;c"]],
  ['empty runs are kept', ['', 'oui', '', ' ;', ''], ['', 'oui', '', '·;', '']],
  ['no runs are no runs', [], []],
])('%s', (_, runs, expected) => {
  expect(typesetRuns(runs, 'fr').map(visible)).toEqual(expected);
});
