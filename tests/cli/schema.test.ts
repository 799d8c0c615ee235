import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceBetweenMarkers } from '../../src/admin/fieldTable.ts';
import { buildEnvironment } from '../site/fixture.ts';
import { articleText, makePublication } from '../site/publications.ts';
import { startLanguageServer } from './languageServer.ts';

const cli = path.resolve('src/cli/cli.ts');

/** Runs `schema` for a publication, in a temporary folder. */
function schema(root: string, folder: string, ...options: string[]): { status: number; output: string } {
  try {
    const env = buildEnvironment({ CONTENT_DIR: folder });
    const output = execFileSync(process.execPath, [cli, 'schema', ...options], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, output: stderr };
  }
}

const folder = makePublication({ 'articles/2024/une-mine.md': articleText() });
const root = mkdtempSync(path.join(tmpdir(), 'depeche-'));
let server: Awaited<ReturnType<typeof startLanguageServer>>;

beforeAll(async () => {
  expect(schema(root, folder)).toEqual({ status: 0, output: 'Schémas écrits pour 1 fichier.\n' });
  server = await startLanguageServer(root);
});
afterAll(() => server.stop());

type Diagnostics = { items: { range: { start: { line: number } }; message: string }[] };
type Completions = { items: { label: string }[] };

describe('Astro’s extension for VS Code, in an article', () => {
  const file = path.join(folder, 'articles/2024/une-mine.md');
  const openArticle = (...lines: string[]) => ({
    textDocument: { uri: server.open(file, `---\n${lines.join('\n')}\n---\n\nTexte.\n`) },
  });

  test.each([
    ['an unknown field', 'sumary: x', /sumary is not allowed/],
    ['an unknown section', 'category: sport', /"politique"/],
    ['an invalid date', 'date: hier', /^Une date comme 2023-11-02, ou 2023-11-02 14:30\.$/],
    ['a picture without credit', 'image: { src: a.webp, alt: x }', /credit/],
  ])('marks %s', async (_name, line, message) => {
    const { items } = await server.request<Diagnostics>('textDocument/diagnostic', openArticle(line));
    expect(items.map((item) => item.message)).toContainEqual(expect.stringMatching(message));
  });

  test('marks nothing in an article without faults', async () => {
    const lines = [
      'title: Un titre',
      'date: 2024-05-01 14:30 +0100',
      'category: politique',
      'tags: []',
      'authors:',
    ];
    const { items } = await server.request<Diagnostics>('textDocument/diagnostic', openArticle(...lines));
    expect(items).toEqual([]);
  });

  test('offers fields and choices, and describes a field', async () => {
    const document = openArticle('title: Un titre', 'kind: ', '');
    const labels = async (line: number, character: number) =>
      (
        await server.request<Completions>('textDocument/completion', {
          ...document,
          position: { line, character },
        })
      ).items.map(({ label }) => label);
    expect(await labels(3, 0)).toEqual(expect.arrayContaining(['summary', 'corrections', 'redirectFrom']));
    expect(await labels(2, 6)).toEqual(expect.arrayContaining(['interview', 'sponsored']));
    const hover = await server.request<{ contents: { value: string } }>('textDocument/hover', {
      ...document,
      position: { line: 1, character: 2 },
    });
    expect(hover.contents.value).toContain('Le titre de l’article.');
  });
});

describe('the table of fields in the guide', () => {
  test('is updated between its markers, and nowhere else; an outdated one is reported', () => {
    const guide = path.join(folder, 'README.md');
    writeFileSync(guide, 'Avant.\n<!-- champs -->\nvieux\n<!-- /champs -->\nAprès.\n');
    expect(schema(root, folder, '--check')).toMatchObject({
      status: 1,
      output: expect.stringContaining('npm run depeche -- schema'),
    });
    expect(readFileSync(guide, 'utf8')).toContain('vieux');
    expect(schema(root, folder).status).toBe(0);
    const text = readFileSync(guide, 'utf8');
    expect(text).toMatch(
      /^Avant\.\n<!-- champs -->\n\n### En-tête d’un article\n[^]*\n<!-- \/champs -->\nAprès\.\n$/,
    );
    expect(text).not.toContain('vieux');
    expect(text).toContain('| `image.credit` (obligatoire) | **Crédit.**');
    expect(schema(root, folder, '--check').status).toBe(0);
  });

  test('is updated even if schemas cannot be written, which is reported', () => {
    const place = mkdtempSync(path.join(tmpdir(), 'depeche-'));
    writeFileSync(path.join(place, '.astro'), '');
    const guide = path.join(folder, 'README.md');
    writeFileSync(guide, '<!-- champs -->\nvieux\n<!-- /champs -->\n');
    const { status, output } = schema(place, folder);
    expect(status).toBe(1);
    expect(output.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(
      /^\.astro\/collections ne peut être écrit \((?:ENOTDIR|EEXIST)\)\.\n$/,
    );
    expect(readFileSync(guide, 'utf8')).not.toContain('vieux');
  });

  test('is omitted if there are no markers', () => {
    expect(replaceBetweenMarkers('Un guide.', 'champs', 'table')).toBeUndefined();
  });
});
