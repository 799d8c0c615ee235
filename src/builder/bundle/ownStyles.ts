import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generate, parse, walk } from 'css-tree';
import type { SiteTokens } from '../../colours/siteColours.ts';
import { sha256 } from '../../cache/digest.ts';
import { ChangedError } from '../../intake/files/readAgain.ts';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { fontFaces } from '../fonts/fontFace.ts';
import { measureFont } from '../fonts/measureFont.ts';
import { familyNames, publicationFonts } from '../fonts/publicationFonts.ts';
import { pictureFolder } from '../images/imageVariant.ts';
import { changedTokens } from './changedTokens.ts';
import { styleMarks } from './styleMarks.ts';
import type { ThemeSources } from './themeSources.ts';

/** What a publication changes of the styles of its look. */
export type StyleSettings = {
  /** What its colours change of the look's. */
  tokens?: SiteTokens | undefined;
  /** The families of `site.yaml`. */
  fonts?: Settings['fonts'];
  theme?: ThemeSources | undefined;
};

/** The styles of a publication as a bundle takes them in. */
export type OwnStyles = {
  /** A compiled sheet with the publication's colours, fonts and rules. */
  sheetOf: (compiled: string) => string;
  /** Addresses of the fonts that browsers load with the page. */
  preloads: string[];
  /** The cascade layer of the program's styles, if there are rules above them. */
  layer: string;
  /** Files that the styles name, by their paths from the site's root. */
  files: Map<string, Uint8Array>;
};

/** The cascade layers of the program's styles and of those of a theme. */
const layers = { program: 'depeche', theme: 'theme' };

/**
 * Reads the styles of a publication.
 *
 * @param folder of its theme
 * @param base path of the home page, with a slash at both ends
 * @throws ChangedError if a file of the theme is no longer as it was read
 */
export async function ownStyles(
  look: Look,
  { tokens, fonts: families, theme }: StyleSettings,
  folder: string,
  base: string,
): Promise<OwnStyles> {
  const files: OwnStyles['files'] = new Map();
  /** Publishes a file under a name that changes with its bytes; returns its address. */
  const addressOf = (file: string, bytes: Uint8Array) => {
    const { name, ext } = path.parse(file);
    const published = `${name.replace(/[^\w.-]+/g, '_')}.${sha256(bytes).slice(0, 16)}${ext}`;
    files.set(path.posix.join(pictureFolder, published), bytes);
    return `${base}${pictureFolder}/${published}`;
  };
  const readTheme = (file: string) => readAsListed(path.join(folder, file), theme?.files[file]);

  const own = { look, families, fonts: theme?.fonts ?? [], folder };
  const faces: string[] = [];
  const preloads: string[] = [];
  for (const font of publicationFonts(own)) {
    const name = path.relative(folder, font.file).split(path.sep).join('/');
    const isOwn = theme?.files[name] !== undefined;
    const address = addressOf(font.file, isOwn ? readTheme(name) : readFileSync(font.file));
    faces.push(fontFaces(font, await measureFont(font.file), address));
    if (font.preload) preloads.push(address);
  }
  const rules = theme?.files['theme.css'] === undefined ? undefined : themeRules(readTheme, addressOf);
  const names = familyNames(own);
  const isChanged = tokens !== undefined || Object.keys(names).length > 0;

  return {
    sheetOf(compiled) {
      const changed = isChanged
        ? changedTokens(compiled, tokens ?? { light: {}, dark: {} }, names)
        : compiled;
      const sheet = changed.replace(styleMarks.fonts, () => faces.join(''));
      const [before, after] = sheet.split(styleMarks.theme);
      if (after === undefined) return sheet;
      if (rules === undefined) return `${before}${after}`;
      const { program, theme } = layers;
      return `@layer ${program},${theme};@layer ${program}{${before}${after}}@layer ${theme}{${rules}}`;
    },
    preloads,
    layer: rules === undefined ? '' : layers.program,
    files,
  };
}

/** The rules of `theme.css`, without comments, with the addresses of the files they name. */
function themeRules(
  read: (file: string) => Uint8Array,
  addressOf: (file: string, bytes: Uint8Array) => string,
): string {
  const tree = parse(Buffer.from(read('theme.css')).toString('utf8'));
  walk(tree, (node) => {
    if (node.type === 'Declaration' && node.value.type === 'Raw') node.value.value = node.value.value.trim();
    if (node.type !== 'Url' || node.value.startsWith('#')) return;
    const [, written = '', fragment = ''] = /^([^?#]*)(.*)$/.exec(node.value) ?? [];
    const file = path.posix.normalize(written);
    node.value = addressOf(file, read(file)) + fragment;
  });
  return generate(tree);
}

function readAsListed(file: string, digest: string | undefined): Uint8Array {
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  if (!bytes || sha256(bytes) !== digest) throw new ChangedError(file);
  return bytes;
}
