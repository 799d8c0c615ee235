import { expect, test } from 'vitest';
import { renderAudio } from '../../../src/components/body/Audio/render.ts';
import { renderVideo } from '../../../src/components/body/Video/render.ts';
import type { ShownMedia } from '../../../src/editorial/media.ts';
import { en } from '../../../src/i18n/en.ts';
import { fr } from '../../../src/i18n/fr.ts';

const film: ShownMedia = {
  kind: 'video',
  href: '/a/x.mp4',
  type: 'video/mp4',
  width: 320,
  height: 240,
  length: '3 s',
  size: '1 Mo',
  captions: [],
  transcript: [{ voice: '<b>', text: 'A & B' }],
  transcriptLanguage: 'en',
};
const context = { language: 'fr', words: fr, media: () => film };

test('what editors write and files say is escaped', async () => {
  const html = await renderVideo({ src: './x.mp4', title: '"<i>', caption: '<u>', credit: '&' }, context);
  expect(html).not.toMatch(/<i>|<u>|<b><b>|A & B/);
  expect(html).toContain('aria-label="&quot;&lt;i&gt;"');
  expect(html).toContain('<div lang="en"><p><b>&lt;b&gt;</b> – A &amp; B</p></div>');
});

test('a poster is asked for in the proportions of the video', async () => {
  const asked: unknown[] = [];
  const poster = (src: string, shape?: object) => {
    asked.push([src, shape]);
    return Promise.resolve({ src: '/p.webp', width: 320, height: 240 });
  };
  const html = await renderVideo({ src: './x.mp4', title: 'A', poster: './p.jpg' }, { ...context, poster });
  expect(asked).toEqual([['./p.jpg', { width: 320, height: 240 }]]);
  expect(html).toContain('width="320" height="240" poster="/p.webp"');
});

test('a video on another host, whose size nobody knows, has the proportions of its poster, or the usual ones', async () => {
  const media = () => ({ ...film, width: undefined, height: undefined });
  const poster = () => Promise.resolve({ src: '/p.webp', width: 100, height: 100 });
  const attributes = { src: 'https://media.example.org/x.mp4', title: 'A' };
  expect(await renderVideo(attributes, { ...context, media })).toContain('width="16" height="9"');
  expect(await renderVideo({ ...attributes, poster: './p' }, { ...context, media, poster })).toContain(
    'width="100" height="100"',
  );
});

test('where a file is not known there is its title', async () =>
  expect(await renderAudio({ src: './x.mp3', title: 'A' }, { language: 'en', words: en })).toBe('A'));
