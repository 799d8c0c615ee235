import { styleLayer } from '../linkedStyles.ts';

const files = import.meta.glob<string>('./*/*.css', { query: '?inline', import: 'default', eager: true });
const parts = import.meta.glob<string>('../../styles/prose/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const kinds = import.meta.glob<string>('../../styles/kinds/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const nameOf = (file: string) => /(\w+)\.css$/.exec(file)![1]!;

/** Styles of kinds of articles that look unlike others, by the kinds. */
const byKind = new Map(Object.entries(kinds).map(([file, css]) => [nameOf(file), css]));

/** Styles of components and of parts that need more than the body of any article has, by their names. */
const styles = new Map([
  ...Object.entries(files).map(([file, css]) => [file.split('/')[1]!, css] as const),
  ...Object.entries(parts).map(([file, css]) => [nameOf(file), css] as const),
]);

/** The names of all of them. */
export const styledNames: readonly string[] = [...styles.keys()];

/**
 * The styles a text needs for its kind and for the components and the rare parts that it has: it carries those and no
 * others.
 *
 * @param names of components and parts, in any order and number
 * @param kind of an article
 */
export const bodyStyles = (names: readonly string[], kind?: string): string[] => [
  ...new Set(
    [...names.toSorted().map((name) => styles.get(name)), kind && byKind.get(kind)].flatMap(
      (css) => inLayer(css) ?? [],
    ),
  ),
];

const inLayer = (css: string | undefined) => (css && styleLayer ? `@layer ${styleLayer}{${css}}` : css);
