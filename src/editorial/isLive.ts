import type { Article, Edition } from './edition.ts';

/** Whether a live page goes on: it has no end, or one to come. */
export const isLive = (
  { kind, ended }: Pick<Article, 'kind' | 'ended'>,
  { clock }: Pick<Edition, 'clock'>,
): boolean => kind === 'live' && (ended === undefined || clock < Date.parse(ended));
