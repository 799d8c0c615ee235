import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../src/outputs/siteFiles.ts';
import { webManifest } from '../../src/outputs/webManifest.ts';
import type { Settings } from '../../src/intake/schemas/siteSchema.ts';
import { anEdition, sampleSettings } from '../editorial/samples.ts';

/** The text of a file of a publication with these settings; undefined if there is no such file. */
const fileOf = (path: string, fields: Partial<Settings> = {}) =>
  siteFiles(anEdition([], { settings: { ...sampleSettings, ...fields } })).find((file) => file.path === path)
    ?.text;

test('without settings there is robots.txt and nothing else', () => {
  expect(siteFiles(anEdition([])).map(({ path }) => path)).toEqual(['robots.txt']);
});

test('robots.txt allows everything and names the sitemaps', () => {
  expect(fileOf('robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n');
});

describe('security.txt', () => {
  const security = { contact: ['mailto:a@example.org'], policy: 'https://example.org/failles/' };
  const text = fileOf('.well-known/security.txt', { security })!;

  test('has every field that RFC 9116 requires, each on its line', () => {
    expect(text.split('\n')).toEqual([
      'Contact: mailto:a@example.org',
      'Expires: 2027-01-01T00:00:00.000Z',
      'Preferred-Languages: fr',
      'Canonical: https://example.org/.well-known/security.txt',
      'Policy: https://example.org/failles/',
      '',
    ]);
  });

  test.each([
    ['on the first second of a quarter', '2026-04-01T00:00:00Z', '2027-01-01'],
    ['on the last second of a quarter', '2026-03-31T23:59:59Z', '2026-10-01'],
    ['in the last quarter of a year', '2026-12-31T12:00:00Z', '2027-07-01'],
  ])('built %s, is valid for six to nine months', (_, clock, end) => {
    const settings = { ...sampleSettings, security };
    const files = siteFiles(anEdition([], { settings, clock: Date.parse(clock) }));
    expect(files.find(({ path }) => path.endsWith('security.txt'))?.text).toContain(
      `\nExpires: ${end}T00:00:00.000Z\n`,
    );
  });
});

test.each([
  [true, 1],
  [false, 0],
])('tdmrep.json says whether the right to mine is reserved: %s', (setting, expected) => {
  const textAndDataMining = { reserved: setting, policy: 'https://example.org/licence/' };
  expect(JSON.parse(fileOf('.well-known/tdmrep.json', { textAndDataMining })!)).toEqual([
    { location: '/', 'tdm-reservation': expected, 'tdm-policy': 'https://example.org/licence/' },
  ]);
});

test('ads.txt has a line per seller', () => {
  const adSellers: Settings['adSellers'] = [
    { system: 'example.com', account: '12', relation: 'direct', certification: 'f08c' },
    { system: 'example.net', account: '34', relation: 'reseller' },
  ];
  expect(fileOf('ads.txt', { adSellers })).toBe('example.com, 12, DIRECT, f08c\nexample.net, 34, RESELLER\n');
});

test('trust.txt is at both of its paths', () => {
  const trust = { belongsTo: ['https://a.example/', 'https://b.example/'], trainingAllowed: false };
  const text = fileOf('trust.txt', { trust });
  expect(text).toBe(
    'belongto=https://a.example/\nbelongto=https://b.example/\ncontact=mailto:contact@example.org\ndatatrainingallowed=no\n',
  );
  expect(fileOf('.well-known/trust.txt', { trust })).toBe(text);
});

test('the manifest has the path of the publication and its colours', () => {
  const settings = {
    ...sampleSettings,
    url: 'https://example.org/journal/',
    colours: { ink: '#aa0000', paper: '#ffeedd' },
  };
  // A manifest is untyped JSON; the assertions state its content.
  const manifest = webManifest(anEdition([], { settings })) as any;
  expect(manifest).toMatchObject({ name: 'Le Fil', scope: '/journal/', background_color: '#ffeedd' });
  for (const { src } of manifest.icons) expect(src).toMatch(/^\/journal\//);
});
