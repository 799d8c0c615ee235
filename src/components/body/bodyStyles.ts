import { styleLayer } from '../linkedStyles.ts';

const files = import.meta.glob<string>('./*/*.css', { query: '?inline', import: 'default', eager: true });

/** Styles of components that need more than the body of any article has, by the name of the component. */
const styles = new Map(Object.entries(files).map(([file, css]) => [file.split('/')[1]!, css]));

/**
 * The styles an article needs for the components it uses: it carries those and no others.
 *
 * @param names of components, in any order and number
 */
export const bodyStyles = (names: readonly string[]): string[] => [
  ...new Set(names.toSorted().flatMap((name) => inLayer(styles.get(name)) ?? [])),
];

const inLayer = (css: string | undefined) => (css && styleLayer ? `@layer ${styleLayer}{${css}}` : css);
