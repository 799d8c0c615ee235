import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workersFor } from '../../src/builder/workers.ts';
import { digestsOf } from './checkout.ts';
import { build, testFolder } from './fixture.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';
import { whileSaving } from './saving.ts';

/** More articles than are read and rendered by one process. */
const many = 110;
const root = path.join(testFolder, 'workers');
const out = path.join(root, 'site');
const article = (number: number) => `articles/texte-${number}.md`;
const numbers = Array.from({ length: many }, (_, number) => number);
const textOf = (number: number) => articleText({ title: `Texte ${number}`, tags: '[or]' });

let content: string;
beforeAll(() => {
  content = makePublication(
    Object.fromEntries(numbers.map((number) => [article(number), textOf(number)])),
    `${siteYaml}shareCards: false\n`,
  );
  mkdirSync(root, { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

const environment = (cache: string) => ({ CONTENT_DIR: content, CACHE_DIR: path.join(root, cache) });
const put = (number: number, text: string) => writeFileSync(path.join(content, article(number)), text);

test('processes are started for a publication that is worth them, and for what is built over again', () => {
  expect([workersFor(1, 1), workersFor(many, 1) > 0, workersFor(1, 2) > 0]).toEqual([0, true, true]);
});

test('a build by several processes makes each page, and starts over for a file saved meanwhile', async () => {
  const saved = path.join(content, article(7));
  const { stderr } = await whileSaving(path.join(root, 'saves.json'), [[saved, textOf(1007)]], (env) =>
    build(out, { ...environment('kept'), ...env }),
  );
  expect(stderr).toMatch(/texte-7\.md a changé pendant la construction/);
  for (const number of numbers)
    expect(readFileSync(path.join(out, `politique/texte-${number}/index.html`), 'utf8')).toContain(
      number === 7 ? '<h1>Texte 1007</h1>' : `<h1>Texte ${number}</h1>`,
    );
});

test('a fault that a process finds is described, and the site stays as it was', async () => {
  const before = digestsOf(out);
  put(3, articleText({ category: 'politike' }));
  await expect(build(out, environment('kept'))).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('texte-3.md:4:11'),
  });
  expect(digestsOf(out)).toEqual(before);
  put(3, textOf(3));
});

test('once there are fewer articles, one process makes of it what it makes from nothing', async () => {
  for (const number of numbers.slice(50)) rmSync(path.join(content, article(number)));
  await build(out, environment('kept'));
  await build(`${out}-whole`, environment('whole'));
  expect(digestsOf(out)).toEqual(digestsOf(`${out}-whole`));
});
