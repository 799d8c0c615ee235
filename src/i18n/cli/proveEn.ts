import { truncate, en } from '../sentence.ts';
import { formatCount, listCounts } from './counts.ts';
import type { LeakMarkerKind, ProveWords } from './proveWords.ts';

const kindsEn: Record<LeakMarkerKind, [string, string]> = {
  title: ['title', 'titles'],
  slug: ['slug', 'slugs'],
  standfirst: ['standfirst', 'standfirsts'],
  sentence: ['sentence', 'sentences'],
  caption: ['caption', 'captions'],
  name: ['name', 'names'],
  theme: ['theme', 'themes'],
  address: ['link', 'links'],
  picture: ['picture name', 'picture names'],
};

/** Words of `prove` in English. */
export const proveEn: ProveWords = {
  help: en`Proves that nothing unpublished is in the site, or shows where.
npm run prove -- [--dist dist] [--format text|json] [--keep]
Builds twice at one clock: with drafts, embargoed and expired articles, their pictures, their authors and
advertisements outside their dates; then without any of them. The two sites must be the same bytes. Then
looks through every file for the titles, names, sentences and pictures of what is unpublished; what also
stands in something published proves nothing and is set aside. Words drawn in a picture, such as the title on
a share card, cannot be read: pictures are compared byte by byte.
  --dist FOLDER  a site that is built already: its files must also be those of a build from nothing, or they
                 are told as stale
  --keep         keeps both sites in .cache, to compare them oneself
Status 0 if it is proved, 1 if something leaked or is stale.`,
  format: (written) => en`"${written}" is no format: write --format text or --format json.`,
  noSite: (folder) => en`There is no site in ${folder}: run npm run build first.`,
  changed: (folder) => en`Something was saved in ${folder} meanwhile: starting over.`,
  building: (which) =>
    which === 'with' ? 'Building with everything unpublished…' : 'Building without anything unpublished…',
  failed: 'This build failed:',
  kept: (folder) => en`Both sites are kept in ${folder}.`,
  proved: 'Proved: nothing unpublished is in the site.',
  leaked: 'WARNING: something unpublished has left a trace in the site.',
  isStale:
    'WARNING: this site is not the one that a build from nothing makes. If nothing has changed since, delete .cache and build it again.',
  rows: {
    clock: 'Clock',
    unpublished: 'Unpublished',
    compared: 'Compared',
    searched: 'Looked for',
    known: 'Set aside',
    digest: 'Digest',
    again: 'Repeat with',
  },
  counted: (counts) =>
    listCounts(counts, {
      drafts: ['draft', 'drafts'],
      embargoed: ['embargoed article', 'embargoed articles'],
      expired: ['expired article', 'expired articles'],
      withdrawn: ['withdrawn article', 'withdrawn articles'],
      authors: ['author', 'authors'],
      letters: ['letter', 'letters'],
      sections: ['section', 'sections'],
      dossiers: ['dossier', 'dossiers'],
      corrections: ['correction', 'corrections'],
      entries: ['entry of a live page', 'entries of live pages'],
      ads: ['advertisement', 'advertisements'],
      licences: ['picture past its licence', 'pictures past their licence'],
      files: ['file', 'files'],
    }) || 'nothing',
  compared: (files, bytes, differences) =>
    en`${formatCount(files, 'en')} files, ${formatCount(bytes, 'en')} bytes: ${differences === 0 ? 'the same with and without' : differences === 1 ? '1 file differs' : `${differences} files differ`}`,
  searched: (counts, found) =>
    en`${listCounts(counts, kindsEn) || 'nothing'}: ${found === 0 ? 'no trace' : found === 1 ? '1 trace' : `${found} traces`}`,
  known: (count) => en`${count} that also stand in what is published or in the program`,
  differences: 'Files that differ:',
  difference: ({ file, only, at, ...found }) =>
    only
      ? en`${file}: only ${only} what is unpublished`
      : en`${file}, byte ${at}: "${truncate(found.with ?? '')}" with, "${truncate(found.without ?? '')}" without`,
  stale: 'Files that are stale or foreign:',
  staleFile: ({ file, only, at, ...found }) =>
    only
      ? only === 'with'
        ? en`${file}: comes of no build`
        : en`${file}: is missing`
      : en`${file}, byte ${at}: “${truncate(found.with ?? '')}”, and from nothing “${truncate(found.without ?? '')}”`,
  markers: 'Traces:',
  marker: ({ in: file, kind, text, of }) => en`${file}: ${kindsEn[kind][0]} "${truncate(text)}", of ${of}`,
  copies: 'Files copied:',
  copy: ({ in: file, of }) => en`${file} is ${of}, byte by byte`,
  more: (count) => en`… and ${count} more (--format json gives them all).`,
};
