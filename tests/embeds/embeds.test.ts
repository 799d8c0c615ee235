import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedOf, providerIds, providers } from '../../src/embeds/embeds.ts';

const [uuid, short] = ['39101d03-465e-491c-8894-c5d1254e9b1d', 'kkGMgK9ZtnKfYAgnEtQxbv'];

/** Addresses as editors copy them, with the page and the frame that they stand for. */
const known: [name: string, address: string, page: string, frame?: string][] = [
  [
    'a shortened video, from a moment on',
    'https://youtu.be/T0ItqjPFwNM?t=1m30s',
    'https://www.youtube.com/watch?v=T0ItqjPFwNM&t=90s',
    'https://www.youtube-nocookie.com/embed/T0ItqjPFwNM?autoplay=1&start=90',
  ],
  [
    'a video within a list, over http, with what a search adds',
    'http://m.youtube.com/watch?list=PL2&v=zKFqbyDR6M4&pp=x',
    'https://www.youtube.com/watch?v=zKFqbyDR6M4',
    'https://www.youtube-nocookie.com/embed/zKFqbyDR6M4?autoplay=1',
  ],
  [
    'the frame of a list',
    '//www.youtube-nocookie.com/embed/videoseries?list=PLm8_Gh',
    'https://www.youtube.com/playlist?list=PLm8_Gh',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PLm8_Gh&autoplay=1',
  ],
  [
    'a video that not everybody may find',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0',
    'https://vimeo.com/76979871/8272103f6e',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1&autoplay=1',
  ],
  [
    'the player of Dailymotion',
    'https://geo.dailymotion.com/player/x123.html?video=x8m8g7z',
    'https://www.dailymotion.com/video/x8m8g7z',
    'https://geo.dailymotion.com/player.html?video=x8m8g7z',
  ],
  [
    'any instance of PeerTube, by the id',
    `https://video.example.org/videos/embed/${uuid}?warningTitle=0`,
    `https://video.example.org/w/${uuid}`,
    `https://video.example.org/videos/embed/${uuid}?autoplay=1&p2p=0&warningTitle=0`,
  ],
  [
    'a list of PeerTube',
    `https://video.example.org/w/p/${short}`,
    `https://video.example.org/w/p/${short}`,
    `https://video.example.org/video-playlists/embed/${short}`,
  ],
  [
    'a track that the player’s code names by its number',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F293',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F293&auto_play=true',
  ],
  [
    'a place on a map',
    'https://www.openstreetmap.org/#map=15/48.6470/-2.0205&layers=O',
    'https://www.openstreetmap.org/#map=15/48.6470/-2.0205',
    'https://www.openstreetmap.org/export/embed.html?bbox=-2.03423%2C48.6402%2C-2.00677%2C48.6538&layer=mapnik',
  ],
  [
    'a map as its author has set it',
    '//umap.openstreetmap.fr/fr/map/gdd-a-velo_1366949?scaleControl=false#7/47.7/2.4',
    'https://umap.openstreetmap.fr/fr/map/gdd-a-velo_1366949#7/47.7/2.4',
    'https://umap.openstreetmap.fr/fr/map/gdd-a-velo_1366949?scaleControl=false#7/47.7/2.4',
  ],
  [
    'the frame of a place',
    'https://www.google.com/maps/embed?pb=!1m18!2d2.3',
    'https://www.google.com/maps/embed?pb=%211m18%212d2.3',
    'https://www.google.com/maps/embed?pb=%211m18%212d2.3',
  ],
  [
    'a post in its frame',
    'https://mapstodon.space/@air_bot/112055472229879411/embed',
    'https://mapstodon.space/@air_bot/112055472229879411',
  ],
  [
    'a post on Twitter',
    'https://mobile.twitter.com/EvenRouault/status/1437818895604269059?s=20',
    'https://x.com/EvenRouault/status/1437818895604269059',
  ],
  [
    'a video in the code of Facebook',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F123%2F',
    'https://www.facebook.com/a/videos/123/',
  ],
];

test.each(known)('%s is known', (_name, address, page, frame) => {
  expect(embedOf(address)).toMatchObject({ page, ...(frame && { frame }) });
  expect(embedOf(address)).toHaveProperty('kind', frame ? expect.not.stringMatching('post') : 'post');
});

test.each([
  ['a channel', 'https://www.youtube.com/@chaine', 'youtube'],
  ['a shortened address that names nothing', 'https://on.soundcloud.com/abc', undefined],
  ['a profile', 'https://bsky.app/profile/bsky.app', 'bluesky'],
  ['a search', 'https://www.google.fr/search?q=carte', undefined],
  [
    'a page of radio, which does not say its number',
    'https://www.radiofrance.fr/franceinter/podcasts/x',
    'radio-france',
  ],
  ['a host that only ends like one', 'https://notyoutube.com/watch?v=aqz-KE-bpKQ', undefined],
  ['another site', 'https://www.komoot.com/fr-fr/tour/2532206143/embed', undefined],
  ['a script', 'javascript:alert(1)//youtube.com/watch?v=aqz-KE-bpKQ', undefined],
])('%s is not shown', (_name, address, provider) => {
  expect(embedOf(address)).toEqual(provider && { provider });
});

describe.each(providerIds)('%s', (id) => {
  const { example, kind } = providers[id];
  test('is known by its example, and again by the page that this leads to', () => {
    const shown = embedOf(example);
    expect(shown).toMatchObject({ provider: id, kind });
    expect(embedOf((shown as { page: string }).page)).toMatchObject({ provider: id, kind });
  });
});

test('whatever is written, an address is read without an error, and a frame is of the web', () => {
  const parts = fc.constantFrom(
    '/embed/',
    '/w/',
    '?v=',
    '&list=',
    '#map=',
    '/@',
    ',',
    'aqz-KE-bpKQ',
    '12/4.5/-6',
    '%',
    '//',
  );
  const hosts = fc.constantFrom(...providerIds.map((id) => new URL(providers[id].example).host), 'a.example');
  fc.assert(
    fc.property(hosts, fc.array(fc.oneof(parts, fc.string()), { maxLength: 6 }), (host, path) => {
      const shown = embedOf(`https://${host}/${path.join('')}`);
      if (shown?.kind && shown.frame !== undefined) expect(new URL(shown.frame).protocol).toBe('https:');
    }),
  );
});
