import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { lookFiles, withStyles } from '../../../src/builder/bundle/lookFiles.ts';
import { looks } from '../../../src/intake/schemas/lookSchema.ts';

const source = path.resolve('src');
const text = (file: string) => readFileSync(path.join(source, file), 'utf8');

/** What a look's folder holds, if it has one, and where the program has what it takes the place of. */
const files = looks.flatMap((look) => {
  const folder = path.join(source, 'looks', look);
  return (existsSync(folder) ? readdirSync(folder) : []).map((file) => ({ look, file }));
});
const placesOf = (file: string) =>
  ['components', 'layouts', 'styles', 'styles/prose', 'styles/kinds']
    .map((room) => `${room}/${file}`)
    .filter((place) => existsSync(path.join(source, place)));

/** Names of components begin with a capital letter; a sheet of such a name has the styles of that component. */
const sheets = files.filter(({ file }) => /^[A-Z].*\.css$/.test(file));

test.each(files.filter((file) => !sheets.includes(file)))(
  '$look/$file takes the place of a file of the program',
  ({ file }) => expect(placesOf(file)).toHaveLength(1),
);

describe.each(sheets)('$look/$file', ({ look, file }) => {
  const component = placesOf(file.replace('.css', '.astro'))[0]!;

  test('takes the place of the styles of a component, and of nothing else', () => {
    const { load } = lookFiles(look, '/nowhere');
    const loaded = load.handler(path.join(source, component))!;
    const [markup, styles] = loaded.split(/^<style>\n/m);
    expect(markup).toBe(text(component).split(/^<style>\n/m)[0]);
    expect(styles).toBe(`${text(`looks/${look}/${file}`)}</style>\n`);
  });
});

test('a component keeps its styles in a look that has none for it', () => {
  const { load } = lookFiles('wire', '/nowhere');
  const file = path.join(source, 'components/Card.astro');
  expect(load.handler(file)).toBeUndefined();
});

test.each([
  [
    'a component of a look',
    'layouts/HomePage.astro',
    '../components/HomeOpening.astro',
    'looks/daily/HomeOpening.astro',
  ],
  ['a sheet of a look', 'layouts/Page.astro', '../styles/tokens.css', 'looks/daily/tokens.css'],
  ['what a look decides besides', 'components/Card.astro', './dimensions.ts', 'looks/daily/dimensions.ts'],
  ['no other module', 'components/Card.astro', './inks.ts', undefined],
  [
    'what it replaces, for the look itself',
    'looks/daily/HomeOpening.astro',
    '../../components/HomeOpening.astro',
    undefined,
  ],
])('an import finds %s', (_name, from, written, found) => {
  const own = lookFiles('daily', '/nowhere').resolveId(written, path.join(source, from));
  expect(own).toBe(found && path.join(source, found));
});

test('only the styles at the end of a component are replaced', () => {
  const component = '<style is:inline set:html={css} />\n<p>$&</p>\n\n<style>\n  p {\n  }\n</style>\n';
  expect(withStyles(component, 'p::before {\n  content: "$&";\n}\n')).toBe(
    '<style is:inline set:html={css} />\n<p>$&</p>\n\n<style>\np::before {\n  content: "$&";\n}\n</style>\n',
  );
});

test.each([
  ['a sheet of a component', 'src/looks/daily/Card.css', 1],
  ['another sheet, which Vite itself replaces', 'src/looks/daily/cards.css', 0],
  ['styles of the program', 'src/styles/cards.css', 0],
])('an edit of %s (%s) restarts the development server %i times', (_name, file, times) => {
  const restart = vi.fn(() => Promise.resolve());
  const watcher = new EventEmitter();
  lookFiles('daily', '/nowhere').configureServer({ watcher, restart });
  watcher.emit('change', path.resolve(file));
  expect(restart).toHaveBeenCalledTimes(times);
});
