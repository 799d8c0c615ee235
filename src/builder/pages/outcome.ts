import type { PageRecord } from './buildManifest.ts';

/** Whether a page was kept, or why it was rendered. */
export type Outcome = 'kept' | 'new' | 'changed' | 'edition' | 'code' | 'always' | 'lost';

/** Whether the last build's file of a page was kept. */
export const isReused = (outcome: Outcome): boolean => outcome === 'kept';

export type PageResult = { file: string; record: PageRecord; outcome: Outcome; changed?: string[] };
