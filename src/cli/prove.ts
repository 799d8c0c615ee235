import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { publicFolders } from '../builder/bundle/publicFiles.ts';
import { cacheFolder, codeCache } from '../cache/cacheFolder.ts';
import { lastClock } from '../builder/load/savedSchedule.ts';
import { programRoot } from '../cache/programRoot.ts';
import { readClock } from '../intake/dates/clock.ts';
import { ChangedError, retryIfChanged } from '../intake/files/readAgain.ts';
import type { Publication } from '../intake/publication.ts';
import { outline } from '../markdown/outline.ts';
import { describeFaults } from '../i18n/describeFault.ts';
import { proveWords } from '../i18n/cli/prove.ts';
import type { ProveWords } from '../i18n/cli/proveWords.ts';
import { UsageError, type Command } from './command.ts';
import { BuildError, buildFromScratch } from './prove/builds.ts';
import { contentState } from './prove/contentState.ts';
import { examine, type Proof } from './prove/examine.ts';
import { copyPublished, publishedFiles } from './prove/publishedCopy.ts';
import { folderDigest, hashedFiles } from './prove/siteFiles.ts';
import { proofReport } from './prove/proofReport.ts';
import { readContent } from './readContent.ts';

/** The program's own texts: words that occur in them too are no evidence of a leak. */
const programFolders = [path.join(programRoot, 'src'), ...publicFolders()];

export const command: Command = {
  options: {
    format: { type: 'string', default: 'text' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
  help: (language) => proveWords[language].help,
  async run({ values }, { folder, language }) {
    const words = proveWords[language];
    const { format, dist, keep } = values as { format: string; dist?: string; keep: boolean };
    if (format !== 'text' && format !== 'json') throw new UsageError(words.format(format));
    if (dist !== undefined && !existsSync(path.join(dist, 'index.html')))
      throw new UsageError(words.noSite(dist));

    const clock = (await clockOf(dist)) ?? readClock();
    const name = `prove-${process.pid}`;
    const work = path.join(cacheFolder(), name);
    const code = path.join(codeCache, name, 'code');
    const proveOnce = async () => {
      const state = await contentState(folder);
      const publication = await readContent(folder, clock, outline);
      if (publication.faults.length > 0) {
        console.error(describeFaults(publication.faults, language));
        return undefined;
      }
      await rm(work, { recursive: true, force: true });
      const proof = await prove(publication, { folder, dist, work, code, words });
      // Both sites must have been built from the same content.
      if ((await contentState(folder)) !== state) throw new ChangedError(folder);
      return proof;
    };
    try {
      const proof = await retryIfChanged(proveOnce, () => console.error(words.changed(folder)));
      if (!proof) return 1;
      console.log(
        format === 'json' ? JSON.stringify(proof, null, 2) : proofReport(proof, words, { folder, dist }),
      );
      if (keep) console.error(words.kept(work));
      return proof.proved ? 0 : 1;
    } finally {
      if (!keep)
        for (const cache of [cacheFolder(), codeCache])
          await rm(path.join(cache, name), { recursive: true, force: true });
    }
  },
};

/** The clock of the last build, at which an existing site was built, unless the environment sets one. */
async function clockOf(dist: string | undefined): Promise<number | undefined> {
  return dist === undefined || process.env['SOURCE_DATE_EPOCH'] ? undefined : await lastClock();
}

type ProveInputs = {
  folder: string;
  dist: string | undefined;
  work: string;
  code: string;
  words: ProveWords;
};

/**
 * Builds the site with and without unpublished content, and compares the two. An existing site takes the place of the
 * first; if it differs from the second, the first is built too, to distinguish stale files from leaks. Returns undefined
 * if a build fails, after printing why.
 */
async function prove(
  publication: Publication,
  { folder, dist, work, code, words }: ProveInputs,
): Promise<Proof | undefined> {
  const seconds = publication.clock / 1000;
  const sites = { with: path.join(work, 'with'), without: path.join(work, 'without') };
  const published = path.join(work, 'content');
  await mkdir(published, { recursive: true });
  await copyPublished(await publishedFiles(publication, folder), folder, published);
  const build = async (which: 'with' | 'without') => {
    console.error(words.building(which));
    const content = which === 'with' ? folder : published;
    await buildFromScratch({ work, code, content, out: sites[which], clock: seconds });
  };
  try {
    await build('without');
    const isSame = dist !== undefined && (await isSameSite(dist, sites.without));
    if (!isSame) await build('with');
    const sitesToExamine = isSame ? { ...sites, with: dist } : { ...sites, served: dist };
    return await examine({
      publication,
      content: folder,
      published,
      program: programFolders,
      ...sitesToExamine,
    });
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`${words.failed}\n${error.message}`);
    return undefined;
  }
}

const isSameSite = async (one: string, other: string) =>
  folderDigest(await hashedFiles(one)) === folderDigest(await hashedFiles(other));
