import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsOf, makeCheckout } from './checkout.ts';
import { htmlOf } from './output.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';

const folder = '.cache/tests/together';
const settings = { fr: siteYaml, en: siteYaml.replace('language: fr', 'language: en') };
let checkout: ReturnType<typeof makeCheckout>;
let contents: Record<string, string>;

/** A publication of one article in MDX, in a language, whose compiled code fits no other. */
const publicationIn = (language: 'fr' | 'en') =>
  makePublication(
    {
      [`articles/${language}.mdx`]: articleText(
        { title: `En ${language}` },
        `<Note>\n  Une note (${language}).\n</Note>`,
      ),
    },
    settings[language],
  );

beforeAll(() => {
  contents = { fr: publicationIn('fr'), en: publicationIn('en') };
  checkout = makeCheckout(folder, contents['fr']!);
});
afterAll(() =>
  [folder, ...Object.values(contents)].forEach((place) => rmSync(place, { recursive: true, force: true })),
);

const build = (language: string, out: string) =>
  checkout.build({ CONTENT_DIR: contents[language]! }, { cache: `.cache/${out}`, out });

test('parallel builds of two publications give the same sites as single builds', async () => {
  await Promise.all([build('fr', 'fr-1'), build('en', 'en-1'), build('fr', 'fr-1')]);
  rmSync(checkout.at('.cache'), { recursive: true });
  for (const language of ['fr', 'en']) {
    await build(language, `${language}-2`);
    const together = checkout.at(`${language}-1`);
    expect(digestsOf(together)).toEqual(digestsOf(checkout.at(`${language}-2`)));
    expect(htmlOf(`politique/${language}/index.html`, together)).toContain(`Une note (${language}).`);
  }
});
