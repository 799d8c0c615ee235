import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import { checkEntry, type CheckFacts } from '../../../src/admin/checks/checkEntry.ts';
import { isPlaced, placeFindings } from '../../../src/admin/checks/finding.ts';
import { inBrowser } from '../../../src/builder/bundle/checksInBrowser.ts';
import { articleText, siteYaml } from '../../site/publications.ts';
import { fixture } from '../../site/fixture.ts';

const facts: CheckFacts = {
  language: 'fr',
  timeZone: 'Europe/Paris',
  sections: [{ id: 'politique', name: 'Politique' }],
  checks: {},
};
const file = 'articles/2024/une-mine/index.md';

/** The same function, of the modules that browsers get. */
let inPage: typeof checkEntry;
beforeAll(async () => {
  const entry = path.resolve('src/admin/checks/checkEntry.ts');
  const resolveId = (source: string, importer?: string) => inBrowser(source, importer);
  const plugins = [{ name: 'in-browser', resolveId }];
  const bundle = await rolldown({
    input: entry,
    // Neither Node's files of packages nor those that need a document.
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    plugins,
  });
  const { output } = await bundle.generate({
    codeSplitting: false,
    // As in a page.
    intro: 'const Buffer = undefined, process = undefined;',
  });
  const { code, imports } = output[0];
  expect(imports).toEqual([]);
  const folder = mkdtempSync(path.join(tmpdir(), 'checks-'));
  const file = path.join(folder, 'checks.mjs');
  writeFileSync(file, code);
  ({ checkEntry: inPage } = (await import(pathToFileURL(file).href)) as { checkEntry: typeof checkEntry });
  rmSync(folder, { recursive: true });
});

test('a page finds in each text what the command finds', () => {
  const files = readdirSync(fixture, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /^(?:articles|pages|letters|dossiers)\/.*\.md$/.test(name));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    const text = readFileSync(path.join(fixture, name), 'utf8');
    expect(inPage(text, name, facts), name).toEqual(checkEntry(text, name, facts));
  }
});

test.each([
  ['a link without an address', 'Voir [là]().'],
  ['a script', 'Un\n\n<script>alert(1)</script>'],
  ['HTML', 'Un <b title="a &amp; b">mot</b> <font>là</font>.'],
  ['a picture of another server', '![Vue](https://a.example/a.jpg)'],
  ['a directive with an unknown name', ':::notte[Un]\nDeux.\n:::'],
  ['a directive that is not closed', ':::note[Un]\nDeux.'],
  ['a video without a title', '::video{src="./a.mp4"}'],
  ['a frame', '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>'],
  ['a skipped level', '## Un\n\n#### Deux\n\nTexte.'],
  ['a bare address', 'Voir https://example.com/a, puis www.example.com.'],
  ['quotes', 'Il dit « oui, puis "non".'],
  ['a table with a row too long', '| a | b |\n| - | - |\n| 1 | 2 | 3 |'],
  ['bold that is not closed', 'Un **mot et * puis.'],
  ['a list that was meant', 'Un :\n* deux\n*trois'],
  ['a footnote without a text', 'Un[^1].'],
  ['a file of a computer', '![a](C:\\Users\\a.jpg) et [b](file:///b.pdf)'],
])('a page finds what the command finds: %s', (_name, body) => {
  const text = articleText({ title: 'Un titre' }, body);
  expect(inPage(text, file, facts)).toEqual(checkEntry(text, file, facts));
});

test('a page finds what follows from other files as the command does', () => {
  const files = new Map<string, string | undefined>([
    ['site.yaml', siteYaml],
    ['articles/2024/autre/index.md', articleText({})],
    ['articles/2024/une-mine/plan.pdf', undefined],
  ]);
  const body =
    'Voir [un](../autre/index.md), [deux](../rien.md), [trois](./plan.pdf).\n\n![Vue](./vue.jpg "Vue © A")';
  const text = articleText(
    { follows: '[nulle-part]', image: '{ src: v.jpg, alt: Une vue, credit: A }' },
    body,
  );
  const others = { files: new Map(files).set(file, text), folder: 'content', clock: 1_800_000_000_000 };
  const found = inPage(text, file, facts, others);
  expect(found).toEqual(checkEntry(text, file, facts, others));
  expect(found.map(({ sentence }) => sentence).join('\n')).toMatch(/nulle-part[^]*rien\.md/);
  expect(found.filter(({ severity }) => severity === 'fault')).toHaveLength(4);
});

test.each([
  ['authors/camille.yaml', 'nom: Camille\n', 'nom'],
  ['authors/camille.yaml', 'name: Camille\npicture: absente.jpg\n', undefined],
  ['site.yaml', siteYaml.replace('language: fr', 'language: xx'), 'language'],
])('a page checks files without a text, such as %s', (path, text, field) => {
  const found = inPage(text, path, facts);
  expect(found).toEqual(checkEntry(text, path, facts));
  expect(found.map((one) => one.field)).toEqual(field === undefined ? [] : expect.arrayContaining([field]));
});

test('mistakes of fields name the field, and those of the text their place in it', () => {
  const body = 'Un mot.\n\nVoir [là]().';
  const text = articleText({ date: '2024-13-01', draft: 'oui' }, body);
  const found = checkEntry(text, file, facts);
  expect(found.map(({ field, severity }) => [field, severity])).toContainEqual(['date', 'fault']);
  const placed = placeFindings(found, text, body).filter(isPlaced);
  expect(placed.map(({ from, to }) => body.slice(from, to))).toContain('[là]().');
});

test('a rule that the publication turns off says nothing', () => {
  const text = articleText({}, 'Voir [là]().');
  const rules = (checks: CheckFacts['checks']) => checkEntry(text, file, { ...facts, checks }).length;
  expect(rules({ 'link-empty': 'off', 'summary-missing': 'off' })).toBeLessThan(rules({}));
});
