/** Kinds of text by which unpublished content would be recognised in a site. */
export type LeakMarkerKind =
  'title' | 'slug' | 'standfirst' | 'sentence' | 'caption' | 'name' | 'theme' | 'address' | 'picture';

/** Kinds of unpublished content. */
export type UnpublishedKind =
  | 'drafts'
  | 'embargoed'
  | 'expired'
  | 'withdrawn'
  | 'authors'
  | 'letters'
  | 'sections'
  | 'dossiers'
  | 'corrections'
  | 'entries'
  | 'ads'
  | 'licences'
  | 'files';

/** A file that differs between two sites. */
export type Difference = {
  file: string;
  only?: 'with' | 'without' | undefined;
  /** The offset of the first byte that differs, and an excerpt from each around it. */
  at?: number | undefined;
  with?: string | undefined;
  without?: string | undefined;
};

export type ProveWords = {
  help: string;
  format: (written: string) => string;
  noSite: (folder: string) => string;
  building: (which: 'with' | 'without') => string;
  changed: (folder: string) => string;
  failed: string;
  kept: (folder: string) => string;
  proved: string;
  leaked: string;
  isStale: string;
  rows: Record<'clock' | 'unpublished' | 'compared' | 'searched' | 'known' | 'digest' | 'again', string>;
  counted: (counts: Record<UnpublishedKind, number>) => string;
  compared: (files: number, bytes: number, differences: number) => string;
  searched: (counts: Record<LeakMarkerKind, number>, found: number) => string;
  known: (count: number) => string;
  differences: string;
  difference: (found: Difference) => string;
  stale: string;
  staleFile: (found: Difference) => string;
  markers: string;
  marker: (found: { in: string; kind: LeakMarkerKind; text: string; of: string }) => string;
  copies: string;
  copy: (found: { in: string; of: string }) => string;
  more: (count: number) => string;
};
