import { expect, test } from 'vitest';
import { typeset } from '../../../src/markdown/typography/typeset.ts';

test.each(['fr', 'fr-FR', 'fr-CA', 'FR', 'fr-Latn-BE'])('%s is French', (language) => {
  expect(typeset('oui ;', language)).toBe('oui\u202F;');
});

test.each(['en', 'en-FR', 'frr', 'de', ''])('"%s" has no rules', (language) => {
  expect(typeset('oui ; "l\'un" 5 %', language)).toBe('oui ; "l\'un" 5 %');
});
