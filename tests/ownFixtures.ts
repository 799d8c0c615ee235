// Run before each test file: no test but that of the sample may read what editors have put into `content/`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { expect } from 'vitest';

const content = path.resolve('content') + path.sep;
const isForeign = (file: unknown) =>
  (typeof file === 'string' || file instanceof URL) &&
  `${path.resolve(file instanceof URL ? file.pathname : file)}${path.sep}`.startsWith(content);

const isSampleTest = () => expect.getState().testPath?.endsWith(path.join('tests', 'sample.test.ts'));

// Workers run several test files: the functions are wrapped once in each.
const guarded = Symbol.for('depeche.ownFixtures');
if (!(guarded in globalThis)) {
  Object.assign(globalThis, { [guarded]: true });
  const names = [
    'readFileSync',
    'readdirSync',
    'openSync',
    'statSync',
    'cpSync',
    'createReadStream',
  ] as const;
  const asyncNames = ['readFile', 'readdir', 'open', 'stat', 'cp', 'opendir'] as const;
  const guard = <Owner extends object>(owner: Owner, list: readonly (keyof Owner)[]) => {
    for (const name of list) {
      const read = owner[name] as (...args: unknown[]) => unknown;
      const wrapped = (...args: unknown[]) => {
        if (isForeign(args[0]) && !isSampleTest())
          throw new Error(`A test reads ${String(args[0])}: use tests/publication.`);
        return Reflect.apply(read, owner, args);
      };
      Object.assign(owner, { [name]: wrapped });
    }
  };
  guard(fs, names);
  guard(fs.promises, asyncNames);
  syncBuiltinESMExports();
}
