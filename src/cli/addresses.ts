import path from 'node:path';
import { readClock } from '../intake/dates/clock.ts';
import { readDate } from '../intake/dates/dates.ts';
import { addressesWords } from '../i18n/cli/addresses.ts';
import { describeFaults } from '../i18n/describeFault.ts';
import { annotation } from './check/report/githubReport.ts';
import { UsageError, type Command } from './command.ts';
import { changedFeedIds } from './addresses/feedIds.ts';
import { openRevision } from './addresses/gitRevision.ts';
import { commandParseCache } from './commandParseCache.ts';
import { readSnapshot } from './addresses/snapshot.ts';
import { lostReplies } from './addresses/lostReplies.ts';
import { missingAddresses } from './addresses/missingAddresses.ts';

export const command: Command = {
  options: {
    since: { type: 'string' },
    at: { type: 'string' },
    format: { type: 'string', default: 'text' },
  },
  help: (language) => addressesWords[language].help,
  async run({ values }, { folder, language }) {
    const words = addressesWords[language];
    const format = String(values['format']);
    if (format !== 'text' && format !== 'json') throw new UsageError(words.format);
    if (values['at'] !== undefined && values['since'] === undefined) throw new UsageError(words.atAlone);
    const clock = readClock();
    const parseCache = await commandParseCache(folder, 'addresses');
    const now = await readSnapshot(folder, clock, parseCache.memoize);
    if (!now.snapshot || now.faults.length > 0) {
      const named = now.faults.map((fault) => ({ ...fault, file: path.join(folder, fault.file) }));
      console.error(describeFaults(named, language));
      return 1;
    }
    if (values['since'] === undefined) {
      const all = now.snapshot.addresses.filter(({ kind }) => kind !== 'file');
      console.log(format === 'json' ? JSON.stringify(all, null, 2) : all.map((a) => a.path).join('\n'));
      return 0;
    }

    const since = String(values['since']);
    const revision = openRevision(folder, since);
    if ('refused' in revision) throw new UsageError(words.refused[revision.refused](since, folder));
    try {
      const at =
        values['at'] === undefined
          ? revision.committed
          : parseMoment(String(values['at']), now.timeZone, words);
      // The shared cache reads unchanged files once for both.
      const then = await readSnapshot(revision.folder, at, parseCache.memoize);
      parseCache.save();
      if (!then.snapshot) throw new UsageError(words.unreadable(since));
      const { renamed, commit } = revision;
      const comparison = { then: then.snapshot, now: now.snapshot, moves: now.moves, renamed, clock };
      const found = missingAddresses(comparison);
      const pathOf = (file: string) => path.join(path.relative('.', folder) || '.', file);
      const named = <T extends { file: string }>(one: T): T => ({ ...one, file: pathOf(one.file) });
      const missing = found.map(({ unpublished, ...one }) =>
        named({ ...one, ...(unpublished !== undefined && { unpublished: pathOf(unpublished) }) }),
      );
      const replies = lostReplies(comparison).map((one) => named({ ...one, article: pathOf(one.article) }));
      const isReply = new Set(replies.map(({ address }) => address));
      const feedIds = changedFeedIds(comparison, found).map(named);
      const [faults, notices] = [
        missing.filter(({ severity }) => severity === 'fault'),
        // What would repair the loss of a reply is said once.
        missing.filter(({ severity, address }) => severity === 'notice' && !isReply.has(address)),
      ];
      const publishedCount = then.snapshot.addresses.filter(({ kind }) => kind !== 'file').length;
      if (format === 'json') {
        console.log(
          JSON.stringify(
            {
              since,
              commit,
              at: new Date(at).toISOString(),
              published: publishedCount,
              vanished: missing,
              feedIds,
              replies,
            },
            null,
            2,
          ),
        );
      } else {
        for (const one of notices) console.log(annotation('notice', words.vanished(one)));
        for (const one of faults) console.error(annotation('error', words.vanished(one)));
        for (const one of feedIds) console.error(annotation('error', words.feedId(one)));
        for (const one of replies) console.error(annotation('error', words.reply(one)));
        console.log(words.summary(publishedCount, commit.slice(0, 10), missing));
      }
      return faults.length + feedIds.length + replies.length > 0 ? 1 : 0;
    } finally {
      revision.remove();
    }
  },
};

type Words = (typeof addressesWords)['fr'];

function parseMoment(written: string, timeZone: string, words: Words): number {
  const reading = readDate(written, timeZone);
  if ('date' in reading) return Date.parse(reading.date);
  throw new UsageError(words.moment(written));
}
