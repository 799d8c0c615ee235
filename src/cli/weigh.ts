import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError, type Command } from './command.ts';
import { kindOf, pageKinds } from './weigh/pageKinds.ts';
import { budget, excesses, total, weighPage, type PageWeight } from './weigh/pageWeight.ts';

const help = `Weighs a built site: for each kind of page its heaviest, with requests and brotli bytes.
npm run weigh -- [--dist dist] [--most 100]
Of each kind, the MOST longest pages are weighed. Pictures are counted apart, in the
first format offered, at the size a phone of 412 px with two dots a pixel would take.
Exits with 1 if an article is over the budget: without its pictures ${budget.bytes} bytes
in ${budget.requests} requests, no script, no third party, no file that is missing.`;

export const command: Command = {
  options: { dist: { type: 'string', default: 'dist' }, most: { type: 'string', default: '100' } },
  help: () => help,
  run: async ({ values }) => weigh(String(values['dist']), Number(values['most'])),
};

function weigh(dist: string, most: number): number {
  if (!(Number.isInteger(most) && most > 0)) throw new UsageError('--most must be a whole number.');
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

  const weighed = new Map<string, { count: number; pages: PageWeight[] }>();
  for (const { file } of pages) {
    const html = read(file)!.toString('utf8');
    if (/http-equiv="refresh"/i.test(html)) continue;
    const kind = kindOf(file, html);
    const known = weighed.get(kind) ?? { count: 0, pages: [] };
    known.count += 1;
    if (known.pages.length < most) known.pages.push(weighPage(file, html, site));
    weighed.set(kind, known);
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
    'pictures',
    'heaviest',
  ];
  const rows = pageKinds.flatMap((kind) => {
    const found = weighed.get(kind);
    if (!found) return [];
    const page = found.pages.toSorted((a, b) => total(b) - total(a))[0]!;
    const { requests, html, styles, scripts, others, pictures, pictureCount, file } = page;
    const bytes = [html, styles, scripts, others, total(page)];
    return [[kind, found.count, requests, ...bytes, `${pictureCount}: ${pictures}`, file]];
  });
  const table = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at]!.length)));
  for (const row of table) {
    const last = row.length - 1;
    const cell = (text: string, at: number) =>
      at === 0 || at === last ? text.padEnd(at ? 0 : widths[at]!) : text.padStart(widths[at]!);
    console.log(row.map(cell).join('  '));
  }

  const over = (weighed.get('article')?.pages ?? []).flatMap((page) =>
    excesses(page).map((excess) => `${page.file}: ${excess}`),
  );
  for (const line of over) console.error(line);
  return over.length > 0 ? 1 : 0;
}
