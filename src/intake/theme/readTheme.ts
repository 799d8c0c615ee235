import path from 'node:path';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import type { ContentFiles } from '../files/contentFiles.ts';
import type { FileIndex } from '../files/pictureFiles.ts';
import type { ListedFile } from '../files/listing.ts';
import { decodeText } from '../files/text.ts';
import { themeFolder, type Theme } from './theme.ts';

/** The drawings that a theme may have, by the names of their files. */
const drawings = ['logo', 'logo-dark', 'favicon'];

/** Reads the folder `theme/`; undefined if there is none. Faults are in reading order. */
export function readTheme(
  content: ContentFiles,
  index: FileIndex,
): { theme: Theme | undefined; faults: Fault[] } {
  const files = content.files.filter(({ path: file }) => file.startsWith(`${themeFolder}/`));
  const faults: Fault[] = [];
  const report = (file: ListedFile, detail: FaultDetail, place = { line: 1, column: 1 }) =>
    faults.push(faultAt(detail, { file: content.nameOf(file.disk), ...place }));
  for (const file of files) {
    const { dir, name, ext } = path.posix.parse(file.path);
    if (dir !== themeFolder || !drawings.includes(name)) continue;
    const found = index.broken.get(file.path);
    if (ext !== '.svg') report(file, { rule: 'theme-drawing', values: { right: `${name}.svg` } });
    else if (found) report(file, { rule: 'picture-broken', values: { src: `${name}.svg`, found } });
  }
  const textOf = (name: string): string | undefined => {
    const chosen = files.filter((file) => file.path === `${themeFolder}/${name}`);
    return content.read(chosen, (bytes, _, file) => decodeText(bytes, file).text)[0];
  };
  const pathOf = (name: string) =>
    files.some((file) => file.path === `${themeFolder}/${name}`) ? `./${themeFolder}/${name}` : undefined;
  if (files.length === 0) return { theme: undefined, faults };
  const theme = {
    logo: pathOf('logo.svg'),
    logoDark: pathOf('logo-dark.svg'),
    drawing: textOf('logo.svg'),
    favicon: textOf('favicon.svg'),
  };
  return { theme, faults };
}
