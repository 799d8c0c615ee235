import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { setRenderContext, type ContentByCollection } from '../../intake/renderContext.ts';
import { outputIn } from '../output/output.ts';
import { finishPage, type PolicySettings } from '../policy/pagePolicy.ts';
import { picturesIn, variantsIn, type ImageVariant } from '../images/imageVariant.ts';
import { fileOf, loadBundle, type Path, type Route } from '../bundle/loadBundle.ts';
import { pageKeyOf } from './pageKey.ts';
import { readBuildManifest, type PageRecord } from './buildManifest.ts';
import type { PageResult, Outcome } from './outcome.ts';

/** What a process that renders its share of the pages is given. */
export type WorkerData = {
  bundle: string;
  /** The file of the content, which is there when the publication has been read. */
  content: string;
  code: string;
  base: string;
  /** Where files of the next site are put, and the site that is served. */
  stage: string;
  served: string;
  /** The file of the last build's manifest. */
  manifest: string;
  policy: PolicySettings;
};

/** What it says: that it is there, how many pages a route has, which it has printed, at last which pictures they ask for. */
export type WorkerMessage =
  | { routes: Pick<Route, 'component' | 'type'>[] }
  | { route: number; listed: number; milliseconds: number }
  | { route: number; done: PageResult[]; milliseconds: number }
  | { variants: [string, ImageVariant][] };

/**
 * What it is answered: more pages of its route, from and up to, or another route; neither when all is done. With the first
 * answer, which comes when the publication has been read, the digest of the content and the clock.
 */
export type Assignment = { edition?: string; pages?: [number, number]; route?: number | undefined };

/** Renders a share of the pages: those it is given. */
export async function renderAssigned(
  data: WorkerData,
  send: (report: WorkerMessage) => Promise<Assignment>,
): Promise<void> {
  const { base, code } = data;
  const variants = variantsIn(base);
  Object.assign(globalThis, {
    astroAsset: { addStaticImage: variants.addStaticImage, referencedImages: new Set() },
  });
  const bundle = await loadBundle(data.bundle);
  const last = readBuildManifest(data.manifest);
  let assignment = await send({ routes: bundle.routes.map(({ component, type }) => ({ component, type })) });
  const { edition } = assignment;
  const codeObjects = new WeakSet();
  const tracked = { edition: false };
  setRenderContext({
    content: deserialize(readFileSync(data.content)) as ContentByCollection,
    codeObjects,
    onUntrackedRead: () => (tracked.edition = true),
  });
  const output = outputIn(data.stage, data.served);

  const why = (known: PageRecord | undefined, key: string | undefined): Outcome | undefined => {
    if (key === undefined) return 'always';
    if (!known) return 'new';
    if (last.code !== code) return 'code';
    if (known.key !== key) return 'changed';
    return known.edition !== undefined && known.edition !== edition ? 'edition' : undefined;
  };

  const finish = async (route: Route, { pathname, props }: Path): Promise<PageResult> => {
    const file = fileOf(route, pathname);
    const { key, partHashes: marks } = pageKeyOf(props, codeObjects) ?? {};
    const known = last.pages[file];
    const reason = why(known, key);
    if (!reason && known && output.isUnchanged(file, known.digest))
      return { file, record: known, outcome: 'kept' };
    tracked.edition = false;
    const response = await bundle.render(route, pathname);
    if (response.status >= 300 && !file.startsWith(String(response.status)))
      throw new Error(`${route.component} answered ${response.status} for ${pathname}.`);
    const rendered = Buffer.from(await response.arrayBuffer());
    const parts = marks?.();
    const isPage = /\.html?$/i.test(file);
    const isText = isPage || /\.(?:xml|json|js|css|webmanifest|txt)$/.test(file);
    const text = isText ? rendered.toString('utf8') : '';
    const finished = isPage ? finishPage(file, text, data.policy) : undefined;
    const { styles = [], runsScripts = false, isRedirect = false } = finished?.page ?? {};
    const bytes = finished ? Buffer.from(finished.html) : rendered;
    const digest = output.put(file, bytes);
    const pictures = picturesIn(text);
    return {
      file,
      record: {
        route: route.component,
        key,
        partHashes: parts,
        ...(tracked.edition ? { edition } : {}),
        digest,
        size: bytes.length,
        ...(styles.length > 0 && { styles }),
        ...(runsScripts && { runsScripts }),
        ...(isRedirect && { isRedirect }),
        ...(pictures.length > 0 && { pictures }),
      },
      outcome: reason ?? 'lost',
      ...(reason === 'changed' && { changed: changedParts(known?.partHashes, parts) }),
    };
  };

  while (assignment.route !== undefined) {
    const number: number = assignment.route;
    const route = bundle.routes[number]!;
    let since = performance.now();
    const lap = () => -since + (since = performance.now());
    const paths = await bundle.pathsOf(route);
    assignment = await send({ route: number, listed: paths.length, milliseconds: lap() });
    while (assignment.pages) {
      const done = [];
      for (const path of paths.slice(...assignment.pages)) done.push(await finish(route, path));
      assignment = await send({ route: number, done, milliseconds: lap() });
      // Sätteri's memory is freed between turns of the event loop: without one, some stays for each article.
      await setImmediate();
    }
    bundle.clearRoutes();
  }
  await send({ variants: [...variants.requested] });
}

function changedParts(before: Record<string, string> = {}, now: Record<string, string> = {}): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]);
}
