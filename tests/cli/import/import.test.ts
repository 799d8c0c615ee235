import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportReport, ReportedText } from '../../../src/import/report/importReport.ts';
import { categories, items } from '../../import/valley.ts';
import { siteUrl, wordpressExport } from '../../import/wordpressExport.ts';
import { testClock } from '../../site/fixture.ts';
import { runCli } from '../runCli.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'depeche-import-'));
afterAll(() => rmSync(parent, { recursive: true }));

const at = (...steps: string[]) => path.join(parent, ...steps);
const env = { SOURCE_DATE_EPOCH: testClock, LANG: 'fr_FR.UTF-8', INIT_CWD: parent, CONTENT_DIR: at('none') };
const run = (args: string[]) => runCli(['import', '--program', '1.0.0', ...args], env);
const read = (...steps: string[]) => readFileSync(at(...steps), 'utf8');
const report = (out: string) => JSON.parse(read(out, '.import/import-report.json')) as ImportReport;

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  mkdirSync(at('wp-content/uploads/2023/11'), { recursive: true });
  writeFileSync(at('wp-content/uploads/2023/11/salle.jpg'), await picture());
  writeFileSync(at('export.xml'), wordpressExport(items, { categories }));
  const made = await run(['export.xml', '--out', 'vallee']);
  expect([made.status, made.stdout]).toEqual([0, expect.stringContaining('7 articles')]);
});

test('an old site becomes a publication in which check finds no fault', async () => {
  const { status, stdout } = await runCli(['check'], {
    ...env,
    CONTENT_DIR: at('vallee'),
    CACHE_DIR: at('cache'),
  });
  expect(stdout).not.toMatch(/ faute /);
  expect(status).toBe(0);
});

describe('an article has', () => {
  const article = () => read('vallee/articles/2023/budget/index.md');
  test.each([
    [
      'its title, date and standfirst',
      'title: Le budget\ndate: 2023-11-02 14:30\ncategory: conseil\nsummary: Un chapeau.',
    ],
    ['its author, once', 'authors: [la-redaction]'],
    ['its tags', 'tags: [impots]'],
    [
      'the picture at its head, with caption and credit',
      'src: ./salle.jpg\n  alt: La salle\n  caption: La salle du conseil\n  credit: Agence du Val',
    ],
    ['its place on the front page', 'featured: true'],
    ['its old address', 'redirectFrom: [/2023/11/budget/]'],
    [
      'the pictures of its text, in the largest size there is',
      '![La salle](./salle.jpg "La salle. © Agence du Val")',
    ],
    ['places for advertisements', '\n\n::ad\n\n'],
  ])('%s', (_, expected) => expect(article()).toContain(expected));

  test('no byline within its text', () => expect(article()).not.toMatch(/^Par /m));

  test('the day of the newsroom, not that of Greenwich', () =>
    expect(read('vallee/articles/2023/suite/index.md')).toContain('date: 2023-12-01 00:30'));

  test('links to files, lists and pages, and words where a text is not online', () => {
    const text = read('vallee/articles/2023/suite/index.md');
    expect(text).toContain('([nous en avons parlé](../budget/index.md))');
    expect(text).toContain(
      'Voir cet autre, [la rubrique](/politique/) et [nous écrire](../../../pages/contact.md)',
    );
    expect(text).toContain('follows: [budget]');
  });
});

describe('what was not public', () => {
  const files = () => readdirSync(at('vallee'), { recursive: true, encoding: 'utf8' });
  test('is a draft, or held back until its day', () => {
    expect(read('vallee/articles/2023/brouillon/index.md')).toContain('draft: true');
    expect(read('vallee/articles/2023/en-attente/index.md')).toContain('draft: true');
    expect(read('vallee/articles/2031/programme/index.md')).toContain('date: 2031-01-15 08:00');
  });
  test('or is in no file but the report, which no repository takes', () => {
    const texts = files().filter((name) => /\.(?:md|yaml|json|html|ndjson)$/.test(name));
    const naming = texts.filter((name) => /Secret|personne ne doit|peu doivent/.test(read('vallee', name)));
    expect(naming.filter((name) => !name.startsWith('.import'))).toEqual([]);
    expect(naming.some((name) => /personne ne doit|peu doivent/.test(read('vallee', name)))).toBe(false);
    expect(read('vallee/.import/.gitignore')).toBe('*\n');
  });
  test('keeps a page that was not online beside the report', () =>
    expect(files()).toContain('.import/pages/12-a-venir.md'));
});

test('the settings have sections, sub-sections and every old address of lists and files', () => {
  const settings = parse(read('vallee/site.yaml')) as Record<string, unknown>;
  expect(settings).toMatchObject({
    name: 'La Vallée',
    url: siteUrl,
    language: 'fr',
    timeZone: 'Europe/Paris',
  });
  expect(settings['sections']).toMatchObject([
    { id: 'politique', name: 'Politique', redirectFrom: ['/category/politique/'] },
    { id: 'conseil', parent: 'politique', redirectFrom: ['/category/politique/conseil/'] },
    { id: 'actualites' },
  ]);
  const redirects = read('vallee/redirects.txt').trim().split('\n');
  expect(redirects).toEqual(
    expect.arrayContaining([
      '/feed/ /rss.xml',
      '/tag/impots/ /themes/impots/',
      '/category/chorale/ /themes/chorale/',
      '/category/politique/feed/ /politique/rss.xml',
      '/wp-content/uploads/2023/11/salle.jpg /politique/conseil/budget/',
      '/2023/11/budget/salle/ /politique/conseil/budget/',
    ]),
  );
});

