import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { headersIn } from './headers.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput, headersIn);

type Player = HTMLMediaElement;

test.each([
  ['a video', '/territoires/laverie-montaubry/', 'video', /visite\.webm$/],
  ['a sound', '/territoires/entretien-garde-riviere/', 'audio', /riviere\.opus$/],
])('%s is asked for when the reader starts it, and plays', async (_, address, element, file) => {
  const page = await site.browser.newPage();
  const requested: string[] = [];
  page.on('request', (request) => {
    if (file.test(request.url())) requested.push(request.url());
  });
  await page.goto(site.origin + address, { waitUntil: 'networkidle' });
  expect(requested).toEqual([]);
  const played = await page.locator(element).evaluate(async (player: Player) => {
    player.muted = true;
    await player.play();
    while (player.currentTime < 0.2) await new Promise((resolve) => setTimeout(resolve, 50));
    return { length: player.duration, error: player.error?.message };
  });
  expect(played.error).toBeUndefined();
  expect(played.length).toBeGreaterThan(2);
  expect(requested.length).toBeGreaterThan(0);
  await page.close();
});

test('captions are shown in the language of the article', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/territoires/laverie-montaubry/`);
  const shown = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    const track = [...video.textTracks].find(({ mode }) => mode === 'showing');
    while (!track?.cues?.length) await new Promise((resolve) => setTimeout(resolve, 50));
    return { language: track.language, cues: track.cues.length };
  });
  expect(shown).toEqual({ language: 'fr', cues: 2 });
  await page.close();
});
