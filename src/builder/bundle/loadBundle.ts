import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import quiet from './quietLogger.ts';
import { stylesFile, type SheetsByRoute } from './compiledStyles.ts';

/** A route as Astro's manifest has it (`RouteData`). */
export type Route = {
  route: string;
  component: string;
  type: 'page' | 'endpoint' | 'redirect' | 'fallback';
  prerender: boolean;
  origin: string;
};

/** A page of a route: its path from the site's root, and its props. */
export type Path = { pathname: string; props: unknown };

/** A bundle loaded into this process. */
export type LoadedBundle = {
  routes: Route[];
  pathsOf: (route: Route) => Promise<Path[]>;
  /** Frees the listed pages of all routes. */
  clearRoutes: () => void;
  render: (route: Route, pathname: string) => Promise<Response>;
};

/**
 * Loads a bundle that Astro has compiled.
 *
 * Astro has no public way to use a bundle in a later run: its default prerenderer (astro/dist/core/build/
 * default-prerenderer.js) passes state of the build to the bundle's `app`, of which rendering needs the routes' styles and
 * a logger. All private interfaces it takes are used in this file; the
 * version of Astro is exact, and a test compares the pages with those of Astro's own build.
 *
 * @param admin whether to render the routes of the editors' interface, the only ones that an integration brings
 */
export async function loadBundle(folder: string, admin: boolean): Promise<LoadedBundle> {
  const bundle = path.resolve(folder, 'bundle');
  const entry = readdirSync(bundle).find((name) => name.startsWith('prerender-entry.'))!;
  const { app, StaticPaths } = (await import(pathToFileURL(path.join(bundle, entry)).href)) as Entry;
  const { manifest } = app;
  const sheets = JSON.parse(readFileSync(path.join(folder, stylesFile), 'utf8')) as SheetsByRoute;
  const pages = new Map(
    Object.entries(sheets).map(([key, contents]) => [
      key,
      { styles: contents.map((content, order) => ({ sheet: { type: 'inline', content }, order, depth: 0 })) },
    ]),
  );
  app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ logger: { options: { destination: quiet() } }, settings: { scripts: [] } });
  const routes = manifest.routes
    .map(({ routeData }) => routeData)
    .filter((route) => isPageRoute(route) && (admin || route.origin !== 'external'));

  return {
    routes,
    async pathsOf(route) {
      const only = { ...manifest, routes: [{ routeData: route }] };
      const paths = await new StaticPaths({
        manifest: only,
        routeCache: app.routeCache,
        getComponentByRoute: (data) => app.getComponentByRoute(data),
      }).getAll();
      const staticPaths = app.routeCache.get(route)?.staticPaths ?? [{ props: {} }];
      return paths.map(({ pathname }, place) => ({ pathname, props: staticPaths[place]?.props ?? {} }));
    },
    clearRoutes: () => app.routeCache.clearAll(),
    render(route, pathname) {
      const address = `${manifest.base.replace(/\/$/, '')}${addressOf(route, pathname)}`;
      const request = new Request(new URL(encodeURI(address), manifest.site ?? 'http://localhost'));
      return app.render(request, { routeData: route });
    },
  };
}

/** What the entry of a bundle exports (`bundledPackages.ts`). */
type Entry = {
  app: App;
  StaticPaths: new (
    app: Pick<App, 'routeCache' | 'getComponentByRoute'> & { manifest: Pick<App['manifest'], 'routes'> },
  ) => { getAll: () => Promise<{ pathname: string }[]> };
};

type App = {
  manifest: { routes: { routeData: Route }[]; base: string; site?: string };
  routeCache: {
    get: (route: Route) => { staticPaths?: { props?: unknown }[] } | undefined;
    clearAll: () => void;
  };
  getComponentByRoute: (route: Route) => Promise<unknown>;
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};

const isPageRoute = ({ prerender, origin }: Route) => prerender && origin !== 'internal';

/** Files keep their names; pages are folders. */
const addressOf = ({ type }: Route, pathname: string) =>
  type === 'endpoint' && /\.[^/]+$/.test(pathname) ? pathname : pathname.replace(/\/?$/, '/');

/** The file a page is written to, from the site's root. */
export function fileOf({ type }: Route, pathname: string): string {
  const steps = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return steps;
  if (steps === '404' || steps === '500') return `${steps}.html`;
  // A redirect from an address such as `/2019/ancien.html`.
  if (/\.html?$/i.test(steps)) return steps;
  return steps ? `${steps}/index.html` : 'index.html';
}
