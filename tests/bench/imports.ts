import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError, type Command } from '../../src/cli/command.ts';
import { exportParts, siteUrl, type ExportedItem } from '../import/wordpressExport.ts';
import { measureCommand } from './measure.ts';
import { randomNumbers } from './randomNumbers.ts';

export const command: Command = {
  options: { n: { type: 'string', default: '10000' }, megabytes: { type: 'string', default: '0' } },
  help: () =>
    'Imports a made-up export of WordPress with N articles, and prints time and memory.\n' +
    'npm run bench:import -- [--n 10000] [--megabytes 1000]\n' +
    '--megabytes makes the export at least so large, by fields that plug-ins add.',
  async run({ values }) {
    const [count, least] = [Number(values['n']), Number(values['megabytes'])];
    if (!(Number.isInteger(count) && count >= 1)) throw new UsageError('--n must be a whole number from 1.');
    if (!(least >= 0)) throw new UsageError('--megabytes must be a number.');
    const work = await mkdtemp(path.join(tmpdir(), 'depeche-bench-'));
    try {
      const file = path.join(work, 'export.xml');
      await pipeline(
        Readable.from(exportParts(madeUp(count, least), { categories })),
        createWriteStream(file),
      );
      const { size } = await stat(file);
      console.log(`${count} articles, ${(size / 1e6).toFixed(0)} MB`);
      const args = ['import', file, '--out', path.join(work, 'site'), '--program', '1.0.0'];
      for (const what of ['imported', 'imported again, nothing changed']) {
        const { seconds, megabytes } = await measureCommand('.', args, {});
        console.log(`${what}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory`);
      }
      return 0;
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
};

const names = ['politique', 'economie', 'culture', 'sport', 'sciences'];
const categories = names.map((slug) => ({ slug, name: slug }));

const words =
  'La commune rouvre le marché couvert après deux ans de travaux ; le budget a doublé et la rivière attend'.split(
    ' ',
  );

/** Articles of some 600 words in blocks, with lists, quotations, links and captions. */
function* madeUp(count: number, megabytes: number): Generator<ExportedItem> {
  const random = randomNumbers(count);
  const sentence = () =>
    `${Array.from({ length: 15 }, () => words[Math.floor(random() * words.length)]!).join(' ')}.`;
  const paragraph = () =>
    `<!-- wp:paragraph -->\n<p>${Array.from({ length: 5 }, sentence).join(' ')}</p>\n<!-- /wp:paragraph -->`;
  const padding = '0123456789abcdef'.repeat(Math.ceil((megabytes * 1e6) / count / 16));
  for (let id = 1; id <= count; id += 1) {
    const month = String((id % 12) + 1).padStart(2, '0');
    const date = `${2006 + (id % 20)}-${month}-${String((id % 28) + 1).padStart(2, '0')} 12:00:00`;
    const earlier = Math.max(1, id - 1);
    const content = [
      ...Array.from({ length: 3 }, paragraph),
      `<!-- wp:heading -->\n<h2>${sentence()}</h2>\n<!-- /wp:heading -->`,
      `<!-- wp:list -->\n<ul><li>${sentence()}</li><li>${sentence()}</li></ul>\n<!-- /wp:list -->`,
      ...Array.from({ length: 2 }, paragraph),
      `<blockquote><p>${sentence()}</p><cite>La rédaction</cite></blockquote>`,
      `<p>Voir <a href="${siteUrl}/?p=${earlier}">cet article</a> et <a href="https://example.org/${id}">ce rapport</a>.</p>`,
      `<figure><img src="${siteUrl}/wp-content/uploads/${id}-300x200.jpg" alt="La place"/><figcaption>La place © Agence</figcaption></figure>`,
      ...Array.from({ length: 2 }, paragraph),
    ].join('\n\n');
    const meta: Record<string, string> = padding ? { _padding: padding } : {};
    const chosen = [names[id % names.length]!];
    yield {
      id,
      title: sentence(),
      name: `article-${id}`,
      date,
      gmt: date,
      content,
      categories: chosen,
      meta,
    };
  }
}
