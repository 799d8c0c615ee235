import path from 'node:path';
import { readClock } from '../intake/dates/clock.ts';
import { readDate } from '../intake/dates/dates.ts';
import { addressesWords } from '../i18n/cli/addresses.ts';
import { describeFaults } from '../i18n/describeFault.ts';
import { annotated } from './check/report/githubReport.ts';
import { UsageError, type Command } from './command.ts';
import { changedFeedIds } from './addresses/feedIds.ts';
import { openRevision } from './addresses/gitRevision.ts';
import { readingsOf } from './readings.ts';
import { readSide } from './addresses/snapshot.ts';
import { vanishedAddresses } from './addresses/missingAddresses.ts';

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
    const readings = await readingsOf(folder, 'addresses');
    const now = await readSide(folder, clock, readings.memoize);
    if (!now.side || now.faults.length > 0) {
      const named = now.faults.map((fault) => ({ ...fault, file: path.join(folder, fault.file) }));
      console.error(describeFaults(named, language));
      return 1;
    }
    if (values['since'] === undefined) {
      const all = now.side.addresses.filter(({ kind }) => kind !== 'file');
      console.log(format === 'json' ? JSON.stringify(all, null, 2) : all.map((a) => a.path).join('\n'));
      return 0;
    }

    const since = String(values['since']);
    const revision = openRevision(folder, since);
    if ('refused' in revision) throw new UsageError(words.refused[revision.refused](since, folder));
    try {
      const at =
        values['at'] === undefined ? revision.committed : momentOf(String(values['at']), now.timeZone, words);
      // What has not changed since is read once for both.
      const then = await readSide(revision.folder, at, readings.memoize);
      readings.save();
      if (!then.side) throw new UsageError(words.unreadable(since));
      const { renamed, commit } = revision;
      const comparison = { then: then.side, now: now.side, moves: now.moves, renamed, clock };
      const found = vanishedAddresses(comparison);
      const nameOf = (file: string) => path.join(path.relative('.', folder) || '.', file);
      const named = <T extends { file: string }>(one: T): T => ({ ...one, file: nameOf(one.file) });
      const vanished = found.map(({ unpublished, ...one }) =>
        named({ ...one, ...(unpublished !== undefined && { unpublished: nameOf(unpublished) }) }),
      );
      const feedIds = changedFeedIds(comparison, found).map(named);
      const [faults, notices] = [
        vanished.filter(({ severity }) => severity === 'fault'),
        vanished.filter(({ severity }) => severity === 'notice'),
      ];
      const counted = then.side.addresses.filter(({ kind }) => kind !== 'file').length;
      if (format === 'json') {
        console.log(
          JSON.stringify(
            { since, commit, at: new Date(at).toISOString(), published: counted, vanished, feedIds },
            null,
            2,
          ),
        );
      } else {
        for (const one of notices) console.log(annotated('notice', words.vanished(one)));
        for (const one of faults) console.error(annotated('error', words.vanished(one)));
        for (const one of feedIds) console.error(annotated('error', words.feedId(one)));
        console.log(words.summary(counted, commit.slice(0, 10), vanished));
      }
      return faults.length + feedIds.length > 0 ? 1 : 0;
    } finally {
      revision.remove();
    }
  },
};

type Words = (typeof addressesWords)['fr'];

function momentOf(written: string, timeZone: string, words: Words): number {
  const reading = readDate(written, timeZone);
  if ('date' in reading) return Date.parse(reading.date);
  throw new UsageError(words.moment(written));
}
