import { expect, test } from 'vitest';
import { typeset } from '../../../src/markdown/typography/typeset.ts';
import { visible } from './visible.ts';

// A no-break space is written ~ and a narrow one ·
test.each([
  ['a narrow space precedes a semicolon', 'oui ; non', 'oui·; non'],
  ['a narrow space precedes an exclamation mark', 'Enfin !', 'Enfin·!'],
  ['a narrow space precedes a question mark', 'Quoi ?', 'Quoi·?'],
  ['the space is added if none was typed', 'Quoi? Non! Si;', 'Quoi·? Non·! Si·;'],
  ['a no-break space becomes a narrow one', 'Quoi\u00A0?', 'Quoi·?'],
  ['several spaces become one', 'Quoi   ?', 'Quoi·?'],
  ['a line end becomes the space', 'une ligne\n; une autre', 'une ligne·; une autre'],
  ['a sequence of marks is kept together', 'Quoi ?! Non !!', 'Quoi·?! Non·!!'],
  ['a question after an ellipsis has its space', 'Mais... ? Euh…!', 'Mais…·? Euh…·!'],
  ['a mark after a bracket has its space', 'le rapport (PDF) ; la suite', 'le rapport (PDF)·; la suite'],
  ['a mark after an abbreviation has its space', 'or, cuivre, etc.; argent', 'or, cuivre, etc.·; argent'],
  ['a mark after a picture sign has its space', 'Bravo 🙂 !', 'Bravo 🙂·!'],
  ['a mark after a sign of currency has its space', 'à 5 € ?', 'à 5~€·?'],
  ['a mark after a programming language has its space', 'en C++ ; en C# ?', 'en C++·; en C#·?'],
  ['a mark before a dash has its space', 'le prix !— non', 'le prix·!— non'],
  ['a mark before a closing bracket has its space', '(vraiment ?) (non!)', '(vraiment·?) (non·!)'],
  ['a single mark is unchanged', '? et (?) et « ? »', '? et (?) et «~?~»'],
  ['a query is left', 'la page /?a=b;c=d', 'la page /?a=b;c=d'],
  ['code without its marks is left', 'a !important b != c ?.d', 'a !important b != c ?.d'],
  ['smileys are left', 'bien ;) ou ;-) ou :) ou :-/ ou :D', 'bien ;) ou ;-) ou :) ou :-/ ou :D'],
  ['entities are left', 'R&amp; D', 'R&amp; D'],
  ['a no-break space precedes a colon', 'Bilan : deux', 'Bilan~: deux'],
  ['the space of a colon is added after a word', 'Bilan: deux', 'Bilan~: deux'],
  ['a narrow space before a colon becomes a wide one', 'Bilan\u202F: deux', 'Bilan~: deux'],
  ['a colon that ends the text has its space', 'Trois raisons:', 'Trois raisons~:'],
  ['times and ratios are left', 'à 12:30 en 16:9', 'à 12:30 en 16:9'],
  ['a time followed by a colon has its space', 'à 12:30 : rien', 'à 12:30~: rien'],
  ['namespaces are left', 'std::vector et a:: b', 'std::vector et a:: b'],
  ['keys against their values are left', 'key:value C:\\temp\\a', 'key:value C:\\temp\\a'],
  ['names of emoji are left', 'Oui :smile: non', 'Oui :smile: non'],
  ['other signs of punctuation are left', 'un, deux. Trois', 'un, deux. Trois'],
])('%s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});

test.each([
  ['three dots are an ellipsis', 'Il attend... et part', 'Il attend… et part'],
  ['an omission in brackets is an ellipsis', 'Il (...) attend [...]', 'Il (…) attend […]'],
  ['two or four dots are left', 'un.. deux....', 'un.. deux....'],
  ['dots in a path are left', '../../a et ./...', '../../a et ./...'],
  ['dots in a range are left', '1...5 et v1...v2', '1...5 et v1...v2'],
  ['dots of a list of arguments are left', 'f(...args)', 'f(...args)'],
  ['an apostrophe between letters is curled', "aujourd'hui, l'État", 'aujourd’hui, l’État'],
  ['the letters may be decomposed', "l'e\u0301tat de Lome\u0301'a", 'l’e\u0301tat de Lome\u0301’a'],
  ['an elision before a number is curled', "plus d'1 %", 'plus d’1~%'],
  ['an elision before a quotation is curled', "l'« accord »", 'l’«~accord~»'],
  ['an elision before straight quotes is curled', 'qu\'"ici"', 'qu’«~ici~»'],
  ['an elision before a bracket is curled', "l'(ancien) accord", 'l’(ancien) accord'],
  ['minutes, seconds, feet and inches are left', '5\' 30" et 6\'2" et 24"', '5\' 30" et 6\'2" et 24"'],
  ['a function is left', "f'(x)", "f'(x)"],
  ['apostrophes around the n of rock are curled', "du rock 'n' roll", 'du rock ’n’ roll'],
  ['the apostrophe of a year is curled', "en mai '68, puis", 'en mai ’68, puis'],
  ['a number between single quotes is left', "le mot '68' ici", "le mot '68' ici"],
  ['a curled apostrophe is left', 'l’accord', 'l’accord'],
  ['accents of capitals are left', 'À l’Élysée, ETAT', 'À l’Élysée, ETAT'],
])('%s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});

test.each([
  ['text between a pair of dashes is not separated from them', 'un – deux – trois', 'un –~deux~– trois'],
  ['long dashes are not separated either', 'un — deux —, trois', 'un —~deux~—, trois'],
  ['an abbreviation ends no sentence', 'un – M. Roux – deux', 'un –~M.~Roux~– deux'],
  ['dashes of two sentences are no pair', 'Un – deux. Trois – quatre.', 'Un – deux. Trois – quatre.'],
  ['a dash without spaces is left', '2021–2023 et Paris–Astana', '2021–2023 et Paris–Astana'],
  ['hyphens are left', 'un - deux - trois', 'un - deux - trois'],
  ['the dash of a line of dialogue is not separated from it', '— Entrez !', '—~Entrez·!'],
])('%s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});
