import { expect, test } from 'vitest';
import { findFrenchSuperscripts } from '../../../src/markdown/typography/frenchSuperscripts.ts';

/** The text with its superscript letters in brackets. */
function markRaised(text: string): string {
  return findFrenchSuperscripts(text).reduceRight(
    (shown, { at, end, letters }) => `${shown.slice(0, at)}[${letters}]${shown.slice(end)}`,
    text,
  );
}

test.each([
  ['the first', 'le 1er mai, la 1re fois, les 1ers', 'le 1[er] mai, la 1[re] fois, les 1[ers]'],
  ['the others', 'la 2e, le 21e siècle, le 100e', 'la 2[e], le 21[e] siècle, le 100[e]'],
  ['wrong letters are corrected', '1ère, 2ème, 3èmes, 2eme', '1[re], 2[e], 3[es], 2[e]'],
  ['and those of Roman numbers', 'XXIème, Vème, XIXèmes, IIIe, 2ième', 'XXI[e], V[e], XIX[es], III[e], 2[e]'],
  ['accents may be decomposed', '1e\u0300re et 2e\u0300me', '1[re] et 2[e]'],
  ['centuries', 'XIXe et XXe siècles, XIXe-XXe', 'XIX[e] et XX[e] siècles, XIX[e]-XX[e]'],
  [
    'one Roman letter before what is counted so',
    'la Ve République, la Ire dynastie',
    'la V[e] République, la I[re] dynastie',
  ],
  ['sovereigns', 'François Ier,', 'François I[er],'],
  ['not a single Roman letter', 'Xe, Ve et Ie', 'Xe, Ve et Ie'],
  ['not numbers in code', '3e12 0x2e #2e 1e-5 a2e 1.2e 2e_', '3e12 0x2e #2e 1e-5 a2e 1.2e 2e_'],
  ['not parts of words', '2e-mail 1erre VIe3 /1er', '2e-mail 1erre VIe3 /1er'],
  ['not capitals', 'XIXE SIÈCLE 1ER', 'XIXE SIÈCLE 1ER'],
])('superscript letters: %s', (_, text, expected) => {
  expect(markRaised(text)).toBe(expected);
});
