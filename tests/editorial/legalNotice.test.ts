import { expect, test } from 'vitest';
import { legalNoticeOf } from '../../src/editorial/legalNotice.ts';
import { fr } from '../../src/i18n/fr.ts';
import { sampleSettings } from './samples.ts';

const rows = (settings = sampleSettings) => legalNoticeOf(settings, fr).flatMap((group) => group.rows);

test('the notice has publisher, director and host, each with the legally required data', () => {
  const terms = rows().map(({ term }) => term);
  expect(terms).toEqual([
    'Nom',
    'Forme juridique',
    'Adresse',
    'Téléphone',
    'Courriel',
    'Directeur ou directrice de la publication',
    'Nom',
    'Adresse',
    'Téléphone',
  ]);
});

test('a company shows capital and registration', () => {
  const company = { form: 'company', capital: '10 000 €', registration: 'RCS Lyon 000 000 000' } as const;
  const companyRows = rows({ ...sampleSettings, publisher: { ...sampleSettings.publisher, ...company } });
  expect(companyRows).toContainEqual({ term: 'Capital social', value: '10 000 €' });
  expect(companyRows).toContainEqual({ term: 'Immatriculation', value: 'RCS Lyon 000 000 000' });
});

test('telephone numbers are links', () => {
  expect(rows().find(({ term }) => term === 'Téléphone')?.href).toBe('tel:0199000000');
});
