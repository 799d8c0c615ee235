import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readClock } from '../intake/dates/clock.ts';
import { FaultsError } from '../intake/loaders.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { listFiles } from '../intake/files/listing.ts';
import { ChangedError, retryIfChanged } from '../intake/files/readAgain.ts';
import { addressesOf } from '../addresses/siteAddresses.ts';
import { hostOf } from '../addresses/hosting.ts';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { sha256 } from '../cache/digest.ts';
import { acquireLock } from '../cache/lock.ts';
import { manifestFile, overlapIn } from './output/builtSite.ts';
import { describeError } from './describeError.ts';
import { headersOf, manifestOf, sizeFeeds } from './finishSite.ts';
import type { LoadInputs, LoadResult } from './load/loadPublication.ts';
import { cleanDrawing } from './images/drawings.ts';
import { cachedIcons } from './images/cachedIcons.ts';
import { saveSchedule } from './load/savedSchedule.ts';
import { runHere, spawnWorker, workersFor, type WorkerOptions } from './workers.ts';
import { outputIn } from './output/output.ts';
import { assertNoForeignFiles, stageFor, stageWithin, targetOf } from './output/outputPlace.ts';
import { outputStateOf, removeStale } from './output/outputState.ts';
import { readBuildManifest, writeBuildManifest } from './pages/buildManifest.ts';
import { renderPages, type Rendered } from './pages/renderPages.ts';
import type { PolicySettings } from './policy/pagePolicy.ts';
import { imageCode } from './images/imageCode.ts';
import { writeVariants } from './images/writeVariants.ts';
import { bundleFor } from './bundle/bundle.ts';
import { bundleCode } from './bundle/bundleCode.ts';
import { assertNoLinksOut, filesAsTheyAre, publicFolders } from './bundle/publicFiles.ts';
import { discardStage, finishInterrupted, publish } from './output/publish.ts';
import { reportOf, type BuildReport } from './report.ts';
import { pruneCache } from '../cache/cachedFile.ts';
import { writeBytes } from '../cache/disk.ts';
import { stagesOf } from './stages.ts';

/**
 * Builds the publication into `out`: pages that have changed since the last build are rendered into a staging folder, and
 * moved when all of them are complete, so that a build that fails or is interrupted leaves the previous site as it was.
 * README.md beside this file says how changes are detected. If a file of the content changes during the build, the build
 * starts over, a limited number of times.
 *
 * @param out folder to build into, from the project's root
 * @returns the exit status, 0, or 1 after faults, which have been printed; and a report
 */
export async function buildSite(out: string): Promise<{ status: number; report?: BuildReport }> {
  try {
    return await retryIfChanged(
      (attempt) => buildInto(out, attempt),
      async (file) => {
        const { buildWords } = await import('../i18n/buildWords.ts');
        console.error(`\n${buildWords[await languageOfSite()].changed(file)}`);
      },
    );
  } catch (error) {
    const message = await describeError(error, await languageOfSite());
    if (message === undefined) throw error;
    console.error(`\n${message}`);
    return { status: 1 };
  }
}

/** The language of messages, read only if there is a message. */
async function languageOfSite() {
  const { readSite } = await import('../intake/siteAddress.ts');
  return (await readSite(contentFolder())).language;
}

async function buildInto(out: string, attempt: number): Promise<{ status: number; report?: BuildReport }> {
  const stages = stagesOf();
  const cache = cacheFolder();
  const target = targetOf(out, cache, contentFolder());
  const content = path.join(cache, `content-${process.pid}`);
  const state = outputStateOf(cache, target);
  const release = await acquireLock(state.lock, () =>
    stages.begin('Waiting for another build into the same folder'),
  );
  // Only now is the folder of the state safe from another build that removes what nobody uses.
  writeBytes(state.out, target);
  const stop = new AbortController();
  let stage: string | undefined;
  readClock();
  try {
    for (const place of [state.stage, stageWithin(target)]) finishInterrupted(place, target);
    removeStale(cache, target);
    const last = readBuildManifest(state.manifest);
    stage = stageFor(target, state.stage);
    const { signal } = stop;
    const data = { content, stage, served: target, manifest: state.manifest };
    const prepareInputs = { readings: state.readings, content, signal, attempt };
    const site = await prepare(stages, prepareInputs, (known, workers, edition) =>
      renderPages({ ...known, ...data }, workers, edition, (count) => stages.update(`: ${count}`), signal),
    );
    assertNoForeignFiles(out, target, last);
    const { base, code, bundle } = site;

    stages.begin('Pages');
    const output = outputIn(stage, target);
    const { pages, requested, spent } = await site.rendered();

    stages.begin('Pictures');
    for (const drawing of site.drawings) requested.set(...drawing);
    const names = [...new Set(pages.flatMap(({ record }) => record.pictures ?? []))].sort();
    const pictureCode = await imageCode();
    const variantInputs = { last, output, code: pictureCode, originals: site.originals };
    const pictures = await writeVariants(names, requested, variantInputs, (made) =>
      stages.update(`: ${made} of ${names.length}`),
    );

    stages.begin('Finishing');
    sizeFeeds(pages, site.home, pictures, output);
    const files = new Map([...pictures].map(([file, { digest }]) => [file, digest]));
    for (const { file, record } of pages) files.set(file, record.digest);
    const put = (file: string, data: string | Uint8Array) => files.set(file, output.put(file, data));
    const scripts = path.join(bundle, 'client');
    for (const [file, source] of filesAsTheyAre(...publicFolders(), scripts)) put(file, readFileSync(source));
    if (site.favicon !== undefined) put('favicon.svg', await cleanDrawing(site.favicon));
    const favicon = output.read('favicon.svg').toString('utf8');
    const isOwn = site.favicon !== undefined;
    for (const [file, icon] of await cachedIcons(favicon, site.colours, isOwn)) put(file, icon);
    const { immutable, visibleFolders, admin, hosting } = site;
    const others = { immutable, visibleFolders, admin, secure: site.home.startsWith('https:') };
    if (hostOf(hosting).readsRules) put('_headers', headersOf(pages, base, others, hosting));
    put(manifestFile, manifestOf(files));
    await assertNoOverlap(files.keys());
    writeBuildManifest(state.manifest, {
      code,
      pages: Object.fromEntries(pages.map(({ file, record }) => [file, record])),
      pictureCode,
      pictures: Object.fromEntries(pictures),
    });
    publish(stage, target, [...files.keys()]);
    saveSchedule(site.schedule);
    pruneCache();
    const report = reportOf(pages, files.size, output.written(), { ...stages.end(), spent });
    console.log(`\nBuilt ${out} in ${report.seconds.toFixed(1)} s.`);
    return { status: 0, report };
  } finally {
    stop.abort();
    stages.end();
    rmSync(content, { force: true });
    if (stage !== undefined) discardStage(stage);
    release();
  }
}

