import type { FrontMatter } from './schemas/articleSchema.ts';
import type { Author } from './schemas/authorSchema.ts';
import type { ChartTable } from './tables/chartTable.ts';
import type { Settings } from './schemas/siteSchema.ts';

/** What titles, standfirsts and captions go through, by language (BCP 47). */
export type Typeset = (text: string, language: string) => string;

/** A name is left alone but for its apostrophe: `Jean d'Ormesson` is signed as the text around him is set. */
const setName = (name: string) => name.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** Typesets the texts of an article that readers see. */
export function typesetArticle(article: FrontMatter, language: string, typeset: Typeset): FrontMatter {
  const set = (text: string) => typeset(text, article.lang ?? language);
  const { image, summary, ai, withdrawn } = article;
  return {
    ...article,
    title: set(article.title),
    authors: article.authors.map(setName),
    ...(summary && { summary: set(summary) }),
    ...(ai && { ai: set(ai) }),
    ...(withdrawn && { withdrawn: { ...withdrawn, text: set(withdrawn.text) } }),
    ...(image && {
      image: {
        ...image,
        credit: setName(image.credit),
        alt: set(image.alt),
        ...(image.caption && { caption: set(image.caption) }),
      },
    }),
    corrections: article.corrections.map(({ date, text }) => ({ date, text: set(text) })),
  };
}

/** Typesets the headings and the labels of charts' numbers. */
export function typesetTables(
  tables: Record<string, ChartTable>,
  set: (text: string) => string,
): Record<string, ChartTable> {
  return Object.fromEntries(
    Object.entries(tables).map(([key, { columns, rows }]) => [
      key,
      {
        columns: columns.map(set),
        rows: rows.map(({ label, values }) => ({ label: set(label), values })),
      },
    ]),
  );
}

/** The same for a standing page, whose texts are a title and perhaps a summary. */
export function typesetPage<
  T extends { title: string; summary?: string | undefined; lang?: string | undefined },
>(page: T, language: string, typeset: Typeset): T {
  const set = (text: string) => typeset(text, page.lang ?? language);
  return { ...page, title: set(page.title), ...(page.summary && { summary: set(page.summary) }) };
}

/** What readers are told of an author. */
export function typesetAuthor(author: Author, language: string, typeset: Typeset): Author {
  const { role, bio } = author;
  const set = (text: string) => typeset(text, language);
  return {
    ...author,
    name: setName(author.name),
    ...(role && { role: set(role) }),
    ...(bio && { bio: set(bio) }),
  };
}

/** The texts of `site.yaml` that readers see; what identifies the publisher is left as the law wants it. */
export function typesetSettings(settings: Settings, typeset: Typeset): Settings {
  const set = (text: string) => typeset(text, settings.language);
  const { tagline, description, sections, ads } = settings;
  return {
    ...settings,
    ...(tagline && { tagline: set(tagline) }),
    description: set(description),
    sections: sections.map((s) => ({ ...s, name: set(s.name), description: set(s.description) })),
    ads: ads.map(({ text, alt, ...ad }) => ({
      ...ad,
      ...(text && { text: set(text) }),
      ...(alt && { alt: set(alt) }),
    })),
  };
}
