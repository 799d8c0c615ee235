import { setTimeout as sleep } from 'node:timers/promises';
import type { LetterWords } from '../../i18n/cli/letter.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { LetterMail } from '../../outputs/letters/letterMail.ts';
import { deliver, type DeliveryFailure } from './deliver.ts';
import { senders } from './senders.ts';

type Newsletter = NonNullable<Settings['newsletter']>;

/** How often the page of a letter is asked for while it is awaited, in milliseconds. */
const interval = 15_000;

/** What keeps the settings and the environment from sending anything, as a sentence. */
export function obstacleTo(settings: Newsletter | undefined, words: LetterWords): string | undefined {
  if (!settings) return words.noSender;
  const { name, key } = senders[settings.sender];
  return process.env[key] ? undefined : words.noKey(name, key);
}

/**
 * Gives a letter to the service that the settings name. It is sent only once its page is online, because its links and
 * its pictures lead there.
 *
 * @param options.wait how many minutes to wait for the page
 * @param options.api the interface of the service, if not its own
 * @returns what was done, or what stands in the way, as a sentence
 */
export async function sendLetter(
  mail: LetterMail,
  settings: Newsletter,
  { isSent, wait, words, api }: { isSent: boolean; wait: number; words: LetterWords; api?: string },
): Promise<{ done: string } | { problem: string }> {
  const sender = senders[settings.sender];
  const key = process.env[sender.key] ?? '';
  if (isSent && !(await isOnline(mail.page, wait))) return { problem: words.notOnline(mail.page) };
  const result = await deliver(sender, mail, { settings, key, isSent, ...(api !== undefined && { api }) });
  if ('reason' in result) return { problem: problemOf(result, sender, words) };
  return { done: (isSent ? words.sent : words.drafted)(sender.name, mail.subject) };
}

function problemOf(
  failure: DeliveryFailure,
  { name, key }: { name: string; key: string },
  words: LetterWords,
): string {
  if (failure.reason === 'unreachable') return words.unreachable(name, failure.host);
  return failure.reason === 'refused'
    ? words.refused(name, key, failure.said)
    : words.failed(name, failure.status, failure.said);
}

async function isOnline(page: string, minutes: number): Promise<boolean> {
  const end = Date.now() + minutes * 60_000;
  for (;;) {
    const answer = await fetch(page, { signal: AbortSignal.timeout(interval) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    if (Date.now() + interval > end) return false;
    await sleep(interval);
  }
}
