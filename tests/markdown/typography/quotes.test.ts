import { expect, test } from 'vitest';
import { typeset } from '../../../src/markdown/typography/typeset.ts';
import { visible } from './visible.ts';

// A no-break space is written ~ and a narrow one ·
test.each([
  ['guillemets have no-break spaces inside', '« oui » et «non»', '«~oui~» et «~non~»'],
  ['narrow spaces inside guillemets become wide', '«\u202Foui\u202F»', '«~oui~»'],
  ['empty guillemets are left', '«» et « »', '«» et « »'],
  ['a question in guillemets has both its spaces', '« quoi ? »', '«~quoi·?~»'],
  ['straight quotes become guillemets', 'dire "oui" ici', 'dire «~oui~» ici'],
  ['straight quotes may enclose a whole text', '"Un accord historique"', '«~Un accord historique~»'],
  ['straight quotes may have spaces inside', 'dire " oui " ici', 'dire «~oui~» ici'],
  [
    'punctuation may follow or end a quotation',
    'dire "oui", "non ?" ("si").',
    'dire «~oui~», «~non·?~» («~si~»).',
  ],
  ['a quotation may follow a colon', 'dire : "oui"', 'dire~: «~oui~»'],
  ['straight quotes inside straight quotes become curly', '"il dit "non" ici"', '«~il dit “non” ici~»'],
  ['straight quotes inside guillemets become curly', '« il dit "non" »', '«~il dit “non”~»'],
  ['curly quotes stay as typed', '“oui” et « “non” »', '“oui” et «~“non”~»'],
  ['a quote without its pair is left', 'un "deux trois', 'un "deux trois'],
  ['the pairs after an unpaired quote are converted', 'a "b, "c" d', 'a "b, «~c~» d'],
  ['an empty pair is left', 'rien "" et " "', 'rien "" et " "'],
  ['an attribute is left', 'class="a"', 'class="a"'],
  ['inches are left', 'un écran de 24" ou de 27"', 'un écran de 24" ou de 27"'],
  ['a quotation may end with a number', 'le "plan 2030" avance', 'le «~plan 2030~» avance'],
])('%s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});
