/** Where an article stands: only `published` ones reach readers. */
export type Status = 'published' | 'draft' | 'embargoed' | 'expired' | 'withdrawn';

/**
 * The gate: the status of an article at a moment. An article is published from its `date` on and until its
 * `expires`, which is excluded. Once withdrawn it stays so: its notice does not expire.
 *
 * @param article dates as ISO strings with an offset
 * @param clock milliseconds since 1970
 */
export function status(
  article: {
    date: string;
    draft: boolean;
    expires?: string | undefined;
    withdrawn?: { date?: string | undefined } | undefined;
  },
  clock: number,
): Status {
  if (article.draft) return 'draft';
  if (moment(article.date) > clock) return 'embargoed';
  const { withdrawn } = article;
  if (withdrawn && (withdrawn.date === undefined || hasCome(withdrawn.date, clock))) return 'withdrawn';
  if (article.expires !== undefined && moment(article.expires) <= clock) return 'expired';
  return 'published';
}

/** What becomes of a mention of something in a text that readers see. */
export type Mention = 'kept' | 'dropped' | 'refused';

const mentions: Record<Status, Mention> = {
  published: 'kept',
  // At its address readers are told why it was withdrawn.
  withdrawn: 'kept',
  // Nothing stands in the way of taking an article down, so what names it goes on without it.
  draft: 'dropped',
  expired: 'dropped',
  embargoed: 'refused',
};

/**
 * What becomes of links, redirects and fields that name an article, by its status; `kept` if it has faults, which are
 * reported by themselves.
 */
export const mentionOf = (status: Status | undefined): Mention => (status ? mentions[status] : 'kept');

/** Whether an advertisement runs: from its `from` on and until its `until`, which is excluded. */
export function runs(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  clock: number,
): boolean {
  return (!from || moment(from) <= clock) && (!until || clock < moment(until));
}

/** Whether something dated, such as a correction, may be shown: from its date on. */
export const hasCome = (date: string, clock: number): boolean => moment(date) <= clock;

/** Whether a lead picture may be shown: until its `licenseUntil`, which is excluded. */
export function isLicensed({ licenseUntil }: { licenseUntil?: string | undefined }, clock: number): boolean {
  return !licenseUntil || clock < moment(licenseUntil);
}

/** Parses an ISO string with an offset; anything else stops the build rather than opening the gate. */
function moment(iso: string): number {
  const at = /(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`"${iso}" is no moment.`);
  return at;
}
