import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../cache/digest.ts';
import { isThemeNote, themeFolder } from '../../intake/theme/theme.ts';
import type { ThemeFont } from '../../intake/theme/themeFont.ts';
import { filesBelow } from '../files.ts';

/** What of a publication's theme its pages are made with. */
export type ThemeSources = {
  /** SHA-256 of its files, by their paths in the folder. */
  files: Record<string, string>;
  fonts: ThemeFont[];
};

/** What is left out: the drawings, which are pictures, and notes. */
const isOther = (file: string) => /^(?:logo|logo-dark|favicon)\.svg$/i.test(file) || isThemeNote(file);

/** The files that are compiled where a theme has components, which may import others. */
export const compiledFiles = (theme: ThemeSources | undefined): Record<string, string> | undefined =>
  theme && Object.keys(theme.files).some((file) => file.startsWith('components/'))
    ? Object.fromEntries(Object.entries(theme.files).filter(([file]) => !/^theme\.css$|^fonts\//.test(file)))
    : undefined;

/**
 * Reads what pages are made with of a theme; undefined if there is nothing.
 *
 * @param content the folder of the publication
 */
export async function themeSources(content: string): Promise<ThemeSources | undefined> {
  const folder = path.join(content, themeFolder);
  const names = (existsSync(folder) ? filesBelow(folder) : [])
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !isOther(file))
    .sort();
  if (names.length === 0) return undefined;
  const read = (file: string) => readFileSync(path.join(folder, file));
  const fontFiles = names.filter((file) => /^fonts\/.*\.woff2$/.test(file));
  // Loaded only if there is a font to read.
  const { readThemeFont } = fontFiles.length > 0 ? await import('../../intake/theme/themeFont.ts') : {};
  return {
    files: Object.fromEntries(names.map((file) => [file, sha256(read(file))])),
    fonts: fontFiles.flatMap((file) => readThemeFont?.(file, read(file)) ?? []),
  };
}
