import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../files.ts';

const source = path.resolve(import.meta.dirname, '../..');

/** Folders of components; named by `new URL` so that the digest of the code covers all of them. */
const rooms = [
  new URL('../../components/', import.meta.url),
  new URL('../../layouts/', import.meta.url),
  new URL('../../pages/', import.meta.url),
  new URL('../../looks/', import.meta.url),
].map((room) => fileURLToPath(room));

/** The attribute by which Astro ties a component's elements to its styles. */
const scope = /data-astro-cid-\w+/g;

/** The class that Astro gives, as another scope, to elements whose attributes are spread; no style names it. */
const classOfSpread = /,\s*undefined,\s*\{\s*"class":\s*"astro-\w+"\s*\}/g;

/**
 * Names the scopes of components by their position in the list of all components, `data-a` instead of
 * `data-astro-cid-7mgjudca`: on every element of every page, the long names were 2 % of an article in brotli.
 *
 * @returns Vite plugins, one for styles before, one for components after Astro compiles them
 */
export function shortScopes() {
  const nameOf = (file: string) => path.relative(source, file).split(path.sep).join('/');
  const components = rooms
    .flatMap((room) => filesBelow(room).map((file) => nameOf(path.join(room, file))))
    .filter((name) => name.endsWith('.astro'))
    .sort();
  const shorten = (code: string, id: string) => {
    const short = shortScope(components, nameOf(id.split('?')[0]!));
    return short && code.includes('data-astro-cid-')
      ? { code: code.replaceAll(scope, short).replaceAll(classOfSpread, ''), map: null }
      : undefined;
  };
  const plugin = (part: string, enforce: 'pre' | 'post', takes: (id: string) => boolean) => ({
    name: `depeche-short-scopes-${part}`,
    apply: 'build' as const,
    enforce,
    transform: (code: string, id: string) => (takes(id) ? shorten(code, id) : undefined),
  });
  const isStyle = (id: string) => /\.astro\?.*type=style/.test(id);
  return [
    plugin('styles', 'pre', isStyle),
    plugin('components', 'post', (id) => /\.astro(?:\?|$)/.test(id) && !isStyle(id)),
  ];
}

/**
 * The scope of a component, shared by its styles and its elements alone.
 *
 * @param components paths, in a fixed order
 */
export function shortScope(components: readonly string[], component: string): string | undefined {
  const place = components.indexOf(component);
  if (place < 0) return undefined;
  // Letters only: the name of an attribute must not need quotes or begin with a number.
  const letters = [...place.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `data-${letters.join('')}`;
}
