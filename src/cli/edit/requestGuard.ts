import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Names by which a browser on this machine reaches it. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name and port that a request was sent to. */
const hostOf = ({ headers: { host = '' } }: Pick<IncomingMessage, 'headers'>) =>
  /^(\[::1\]|[^:]+)(?::(\d+))?$/.exec(host)?.slice(1) ?? [];

/**
 * Whether a request was sent to this machine by its own name. A page of another site whose name leads here (DNS rebinding) sends
 * that site's name.
 */
export function isToThisMachine(request: Pick<IncomingMessage, 'headers'>): boolean {
  const [name = ''] = hostOf(request);
  return ownNames.has(name.toLowerCase());
}

/** Whether a request comes from a page of another site, or of another program on this machine, as browsers say it. */
export function isFromElsewhere({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Whether a request has the key: `Authorization: token KEY`. */
export function hasKey({ headers }: Pick<IncomingMessage, 'headers'>, key: string): boolean {
  const sent = Buffer.from(/^(?:token|bearer) (.*)$/i.exec(headers.authorization ?? '')?.[1] ?? '');
  const known = Buffer.from(key);
  return sent.length === known.length && timingSafeEqual(sent, known);
}
