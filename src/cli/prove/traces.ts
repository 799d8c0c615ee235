import path from 'node:path';
import { collections, type Collection } from '../../intake/collections.ts';
import { useOf, valuesIn, type TraceKind } from '../../intake/fieldRoles.ts';
import type { Article } from '../../intake/schemas/articleSchema.ts';
import { hasCome, isLicensed, runs } from '../../intake/gate.ts';
import { withdrawalsIn } from '../../intake/withdrawals.ts';
import type { Publication } from '../../intake/publication.ts';
import { readBody } from '../../intake/files/readBody.ts';

export type Trace = {
  kind: TraceKind;
  /** As the editor wrote it, or as a part of it. */
  text: string;
  /** Where it stands. */
  file: string;
};

/** A publication's things that no reader may see at its clock. */
export function unpublishedOf({ articles, authors, settings, clock }: Publication) {
  const published = articles.filter(({ status }) => status === 'published');
  const signing = new Set(published.flatMap((article) => article.authors));
  // Nor is a section empty that one was withdrawn from.
  const filled = new Set([...published, ...withdrawalsIn(articles)].map(({ category }) => category));
  return {
    articles: articles.filter(({ status }) => status !== 'published'),
    authors: authors.filter(({ id }) => !signing.has(id)),
    ads: (settings?.ads ?? []).filter((ad) => !runs(ad, clock)),
    pictures: published.filter(({ image }) => image && !isLicensed(image, clock)),
    sections: (settings?.sections ?? []).filter(({ id }) => !filled.has(id)),
    corrections: published.flatMap(({ file, corrections }) =>
      corrections.filter(({ date }) => !hasCome(date, clock)).map(({ text }) => ({ file, text })),
    ),
  };
}

export type Unpublished = ReturnType<typeof unpublishedOf>;

/** Everything by which what is unpublished could be recognised. */
export async function tracesOf(
  { articles, authors, ads, pictures, sections, corrections }: Unpublished,
  { settingsFile }: Pick<Publication, 'settingsFile'>,
): Promise<Trace[]> {
  const inArticles = await Promise.all(articles.map(ofArticle));
  return [
    ...inArticles.flat(),
    ...pictures.flatMap(({ file, image }) => inFields('articles', { image }, file)),
    ...corrections.flatMap(({ file, text }) => inFields('articles', { corrections: [{ text }] }, file)),
    ...inFields('site', { sections, ads }, settingsFile),
    ...authors.flatMap((author) => [
      ...inFields('authors', author, author.file),
      { kind: 'slug' as const, text: author.id, file: author.file },
    ]),
  ];
}

async function ofArticle(article: Article): Promise<Trace[]> {
  const { file, slug } = article;
  return [
    ...inFields('articles', article, file),
    { kind: 'slug', text: slug, file },
    ...sentencesIn(readBody(article)).map((text) => ({ kind: 'sentence' as const, text, file })),
  ];
}

/** The traces of some fields of a collection, by their roles. */
function inFields(name: Collection, data: object, file: string): Trace[] {
  return valuesIn(data, collections[name].roles).flatMap(({ role, value }) => {
    const { trace: kind, cut } = useOf(role);
    if (!kind || typeof value !== 'string' || value === '') return [];
    const texts = cut ? sentencesIn(value) : [kind === 'picture' ? stemOf(value) : value];
    return texts.map((text) => ({ kind, text, file }));
  });
}

const stemOf = (file: string) => path.posix.basename(file, path.posix.extname(file));

/** Fewer words may stand in any text. */
const leastWords = 5;

/** The sentences of a body in Markdown or MDX, without its marks. */
export function sentencesIn(body: string): string[] {
  return body
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/(?:\]\([^\s)]*)/g, '] ')
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => quotedIn(tag))
    .split(/[.!?…]\s|[|"]|\[\^[^\]]+\]|\n\s*(?:\n|[-*+#>:]|\d+\.\s)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => (sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= leastWords);
}

/** The texts in the attributes of a tag, each a sentence. */
const quotedIn = (tag: string) =>
  [...tag.matchAll(/"([^"]*)"/g)].map(([, text]) => `\n\n${text}\n\n`).join('');
