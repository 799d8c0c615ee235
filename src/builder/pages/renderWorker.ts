import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { handOver, type HandedContent } from '../../intake/renderContext.ts';
import { outputIn } from '../output/output.ts';
import { finishPage, type PolicySettings } from '../policy/pagePolicy.ts';
import { picturesIn, renditionsIn, type Rendition } from '../images/imageVariant.ts';
import { fileOf, openPress, type Path, type Route } from '../bundle/loadBundle.ts';
import { keyOf } from './pageKey.ts';
import { readLedger, type PageRecord } from './buildManifest.ts';
import type { Done, Outcome } from './outcome.ts';

/** What a process that renders its share of the pages is given. */
export type ShareData = {
  press: string;
  /** The file of the content, which is there when the publication has been read. */
  content: string;
  code: string;
  base: string;
  /** Where files of the next site are put, and the site that is served. */
  stage: string;
  served: string;
  /** The file of the last build's ledger. */
  ledger: string;
  policy: PolicySettings;
};

/** What it says: that it is there, how many pages a route has, which it has printed, at last which pictures they ask for. */
export type Report =
  | { routes: Pick<Route, 'component' | 'type'>[] }
  | { route: number; listed: number; milliseconds: number }
  | { route: number; done: Done[]; milliseconds: number }
  | { renditions: [string, Rendition][] };

/**
 * What it is answered: more pages of its route, from and up to, or another route; neither when all is done. With the first
 * answer, which comes when the publication has been read, the digest of the content and the clock.
 */
export type Claimed = { edition?: string; pages?: [number, number]; route?: number | undefined };

/** Renders a share of the pages: those it is given. */
export async function renderShare(data: ShareData, say: (report: Report) => Promise<Claimed>): Promise<void> {
  const { base, code } = data;
  const renditions = renditionsIn(base);
  Object.assign(globalThis, {
    astroAsset: { addStaticImage: renditions.addStaticImage, referencedImages: new Set() },
  });
  const press = await openPress(data.press);
  const last = readLedger(data.ledger);
  let claimed = await say({ routes: press.routes.map(({ component, type }) => ({ component, type })) });
  const { edition } = claimed;
  const constants = new WeakSet();
  const asked = { edition: false };
  handOver({
    content: deserialize(readFileSync(data.content)) as HandedContent,
    constants,
    onWholeEdition: () => (asked.edition = true),
  });
  const output = outputIn(data.stage, data.served);

  const why = (known: PageRecord | undefined, key: string | undefined): Outcome | undefined => {
    if (key === undefined) return 'always';
    if (!known) return 'new';
    if (last.code !== code) return 'code';
    if (known.key !== key) return 'changed';
    return known.edition !== undefined && known.edition !== edition ? 'edition' : undefined;
  };

  const finish = async (route: Route, { pathname, props }: Path): Promise<Done> => {
    const file = fileOf(route, pathname);
    const { key, marks } = keyOf(props, constants) ?? {};
    const known = last.pages[file];
    const reason = why(known, key);
    if (!reason && known && output.keeps(file, known.digest)) return { file, record: known, outcome: 'kept' };
    asked.edition = false;
    const response = await press.print(route, pathname);
    if (response.status >= 300 && !file.startsWith(String(response.status)))
      throw new Error(`${route.component} answered ${response.status} for ${pathname}.`);
    const rendered = Buffer.from(await response.arrayBuffer());
    const parts = marks?.();
    const isPage = /\.html?$/i.test(file);
    const isText = isPage || /\.(?:xml|json|js|css|webmanifest|txt)$/.test(file);
    const text = isText ? rendered.toString('utf8') : '';
    const finished = isPage ? finishPage(file, text, data.policy) : undefined;
    const { styles = [], runsScripts = false, leadsOn = false } = finished?.page ?? {};
    const bytes = finished ? Buffer.from(finished.html) : rendered;
    const digest = output.put(file, bytes);
    const pictures = picturesIn(text);
    return {
      file,
      record: {
        route: route.component,
        key,
        parts,
        ...(asked.edition ? { edition } : {}),
        digest,
        size: bytes.length,
        ...(styles.length > 0 && { styles }),
        ...(runsScripts && { runsScripts }),
        ...(leadsOn && { leadsOn }),
        ...(pictures.length > 0 && { pictures }),
      },
      outcome: reason ?? 'lost',
      ...(reason === 'changed' && { changed: changedParts(known?.parts, parts) }),
    };
  };

  while (claimed.route !== undefined) {
    const number: number = claimed.route;
    const route = press.routes[number]!;
    let since = performance.now();
    const lap = () => -since + (since = performance.now());
    const paths = await press.pathsOf(route);
    claimed = await say({ route: number, listed: paths.length, milliseconds: lap() });
    while (claimed.pages) {
      const done = [];
      for (const path of paths.slice(...claimed.pages)) done.push(await finish(route, path));
      claimed = await say({ route: number, done, milliseconds: lap() });
      // Sätteri's memory is freed between turns of the event loop: without one, some stays for each article.
      await setImmediate();
    }
    press.forget();
  }
  await say({ renditions: [...renditions.asked] });
}

function changedParts(before: Record<string, string> = {}, now: Record<string, string> = {}): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]);
}
