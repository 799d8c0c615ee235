import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { checkPublication } from '../../../src/cli/check/checkPublication.ts';
import { fixPublication } from '../../../src/cli/check/fix/fixPublication.ts';
import { formerFields, type FormerField } from '../../../src/intake/schemas/formerFields.ts';
import { clock, siteYaml } from '../samples.ts';
import { article, makeFolder } from '../../cli/check/samples.ts';

afterEach(() => void formerFields.splice(0));

async function fixed(gone: FormerField, files: Record<string, string>, file: string) {
  formerFields.push(gone);
  const folder = await makeFolder({ 'site.yaml': siteYaml, ...files });
  const options = { clock, root: folder };
  const checked = await checkPublication(folder, options);
  const rules = checked.diagnostics.filter(({ severity }) => severity === 'fault').map(({ rule }) => rule);
  // As often as the command does: one repair may let another be seen.
  for (let round = 1; round <= 3; round += 1)
    await fixPublication(folder, await checkPublication(folder, options), { ...options, dryRun: false });
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const again = await checkPublication(folder, options);
  const left = again.diagnostics.filter(({ severity }) => severity === 'fault').map(({ rule }) => rule);
  return { rules, text, left };
}

describe('a field that has gone is answered, and check --fix writes what takes its place', () => {
  test('another name, for a field of an article', async () => {
    const gone = { in: 'articles', path: 'deck', now: 'summary', since: '9.0.0' } as const;
    const text = article('Texte.').replace(/^summary: .*$/m, 'deck: Le chapeau.');
    const result = await fixed(gone, { 'articles/a.md': text }, 'articles/a.md');
    expect(result).toMatchObject({ rules: ['key-former'], left: [] });
    expect(result.text).toContain('summary: Le chapeau.');
  });

  test('nothing, for a setting with all that is below it', async () => {
    const gone = { in: 'site', path: 'gazette', since: '9.0.0' } as const;
    const settings = `${siteYaml}gazette:\n  - { a: 1 }\n  - b\n`;
    const files = { 'site.yaml': settings, 'articles/a.md': article('Texte.') };
    const result = await fixed(gone, files, 'site.yaml');
    expect(result).toMatchObject({ rules: ['key-former'], text: siteYaml, left: [] });
  });

  test('another name within a field, whatever its number in a list', async () => {
    const gone = { in: 'articles', path: 'corrections.body', now: 'text', since: '9.0.0' } as const;
    const text = article('Texte.').replace(
      /^summary: /m,
      'corrections: [{ date: 2023-11-02, body: Deux. }]\nsummary: ',
    );
    const result = await fixed(gone, { 'articles/a.md': text }, 'articles/a.md');
    expect(result).toMatchObject({ rules: ['key-former'], left: [] });
    expect(result.text).toContain('text: Deux.');
  });
});

test('what went with an earlier major version is forgotten', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const major = version.split('.')[0];
  expect(formerFields.filter(({ since }) => since.split('.')[0] !== major)).toEqual([]);
});