/** Throws if the path of one file is a folder of another: no disk can hold both. */
async function assertNoOverlap(files: Iterable<string>): Promise<void> {
  const overlap = overlapIn(files);
  if (!overlap) return;
  const { buildWords } = await import('../i18n/buildWords.ts');
  throw new FaultsError([], buildWords[await languageOfSite()].overlap(overlap));
}

/** Starts rendering; the digest of the edition follows when the publication has been read. */
type Begin = (
  known: { bundle: string; base: string; code: string; policy: PolicySettings },
  workers: number,
  edition: Promise<string>,
) => Promise<Rendered>;

type PrepareInputs = { readings: string; content: string; signal: AbortSignal; attempt: number };

/** Reads the publication and prepares the bundle, in parallel if possible. */
async function prepare(
  stages: ReturnType<typeof stagesOf>,
  { readings, content, signal, attempt }: PrepareInputs,
  begin: Begin,
) {
  stages.begin('Reading the publication');
  const folder = contentFolder();
  let read: LoadResult | undefined;
  // A missing folder is reported by what reads the publication.
  const texts = (await listFiles(folder)).files.filter((file) => /\.mdx?$/.test(file.path));
  const options: WorkerOptions<LoadInputs, LoadResult, void> = {
    file: './load/loadWorkerMain.ts',
    data: { folder, readings, content },
    onMessage: (result) => void (read = result),
    signal,
  };
  const workers = workersFor(texts.length, attempt);
  const reading =
    workers === 0
      ? import('./load/loadPublication.ts').then(({ loadAndSend }) => runHere(loadAndSend, options))
      : spawnWorker(options);
  reading.catch(() => undefined);
  // Loaded while the worker loads the same modules.
  const { homePath, readSite } = await import('../intake/siteAddress.ts');
  const { bundleSettings } = await import('./bundle/bundleSettings.ts');
  const site = await readSite(folder);
  const settings = await bundleSettings(site, folder);
  const { url, language, admin, hosting } = settings;
  await assertNoLinksOut('public', language);
  const base = homePath(url);
  const code = await bundleCode();
  const edition = Promise.withResolvers<string>();
  const pageCode = sha256(JSON.stringify([code, settings]));
  const open = async () => {
    const bundle = await bundleFor(code, settings, signal);
    const known = { bundle, base, code: pageCode, policy: { hosting, admin } };
    const pages = begin(known, workers, edition.promise);
    // An error is thrown where the pages are awaited.
    pages.catch(() => undefined);
    return { bundle, pages };
  };
  // The bundle is made and loaded while the publication is being read.
  const opened = open();
  opened.catch(() => undefined);
  await reading;
  if (!read || 'faults' in read) throw new FaultsError([], read?.faults ?? '');
  const { loaded } = read;
  if (loaded.settingsDigest !== site.digest) throw new ChangedError(loaded.settingsFile);
  stages.begin('Preparing the pages');
  const { bundle, pages } = await opened;
  const rendered = () => {
    edition.resolve(loaded.edition);
    return pages;
  };
  const addresses = addressesOf(url, language, []);
  // Folders of files whose names change with their content.
  const visibleFolders = [`${base}_astro/`, addresses.cards];
  const immutable = [...visibleFolders, addresses.searchFiles];
  const home = `${new URL(url).origin}${base}`;
  return { ...loaded, base, code: pageCode, bundle, rendered, immutable, visibleFolders, home, hosting };
}
