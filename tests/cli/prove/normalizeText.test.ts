import { expect, test } from 'vitest';
import { withoutSpaces, normalizeText, searchableTexts } from '../../../src/cli/prove/normalizeText.ts';

test.each([
  ['straight and curled apostrophes', "L'État", 'L’État'],
  ['quotes of any kind', '"Oui"', '« Oui »'],
  ['no-break spaces', 'Pourquoi ?', 'Pourquoi\u202f?'],
  ['decomposed accents', 'E\u0301tat', 'État'],
  ['case', 'OR NOIR', 'Or noir'],
  ['soft hyphens', 'anti\u00admoine', 'antimoine'],
  ['an ellipsis', 'Ou bien...', 'Ou bien…'],
  ['ligatures of types, not of letters', 'ﬁlon', 'filon'],
])('%s make no difference', (_, one, other) => expect(normalizeText(one)).toBe(normalizeText(other)));

test.each([
  ['a tag in its midst', '<p>Le <strong>cobalt</strong> bleu</p>'],
  ['a superscript', '<p>Le cobal<sup>t</sup> bleu</p>'],
  ['an attribute', '<img alt="Le cobalt bleu">'],
  ['entities', '<p>Le&nbsp;cob&#97;lt&#x20;bleu</p>'],
  ['escapes of JSON', '{"a":"Le cob\\u0061lt\\nbleu"}'],
  ['percent signs', 'https://example.org/?q=Le%20cobalt%20bleu'],
  ['HTML in a feed', '<content>&lt;p&gt;Le &lt;em&gt;cobalt&lt;/em&gt; bleu&lt;/p&gt;</content>'],
  ['HTML in a feed, escaped twice', '<content>Le &amp;lt;b&amp;gt;cobalt bleu</content>'],
  ['HTML in a JSON feed', '{"html":"\\u003cp\\u003eLe \\u003ci\\u003ecobalt\\u003c/i\\u003e bleu"}'],
  ['a path', 'politique/le-cobalt-bleu/index.html'],
])('a sentence is recognised through %s', (_, text) => {
  expect(searchableTexts(text).some((view) => withoutSpaces(view).includes('lecobaltbleu'))).toBe(true);
});

test('text that is not an escape sequence stays', () => {
  expect(searchableTexts('100 %ZZ &inconnu; %E9 \\x')).toEqual([' 100 zz inconnu e9 x ']);
});
