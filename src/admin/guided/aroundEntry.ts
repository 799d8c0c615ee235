import type { PublicationFiles } from '../checks/otherFiles.ts';

/**
 * What depends on the name of a text's file: how many other texts have a link to it or name it in a field, and the names that
 * others have.
 *
 * @param path of the text from the publication's folder: `articles/2024/une-mine/index.md`
 */
export function aroundEntry(
  files: PublicationFiles,
  path: string,
): { links: number; slugs: ReadonlySet<string> } {
  const name = nameOf(path);
  const end = new RegExp(
    `[(/]${name}(?:/index)?\\.mdx?[)#?]|^\\s*(?:follows|replyTo|translationOf|first|articles|lead|second|third|article|-)\\b.*\\b${name}(?![\\w-])`,
    'm',
  );
  const others = [...files].filter(([other]) => other !== path);
  const articles = others.filter(([other]) => /^articles\/.*\.mdx?$/.test(other) && !/\/live\//.test(other));
  return {
    links: others.filter(([, text]) => text !== undefined && end.test(text)).length,
    slugs: new Set(articles.map(([other]) => nameOf(other))),
  };
}

/** `une-mine` of `articles/2024/une-mine/index.md` and of `articles/2024/une-mine.md`. */
const nameOf = (path: string): string => path.replace(/(?:\/index)?\.mdx?$/, '').replace(/^.*\//, '');
