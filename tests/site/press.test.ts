import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishPage } from '../../src/build/pagePolicy.ts';
import { build, buildEnvironment } from './buildSample.ts';
import { clock, makeSmallPublication } from './edits.ts';
import { pagesOf } from './output.ts';

const [ours, astros] = ['.cache/tests/press', '.cache/tests/astro'];
let content: string;

beforeAll(async () => {
  content = await makeSmallPublication();
  const env = { CONTENT_DIR: content, SOURCE_DATE_EPOCH: String(clock), CACHE_DIR: `${astros}-cache` };
  build(ours, env);
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', astros], {
    env: buildEnvironment(env),
    stdio: 'ignore',
  });
});
afterAll(() =>
  [content, ours, astros, `${astros}-cache`].forEach((folder) =>
    rmSync(folder, { recursive: true, force: true }),
  ),
);

const contentOf = (site: string, file: string) => readFileSync(path.join(site, file), 'utf8');

/** A page, with the names that the two builds give to copies of pictures made one. */
const textOf = (html: string) => html.replace(/(\/_astro\/\w+)\.[\w-]+(\.\w+)/g, '$1$2');

test('pages printed from a bundle that is kept are those of Astro’s own build', () => {
  expect(pagesOf(ours)).toEqual(pagesOf(astros));
  expect(pagesOf(ours).length).toBeGreaterThan(40);
  // Policies are the one thing that Astro's own build does not give to pages.
  for (const file of pagesOf(ours))
    expect(textOf(contentOf(ours, file)), file).toBe(
      textOf(finishPage(file, contentOf(astros, file), {}).html),
    );
});
