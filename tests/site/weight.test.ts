import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fixtureOutput } from './fixture.ts';
import { htmlOf, pagesOf } from './output.ts';

test('no article of the fixture is over the budget', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/cli.ts', 'weigh', '--dist', fixtureOutput],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('only the home page links to the manifest, because browsers fetch it wherever it is linked', () => {
  const pagesWithManifest = pagesOf().filter((file) =>
    /rel="(?:manifest|apple-touch-icon)"/.test(htmlOf(file)),
  );
  expect(pagesWithManifest).toEqual(['index.html']);
});

test('an MDX article has the styles of the components it uses, and a Markdown article has none', () => {
  const has = (page: string) =>
    Object.fromEntries(
      ['.chart', '.timeline', '.gallery'].map((name) => [name, htmlOf(page).includes(`${name}>`)]),
    );
  expect(has('industrie/etain-dix-ans-de-chiffres/index.html')).toEqual({
    '.chart': true,
    '.timeline': true,
    '.gallery': false,
  });
  expect(has('politique/conseil-etain/index.html')).toEqual({
    '.chart': false,
    '.timeline': false,
    '.gallery': false,
  });
});
