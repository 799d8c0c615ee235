import { expect, test } from 'vitest';
import { typeset } from '../../../src/markdown/typography/typeset.ts';
import { visible } from './visible.ts';

// A no-break space is written ~ and a narrow one ·
test.each([
  ['a query stays', 'https://x.org/?a=b;c!d', 'https://x.org/?a=b;c!d'],
  ['an apostrophe stays', "www.x.org/l'accord", "www.x.org/l'accord"],
  ['dots and signs stay', 'https://x.org/a...b/100%/5€', 'https://x.org/a...b/100%/5€'],
  ['a port stays', 'http://localhost:4321/', 'http://localhost:4321/'],
  [
    'punctuation after it is typeset',
    'sur https://x.org/a ; https://x.org/b?',
    'sur https://x.org/a·; https://x.org/b·?',
  ],
  ['the words before it are typeset', "l'adresse : https://x.org", 'l’adresse~: https://x.org'],
  ['it may be quoted', '"https://x.org/a"', '«~https://x.org/a~»'],
  ['an e-mail address stays', 'à jean.roux+a@x.fr ; merci', 'à jean.roux+a@x.fr·; merci'],
  ['a file name stays', 'rapport-1.2.pdf ; ~/a/b.txt', 'rapport-1.2.pdf·; ~/a/b.txt'],
])('in and around an address, %s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});