test('the report tells of every item once, with its new address or a reason', () => {
  const { items: reported, comments, missing } = report('vallee');
  expect(reported.map(({ id }) => id)).toEqual(items.map(({ id }) => String(id)));
  const outcome = (item: ImportReport['items'][number]) =>
    item.became === 'nothing' ? item.reason : item.became;
  expect(Object.fromEntries(reported.map((item) => [item.id, outcome(item)]))).toMatchObject({
    ...{ 1: 'article', 5: 'article', 7: 'article', 8: 'closed', 9: 'closed', 10: 'discarded', 11: 'page' },
    ...{ 12: 'page-not-online', 20: 'file', 21: 'missing-file', 22: 'no-text' },
  });
  const texts = reported.filter((item): item is ReportedText => 'words' in item);
  for (const { words } of texts) expect(words.after).toBeGreaterThanOrEqual(words.before - 1);
  expect([comments, missing]).toEqual([1, []]);
});

describe('a second import', () => {
  test('changes nothing', async () => {
    const { stdout } = await run(['export.xml', '--out', 'vallee']);
    expect(stdout).toContain('Rien n’a changé');
    expect(report('vallee').files).toMatchObject({ new: 0, changed: 0, kept: 0, removed: 0 });
  });

  test('leaves what editors have changed or deleted, unless it is forced', async () => {
    cpSync(at('vallee'), at('edited'), { recursive: true });
    writeFileSync(
      at('edited/articles/2023/suite/index.md'),
      `${read('edited/articles/2023/suite/index.md')}\nAjout.\n`,
    );
    rmSync(at('edited/articles/2023/troisieme'), { recursive: true });
    const { stdout } = await run(['export.xml', '--out', 'edited']);
    expect(stdout).toContain('laissé tel quel : articles/2023/suite/index.md');
    expect(read('edited/articles/2023/suite/index.md')).toContain('Ajout.');
    expect(existsSync(at('edited/articles/2023/troisieme/index.md'))).toBe(false);
    await run(['export.xml', '--out', 'edited', '--force']);
    expect(read('edited/articles/2023/suite/index.md')).not.toContain('Ajout.');
    expect(existsSync(at('edited/articles/2023/troisieme/index.md'))).toBe(true);
  });

  test('follows what an editor has said of categories', async () => {
    cpSync(at('vallee'), at('sections'), { recursive: true });
    const file = at('sections/.import/sections.yaml');
    const said = readFileSync(file, 'utf8').replace(
      /becomes: tag\n {2}name: Chorale/,
      'becomes: section\n  id: musique\n  name: Musique',
    );
    writeFileSync(file, said.replace(/(id: conseil\n.*\n) {2}parent: politique\n/, '$1'));
    await run(['export.xml', '--out', 'sections']);
    const { sections } = parse(read('sections/site.yaml')) as { sections: { id: string; parent?: string }[] };
    expect(sections.map(({ id, parent: above }) => [id, above])).toEqual([
      ['politique', undefined],
      ['conseil', undefined],
      ['musique', undefined],
      ['actualites', undefined],
    ]);
  });
});

describe('nothing is written', () => {
  test.each([
    [
      'of an export that is cut off',
      'cut.xml',
      () => read('export.xml').slice(0, 3000),
      /cut\.xml:\d+:\d+\n.*s’arrête avant la fin/,
    ],
    [
      'of a file that is no export',
      'page.xml',
      () => '<html><body>Bonjour</body></html>',
      /page\.xml:1:\d+\n.*n’est pas un export/,
    ],
    ['of an export without a text', 'empty.xml', () => wordpressExport([]), /ni article ni page/],
  ])('%s', async (_, name, text, message) => {
    writeFileSync(at(name), text());
    const { status, stderr } = await run([name, '--out', 'nothing']);
    expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(stderr).toContain('Rien n’a été écrit.');
    expect(existsSync(at('nothing'))).toBe(false);
  });

  test('of an export and a folder at once', async () => {
    const { status, stderr } = await run(['export.xml', 'wp-content', '--out', 'nothing']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('soit un seul dossier')]);
  });

  test('into a folder that has something else', async () => {
    mkdirSync(at('autre'));
    writeFileSync(at('autre/notes.txt'), 'à moi');
    const { status, stderr } = await run(['export.xml', '--out', 'autre']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('contient déjà autre chose')]);
    expect(readdirSync(at('autre'))).toEqual(['notes.txt']);
  });

  test('where a line of sections.yaml cannot be read', async () => {
    cpSync(at('vallee'), at('wrong'), { recursive: true });
    writeFileSync(at('wrong/.import/sections.yaml'), '- category: politique\n  becomes: rubrique\n');
    const before = read('wrong/site.yaml');
    const { status, stderr } = await run(['export.xml', '--out', 'wrong']);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/sections\.yaml:1\n/)]);
    expect(read('wrong/site.yaml')).toBe(before);
  });
});
