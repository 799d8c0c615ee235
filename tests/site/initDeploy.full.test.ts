import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { depeche, installPacked, pack, removeInstalled } from '../package/install.ts';
import { filesOf, htmlOf } from './output.ts';
import { articleText } from './publications.ts';
import { deployments } from './workflowRun.ts';

const packs = mkdtempSync(path.join(tmpdir(), 'depeche-pack-'));
let folder: string;
let deploys: ReturnType<typeof deployments>;
const at = (...steps: string[]) => path.join(folder, ...steps);

beforeAll(() => {
  folder = installPacked(pack(packs).tarball);
  const made = depeche(folder, [
    'init',
    '.',
    '--program',
    '1.0.0',
    '--language',
    'fr',
    '--sections',
    'Politique',
  ]);
  expect(made.status, made.stderr).toBe(0);
  writeFileSync(at('package-lock.json'), '{}\n');
  // Scripts find the command where npm would have put it.
  cpSync(at('node_modules/depeche/src/cli/depeche.cjs'), at('node_modules/.bin/depeche'), {
    recursive: true,
  });
  writeFileSync(
    at('node_modules/.bin/depeche'),
    '#!/usr/bin/env node\nrequire("../depeche/src/cli/depeche.cjs");\n',
    { mode: 0o755 },
  );
  deploys = deployments(folder, at('.github/workflows/deploy.yml'), 'ci*|"run prove"*');
});
afterAll(() => {
  rmSync(packs, { recursive: true });
  removeInstalled(folder);
});

const prove = 'Prove that nothing unpublished is in it';

test('a publication made by init is deployed at its first push, and proved', () => {
  const { failedStep, printed, ran } = deploys.push('Début');
  expect(failedStep, printed).toBeUndefined();
  expect(ran).toContain(prove);
  expect(filesOf(at('dist')).join('\n')).toMatch(/^politique\/notre-premier-article\/index\.html$/m);
});

test('a second push that brings an article compares it with the first, and needs no other proof', () => {
  writeFileSync(at('articles/suite.md'), articleText({ title: 'La suite', date: '2026-05-01' }));
  const { failedStep, printed, ran } = deploys.push('Suite');
  expect(failedStep, printed).toBeUndefined();
  expect(ran).toContain('Compare addresses with those last deployed');
  expect(ran).not.toContain(prove);
  expect(htmlOf('politique/suite/index.html', at('dist'))).toContain('La suite');
});

test('a third push that changes the theme is proved; what moves an address without leading on is stopped', () => {
  writeFileSync(at('theme/README.md'), `${readFileSync(at('theme/README.md'), 'utf8')}\n`);
  const changed = deploys.push('Thème');
  expect(changed.failedStep, changed.printed).toBeUndefined();
  expect(changed.ran).toContain(prove);
  cpSync(at('articles/suite.md'), at('articles/fin.md'));
  rmSync(at('articles/suite.md'));
  expect(deploys.push('Déplace').failedStep).toBe('Compare addresses with those last deployed');
});
