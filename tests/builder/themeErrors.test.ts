import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import quiet from '../../src/builder/bundle/quietLogger.ts';
import { describeError } from '../../src/builder/describeError.ts';

/** An error as it comes from a bundle with this compiled code, at `^` in its only line. */
function failure(component: string, compiled: string, message: string): Error {
  const folder = mkdtempSync(path.join(tmpdir(), 'theme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('CONTENT_DIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  mkdirSync(path.join(folder, 'theme/components'), { recursive: true });
  writeFileSync(path.join(folder, 'theme/components/Foot.astro'), component);
  const chunk = path.join(folder, 'Page.mjs');
  writeFileSync(chunk, compiled.replace('^', ''));
  const stack = `TypeError: ${message}
    at ${pathToFileURL(chunk).href}:1:${compiled.indexOf('^') + 1}
    at AstroComponentInstance.Foot [as factory] (file:///site/edition.mjs:24:10)`;
  return Object.assign(new TypeError(message), { stack });
}

const reading = "Cannot read properties of undefined (reading 'titre')";

test.each([
  ['in its code', '---\nconst a = Astro.props.b.titre;\n---\n', '\tconst a = Astro.props.b.^titre;', ':2'],
  ['in its markup', '<p>\n  {liens.titre}\n</p>\n', 'return x`<p>${liens.^titre}</p>`;', ':2'],
  ['in one of two such lines', '<p>{a.titre}</p>\n<p>{a.titre}</p>\n', 'x`${a.^titre}`', ''],
  ['in what it is given to', '<p>{a}</p>\n', 'x`${b.^titre}`', ''],
])('a component that fails %s is named, with its line if it is known', async (_name, source, code, line) => {
  const sentence = await describeError(failure(source, code, reading), 'fr');
  expect(sentence?.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
    `theme/components/Foot.astro${line}  Ce composant ne fonctionne pas (${reading}) ; corrigez-le`,
  );
});

test.each([
  ['the stack of an error, which is thrown too', 'TypeError: x\n    at file:///a.mjs:1:2', 0],
  ['what has no stack', 'A warning.', 1],
])('Astro’s log is printed but for stacks: %s', (_name, message, times) => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => printed.mockRestore());
  quiet().write({ level: 'error', message });
  expect(printed).toHaveBeenCalledTimes(times);
});
