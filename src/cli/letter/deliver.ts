import type { LetterMail } from '../../outputs/letters/letterMail.ts';
import { unsubscribeMark } from '../../outputs/letters/letterData.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { ApiRequest, Sender } from './senders.ts';

/** Why a letter was not delivered; the words come later. */
export type DeliveryFailure =
  { reason: 'unreachable'; host: string } | { reason: 'refused' | 'failed'; status: number; said: string };

/** How long a service may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * Gives a letter to a service, as a draft or to be sent at once.
 *
 * @param api the interface of the service, if not its own
 * @returns the service's number of the letter, or why there is none
 */
export async function deliver(
  sender: Sender,
  mail: LetterMail,
  {
    settings,
    key,
    isSent,
    api,
  }: {
    settings: NonNullable<Settings['newsletter']>;
    key: string;
    isSent: boolean;
    api?: string;
  },
): Promise<{ id: string } | DeliveryFailure> {
  const base = api ?? sender.api(settings);
  const ask = (request: ApiRequest) => askService(base, sender.headers(key), request);
  const created = await ask(sender.create(forSender(mail, sender), settings));
  if ('reason' in created) return created;
  const id = idIn(created.json);
  if (id === undefined) return { reason: 'failed', status: created.status, said: '' };
  const sent = isSent ? await ask(sender.send(id)) : created;
  return 'reason' in sent ? sent : { id };
}

/** The letter with the service's own mark for leaving; braces of texts must not be taken for such marks. */
function forSender(mail: LetterMail, { unsubscribe }: Pick<Sender, 'unsubscribe'>): LetterMail {
  const [open, whole] = [/\{(?=[{%])/g, unsubscribeMark];
  const fill = (text: string, brace: string) =>
    text
      .split(whole)
      .map((part) => part.replace(open, brace))
      .join(unsubscribe);
  return {
    ...mail,
    subject: fill(mail.subject, '{\u200B'),
    html: fill(mail.html, '&#123;'),
    text: fill(mail.text, '{\u200B'),
  };
}

async function askService(
  base: string,
  headers: Record<string, string>,
  { method, path, body }: ApiRequest,
): Promise<{ status: number; json: unknown } | DeliveryFailure> {
  try {
    const response = await fetch(base + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const { status } = response;
    const said = await response.text();
    if (status === 401 || status === 403) return { reason: 'refused', status, said: excerpt(said) };
    if (!response.ok) return { reason: 'failed', status, said: excerpt(said) };
    return { status, json: said ? (JSON.parse(said) as unknown) : {} };
  } catch {
    return { reason: 'unreachable', host: new URL(base).host };
  }
}

/** What a service said, short enough for one line. */
const excerpt = (said: string) => said.replace(/\s+/g, ' ').trim().slice(0, 200);

/** The number of a letter in the answer of a service: `{ id }`, or `{ data: { id } }`. */
function idIn(json: unknown): string | undefined {
  const found = json as { id?: string | number; data?: { id?: string | number } };
  const id = found?.id ?? found?.data?.id;
  return id === undefined ? undefined : String(id);
}
