import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPublication } from '../../../src/cli/check/checkPublication.ts';
import { FaultsError, publicationLoaders } from '../../../src/intake/loaders.ts';
import { readPublication } from '../../../src/intake/publication.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { typeset } from '../../../src/markdown/typography/typeset.ts';
import { describeFaults } from '../../../src/i18n/describeFault.ts';
import { clock, siteYaml } from '../../intake/samples.ts';
import { article, makeFolder, writeInto } from './samples.ts';
import { runCount } from '../../fullRun.ts';

const validArticle = article(
  'Voir [l’autre](./autre.md) et [les mêmes](/politique/autre/).\n\n> Une « citation ».',
  'tags: [a, b]',
  'authors: [ana]',
);
const inMdx = article(
  '<Note title="Repères">\n\nUn [mot](./mine.md). {/* à relire */}\n\n</Note>\n\n<b lang="fr">Fin</b>',
).replace('La mine', 'Dessin');

/** Whether the build's loaders reject a folder. */
async function buildRejects(folder: string): Promise<boolean> {
  const loader = publicationLoaders({
    folder,
    read: () =>
      readPublication(folder, {
        clock,
        root: folder,
        outline,
        typeset,
      }),
    describe: async (...faults) => describeFaults(...faults),
  });
  const context = {
    store: { clear: () => {}, set: () => true },
    config: { root: pathToFileURL(folder) },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
  };
  try {
    await loader('articles').load(context as unknown as LoaderContext);
    return false;
  } catch (error) {
    if (error instanceof FaultsError) return true;
    throw error;
  }
}

/** A deletion in a text, perhaps with an insertion at its place. */
const damage = fc.record({
  file: fc.constantFrom(
    'articles/mine.md',
    'articles/autre.md',
    'articles/dessin.mdx',
    'authors/ana.yaml',
    'site.yaml',
  ),
  position: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
  inserted: fc.constantFrom(
    '',
    '\n',
    ':',
    ' ',
    '"',
    "'",
    '---',
    '<b>',
    '](',
    '\t',
    '[^1]',
    '2023',
    '\0',
    'é',
    '#',
    '- ',
    '{a}',
    '\n\nimport a from "./b.js"\n\n',
  ),
});

/** Makes the target of a redirect miss its theme, which only a check of the addresses of lists finds. */
const otherTheme = {
  file: 'articles/mine.md',
  position: (validArticle.indexOf('a, b') + 0.5) / validArticle.length,
  length: 1,
  inserted: 'é',
};

/** An expression, which only running the text would evaluate. */
const computed = {
  file: 'articles/dessin.mdx',
  position: inMdx.indexOf('Fin') / inMdx.length,
  length: 3,
  inserted: '{a}',
};

test('check finds a fault if and only if the build fails', { timeout: 300_000 }, async () => {
  const files: Record<string, string> = {
    'site.yaml': `${siteYaml}redirects: [{ from: /or/, to: /themes/a/ }]\n`,
    'articles/mine.md': validArticle,
    'articles/autre.md': article('Texte.').replace('La mine', 'Autre'),
    'articles/dessin.mdx': inMdx,
    'authors/ana.yaml': 'name: Ana Li\nrole: Journaliste\n',
  };
  const folder = await makeFolder(files);
  const counts = { rejected: 0, accepted: 0 };
  const rarerOutcome = () => Math.min(counts.rejected, counts.accepted);
  // Few runs may have too few texts without faults by chance; further rounds add to the counts.
  for (let round = 0; round < 4 && rarerOutcome() <= runCount(40); round += 1)
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 3 }), async (damages) => {
        const damaged = { ...files };
        for (const { file, position, length, inserted } of damages) {
          const text = damaged[file]!;
          const place = Math.floor(position * text.length);
          damaged[file] = text.slice(0, place) + inserted + text.slice(place + length);
        }
        await writeInto(folder, damaged);
        const { diagnostics } = await checkPublication(folder, { clock, root: folder });
        const isRejected = await buildRejects(folder);
        counts[isRejected ? 'rejected' : 'accepted'] += 1;
        expect(diagnostics.some(({ severity }) => severity === 'fault')).toBe(isRejected);
      }),
      { numRuns: runCount(150), examples: [[[otherTheme]], [[computed]]] },
    );
  // Both outcomes are frequent enough to be significant.
  expect(rarerOutcome()).toBeGreaterThan(runCount(40));
});
