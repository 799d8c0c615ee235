import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { depeche, installPacked, pack, removeInstalled } from '../package/install.ts';
import { hosts } from './hosts.ts';
import { htmlOf } from './output.ts';
import { articleText } from './publications.ts';
import { deployments } from './workflowRun.ts';

const packs = mkdtempSync(path.join(tmpdir(), 'depeche-pack-'));
/** The commands that steps have run, a line each. */
const log = path.join(packs, 'commands');
let folder: string;
const at = (...steps: string[]) => path.join(folder, ...steps);

// Every host publishes from the same folder, one after the other: the program is installed once.
beforeAll(() => {
  folder = installPacked(pack(packs).tarball);
  // Scripts find the command where npm would have put it.
  mkdirSync(at('node_modules/.bin'), { recursive: true });
  writeFileSync(
    at('node_modules/.bin/depeche'),
    `#!/usr/bin/env node
require('node:fs').appendFileSync(${JSON.stringify(log)}, process.argv[2] + '\\n');
require('../depeche/src/cli/depeche.cjs');
`,
    { mode: 0o755 },
  );
});
afterAll(() => {
  rmSync(packs, { recursive: true });
  removeInstalled(folder);
});

/** Makes a publication for a host in place of the one before. */
function init(host: string): void {
  for (const name of readdirSync(folder)) if (name !== 'node_modules') rmSync(at(name), { recursive: true });
  const options = ['--program', '1.0.0', '--language', 'fr', '--sections', 'Politique', '--host', host];
  const made = depeche(folder, ['init', '.', ...options]);
  expect(made.status, made.stderr).toBe(0);
  appendFileSync(at('site.yaml'), '\nshareCards: false\n');
  writeFileSync(at('package-lock.json'), '{}\n');
}

describe.each(hosts)('a publication made by init for $name', ({ name, host, knowsLast, siteOf }) => {
  let deploys: ReturnType<typeof deployments>;
  beforeAll(() => {
    init(name);
    // Packages are installed already.
    deploys = deployments(folder, host, 'ci*');
  });

  function push(message: string) {
    writeFileSync(log, '');
    const { failedStep, printed } = deploys.push(message);
    return { failedStep, printed, commands: readFileSync(log, 'utf8').trim().split('\n') };
  }

  test('is published at its first push, and proved', () => {
    const { failedStep, printed, commands } = push('Début');
    expect(failedStep, printed).toBeUndefined();
    expect(commands).toEqual(['check', 'build', 'prove']);
    expect(htmlOf('politique/notre-premier-article/index.html', siteOf(folder))).toContain('<h1');
  });

  test('is published at a second push that brings an article, compared with the first where the host knows it', () => {
    writeFileSync(at('articles/suite.md'), articleText({ title: 'La suite', date: '2026-05-01' }));
    const { failedStep, printed, commands } = push('Suite');
    expect(failedStep, printed).toBeUndefined();
    expect(commands.slice(-2)).toEqual(knowsLast ? ['addresses', 'build'] : ['build', 'prove']);
    expect(htmlOf('politique/suite/index.html', siteOf(folder))).toContain('La suite');
  });

  test('is proved at a third push that changes the theme', () => {
    writeFileSync(at('theme/theme.css'), ':root {\n  --a: 0;\n}\n');
    const { failedStep, printed, commands } = push('Thème');
    expect(failedStep, printed).toBeUndefined();
    expect(commands.at(-1)).toBe('prove');
  });

  if (!knowsLast) return;
  test('is stopped where an address moves without leading on, and at each push after', () => {
    cpSync(at('articles/suite.md'), at('articles/fin.md'));
    rmSync(at('articles/suite.md'));
    for (const message of ['Déplace', 'Insiste']) {
      writeFileSync(at('theme/note.txt'), message);
      const { failedStep, printed, commands } = push(message);
      expect(failedStep, printed).toBeDefined();
      expect(printed).toContain('redirectFrom: [/politique/suite/]');
      expect(commands.at(-1)).toBe('addresses');
    }
    expect(htmlOf('politique/suite/index.html', siteOf(folder))).toContain('La suite');
  });
});
