import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Proof } from '../../src/cli/prove/examine.ts';
import { buildEnvironment, fixtureOutput } from './fixture.ts';
import { filesOf } from './output.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function prove(args: string[], { cwd = '.', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/cli.ts', 'prove', ...args], {
    cwd,
    env: buildEnvironment(env),
    encoding: 'utf8',
  });
  return {
    status,
    stdout: stdout.replace(/[\u00a0\u202f]/g, ' '),
    stderr: stderr.replace(/[\u00a0\u202f]/g, ' '),
  };
}

describe('the fixture publication', () => {
  const { status, stdout } = prove(['--dist', fixtureOutput]);

  test('is proved to contain nothing unpublished', () => {
    expect(stdout).toMatch(/^Preuve faite : rien de ce qui n’est pas publié n’est dans le site\.\n/);
    expect(status).toBe(0);
  });

  test('has counts of unpublished content, files and markers in its proof', () => {
    expect(stdout).toMatch(
      /\nNon publié +3 brouillons, 1 article sous embargo, 2 articles expirés, 1 article retiré, 2 auteurs, .*\d+ fichiers\n/,
    );
    expect(stdout).toMatch(
      new RegExp(`\\nComparé +${filesOf().length} fichiers, [\\d ]+ octets : les mêmes avec et sans\\n`),
    );
    expect(stdout).toMatch(/\nCherché +\d+ titres, .* : aucune trace\n/);
    expect(stdout).toMatch(/\nEmpreinte +sha256:[0-9a-f]{64}\n/);
    expect(stdout).toMatch(/\nÀ refaire par +SOURCE_DATE_EPOCH=1795392000 .*npm run prove -- --dist \S+\n$/);
  });

  test('has no unpublished names in its proof, which may be in a public log', () => {
    expect(stdout).not.toMatch(/vesp[ée]rine|brum[ée]lite|sarmontel/i);
  });

  test('leaves no files behind', () => {
    expect(readdirSync('.cache').filter((name) => name.startsWith('prove-'))).toEqual([]);
  });
});

/** Routes that bypass the gate: one reads the content folder, one another copy of the draft. */
const leaks = {
  'leak-content.txt.ts': `import { readdirSync } from 'node:fs';
export const GET = () => new Response(readdirSync(process.env.CONTENT_DIR + '/articles').join('\\n'));
`,
  'leak-elsewhere.txt.ts': `import { readFileSync } from 'node:fs';
export const GET = () => new Response(readFileSync('copy-of-a-draft.md', 'utf8'));
`,
};

describe('a program with leaks', () => {
  const program = path.resolve('.cache/tests/leaky');
  const draft = articleText(
    { title: 'Le gisement secret de Sarlabot', draft: 'true', category: 'enquetes' },
    'Personne n’en sait rien encore à la rédaction.',
  );
  // The published article has an attachment and a later correction; a section has no article but the draft.
  const content = makePublication(
    {
      'articles/visible.md': articleText(
        { corrections: '[{ date: 2090-01-01, text: Le puits était le deuxième de la vallée. }]' },
        '[Le rapport](./rapport.pdf), [une suite](./suite.md) et [ce qui en reste](/themes/schiste/).',
      ),
      // Links to drafts and expired articles are the same in both builds.
      'articles/visible-aussi/index.mdx': articleText(
        { title: 'Visible aussi', follows: '[suite]' },
        'Voir [une *suite*](../suite.md#ici) et [un passé](../passe.md).',
      ),
      'articles/suite.md': articleText({ title: 'Une suite', draft: 'true', date: '2020-01-01' }),
      'articles/passe.md': articleText({ title: 'Un passé', expires: '2025-01-01', tags: '[schiste]' }),
      'articles/rapport.pdf': '%PDF-1.4',
      'articles/sarlabot-secret.md': draft,
    },
    siteYaml.replace('publisher:', '  - { id: enquetes, name: Enquêtes, description: Rien. }\npublisher:'),
  );
  folders.push(program, content);
  rmSync(program, { recursive: true, force: true });
  mkdirSync(program, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, path.join(program, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(program, 'node_modules'), 'junction');
  for (const [name, code] of Object.entries(leaks))
    writeFileSync(path.join(program, 'src/pages', name), code);
  writeFileSync(path.join(program, 'copy-of-a-draft.md'), draft);

  const { status, stdout, stderr } = prove(['--format', 'json'], {
    cwd: program,
    env: { CONTENT_DIR: content },
  });

  test('is not proved', () => expect([status, stderr]).toEqual([1, expect.stringContaining('Construction')]));

  test('has differences that show the leak', () => {
    const { proved, differences } = JSON.parse(stdout) as Proof;
    expect(proved).toBe(false);
    // The manifest has the digest of every file, so it differs with any of them.
    expect(differences.map(({ file }) => file)).toEqual(['.well-known/manifest.json', 'leak-content.txt']);
  });

  test('has markers that show even a leak into both builds', () => {
    const { traces } = JSON.parse(stdout) as Proof;
    expect(traces.filter((trace) => trace.in === 'leak-content.txt').map(({ kind }) => kind)).toEqual([
      'slug',
    ]);
    expect(traces.filter((trace) => trace.in === 'leak-elsewhere.txt').map(({ kind }) => kind)).toEqual([
      'title',
      'slug',
      'name',
      'sentence',
    ]);
    expect(new Set(traces.map((trace) => trace.in)).size).toBe(2);
  });
});

describe('with wrong arguments', () => {
  test('without a site in the folder of --dist, it prints what to do', () => {
    const { status, stderr } = prove(['--dist', 'nulle-part']);
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      'Il n’y a pas de site dans nulle-part : lancez d’abord npm run build.',
    ]);
  });

  test('for a publication with faults, it prints them', () => {
    const content = makePublication({ 'articles/a.md': articleText({ date: 'hier' }) });
    folders.push(content);
    const { status, stderr } = prove([], { env: { CONTENT_DIR: content } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/a\.md:3:7 +date /);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
