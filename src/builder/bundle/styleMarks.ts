import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkNames } from './linkValues.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * What stands in a compiled sheet, once it is minified, for the fonts of a publication and for its `theme.css`: two rules that
 * are not alike, which would be merged.
 */
export const styleMarks = { fonts: 'depeche-fonts{order:1}', theme: 'depeche-theme{order:2}' };

/** Modules of the program whose contents a bundle gets when it is linked, by their paths. */
const contents = new Map([
  [pathOf('../../styles/fonts.css'), styleMarks.fonts],
  [pathOf('../../styles/theme.css'), styleMarks.theme],
  [
    pathOf('../../components/linkedStyles.ts'),
    // Computed, so that no compiler takes a name for its value.
    [
      `export const fontPreloads = ${JSON.stringify(linkNames.fonts)}.split(' ').filter(Boolean);`,
      `export const styleLayer = ${JSON.stringify(linkNames.layer)}.trim();`,
    ].join('\n'),
  ],
]);

/** Vite plugin that leaves marks and names in a bundle for the styles that are linked into it. */
export const styleMarksPlugin = {
  name: 'depeche-style-marks',
  enforce: 'pre' as const,
  transform(_: string, id: string) {
    const code = contents.get(path.normalize(id.split('?')[0]!));
    return code === undefined ? undefined : { code, map: null };
  },
};
