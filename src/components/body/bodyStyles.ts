import { styleLayer } from '../linkedStyles.ts';

const files = import.meta.glob<string>('./*/*.css', { query: '?inline', import: 'default', eager: true });
const parts = import.meta.glob<string>('../../styles/prose/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** Styles of components and of parts that need more than the body of any article has, by their names. */
const styles = new Map([
  ...Object.entries(files).map(([file, css]) => [file.split('/')[1]!, css] as const),
  ...Object.entries(parts).map(([file, css]) => [/(\w+)\.css$/.exec(file)![1]!, css] as const),
]);

/** The names of all of them. */
export const styledNames: readonly string[] = [...styles.keys()];

/**
 * The styles an article needs for the components and the rare parts that it has: it carries those and no others.
 *
 * @param names of components and parts, in any order and number
 */
export const bodyStyles = (names: readonly string[]): string[] => [
  ...new Set(names.toSorted().flatMap((name) => inLayer(styles.get(name)) ?? [])),
];

const inLayer = (css: string | undefined) => (css && styleLayer ? `@layer ${styleLayer}{${css}}` : css);
