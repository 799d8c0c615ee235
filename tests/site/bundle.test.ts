import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishPage } from '../../src/builder/policy/pagePolicy.ts';
import { makeCheckout } from './checkout.ts';
import { buildEnvironment, fixture, fixtureOutput, testFolder } from './fixture.ts';
import { pagesOf } from './output.ts';

// Astro's own commands keep one `.astro/` in the project: a copy of it leaves that of the other tests alone.
const checkout = makeCheckout(`${testFolder}/astro`, fixture);
const site = checkout.at('dist');

const contentOf = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

/** A page, with the names that the two builds give to copies of pictures and to scripts made one. */
const textOf = (html: string) => html.replace(/(\/_astro\/[\w-]+)\.[\w.-]+(\.\w+)/g, '$1$2');

test('pages printed from a bundle that is kept are those of Astro’s own build', () => {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: checkout.at(),
    env: buildEnvironment({ CONTENT_DIR: 'content', CACHE_DIR: '.cache' }),
    stdio: 'ignore',
  });
  // Astro's own build makes folders of pages that are named like files, and gives no page a policy.
  const astros = new Map(pagesOf(site).map((file) => [file.replace('.html/index.html', '.html'), file]));
  expect(pagesOf()).toEqual([...astros.keys()].sort());
  expect(astros.size).toBeGreaterThan(40);
  for (const [file, name] of astros) {
    expect(textOf(contentOf(fixtureOutput, file)), file).toBe(
      textOf(finishPage(file, contentOf(site, name), {}).html),
    );
    // The long names of scopes, should Astro call them otherwise one day.
    expect(contentOf(fixtureOutput, file), file).not.toContain('-cid-');
  }
});
