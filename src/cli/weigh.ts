import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError, type Command } from './command.ts';
import { pageKindOf, pageKinds } from './weigh/pageKinds.ts';
import {
  budget,
  budgetExcesses,
  bytesWithoutPictures,
  weighPage,
  type PageWeight,
} from './weigh/pageWeight.ts';

const help = `Weighs a built site: for each kind of page its heaviest, with requests and brotli bytes.
npm run weigh -- [--dist dist] [--most 100]
Of each kind, the MOST longest pages are weighed. Pictures are counted apart, in the
first format offered, at the size a phone of 412 px with two dots a pixel would take; fonts too.
Exits with 1 if an article is over the budget: without its pictures and fonts ${budget.bytes} bytes
in ${budget.requests} requests, ${budget.fonts} fonts, no script, no third party, no file that is missing.`;

export const command: Command = {
  options: { dist: { type: 'string', default: 'dist' }, most: { type: 'string', default: '100' } },
  help: () => help,
  run: async ({ values }) => weigh(String(values['dist']), Number(values['most'])),
};

function weigh(dist: string, limit: number): number {
  if (!(Number.isInteger(limit) && limit > 0)) throw new UsageError('--most must be a whole number.');
  if (!existsSync(path.join(dist, 'index.html'))) {
    console.error(`There is no site in ${dist}: run npm run build first.`);
    return 1;
  }

  const read = (file: string) => {
    const name = path.join(dist, file);
    return file && existsSync(name) && statSync(name).isFile() ? readFileSync(name) : undefined;
  };
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      size: statSync(path.join(dist, file)).size,
    }))
    .sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1));

  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(read('index.html')!.toString('utf8'))?.[1];
  const site = { home: new URL(canonical ?? 'https://site.invalid/'), read };

  const weights = new Map<string, { count: number; pages: PageWeight[] }>();
  for (const { file } of pages) {
    const html = read(file)!.toString('utf8');
    if (/http-equiv="refresh"/i.test(html)) continue;
    const kind = pageKindOf(file, html);
    const kindWeights = weights.get(kind) ?? { count: 0, pages: [] };
    kindWeights.count += 1;
    if (kindWeights.pages.length < limit) kindWeights.pages.push(weighPage(file, html, site));
    weights.set(kind, kindWeights);
  }

  const columns = [
    '',
    'pages',
    'requests',
    'HTML',
    'styles',
    'scripts',
    'others',
    'total',
    'fonts',
    'pictures',
    'heaviest',
  ];
  const rows = pageKinds.flatMap((kind) => {
    const kindWeights = weights.get(kind);
    if (!kindWeights) return [];
    const page = kindWeights.pages.toSorted((a, b) => bytesWithoutPictures(b) - bytesWithoutPictures(a))[0]!;
    const { requests, html, styles, scripts, others, fonts, fontCount, pictures, pictureCount, file } = page;
    const bytes = [html, styles, scripts, others, bytesWithoutPictures(page)];
    return [
      [
        kind,
        kindWeights.count,
        requests,
        ...bytes,
        `${fontCount}: ${fonts}`,
        `${pictureCount}: ${pictures}`,
        file,
      ],
    ];
  });
  const table = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at]!.length)));
  for (const row of table) {
    const last = row.length - 1;
    const cell = (text: string, at: number) =>
      at === 0 || at === last ? text.padEnd(at ? 0 : widths[at]!) : text.padStart(widths[at]!);
    console.log(row.map(cell).join('  '));
  }

  const over = (weights.get('article')?.pages ?? []).flatMap((page) =>
    budgetExcesses(page).map((excess) => `${page.file}: ${excess}`),
  );
  for (const line of over) console.error(line);
  return over.length > 0 ? 1 : 0;
}
