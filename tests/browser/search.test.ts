import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isFull } from '../fullRun.ts';
import { fixtureOutput } from '../site/fixture.ts';
import { headersIn } from './headers.ts';
import { shiftOf } from './layoutShift.ts';
import { servedSite, type Screen } from './servedSite.ts';
import { violationsOf } from './violations.ts';

const site = servedSite(fixtureOutput, headersIn);

/** The widest and the narrowest screen, with a light and a dark scheme. */
const screens: [width: number, colorScheme: 'light' | 'dark'][] = isFull
  ? [
      [320, 'light'],
      [320, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ]
  : [
      [320, 'light'],
      [1280, 'dark'],
    ];

/** Opens a page with exactly the site's headers; any message of the browser is a failure. */
async function withPage(
  address: string,
  use: (page: Page) => Promise<void>,
  screen: Screen = {},
): Promise<void> {
  const { page, messages } = await site.visit(address, screen);
  await use(page);
  // A page that takes long is shown without its transition, and the browser says so: that depends on the machine alone.
  expect(messages.filter((text) => !text.includes('Page already revealed'))).toEqual([]);
}

const titles = (page: Page) => page.locator('.results .title').allTextContents();
const status = (page: Page) => page.locator('[role=status]').textContent();
const expectStatus = (page: Page, text: string | RegExp) =>
  page.locator('[role=status]', { hasText: text }).waitFor();

describe('a reader with only a keyboard', () => {
  test('comes from the masthead, searches, filters, reads and comes back', () =>
    withPage('/', async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
      for (let i = 0; i < 30 && (await focused()) !== 'Recherche'; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/recherche/');
      const focusedField = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
      for (let i = 0; i < 30 && (await focusedField()) !== 'q'; i++) await page.keyboard.press('Tab');
      await page.keyboard.type('étain');
      await page.keyboard.press('Enter');
      await expectStatus(page, /^\d+ résultats\.$/);
      const all = await page.locator('.results li').count();
      for (let i = 0; i < 9 && (await focusedField()) !== 'rubrique'; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('S');
      await page.waitForURL('**/recherche/?q=%C3%A9tain&rubrique=sciences');
      await expectStatus(page, /résultats/);
      expect(await page.locator('.results li').count()).toBeLessThan(all);
      expect(new Set(await page.locator('.results .said').allTextContents()).size).toBeGreaterThan(0);
      for (const text of await page.locator('.results .said').allTextContents())
        expect(text).toMatch(/^Sciences/);
      const first = (await titles(page))[0]!;
      for (let i = 0; i < 9 && (await focused()) !== first; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/sciences/**');
      expect((await page.locator('h1').textContent())?.trim()).toBe(first);
      await page.goBack();
      await expectStatus(page, /résultats/);
      expect(await page.locator('#query').inputValue()).toBe('étain');
      expect((await titles(page))[0]).toBe(first);
      await page.goBack();
      await page.waitForURL('**/recherche/?q=%C3%A9tain');
      await page.waitForFunction((count) => document.querySelectorAll('.results li').length === count, all);
    }));

  test('loads more results, with the focus on the first new one', () =>
    withPage('/recherche/?q=la+vall%C3%A9e', async (page) => {
      await expectStatus(page, /résultats/);
      expect(await page.locator('.results li').count()).toBe(10);
      await page.locator('.more').focus();
      await page.keyboard.press('Enter');
      await page.locator('.results li').nth(10).waitFor();
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe((await titles(page))[10]);
    }));
});

describe('results', () => {
  test('show section, date and author, and mark the matches', () =>
    withPage('/recherche/?q=Grandvaux', async (page) => {
      await expectStatus(page, '1 résultat.');
      const result = page.locator('.results li');
      expect(await result.locator('.said').textContent()).toBe('Industrie');
      expect(await result.locator('time').textContent()).toBe('14 février 2024');
      expect(await result.locator('.date').textContent()).toContain('Nadia Sorel');
      expect(await result.locator('mark').allTextContents()).toContain('Grandvaux');
      expect(await result.locator('a').getAttribute('href')).toBe('/industrie/usine-nord-en-pause/');
    }));

  test('show the passage of the text that holds what title and standfirst do not, typeset', () =>
    withPage('/recherche/?q=halde', async (page) => {
      await page.locator('.results .standfirst mark', { hasText: /halde/i }).first().waitFor();
      expect(await page.locator('.results .standfirst').allTextContents()).not.toContainEqual(
        expect.stringMatching(/ [;!?]|\w'\w/),
      );
    }));

  test('appear while typing, and the last query wins', () =>
    withPage('/recherche/', async (page) => {
      await page.locator('#query').pressSequentially('référendum po', { delay: 20 });
      await expectStatus(page, /résultat/);
      await page.waitForFunction(() =>
        document.querySelector('.results .title')?.textContent?.includes('Référendum'),
      );
      await page.locator('#query').fill('pontonnière');
      await page.waitForURL('**/recherche/?q=pontonni%C3%A8re');
      await expectStatus(page, '1 résultat.');
      await page.locator('#query').fill('');
      await page.locator('main .ways').waitFor();
      expect(await titles(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    }));

  test.each([
    ['grahpite', '« grahpite » est introuvable ; voici les résultats pour « graphite ».'],
    ['zirconium hafnium', 'Aucun résultat.'],
    [
      'pontonnière belvédère',
      'Aucun article ne contient tous ces mots ; voici ceux qui en contiennent le plus.',
    ],
  ])('explain the query « %s »', (query, sentence) =>
    withPage(`/recherche/?q=${query}`, async (page) => {
      await expectStatus(page, /résultat|rticle/);
      expect((await status(page))!.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
    }),
  );

  test('of a section without words are its articles, newest first', () =>
    withPage('/recherche/?rubrique=opinions', async (page) => {
      await expectStatus(page, /résultats/);
      const days = await page
        .locator('.results time')
        .evaluateAll((all) => all.map((time) => Date.parse(time.getAttribute('datetime')!)));
      expect(days).toEqual(days.toSorted((a, b) => b - a));
      expect(days.length).toBeGreaterThan(2);
    }));

  test('are empty for invalid parameters, without an error', () =>
    withPage(
      '/recherche/?q=%3Cscript%3Ealert(1)%3C/script%3E&rubrique=%22rien%22&annee=9999',
      async (page) => {
        await expectStatus(page, 'Aucun résultat.');
        expect(await page.locator('main .ways').isVisible()).toBe(true);
      },
    ));
});

test('a missing index is reported, and the links for browsing stay', async () => {
  const { page } = await site.visit('/recherche/?q=nickel', {
    before: (page) => page.route('**/recherche/files/**', (route) => route.abort()),
  });
  await expectStatus(page, 'La recherche n’a pas abouti');
  expect(await page.locator('main .ways').isVisible()).toBe(true);
});

describe('the page', () => {
  test.each(screens)('is accessible at %i px, %s, before and after a search', (width, colorScheme) =>
    withPage(
      '/recherche/',
      async (page) => {
        for (const query of ['', 'étain']) {
          await page.locator('#query').fill(query);
          if (query) await expectStatus(page, /résultats/);
          const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(contentWidth).toBeLessThanOrEqual(width);
          expect(await violationsOf(page)).toEqual([]);
          for (const box of await page
            .locator('.search-page :is(input, select, button:visible, .ways a:visible)')
            .all()) {
            const size = await box.boundingBox();
            expect(Math.min(size!.width, size!.height)).toBeGreaterThanOrEqual(24);
          }
        }
      },
      { width, colorScheme },
    ),
  );

  test('without scripts has links to archives, themes and sections, and no search field', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.goto(`${site.origin}/recherche/`);
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.getByText('La recherche a besoin de JavaScript').isVisible()).toBe(true);
    for (const name of ['Archives', 'Thèmes', 'Politique'])
      expect(await page.locator('main .ways').getByRole('link', { name, exact: true }).isVisible()).toBe(
        true,
      );
    expect(messages).toEqual([]);
    await page.close();
  });

  test('moves nothing while it loads', () =>
    withPage('/recherche/', async (page) => expect(await shiftOf(page)).toBe(0)));

  test('prints its results without its field', () =>
    withPage('/recherche/?q=nickel', async (page) => {
      await expectStatus(page, /résultat/);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:visible, form:visible, .more:visible').count()).toBe(0);
      expect(await page.locator('.results li:visible').count()).toBeGreaterThan(0);
    }));
});
