import path from 'node:path';
import type { Article } from '../../intake/schemas/articleSchema.ts';
import { hasCome, isLicensed, runs } from '../../intake/gate.ts';
import { withdrawalsIn } from '../../intake/withdrawals.ts';
import type { Publication } from '../../intake/publication.ts';
import { readBody } from '../../intake/files/readBody.ts';

/** By what something unpublished could be recognised. */
export type TraceKind =
  'title' | 'slug' | 'standfirst' | 'sentence' | 'caption' | 'name' | 'theme' | 'address' | 'picture';

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
    ...pictures.flatMap(ofImage),
    ...corrections.flatMap(({ file, text }) => named(file, { sentence: sentencesIn(text) })),
    ...sections.flatMap(({ id, name, description }) =>
      named(settingsFile, { name: [name], slug: [id], sentence: sentencesIn(description) }),
    ),
    ...authors.flatMap(({ id, name, bio, role, url, picture, file }) =>
      named(file, {
        name: [name],
        slug: [id],
        sentence: [...sentencesIn(bio ?? ''), role],
        address: [url],
        picture: [stemOf(picture?.src)],
        caption: [picture?.alt],
      }),
    ),
    ...ads.flatMap(({ advertiser, text, alt, url, picture }) =>
      named(settingsFile, {
        name: [advertiser],
        sentence: sentencesIn(text ?? ''),
        caption: [alt],
        address: [url],
        picture: [stemOf(picture)],
      }),
    ),
  ];
}

async function ofArticle(article: Article): Promise<Trace[]> {
  const { file, title, slug, summary, sponsor, corrections, redirectFrom, ai, pictures } = article;
  return [
    ...named(file, {
      title: [title],
      slug: [slug],
      standfirst: [summary],
      sentence: [
        ...sentencesIn(readBody(article)),
        ...corrections.flatMap(({ text }) => sentencesIn(text)),
        ai,
      ],
      name: [...article.authors, sponsor?.name],
      theme: article.tags,
      address: [sponsor?.url, ...redirectFrom],
      picture: Object.values(pictures).map(stemOf),
    }),
    ...ofImage(article),
  ];
}

const ofImage = ({ file, image }: Article): Trace[] =>
  named(file, {
    caption: [image?.alt, image?.caption, image?.credit],
    picture: [stemOf(image?.src)],
  });

function named(file: string, texts: Partial<Record<TraceKind, (string | undefined)[]>>): Trace[] {
  return (Object.entries(texts) as [TraceKind, (string | undefined)[]][]).flatMap(([kind, list]) =>
    list.flatMap((text) => (text ? [{ kind, text, file }] : [])),
  );
}

const stemOf = (file: string | undefined) => file && path.posix.basename(file, path.posix.extname(file));

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
