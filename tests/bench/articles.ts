import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { randomNumbers } from './randomNumbers.ts';

const lexicon =
  'accord batterie bassin carrière chaîne commission concession contrat convoi cuivre cycle dépendance exploitation extraction filière fonderie forage gisement importation industrie investissement lithium livraison marché mine minerai négociation nickel norme pays permis port prix production projet raffinage recyclage réserve ressource ruée sous-sol stock stratégie teneur usine ancien critique durable européen local mondial national nouveau rapide rare se confirme annonce ouvre ralentit prépare publie retarde avec dans depuis malgré pour selon vers'.split(
    ' ',
  );
const tags = [
  'lithium',
  'cobalt',
  'nickel',
  'terres rares',
  'batteries',
  'hydrogène',
  'recyclage',
  'mines',
  'Chine',
  'Europe',
];

/**
 * Writes made-up articles of some 430 words in the project's own contract, the same ones every time.
 *
 * @param folder the content folder; the articles go into `articles/YYYY/`
 * @param sections ids of sections
 * @param pictured how many have a picture of their own
 */
export async function writeArticles(
  folder: string,
  count: number,
  sections: string[],
  pictured = 0,
): Promise<void> {
  const random = randomNumbers(count);
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!;
  const words = (n: number) => Array.from({ length: n }, () => pick(lexicon)).join(' ');
  const sentence = () =>
    words(9 + Math.floor(random() * 14)).replace(/^./u, (first) => first.toUpperCase()) + '.';
  const paragraph = () => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ');
  const folders = new Set<string>();
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3650) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const year = path.join(folder, 'articles', day.slice(0, 4));
    if (!folders.has(year)) await mkdir(year, { recursive: true });
    folders.add(year);
    const chosen = [...new Set([pick(tags), pick(tags)])];
    const name = `article-${String(i).padStart(6, '0')}`;
    if (i < pictured) await writeFile(path.join(year, `${name}.jpg`), await photograph(i));
    const image = i < pictured ? `image: { src: ./${name}.jpg, alt: "", credit: Banc }\n` : '';
    const front = `---\ntitle: "${words(8)}"\ndate: ${day}\ncategory: ${pick(sections)}\nsummary: "${sentence()}"\ntags: [${chosen.join(', ')}]\n${image}---\n`;
    const body = [
      paragraph(),
      paragraph(),
      `## ${words(5)}`,
      paragraph(),
      `- ${sentence()}\n- ${sentence()}\n- ${sentence()}`,
      paragraph(),
      `> ${sentence()}`,
      paragraph(),
      `| Métal | Part |\n| --- | ---: |\n| Lithium | ${i % 100} % |\n| Cobalt | ${(i * 7) % 100} % |`,
      `Voir le [rapport](https://example.org/rapport/${i}) : **${words(3)}**.[^1]`,
      `[^1]: ${sentence()}`,
    ];
    await writeFile(path.join(year, `${name}.md`), `${front}\n${body.join('\n\n')}\n`);
  }
}

/** A picture unlike any other, of the size that cameras give to newspapers. */
export const photograph = (number: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 1920,
      height: 1280,
      channels: 3,
      background: { r: number % 256, g: (number >> 8) % 256, b: 128 },
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer();
