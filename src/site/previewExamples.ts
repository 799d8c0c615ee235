import type { Article, Edition } from '../editorial/edition.ts';

/**
 * Addresses of published pages whose look the editors' preview borrows: of articles by kind and section, and of every other
 * collection. The
 * newest that has all that an article can have above its text is taken.
 */
export function previewExamples({
  articles,
  pages,
  letters,
  dossiers,
  addresses,
}: Edition): Record<string, string> {
  const richness = ({ image, summary, authors, format }: Article) =>
    [image, summary, authors.length > 0, format === 'md'].filter(Boolean).length;
  const examples: Record<string, string> = {};
  for (const article of articles.toSorted((a, b) => richness(b) - richness(a))) {
    if (article.status !== 'published' || article.kind === 'live') continue;
    const address = addresses.article(article);
    examples['articles'] ??= address;
    examples[`articles/${article.kind}`] ??= address;
    examples[`articles/${article.kind}/${article.category}`] ??= address;
  }
  const [page, letter, dossier] = [pages[0], letters[0], dossiers[0]];
  return {
    ...examples,
    ...(page && { pages: addresses.page(page.slug) }),
    ...(letter && { letters: addresses.letter(letter.slug) }),
    ...(dossier && { dossiers: addresses.dossier(dossier.id) }),
  };
}
