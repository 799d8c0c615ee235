import { constants } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeError, systemErrorIn } from '../../src/builder/describeError.ts';
import { PlaceError } from '../../src/builder/output/outputPlace.ts';
import { FaultsError } from '../../src/intake/loaders.ts';
import { outputPlaceWords } from '../../src/i18n/outputPlaceWords.ts';
import { systemErrors } from '../../src/i18n/systemErrors.ts';

const system = (code: string, rest: object = {}) => Object.assign(new Error(code), { code, ...rest });

test.each([
  [
    'a full disk, in a folder',
    system('ENOSPC', { path: '.cache/built/1/next/ab' }),
    'full',
    '.cache/built/1/next',
  ],
  ['a quota', system('EDQUOT', { path: 'dist/a' }), 'quota', 'dist'],
  ['a read-only disk', system('EROFS', { path: path.resolve('dist') }), 'readOnly', 'dist'],
  ['a folder of another user', system('EACCES', { path: '/srv/site' }), 'denied', '/srv/site'],
  ['a file that may not be replaced', system('EPERM', { path: 'a', dest: 'dist/a' }), 'denied', 'dist/a'],
  ['another disk', system('EXDEV', { path: 'a', dest: 'dist/a' }), 'otherDisk', 'dist/a'],
  ['a file in a path', system('ENOTDIR', { path: 'dist/a/b' }), 'notFolder', 'dist/a/b'],
  ['too many files', system('EMFILE', { path: 'a' }), 'tooMany', 'a'],
  ['a long name', system('ENAMETOOLONG', { path: 'a' }), 'tooLong', 'a'],
  ['a loop of links', system('ELOOP', { path: 'dist' }), 'loop', 'dist'],
  ['what caused another error', new Error('x', { cause: system('EROFS', { path: 'a' }) }), 'readOnly', 'a'],
  [
    'the words of another process',
    new Error("Astro failed\nEACCES: permission denied, open 'dist/a'\n at x"),
    'denied',
    'dist/a',
  ],
  [
    'the words of a program not written in JavaScript',
    new Error('No space left on device (os error 28)'),
    'full',
    '.',
  ],
  [
    'a folder that cannot be created',
    system('ENOENT', { path: '/proc/a', syscall: 'mkdir' }),
    'missing',
    '/proc/a',
  ],
])('%s is described as a system error', (_name, error, sentence, file) => {
  expect(systemErrorIn(error)).toEqual({ sentence, file });
});

const copy = '/site/.cache/bundles/40cb-24481/project/theme/components/Foot.astro';
test.each([
  [
    'what Astro cannot compile',
    `Astro could not compile the pages.\n[plugin astro:build] ${copy}:8:23\nCompilerError: Unterminated regular expression\n    at x`,
    'Foot.astro:8:23  Ce composant ne fonctionne pas (Unterminated regular expression) ; corrigez-le',
  ],
  [
    'an import of a file that is not there',
    `Astro could not compile the pages.\n\u001b[31mCould not resolve './Autre.astro' in ${copy}\n  [ ${copy}:2:19 ]`,
    "Foot.astro:2:19  Ce composant ne fonctionne pas (Could not resolve './Autre.astro') ; corrigez-le",
  ],
  [
    'an import of a component that the program does not have',
    `Astro could not compile the pages.\nCould not load .cache/bundles/40cb-1/project/src/components/Foto.astro\n  [ ${copy}:2:19 ]`,
    'Foot.astro:2:19  Ce composant ne fonctionne pas (Could not load src/components/Foto.astro) ; corrigez-le',
  ],
])('a component of a theme is named, with its line: %s', async (_name, message, sentence) => {
  const described = await describeError(new Error(message), 'fr');
  expect(described?.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(`theme/components/${sentence}`);
});

test.each([
  ['a mistake in the program', new TypeError('x is not a function')],
  ['a missing file of the program', system('ENOENT', { path: 'a', syscall: 'open' })],
  ['a failed request', system('ECONNREFUSED')],
])('%s keeps its stack trace', async (_name, error) => {
  expect(await describeError(error, 'fr')).toBeUndefined();
});

test.each(['fr', 'en'] as const)(
  'each system error has a sentence with the folder and a remedy (%s)',
  async (language) => {
    const codes = Object.keys(constants.errno).filter((code) => systemErrorIn(system(code)));
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes)
      expect(await describeError(system(code, { path: 'x/y' }), language), code).toMatch(
        /^[A-ZÉÀ«"“][^\n]+[.?)]$|ulimit|:port/,
      );
    expect(Object.keys(systemErrors[language])).toEqual(Object.keys(systemErrors.fr));
  },
);

test('a rejected output folder is described in the publication’s language', async () => {
  for (const rule of Object.keys(outputPlaceWords.fr) as (keyof typeof outputPlaceWords.fr)[])
    expect(await describeError(new PlaceError(rule, 'dist', 'content'), 'en')).toContain('"dist"');
  expect(await describeError(new PlaceError('out-foreign', 'dist'), 'fr')).toMatch(
    /^«\u00a0dist\u00a0» contient/,
  );
});

test('faults are printed unchanged', async () => {
  expect(await describeError(new FaultsError([], 'a.md:1:1  …'), 'fr')).toBe('a.md:1:1  …');
});
