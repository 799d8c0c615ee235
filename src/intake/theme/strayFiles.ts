import path from 'node:path';
import { themeComponents } from './components.ts';

/** Files that are read under these names only. */
const fixed = ['theme.css', 'logo.svg', 'logo-dark.svg', 'favicon.svg'];

/**
 * Files of a theme that are meant for something and that nothing reads where they are, with the paths where they would be.
 * What a component may import is left alone if there is one.
 *
 * @param files paths in the folder `theme/`
 */
export function strayFiles(files: readonly string[]): { file: string; right: string }[] {
  const hasComponents = files.some((file) => /^components\/[^/]+\.astro$/.test(file));
  return files.flatMap((file) => {
    const right = placeOf(file, hasComponents);
    return right === undefined || files.includes(right) ? [] : [{ file, right }];
  });
}

function placeOf(file: string, hasComponents: boolean): string | undefined {
  const { dir, base, name, ext } = path.posix.parse(file);
  const named = fixed.find((other) => other === base.toLowerCase());
  if (named !== undefined && (dir === '' || !hasComponents)) return named;
  const component = themeComponents.find((other) => other === name);
  const isMarkup = /^\.(?:[jt]sx?|html?|mdx?|vue|svelte)$/.test(ext);
  if (component && dir === 'components' && isMarkup) return `components/${component}.astro`;
  if (hasComponents) return undefined;
  const folder = path.posix.basename(dir);
  const meant = name === 'index' ? themeComponents.find((other) => other === folder) : component;
  if (meant && ext === '.astro') return `components/${meant}.astro`;
  return /^\.(?:css|s[ac]ss|less)$/i.test(ext) ? 'theme.css' : undefined;
}
