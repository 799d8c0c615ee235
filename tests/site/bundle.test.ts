import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishPage } from '../../src/builder/policy/pagePolicy.ts';
import { makeCheckout } from './checkout.ts';
import { buildEnvironment, fixture, fixtureOutput, testFolder } from './fixture.ts';
import { pagesOf } from './output.ts';

// Astro's commands write to `.astro/` in the project; a copy of the project does not disturb the other tests.
const checkout = makeCheckout(`${testFolder}/astro`, fixture);
const site = checkout.at('dist');

const contentOf = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

/** A page without the differences of file names between the two builds. */
const textOf = (html: string) => html.replace(/(\/_astro\/[\w-]+)\.[\w.-]+(\.\w+)/g, '$1$2');

test('pages rendered from a kept bundle equal those of Astro’s build', () => {
  const script = 'tests/site/astroBuild.ts';
  cpSync(script, checkout.at(script));
  execFileSync(process.execPath, [script, 'content', 'dist'], {
    cwd: checkout.at(),
    env: buildEnvironment({ CONTENT_DIR: 'content', CACHE_DIR: '.cache' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Astro's build makes folders for pages named like files, and has no policies in pages.
  const astros = new Map(pagesOf(site).map((file) => [file.replace('.html/index.html', '.html'), file]));
  expect(pagesOf()).toEqual([...astros.keys()].sort());
  expect(astros.size).toBeGreaterThan(40);
  for (const [file, name] of astros) {
    expect(textOf(contentOf(fixtureOutput, file)), file).toBe(
      textOf(finishPage(file, contentOf(site, name), {}).html),
    );
    // The long names of scopes, which a future Astro may change.
    expect(contentOf(fixtureOutput, file), file).not.toContain('-cid-');
  }
});
