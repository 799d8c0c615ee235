import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { setRenderContext, type ContentByCollection } from '../../intake/renderContext.ts';
import { outputIn } from '../output/output.ts';
import { mediaKindOf } from '../../intake/media/mediaKinds.ts';
import { finishPage, type PolicySettings } from '../policy/pagePolicy.ts';
import { picturesIn, variantsIn, type ImageVariant } from '../images/imageVariant.ts';
import { fileOf, loadBundle, type Path, type Route } from '../bundle/loadBundle.ts';
import { pageKeyOf } from './pageKey.ts';
import { readBuildManifest, type PageRecord } from './buildManifest.ts';
import type { PageResult, Outcome } from './outcome.ts';

/** What a render worker starts with. */
export type WorkerData = {
  bundle: string;
  /** File of the content; it exists once the publication has been read. */
  content: string;
  code: string;
  base: string;
  /** Folder of the next site's changed files, and the folder that is served. */
  stage: string;
  served: string;
  /** File of the last build's manifest. */
  manifest: string;
  policy: PolicySettings;
};

/** What a worker reports: its routes, the number of pages of a route, rendered pages, and at the end the image variants they request. */
export type WorkerMessage =
  | { routes: Pick<Route, 'component' | 'type'>[] }
  | { route: number; listed: number; milliseconds: number }
  | { route: number; done: PageResult[]; milliseconds: number }
  | { variants: [string, ImageVariant][] };

/**
 * The reply: a range of pages of its route (end exclusive), or another route; neither when all is done. The first reply,
 * sent once the publication has been read, has the digest of content and clock as `edition`.
 */
export type Assignment = { edition?: string; pages?: [number, number]; route?: number | undefined };

/** Renders the pages that the scheduler assigns. */
export async function renderAssigned(
  data: WorkerData,
  send: (report: WorkerMessage) => Promise<Assignment>,
): Promise<void> {
  const { base, code } = data;
  const variants = variantsIn(base);
  Object.assign(globalThis, {
    astroAsset: { addStaticImage: variants.addStaticImage, referencedImages: new Set() },
  });
  const bundle = await loadBundle(data.bundle, data.policy.admin !== undefined);
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

  /** Why a page has to be rendered; undefined if the last build's file is still right. */
  const renderReason = (previous: PageRecord | undefined, key: string | undefined): Outcome | undefined => {
    if (key === undefined) return 'always';
    if (!previous) return 'new';
    if (last.code !== code) return 'code';
    if (previous.key !== key) return 'changed';
    return previous.edition !== undefined && previous.edition !== edition ? 'edition' : undefined;
  };

  const finish = async (route: Route, { pathname, props }: Path): Promise<PageResult> => {
    const file = fileOf(route, pathname);
    const { key, partHashes } = pageKeyOf(props, codeObjects) ?? {};
    const previous = last.pages[file];
    const reason = renderReason(previous, key);
    if (!reason && previous && output.isUnchanged(file, previous.digest))
      return { file, record: previous, outcome: 'kept' };
    tracked.edition = false;
    const response = await bundle.render(route, pathname);
    if (response.status >= 300 && !file.startsWith(String(response.status)))
      throw new Error(`${route.component} answered ${response.status} for ${pathname}.`);
    if (mediaKindOf(file) && response.body) {
      const record = { route: route.component, key, partHashes: partHashes?.() };
      const written = await output.putParts(file, response.body as AsyncIterable<Uint8Array>);
      return { file, record: { ...record, ...written }, outcome: reason ?? 'lost' };
    }
    const rendered = Buffer.from(await response.arrayBuffer());
    const parts = partHashes?.();
    const isPage = /\.html?$/i.test(file);
    const isText = isPage || /\.(?:xml|json|js|css|webmanifest|txt)$/.test(file);
    const text = isText ? rendered.toString('utf8') : '';
    const finished = isPage ? finishPage(file, text, data.policy) : undefined;
    const { styles = [], runsScripts, loadsFonts, isRedirect } = finished?.page ?? {};
    const { imageHosts = [], mediaHosts = [], formTargets = [], frames = [] } = finished?.page ?? {};
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
        ...(loadsFonts && { loadsFonts }),
        ...(imageHosts.length > 0 && { imageHosts }),
        ...(mediaHosts.length > 0 && { mediaHosts }),
        ...(formTargets.length > 0 && { formTargets }),
        ...(frames.length > 0 && { frames }),
        ...(isRedirect && { isRedirect }),
        ...(pictures.length > 0 && { pictures }),
      },
      outcome: reason ?? 'lost',
      ...(reason === 'changed' && { changed: changedParts(previous?.partHashes, parts) }),
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
      // Sätteri frees memory between turns of the event loop; without one, some leaks for each article.
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
