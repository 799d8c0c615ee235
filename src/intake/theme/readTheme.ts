import path from 'node:path';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import type { ContentFiles } from '../files/contentFiles.ts';
import type { FileIndex } from '../files/pictureFiles.ts';
import type { ListedFile } from '../files/listing.ts';
import { decodeText } from '../files/text.ts';
import { themeComponents } from './components.ts';
import { nearest } from '../nearest.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { fieldOf } from '../schemas/paths.ts';
import { valueAt } from '../schemas/schemaFaults.ts';
import type { SettingsReading } from '../settings.ts';
import type { ThemeFont } from './themeFont.ts';
import { strayFiles } from './strayFiles.ts';
import { themeDrawings, themeFolder, type Theme } from './theme.ts';

/** Reads the folder `theme/`; undefined if there is none. Faults are in reading order. */
export async function readTheme(
  content: ContentFiles,
  index: FileIndex,
  site: SettingsReading,
): Promise<{ theme: Theme | undefined; faults: Fault[] }> {
  const files = content.files.filter(({ path: file }) => file.startsWith(`${themeFolder}/`));
  const faults: Fault[] = [];
  const report = (file: ListedFile, detail: FaultDetail, place = { line: 1, column: 1 }) =>
    faults.push(faultAt(detail, { file: content.nameOf(file.disk), ...place }));
  for (const file of files) {
    const { dir, name, ext } = path.posix.parse(file.path);
    const isComponent = dir === `${themeFolder}/components` && ext === '.astro';
    if (isComponent && !themeComponents.includes(name)) {
      const values = { value: name, right: nearest(name, themeComponents), known: themeComponents };
      report(file, { rule: 'theme-component', values });
    }
    if (dir !== themeFolder || !themeDrawings.includes(name)) continue;
    const found = index.broken.get(file.path);
    if (ext !== '.svg') report(file, { rule: 'theme-drawing', values: { right: `${name}.svg` } });
    else if (found === 'vast') report(file, { rule: 'theme-drawing-vast', values: {} });
    else if (found) report(file, { rule: 'picture-broken', values: { src: `${name}.svg`, found } });
    const isLogoless = !files.some((other) => other.path.startsWith(`${themeFolder}/logo.`));
    if (name === 'logo-dark' && ext === '.svg' && isLogoless)
      report(file, { rule: 'theme-logo', values: {} });
  }
  const textOf = (name: string): string | undefined => {
    const chosen = files.filter((file) => file.path === `${themeFolder}/${name}`);
    return content.read(chosen, (bytes, _, file) => decodeText(bytes, file).text)[0];
  };
  const pathOf = (name: string) =>
    files.some((file) => file.path === `${themeFolder}/${name}`) ? `./${themeFolder}/${name}` : undefined;
  const names = files.map((file) => file.path.slice(themeFolder.length + 1));
  for (const { file, right } of strayFiles(names))
    report(files[names.indexOf(file)]!, { rule: 'theme-place', values: { right } });
  const sheets = files.filter((file) => file.path === `${themeFolder}/theme.css`);
  if (sheets.length > 0) {
    // Loaded only if there is a sheet to read.
    const { sheetFaults } = await import('./themeSheet.ts');
    content.read(sheets, (bytes, listed, file) => {
      const { text, faults: inBytes } = decodeText(bytes, file);
      faults.push(...inBytes);
      for (const { detail, ...place } of sheetFaults(text, names)) report(listed, detail, place);
    });
  }
  faults.push(...(await inComponents(content, files, names)));
  const fonts = await fontsIn(content, files, report);
  faults.push(...familyFaults(site, fonts));
  if (files.length === 0) return { theme: undefined, faults };
  const theme = {
    logo: pathOf('logo.svg'),
    logoDark: pathOf('logo-dark.svg'),
    drawing: textOf('logo.svg'),
    favicon: textOf('favicon.svg'),
    fonts,
  };
  return { theme, faults };
}

/** Faults of the components, and of what they share; those of a name that is none of ours are reported by that. */
async function inComponents(
  content: ContentFiles,
  files: readonly ListedFile[],
  names: readonly string[],
): Promise<Fault[]> {
  const isRead = ({ path: file }: ListedFile) => {
    const { dir, name, ext } = path.posix.parse(file);
    return ext === '.astro' && (dir !== `${themeFolder}/components` || themeComponents.includes(name));
  };
  const components = files.filter(isRead);
  if (components.length === 0) return [];
  // Loaded only if there is a component to read.
  const { componentFaults } = await import('./componentFaults.ts');
  return content
    .read(components, (bytes, { path: from }, file) => {
      const { text, faults } = decodeText(bytes, file);
      const found = componentFaults(text, from.slice(themeFolder.length + 1), names);
      return [...faults, ...found.map(({ detail, ...place }) => faultAt(detail, { file, ...place }))];
    })
    .flat();
}

type Report = (file: ListedFile, detail: FaultDetail) => void;

/** The fonts of `theme/fonts/`; what is no WOFF2 there is a fault, licences and notes apart. */
async function fontsIn(
  content: ContentFiles,
  files: readonly ListedFile[],
  report: Report,
): Promise<ThemeFont[]> {
  const folder = `${themeFolder}/fonts/`;
  const chosen = files.filter(
    ({ path: file }) => file.startsWith(folder) && /\.(?:woff2?|ttf|otf|eot)$/i.test(file),
  );
  if (chosen.length === 0) return [];
  // Loaded only if there is a font to read.
  const { readThemeFont } = await import('./themeFont.ts');
  const fonts = content.read(chosen, (bytes, listed) => {
    const font = readThemeFont(listed.path.slice(themeFolder.length + 1), bytes);
    const right = path.posix.basename(listed.path).replace(/\.\w+$/, '.woff2');
    if (!font) report(listed, { rule: 'theme-font', values: { right } });
    return font;
  });
  return fonts.filter((font) => font !== undefined);
}

/** Families that `fonts` in `site.yaml` names and that no file has. */
function familyFaults(site: SettingsReading, fonts: readonly ThemeFont[]): Fault[] {
  const known = [...new Set(fonts.map(({ family }) => family))];
  return ['titles', 'text', 'interface'].flatMap((role) => {
    const at = ['fonts', role];
    const value = valueAt(site.data, at);
    if (typeof value !== 'string' || known.includes(value)) return [];
    const values = { value, right: nearest(value, known) ?? known[0], known };
    return [faultAt({ rule: 'font-unknown', values }, fieldPlace(site, at), fieldOf(at))];
  });
}
