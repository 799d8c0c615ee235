import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressesOf, reservedSteps } from '../addresses/siteAddresses.ts';
import { readClock } from '../intake/dates/clock.ts';
import { listFiles } from '../intake/files/listing.ts';
import { readSiteAddress } from '../intake/siteAddress.ts';
import { describeFaults, faultSentence } from '../i18n/describeFault.ts';
import { newWords, type NewWords } from '../i18n/cli/new.ts';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { compose, type Composed, type Obstacle } from './new/compose.ts';
import { composeDossier, dossierRequest } from './new/dossier.ts';
import { articleRequest } from './new/request.ts';
import { readContent } from './readContent.ts';
import { Aborted, openTerminal } from './terminal.ts';

/** Where `npm run dev` serves. */
const preview = 'http://localhost:4321';

export const command: Command = {
  options: {
    section: { type: 'string' },
    dossier: { type: 'string' },
    author: { type: 'string', multiple: true },
    kind: { type: 'string' },
    live: { type: 'boolean' },
    sponsor: { type: 'string' },
    'sponsor-url': { type: 'string' },
    reply: { type: 'string' },
    event: { type: 'string' },
    place: { type: 'string' },
    tags: { type: 'string' },
    summary: { type: 'string' },
    date: { type: 'string' },
    slug: { type: 'string' },
    lang: { type: 'string' },
    mdx: { type: 'boolean' },
    publish: { type: 'boolean' },
  },
  allowPositionals: true,
  help: (language, examples) => newWords[language].help(examples ?? {}),
  async run(args, { folder, language }) {
    const words = newWords[language];
    const publication = await readContent(folder, readClock());
    const { settings } = publication;
    if (!settings) {
      const faults = publication.faults.filter(({ file }) => file === publication.settingsFile);
      console.error(describeFaults(faults.length > 0 ? faults : publication.faults, language));
      return 1;
    }
    const reserved = new Set(reservedSteps(language));
    const files = (await listFiles(folder)).files.map((file) => file.path);
    const state = { publication: { ...publication, settings }, files, reserved };

    const terminal = openTerminal();
    try {
      const dossier = dossierRequest(args, words);
      const article = dossier ? undefined : await articleRequest(args, state, words, terminal?.ask);
      const composed = dossier ? composeDossier(dossier, state) : compose(article!, state, words);
      if ('reason' in composed) return reportObstacle(composed, words, language);
      const file = path.join(folder, composed.path);
      const failure = await write(file, composed, words);
      if (failure !== undefined) {
        console.error(failure);
        return 1;
      }
      const { url } = await readSiteAddress(folder);
      const at = addressesOf(url.href, language, settings.sections);
      const { slug } = composed;
      const address = article ? at.article({ category: article.section, slug }) : at.dossier(slug);
      console.log(
        [
          path.relative('.', file),
          words.preview(preview + address),
          ...(dossier ? [words.joinDossier(`dossier: ${slug}`)] : []),
          ...((dossier ?? article!).draft ? [words.draft] : []),
        ].join('\n'),
      );
      return 0;
    } catch (error) {
      if (!(error instanceof Aborted)) throw error;
      console.error(`\n${words.aborted}`);
      return 1;
    } finally {
      terminal?.close();
    }
  },
};

/** Writes a new file; returns why it could not. */
async function write(file: string, { text }: Composed, words: NewWords): Promise<string | undefined> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = path.relative('.', file);
    return code === 'EEXIST' ? words.exists(name) : words.unwritable(name, code ?? message);
  }
}

function reportObstacle(obstacle: Obstacle, words: NewWords, language: CommandContext['language']): number {
  switch (obstacle.reason) {
    case 'no-slug':
      throw new UsageError(words.noSlug);
    case 'slug-form':
      throw new UsageError(words.slugForm(obstacle.slug, obstacle.right));
    case 'faults':
      throw new UsageError(
        obstacle.faults
          .map((fault) => [...(fault.field ? [fault.field] : []), faultSentence(fault, language)].join('  '))
          .join('\n'),
      );
    case 'slug-taken':
      console.error(words.slugTaken(obstacle.slug, obstacle.file, obstacle.right));
      return 1;
    case 'address-old':
      console.error(words.addressOld(obstacle.address, obstacle.file, obstacle.right));
      return 1;
  }
}
