import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildEnvironment, testFolder } from './site/fixture.ts';
import { filesOf } from './site/output.ts';
import { withPreloaded } from './site/withPreloaded.ts';

/** What editors have put into the project: the sample, or any other publication. The one test that reads it. */
const content = path.resolve('content');
const out = `${testFolder}/sample`;

/** Runs a script of the project over it. */
function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: buildEnvironment({ CONTENT_DIR: content, ...env }),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Its pictures are read and made like all others, but small: of a first build's time, encoding them takes two thirds. */
const smallPictures = withPreloaded('smallPictures.ts', { CACHE_DIR: `${testFolder}/sample-cache` });

test('the publication in the project’s folder builds without a fault or a warning', () => {
  expect(run(['src/cli/cli.ts', 'build', '--out', out], smallPictures)).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(filesOf(out)).toContain('index.html');
});

test('it has no fault by the rules of check', () =>
  expect(run(['src/cli/cli.ts', 'check'])).toMatchObject({ status: 0 }));

test('its guide has the present fields of the schemas, if it has a table of them', () =>
  expect(run(['src/cli/cli.ts', 'schema', '--check'])).toMatchObject({ status: 0 }));
