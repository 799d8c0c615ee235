import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Look } from '../../intake/schemas/lookSchema.ts';

const looks = fileURLToPath(new URL('../../looks/', import.meta.url));
const source = path.dirname(looks);

/** Files of the program that a look may replace by files of the same name. */
const replaceable =
  /^(?:(?:components|layouts|styles(?:[\\/](?:prose|kinds))?)[\\/][^\\/]+\.(?:astro|css)|components[\\/]dimensions\.ts)$/;

/** Components of the program whose styles a look may replace. */
const styled = /^(?:components|layouts)[\\/][^\\/]+\.astro$/;

/** The styles of a component, which stand at its end. */
const styles = /(?<=^<style>\n).*(?=<\/style>\s*$)/ms;

type DevServer = {
  watcher: { on(event: 'change', listener: (file: string) => void): unknown };
  restart(): Promise<void>;
};

/** How components of a theme name those of the program. */
const named = /^depeche\/(components\/\w+\.astro)$/;

/**
 * Vite plugin that gives every import of a component, a layout or a style sheet the file of that name in the theme of the
 * publication or in the folder of its look, if there is one. What replaces a file may import it. A sheet named like a
 * component, `Card.css`, takes the place of that component's styles alone, within the same scope. So only the styles of the
 * publication's own look are compiled.
 *
 * @param theme the folder of the theme
 */
export const lookFiles = (look: Look, theme: string) => ({
  name: 'depeche-look',
  enforce: 'pre' as const,
  resolveId(written: string, importer?: string) {
    const [file, query = ''] = written.split(/(?=\?)/) as [string, string?];
    const from = importer?.split('?')[0] ?? '';
    const byName = named.exec(file)?.[1];
    if (byName && isBelow(from, theme)) {
      const ours = path.join(source, byName);
      return (inLook(ours, look) ?? ours) + query;
    }
    if (!/^\.{1,2}\//.test(file)) return undefined;
    const reached = path.resolve(path.dirname(from), file);
    if (!replaceable.test(path.relative(source, reached))) return undefined;
    const own = [inTheme(reached, theme), inLook(reached, look)].find((found) => found !== undefined);
    // A look's file that imports the one it replaces gets that one.
    return own && own !== from && !(isBelow(from, looks) && path.basename(from) === path.basename(reached))
      ? own + query
      : undefined;
  },
  load: {
    filter: { id: /\.astro$/ },
    handler(id: string) {
      const sheet = styled.test(path.relative(source, id)) && inLook(id.replace(/astro$/, 'css'), look);
      return sheet ? withStyles(readFileSync(id, 'utf8'), readFileSync(sheet, 'utf8')) : undefined;
    },
  },
  configureServer({ watcher, restart }: DevServer) {
    // Not a watched file of the component: Astro would add the sheet to its pages as it is, without the scope.
    watcher.on('change', (file) => {
      if (isBelow(file, looks) && /^[A-Z].*\.css$/.test(path.basename(file))) void restart();
    });
  },
});

/**
 * @param component source of a component
 * @param sheet the styles that take the place of its own
 */
export const withStyles = (component: string, sheet: string) => component.replace(styles, () => sheet);

const isBelow = (file: string, folder: string) => !path.relative(folder, file).startsWith('..');

/** `components/Card.astro` in `theme/components/`, `styles/theme.css` in `theme/`. */
function inTheme(file: string, theme: string): string | undefined {
  const name = path.relative(source, file).split(path.sep).join('/');
  const place =
    name === 'styles/theme.css' ? 'theme.css' : /^components\/\w+\.astro$/.test(name) ? name : undefined;
  const own = place && path.join(theme, place);
  return own && existsSync(own) ? own : undefined;
}

function inLook(file: string, look: Look): string | undefined {
  const own = path.join(looks, look, path.basename(file));
  return existsSync(own) ? own : undefined;
}
