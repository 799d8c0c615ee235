/** The file of a bundle with the style sheets of its pages. */
export const stylesFile = 'styles.json';

/** The file of a bundle with the names of packages that are part of it. */
export const packagesFile = 'packages.json';

/** The sheets of each route, in their order, by `routeKey`. */
export type SheetsByRoute = Record<string, string[]>;

/** How Astro names a route's styles to its app. */
export const routeKey = ({ route, component }: { route: string; component: string }): string =>
  `${route}&${component}`;
