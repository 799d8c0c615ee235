import type { PageRecord } from './buildManifest.ts';

/** What became of a page, and why it was rendered. */
export type Outcome = 'kept' | 'new' | 'changed' | 'edition' | 'code' | 'always' | 'lost';

/** Whether a page was taken as the last build left it. */
export const isReused = (outcome: Outcome): boolean => outcome === 'kept';

export type PageResult = { file: string; record: PageRecord; outcome: Outcome; changed?: string[] };
