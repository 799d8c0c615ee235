import { expect, test } from 'vitest';
import { entryStatus, type StatusFields } from '../../../src/admin/status/entryStatus.ts';
import { statusLabel, statusSentence } from '../../../src/admin/status/statusSentence.ts';
import { statusWords } from '../../../src/i18n/statusWords.ts';

const now = '2026-11-28 14:00';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each<[StatusFields, string, string]>([
  [{ date: '2023-11-02', draft: true }, 'Brouillon : ne paraît pas.', 'Draft: not published.'],
  [{ date: '2026-11-29 06:00' }, 'Paraîtra demain à 6 h.', 'Will be published tomorrow at 6:00.'],
  [{ date: '2026-11-28 18:30' }, 'Paraîtra aujourd’hui à 18 h 30.', 'Will be published today at 18:30.'],
  [
    { date: '2027-01-01 09:05' },
    'Paraîtra le 1er janvier 2027 à 9 h 05.',
    'Will be published on January 1, 2027 at 9:05.',
  ],
  [{ date: '2023-11-02' }, 'En ligne depuis le 2 novembre 2023.', 'Published since November 2, 2023.'],
  [{ date: '2026-11-27 10:00' }, 'En ligne depuis hier à 10 h.', 'Published since yesterday at 10:00.'],
  [
    { date: '2023-11-02', expires: '2026-12-31' },
    'En ligne depuis le 2 novembre 2023. Jusqu’au 31 décembre 2026.',
    'Published since November 2, 2023. Until December 31, 2026.',
  ],
  [
    { date: '2023-11-02', expires: '2026-11-29 08:00' },
    'En ligne depuis le 2 novembre 2023. Jusqu’à demain à 8 h.',
    'Published since November 2, 2023. Until tomorrow at 8:00.',
  ],
  [
    { date: '2023-11-02', expires: '2024-01-02' },
    'Expiré depuis le 2 janvier 2024.',
    'Expired since January 2, 2024.',
  ],
  [
    { date: '2023-11-02', withdrawn: { text: 'Faux.', date: '2024-01-02' } },
    'Retiré depuis le 2 janvier 2024.',
    'Withdrawn since January 2, 2024.',
  ],
  [
    { date: '2023-11-02', withdrawn: { text: 'Faux.' } },
    'Retiré : à son adresse, les lecteurs en lisent la raison.',
    'Withdrawn: at its address, readers are told why.',
  ],
  [
    {},
    'Sans date, on ne sait pas quand il paraîtra.',
    'Without a date, nobody knows when it will be published.',
  ],
])('%o in words', (fields, french, english) => {
  const found = entryStatus(fields, now);
  expect(plain(statusSentence(found, now, statusWords.fr, 'fr'))).toBe(french);
  expect(statusSentence(found, now, statusWords.en, 'en')).toBe(english);
});

test.each<[StatusFields, string]>([
  [{ date: '2026-11-29 06:00' }, 'À paraître demain à 6 h'],
  [{ date: '2023-11-02' }, 'En ligne'],
  [{ date: '2023-11-02', draft: true }, 'Brouillon'],
])('%o in few words', (fields, label) => {
  expect(plain(statusLabel(entryStatus(fields, now)!, now, statusWords.fr, 'fr'))).toBe(label);
});
