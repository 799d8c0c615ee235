import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultColours } from '../editorial/colours.ts';
import { readClock } from '../intake/clock.ts';
import { entriesOf, FaultsError } from '../intake/loaders.ts';
import { openMemory } from '../intake/memory.ts';
import { contentFolder } from '../intake/settings.ts';
import { readSiteAddress } from '../intake/siteAddress.ts';
import { describeFaults } from '../wording/describeFault.ts';
import { wordingFor } from '../wording/wordingFor.ts';
import { digestOf } from './digest.ts';
import { filesBelow } from './files.ts';
import { headersOf, manifestOf, sizeFeeds } from './finishSite.ts';
import { keptIcons } from './icons.ts';
import { clear, outputIn } from './output.ts';
import { readLedger, writeLedger } from './pages/ledger.ts';
import { renderPages } from './pages/renderPages.ts';
import { findPictures } from './pictures/findPictures.ts';
import { openDarkroom } from './pictures/darkroom.ts';
import { placePictures } from './pictures/placePictures.ts';
import { codeDigest } from './press/codeDigest.ts';
import { pressFor } from './press/press.ts';
import { readWhole } from './readWhole.ts';
import { reportOf, type BuildReport } from './report.ts';
import { stagesOf } from './stages.ts';
import { giveBack, swap, sweep, takeSpare } from './swap.ts';
import { workshop } from './workshop.ts';

/**
 * Builds the publication into `out`: beside it first, then put in its place whole, so that a build that fails or is
 * interrupted leaves the previous one as it was. Only what has changed since the last build is rendered; how that is
 * known stands in docs/building.md.
 *
 * @param out folder to build into, from the project's root
 * @returns the exit status, 0, or 1 after faults, which have been printed; and what was done
 */
export async function buildSite(out: string): Promise<{ status: number; report?: BuildReport }> {
  const stages = stagesOf();
  const next = path.join(workshop, `next-${process.pid}`);
  const built = path.join(workshop, 'built', digestOf(path.resolve(out)).slice(0, 12));
  const stop = new AbortController();
  readClock();
  await sweep(workshop);
  try {
    const site = await gather(stages, stop.signal);
    const { base, code, press, content, publication } = site;

    stages.begin('Pages');
    takeSpare(`${built}-spare`, next);
    const output = outputIn(next, out);
    const last = readLedger(`${built}.json`);
    const edition = digestOf(JSON.stringify([content, publication.clock]));
    const { pages, asked } = await renderPages(
      { press, content, edition, code, base, next, served: out, last },
      (count) => stages.tell(`: ${count}`),
    );

    stages.begin('Pictures');
    for (const drawing of site.drawings) asked.set(...drawing);
    const names = [...new Set(pages.flatMap(({ record }) => record.pictures ?? []))].sort();
    const room = openDarkroom(press, site.words);
    const pictures = await placePictures(names, asked, { last, output, room }, (made) =>
      stages.tell(`: ${made} of ${names.length}`),
    );

    stages.begin('Finishing');
    sizeFeeds(pages, site.home, pictures, output);
    const files = new Map<string, string>([...pictures].map(([file, { digest }]) => [file, digest]));
    for (const { file, record } of pages) files.set(file, record.digest);
    const put = (file: string, data: string | Uint8Array) => files.set(file, output.put(file, data));
    for (const file of filesBelow(path.join(press, 'client')))
      put(file, readFileSync(path.join(press, 'client', file)));
    const favicon = readFileSync(path.join(next, 'favicon.svg'), 'utf8');
    const colours = publication.settings?.colours ?? defaultColours;
    for (const [file, icon] of await keptIcons(favicon, colours, room)) put(file, icon);
    put('_headers', headersOf(pages, base));
    put('.well-known/manifest.json', manifestOf(files));
    clear(next, (file) => files.has(file));
    writeLedger(`${built}.json`, {
      code,
      pages: Object.fromEntries(pages.map(({ file, record }) => [file, record])),
      pictureCode: room.code,
      pictures: Object.fromEntries(pictures),
    });
    await swap(out, next, `${built}-spare`);
    const report = reportOf(pages, files.size, output.written(), stages.end());
    console.log(`\nBuilt ${out} in ${report.seconds.toFixed(1)} s.`);
    return { status: 0, report };
  } catch (error) {
    stop.abort();
    stages.end();
    if (!(error instanceof Error) || error.name !== 'FaultsError') throw error;
    console.error(`\n${error.message}`);
    return { status: 1 };
  } finally {
    giveBack(next, `${built}-spare`);
  }
}

/** Reads the publication through the gate, and has the press ready. */
async function gather(stages: ReturnType<typeof stagesOf>, signal: AbortSignal) {
  stages.begin('Reading the publication');
  const folder = contentFolder();
  const { url, language } = await readSiteAddress(folder);
  const base = url.pathname.replace(/\/*$/, '/');
  const code = codeDigest('.', [url.href, language]);
  const readings = path.join(workshop, 'built', `${digestOf(path.resolve(folder)).slice(0, 12)}.readings`);
  // Where nothing has to be compiled, the press is made while the publication is read.
  const plain = !filesBelow(folder).some((file) => file.endsWith('.mdx'));
  const early = plain ? pressFor(code, [], workshop, signal) : undefined;
  early?.catch(() => undefined);

  const publication = await readWhole(folder, openMemory(readings, code));
  if (publication.faults.length > 0)
    throw new FaultsError(publication.faults, describeFaults(publication.faults, publication.language));
  const entries = {
    site: entriesOf.site(publication, false),
    articles: entriesOf.articles(publication, false),
    authors: entriesOf.authors(publication, false),
    pages: entriesOf.pages(publication, false),
  };
  const { content, drawings } = await findPictures(entries, base);
  stages.begin('Preparing the pages');
  const compiled = entries.articles.filter(({ file }) => file.endsWith('.mdx'));
  const press = await (early ?? pressFor(code, compiled, workshop, signal));
  const home = `${url.origin}${base}`;
  return { base, home, code, press, content, drawings, publication, words: wordingFor(language) };
}
