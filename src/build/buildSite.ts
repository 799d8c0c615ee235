import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readClock } from '../intake/dates/clock.ts';
import { FaultsError } from '../intake/loaders.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { addressesOf } from '../editorial/addresses.ts';
import { wordingFor } from '../wording/wordingFor.ts';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { filesBelow } from './files.ts';
import { headersOf, manifestOf, sizeFeeds } from './finishSite.ts';
import type { Gathered, GatherData, Gathering } from './gathering.ts';
import { keptIcons } from './keptIcons.ts';
import { keepSchedule } from './keptSchedule.ts';
import { runHelper } from './helper.ts';
import { clear, outputIn } from './output.ts';
import { readLedger, writeLedger } from './pages/ledger.ts';
import { renderPages, type Rendered } from './pages/renderPages.ts';
import { openDarkroom } from './pictures/darkroom.ts';
import { describePictureError } from './pictures/pictureError.ts';
import { placePictures } from './pictures/placePictures.ts';
import { pressFor } from './press/press.ts';
import { pressCode } from './press/pressCode.ts';
import { refuseLinksOut } from './press/publicLinks.ts';
import { reportOf, type BuildReport } from './report.ts';
import { forgetUnused } from '../cache/sealedFile.ts';
import { stagesOf } from './stages.ts';
import { giveBack, shelfOf, swap, sweep, takeSpare } from './swap.ts';

/**
 * Builds the publication into `out`: beside it first, then put in its place whole, so that a build that fails or is
 * interrupted leaves the previous one as it was. Only what has changed since the last build is rendered; how that is
 * known stands in README.md beside this file.
 *
 * @param out folder to build into, from the project's root
 * @returns the exit status, 0, or 1 after faults, which have been printed; and what was done
 */
export async function buildSite(out: string): Promise<{ status: number; report?: BuildReport }> {
  const stages = stagesOf();
  const workshop = cacheFolder();
  const next = path.join(workshop, `next-${process.pid}`);
  const content = path.join(workshop, `content-${process.pid}`);
  const shelf = shelfOf(workshop, out);
  sweep(workshop, out);
  const stop = new AbortController();
  readClock();
  try {
    const { signal } = stop;
    const given = { readings: shelf.readings, content, signal };
    const site = await prepare(stages, given, (known, articles, edition) =>
      renderPages(
        { ...known, content, next, served: out, ledger: shelf.ledger },
        articles,
        edition,
        (count) => stages.tell(`: ${count}`),
        signal,
      ),
    );
    const { base, code, press } = site;

    stages.begin('Pages');
    const holdsFiles = takeSpare(shelf.spare, next);
    const output = outputIn(next, out);
    const last = readLedger(shelf.ledger);
    const { pages, asked, spent } = await site.rendered();

    stages.begin('Pictures');
    for (const drawing of site.drawings) asked.set(...drawing);
    const names = [...new Set(pages.flatMap(({ record }) => record.pictures ?? []))].sort();
    const room = await openDarkroom(site.words);
    const pictures = await placePictures(names, asked, { last, output, room }, (made) =>
      stages.tell(`: ${made} of ${names.length}`),
    );

    stages.begin('Finishing');
    sizeFeeds(pages, site.home, pictures, output);
    const files = new Map([...pictures].map(([file, { digest }]) => [file, digest]));
    for (const { file, record } of pages) files.set(file, record.digest);
    const put = (file: string, data: string | Uint8Array) => files.set(file, output.put(file, data));
    for (const file of filesBelow(path.join(press, 'client')))
      put(file, readFileSync(path.join(press, 'client', file)));
    const favicon = readFileSync(path.join(next, 'favicon.svg'), 'utf8');
    for (const [file, icon] of await keptIcons(favicon, site.colours, room.cache)) put(file, icon);
    const others = { files: [...files.keys()].sort(), lasting: site.lasting, admin: site.admin };
    put('_headers', headersOf(pages, base, others));
    put('.well-known/manifest.json', manifestOf(files));
    if (holdsFiles) clear(next, (file) => files.has(file));
    writeLedger(shelf.ledger, {
      code,
      pages: Object.fromEntries(pages.map(({ file, record }) => [file, record])),
      pictureCode: room.code,
      pictures: Object.fromEntries(pictures),
    });
    await swap(out, next, shelf.spare);
    keepSchedule(site.schedule);
    for (const kind of ['pictures', 'cards']) forgetUnused(path.join(workshop, kind));
    const report = reportOf(pages, files.size, output.written(), { ...stages.end(), spent });
    console.log(`\nBuilt ${out} in ${report.seconds.toFixed(1)} s.`);
    return { status: 0, report };
  } catch (error) {
    stop.abort();
    stages.end();
    const isTold = error instanceof Error && error.name === 'FaultsError';
    const told = isTold ? error.message : await describePictureError(error);
    if (told === undefined) throw error;
    console.error(`\n${told}`);
    return { status: 1 };
  } finally {
    rmSync(content, { force: true });
    giveBack(next, shelf.spare);
  }
}

/** Begins to render pages: the edition's digest comes when the publication has been read. */
type Begin = (
  known: { press: string; base: string; code: string },
  articles: number,
  edition: Promise<string>,
) => Promise<Rendered>;

/** Reads the publication and has the press ready, and opened where that can be done meanwhile. */
async function prepare(
  stages: ReturnType<typeof stagesOf>,
  { readings, content, signal }: { readings: string; content: string; signal: AbortSignal },
  begin: Begin,
) {
  stages.begin('Reading the publication');
  const folder = contentFolder();
  let read: Gathering | undefined;
  const reading = runHelper<GatherData, Gathering, void>({
    file: './gatherHelper.ts',
    data: { folder, readings, content },
    told: (gathering) => void (read = gathering),
    signal,
  });
  reading.catch(() => undefined);
  // Loaded while the helper loads the same and more.
  const { homePath, readSite, readSiteAddress } = await import('../intake/siteAddress.ts');
  const [{ url, language }, { settings }] = await Promise.all([readSiteAddress(folder), readSite(folder)]);
  await refuseLinksOut('public', language);
  const base = homePath(url.href);
  const code = await pressCode([url.href, language, settings?.admin ?? null]);
  // That there is no such folder is the reading's to tell.
  const texts = (existsSync(folder) ? filesBelow(folder) : []).filter((file) => /\.mdx?$/.test(file));
  const edition = Promise.withResolvers<string>();
  const open = async (compiled: Gathered['compiled']) => {
    const press = await pressFor(code, compiled, signal);
    const pages = begin({ press, base, code }, texts.length, edition.promise);
    // What goes wrong is told where the pages are asked for.
    pages.catch(() => undefined);
    return { press, pages };
  };
  // Where nothing has to be compiled, the press is made and opened while the publication is read.
  const early = texts.some((file) => file.endsWith('.mdx')) ? undefined : open([]);
  early?.catch(() => undefined);
  await reading;
  if (!read || 'faults' in read) throw new FaultsError([], read?.faults ?? '');
  const { gathered } = read;
  stages.begin('Preparing the pages');
  const { press, pages } = await (early ?? open(gathered.compiled));
  const rendered = () => {
    edition.resolve(gathered.edition);
    return pages;
  };
  const words = wordingFor(language);
  const addresses = addressesOf(url.href, words.paths);
  // Files whose names change with what is in them.
  const lasting = [`${base}_astro/`, addresses.cards, addresses.searchFiles];
  return { ...gathered, base, code, press, rendered, lasting, home: `${url.origin}${base}`, words };
}
