import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bytesOf, filesOf } from './output.ts';
import { hugePng } from '../build/hugePng.ts';
import { articleText } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();

/** A photograph with some detail that knows who took it. */
const photograph = (seed: number) =>
  sharp(Buffer.from(Array.from({ length: 720_000 }, (_, i) => (i * seed) % 251)), {
    raw: { width: 600, height: 400, channels: 3 },
  })
    .withExif({ IFD0: { Artist: 'Une personne' } })
    .jpeg()
    .toBuffer();

describe('a photograph of which half is missing', async () => {
  const whole = await photograph(7919);
  const half = whole.subarray(0, whole.length / 2);
  const { status, printed, out } = build({
    'articles/a/index.md': articleText({ image: '{ src: ./lieu.jpg, alt: Un lieu, credit: Une personne }' }),
    'articles/a/lieu.jpg': half,
    'articles/b/index.md': articleText({}, 'Un.\n\n![Autre](./autre.jpg "Autre © Une personne")'),
    'articles/b/autre.jpg': half.subarray(0, -100),
    'articles/c/index.md': articleText({}, 'Un.\n\n![Plan](./plan.svg "Plan © Une personne")'),
    'articles/c/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',
    'articles/d/index.md': articleText({}, 'Un.\n\n![Plan](./plan.svg "Plan © Une personne")'),
    'articles/d/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>',
    'articles/e/index.md': articleText({}, 'Un.\n\n![Affiche](./affiche.png "Affiche © Une personne")'),
    'articles/e/affiche.png': await hugePng(30_000),
  });

  test('stops the build', () => expect(status).toBe(1));

  test('is told with every place that names one, in an editor’s words', () => {
    expect(printed).toMatch(/a\/index\.md:5:15 +image\.src +L’image « \.\/lieu\.jpg » s’arrête avant la fin/);
    expect(printed).toMatch(/b\/index\.md:9:1 +L’image « \.\/autre\.jpg » s’arrête avant la fin/);
    expect(printed).toMatch(
      /c\/index\.md:9:1 +L’image « \.\/plan\.svg » est un dessin qui ne dit pas sa taille/,
    );
    expect(printed).toMatch(
      /d\/index\.md:9:1 +L’image « \.\/plan\.svg » est un dessin dont le code est incorrect/,
    );
    expect(printed).toMatch(
      /e\/index\.md:9:1 +L’image « \.\/affiche\.png » a plus de 268 millions de pixels/,
    );
    expect(printed).toContain('5 fautes à corriger dans 5 fichiers.');
    expect(printed).not.toMatch(/\n\s+at |node_modules|sharp/);
  });

  test('leaves nothing behind', () => expect(() => filesOf(out)).toThrow(/ENOENT/));
});

describe('the photographs of an article in MDX', async () => {
  const files = {
    'articles/m/index.mdx': articleText(
      { image: '{ src: ./a.jpg, alt: A, credit: Une personne }' },
      [
        '![Une image](./b.jpg "Une légende © Une personne")',
        '<Figure src="./c.jpg" alt="Une autre" credit="Une personne" />',
        '<Gallery caption="Deux images">\n\n![Une](./d.jpg)\n\n![Deux](./e.jpg)\n\n</Gallery>',
      ].join('\n\n'),
    ),
  } as Record<string, string | Uint8Array>;
  for (const [place, name] of [...'abcde'].entries())
    files[`articles/m/${name}.jpg`] = await photograph(7919 + place);
  const { status, printed, out } = build(files);

  test('build', () => expect(`${status} ${printed}`).toMatch(/^0 /));

  test('are published in copies only, which do not know who took them', () => {
    const pictures = filesOf(out).filter((file) => /^_astro\/.*\.(?:avif|webp|jpe?g|png)$/.test(file));
    for (const name of 'abcde')
      expect(pictures.filter((file) => file.startsWith(`_astro/${name}.`)).length).toBeGreaterThan(0);
    expect(pictures.filter((file) => bytesOf(file, out).includes('Une personne'))).toEqual([]);
    const originals = Object.values(files).filter((bytes) => typeof bytes !== 'string');
    expect(
      pictures.filter((file) => originals.some((bytes) => bytesOf(file, out).equals(bytes as Uint8Array))),
    ).toEqual([]);
  });
});
