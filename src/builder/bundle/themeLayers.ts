import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = path.dirname(fileURLToPath(new URL('../../looks/', import.meta.url)));
const isStyle = /\.css(?:\?|$)|\.astro\?.*type=style/;
/** A sheet of ours that is part of another. */
const imported = /^@import ('[^']+');\n?/gm;

/** Texts and addresses of sheets, which are no styles. */
const isText = /[?&](?:raw|url)(?:&|$)/;

/**
 * Vite plugin that puts the program's styles into one cascade layer and the publication's `theme.css` into another above
 * it. Where there is no such sheet, nothing is changed.
 *
 * @param sheet path of `theme.css`; undefined if there is none
 */
export const themeLayers = (sheet: string | undefined) => ({
  name: 'depeche-theme-layers',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const file = id.split('?')[0]!;
    if (!sheet || !isStyle.test(id) || isText.test(id)) return undefined;
    if (file === sheet) return { code: `@layer depeche, theme;\n@layer theme {\n${code}\n}`, map: null };
    if (!file.startsWith(source)) return undefined;
    const imports = [...code.matchAll(imported)].map(([, name]) => `@import ${name} layer(depeche);\n`);
    return { code: `${imports.join('')}@layer depeche {\n${code.replace(imported, '')}\n}`, map: null };
  },
});
