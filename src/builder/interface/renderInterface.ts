import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeBytes, makeFolder } from '../../cache/disk.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { setRenderContext } from '../../intake/renderContext.ts';
import { entriesOf, perCollection } from '../../intake/collections.ts';
import { siteUrl, readSite } from '../../intake/siteAddress.ts';
import { bundleFor } from '../bundle/bundle.ts';
import { bundleCode } from '../bundle/bundleCode.ts';
import { bundleSettings } from '../bundle/bundleSettings.ts';
import { fileOf, loadBundle } from '../bundle/loadBundle.ts';
import { filesAsTheyAre } from '../bundle/publicFiles.ts';
import { openParseCache, readingCode } from '../load/parseCache.ts';
import { readAll } from '../load/readAll.ts';
import type { Work } from '../workers.ts';

/**
 * The content folder, where to write, what the interface is to know of the repository, and the file where what was read is kept.
 */
export type InterfaceInputs = { folder: string; out: string; admin: AdminSettings; readings: string };

/**
 * Writes the editors' interface alone, as a build does that `site.yaml` turns it on for: its page, its configuration, its
 * scripts. Texts with faults are left out, so that they can be mended in it.
 *
 * @throws Error if `site.yaml` has faults, which a build reports
 */
export const renderInterface: Work<InterfaceInputs, never, never> = async ({
  folder,
  out,
  admin,
  readings,
}) => {
  const site = await readSite(folder);
  if (!site.settings) throw new Error('site.yaml has faults.');
  const settings: Settings = { ...site.settings, url: siteUrl(site.settings).href, admin };
  const inputs = await bundleSettings({ ...site, settings }, folder);
  const bundle = await bundleFor(await bundleCode(), inputs, new AbortController().signal);
  const cache = openParseCache(readings, await readingCode());
  const publication = await readAll(folder, cache.memoize);
  cache.save();
  // Pictures are not resolved: nothing here shows one.
  const entries = entriesOf(publishedPart({ ...publication, settings }));
  setRenderContext({
    content: perCollection((name) => entries[name].map(({ data }) => data)),
    codeObjects: new WeakSet(),
    onUntrackedRead: () => undefined,
  });
  const write = (file: string, data: string | Uint8Array) => {
    makeFolder(path.dirname(path.join(out, file)));
    writeBytes(path.join(out, file), data);
  };
  for (const [file, source] of filesAsTheyAre(path.join(bundle, 'client'))) write(file, readFileSync(source));
  const { routes, pathsOf, render } = await loadBundle(bundle, true);
  for (const route of routes.filter(({ origin }) => origin === 'external'))
    for (const { pathname } of await pathsOf(route)) {
      const response = await render(route, pathname);
      write(fileOf(route, pathname), Buffer.from(await response.arrayBuffer()));
    }
};
