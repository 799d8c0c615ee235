import path from 'node:path';
import { withParents } from '../../addresses/sectionPaths.ts';
import { collections, type Collection } from '../../intake/collections.ts';
import { roleUse, valuesIn } from '../../intake/fieldRoles.ts';
import type { LeakMarkerKind } from '../../i18n/cli/proveWords.ts';
import type { Article } from '../../intake/schemas/articleSchema.ts';
import type { Dossier } from '../../intake/schemas/dossierSchema.ts';
import { hasCome, isLicensed, runs } from '../../intake/gate.ts';
import { withdrawalsIn } from '../../intake/withdrawals.ts';
import type { Publication } from '../../intake/publication.ts';
import { readBody, type BodyPlace } from '../../intake/files/readBody.ts';

/** A text, or a part of one, that must not occur in the site, and the file it comes from. */
export type LeakMarker = { kind: LeakMarkerKind; text: string; file: string };

/** The content of a publication that is not published at its clock. */
export function unpublishedOf({ articles, authors, dossiers, letters, settings, clock }: Publication) {
  const published = articles.filter(({ status }) => status === 'published');
  const authorIds = new Set(published.flatMap((article) => article.authors));
  // A section of withdrawn articles is shown too.
  const categories = [...published, ...withdrawalsIn(articles)].map(({ category }) => category);
  const usedSections = withParents(categories, settings?.sections ?? []);
  return {
    articles: articles.filter(({ status }) => status !== 'published'),
    authors: authors.filter(({ id }) => !authorIds.has(id)),
    letters: letters.filter(({ status }) => status !== 'published'),
    ads: (settings?.ads ?? []).filter((ad) => !runs(ad, clock)),
    dossiers: dossiers.filter(({ status }) => status !== 'published'),
    pictures: published.filter(({ image }) => image && !isLicensed(image, clock)),
    dossierPictures: dossiers.filter(
      ({ status, image }) => status === 'published' && image && !isLicensed(image, clock),
    ),
    sections: (settings?.sections ?? []).filter(({ id }) => !usedSections.has(id)),
    entries: published.flatMap(({ liveEntries = [] }) =>
      liveEntries.filter(({ status }) => status !== 'published'),
    ),
    corrections: published.flatMap(({ file, corrections }) =>
      corrections.filter(({ date }) => !hasCome(date, clock)).map(({ text }) => ({ file, text })),
    ),
  };
}

export type Unpublished = ReturnType<typeof unpublishedOf>;

/** The texts by which unpublished content can be recognised. */
export async function leakMarkersOf(
  {
    articles,
    authors,
    dossiers,
    letters,
    ads,
    pictures,
    dossierPictures,
    sections,
    corrections,
    entries,
  }: Unpublished,
  { settingsFile }: Pick<Publication, 'settingsFile'>,
): Promise<LeakMarker[]> {
  const inArticles = await Promise.all(
    articles.map((article) => textMarkers('articles', article, article.slug)),
  );
  const inDossiers = await Promise.all(
    dossiers.map((dossier) => textMarkers('dossiers', dossier, dossier.id)),
  );
  const markers: Record<Collection, LeakMarker[]> = {
    articles: [
      ...inArticles.flat(),
      ...entries.flatMap((entry) => [
        ...fieldMarkers('articles', { liveEntries: [entry] }, entry.file),
        ...bodyMarkers(entry),
      ]),
      ...pictures.flatMap(({ file, image }) => fieldMarkers('articles', { image }, file)),
      ...corrections.flatMap(({ file, text }) => fieldMarkers('articles', { corrections: [{ text }] }, file)),
    ],
    site: fieldMarkers('site', { sections, ads }, settingsFile),
    authors: authors.flatMap((author) => [
      ...fieldMarkers('authors', author, author.file),
      { kind: 'slug' as const, text: author.id, file: author.file },
    ]),
    letters: letters.flatMap((letter) => [
      ...fieldMarkers('letters', letter, letter.file),
      ...bodyMarkers(letter),
    ]),
    // Standing pages are always published.
    pages: [],
    dossiers: [
      ...inDossiers.flat(),
      ...dossierPictures.flatMap(({ file, image }) => fieldMarkers('dossiers', { image }, file)),
    ],
  };
  return Object.values(markers).flat();
}

async function textMarkers(
  name: 'articles' | 'dossiers',
  text: Article | Dossier,
  slug: string,
): Promise<LeakMarker[]> {
  const { file } = text;
  const entries = ('liveEntries' in text && text.liveEntries) || [];
  return [
    ...fieldMarkers(name, text, file),
    { kind: 'slug', text: slug, file },
    ...[text, ...entries].flatMap(bodyMarkers),
  ];
}

/** The sentences of a body. */
const bodyMarkers = (text: BodyPlace): LeakMarker[] =>
  sentencesIn(readBody(text)).map((sentence) => ({ kind: 'sentence', text: sentence, file: text.file }));

/** The markers in fields of a collection, by their roles. */
function fieldMarkers(name: Collection, data: object, file: string): LeakMarker[] {
  return valuesIn(data, collections[name].roles).flatMap(({ role, value }) => {
    const { leakMarker: kind, bySentence: cut } = roleUse(role);
    if (!kind || typeof value !== 'string' || value === '') return [];
    const texts = cut ? sentencesIn(value) : [kind === 'picture' ? baseName(value) : value];
    return texts.map((text) => ({ kind, text, file }));
  });
}

const baseName = (file: string) => path.posix.basename(file, path.posix.extname(file));

/** A shorter sentence may occur in any text. */
const minimumWords = 5;

/** The sentences of a body in Markdown or MDX, without markup. */
export function sentencesIn(body: string): string[] {
  return body
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/(?:\]\([^\s)]*)/g, '] ')
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => attributeTexts(tag))
    .split(/[.!?…]\s|[|"]|\[\^[^\]]+\]|\n\s*(?:\n|[-*+#>:]|\d+\.\s)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => (sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= minimumWords);
}

/** The attribute values of a tag, each as a paragraph. */
const attributeTexts = (tag: string) =>
  [...tag.matchAll(/"([^"]*)"/g)].map(([, text]) => `\n\n${text}\n\n`).join('');
