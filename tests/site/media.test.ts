import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, fixtureOutput, variantOutput } from './fixture.ts';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const published = [
  'sciences/aimants-force-invisible/aimant.mp3',
  'sciences/aimants-force-invisible/aimant.mp4',
  'territoires/entretien-garde-riviere/riviere.opus',
  'territoires/laverie-montaubry/visite.en.vtt',
  'territoires/laverie-montaubry/visite.vtt',
  'territoires/laverie-montaubry/visite.webm',
];

test.each([fixtureOutput, variantOutput])(
  '%s has the sounds, videos and captions of its articles, and none of drafts',
  (out) => expect(filesOf(out).filter((file) => /\.(?:mp[34]|opus|webm|vtt)$/.test(file))).toEqual(published),
);

test('they are the editor’s files, byte for byte', () => {
  const written = ['2024/aimants-force-invisible/aimant.mp4', '2025/laverie-montaubry/visite.vtt'];
  const found = [published[1]!, published[4]!].map((file) => bytesOf(file));
  expect(found.map((bytes, index) => bytes.equals(original(written[index]!)))).toEqual([true, true]);
});

const original = (file: string) => readFileSync(path.join(fixture, 'articles', file));

const plain = (text: string | null | undefined) => text?.replace(/[\u00A0\u202F]/g, ' ').trim();

describe('a video in Markdown', () => {
  const page = () => pageOf('territoires/laverie-montaubry/');

  test('has its place before it is loaded, which it is only if the reader starts it', () => {
    const video = page().querySelector('video')!;
    const values = ['width', 'height', 'preload'].map((name) => video.getAttribute(name));
    expect(values).toEqual(['320', '180', 'none']);
    expect(video.getAttribute('poster')).toMatch(/^\/_astro\/laverie\..*\.webp$/);
    expect(video.hasAttribute('controls') && video.hasAttribute('playsinline')).toBe(true);
  });

  test('offers its captions, and shows those in the language of the article', () => {
    const tracks = [...page().querySelectorAll('track')].map((track) => [
      track.getAttribute('srclang'),
      track.getAttribute('label'),
      track.hasAttribute('default'),
    ]);
    expect(tracks).toEqual([
      ['en', 'English', false],
      ['fr', 'Français', true],
    ]);
  });

  test('has a link with its length and size, a credit, and a transcript made of the captions', () => {
    const media = page().querySelector('.media')!;
    expect(plain(media.querySelector('figcaption')?.textContent)).toBe(
      'La laverie en trois secondes (vidéo, 3 s, 13 ko) Crédit : La Gazette du Val-Clair (images de synthèse)',
    );
    expect(plain(media.querySelector('details p')?.textContent)).toBe(
      'Irène Valmy – L’eau entre claire, et ressort claire.',
    );
  });
});

test('a sound has the transcript that is written beside it', () => {
  const media = pageOf('territoires/entretien-garde-riviere/').querySelector('.media')!;
  expect(media.querySelector('audio')!.getAttribute('preload')).toBe('none');
  expect(media.querySelector('source')!.getAttribute('type')).toBe('audio/ogg');
  const paragraphs = [...media.querySelectorAll('details p')].map(({ textContent }) => plain(textContent));
  expect(paragraphs).toEqual([
    'Irène Valmy – Le matin, je regarde la couleur.',
    'Puis la mousse, qui tient dans la main.',
  ]);
});

test('MDX shows the same components', () => {
  const page = pageOf('sciences/aimants-force-invisible/', variantOutput);
  const sources = [...page.querySelectorAll('.media source')].map((source) => source.getAttribute('src'));
  expect(sources).toEqual([
    '/journal/sciences/aimants-force-invisible/aimant.mp4',
    '/journal/sciences/aimants-force-invisible/aimant.mp3',
  ]);
});

test('only pages with a sound or a video have their styles', () => {
  expect(htmlOf('territoires/laverie-montaubry/index.html')).toContain('.media video');
  expect(htmlOf('industrie/usine-nord-en-pause/index.html')).not.toContain('.media');
});

test('search engines and other sites are told of them', () => {
  const page = pageOf('territoires/laverie-montaubry/');
  const graph = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent) as {
    '@graph': Record<string, unknown>[];
  };
  expect(graph['@graph'][0]!['video']).toMatchObject([
    {
      '@type': 'VideoObject',
      name: 'La laverie en trois secondes',
      contentUrl: 'https://example.org/territoires/laverie-montaubry/visite.webm',
      duration: 'PT3S',
      uploadDate: expect.stringMatching(/^2025-/) as string,
      thumbnailUrl: expect.stringMatching(/^https:\/\/example\.org\/_astro\/laverie\..*\.jpe?g$/) as string,
      transcript: 'Irène Valmy – L’eau entre claire, et ressort claire.',
    },
  ]);
  const metaOf = (name: string) => page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  expect(metaOf('og:video')).toBe('https://example.org/territoires/laverie-montaubry/visite.webm');
});

test('feeds have the link instead of the player, and the file as an enclosure', () => {
  const feed = htmlOf('territoires/rss.xml');
  expect(feed).not.toMatch(/&lt;(?:video|audio)|<(?:video|audio)/);
  expect(feed).toContain('La laverie en trois secondes</a>');
  expect(feed).toMatch(
    /<enclosure url="https:\/\/example\.org\/territoires\/laverie-montaubry\/visite\.webm" length="12688" type="video\/webm"\/>/,
  );
});

test('a page with a sound or a video may play it, and no other may', () => {
  const policyOf = (page: string, out?: string) =>
    pageOf(page, out).querySelector('meta[http-equiv="content-security-policy"]')!.getAttribute('content');
  expect(htmlOf('_headers')).toContain("media-src 'self'");
  for (const out of [fixtureOutput, variantOutput]) {
    expect(policyOf('territoires/laverie-montaubry/', out)).toContain("media-src 'self'");
    expect(policyOf('industrie/usine-nord-en-pause/', out)).not.toContain("media-src 'self'");
  }
});

test('the search finds what is said in them', () => {
  const files = filesOf().filter((file) => /^recherche\/files\/.*\.json$/.test(file));
  // In Markdown what the captions say, in MDX what is below the player.
  for (const words of ['Puis la mousse, qui tient dans la main', 'Le bruit d’un aimant'])
    expect(files.some((file) => htmlOf(file).replaceAll('\u2019', '’').includes(words))).toBe(true);
});
