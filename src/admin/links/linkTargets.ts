import { parse } from 'yaml';
import { foldLetters } from '../../addresses/slugs.ts';

/** An article that a link may lead to. */
export type LinkTarget = { path: string; title: string; date: string; category: string; isDraft: boolean };

/** The value of a field at the top of a file; only its own lines are parsed, because there may be thousands of files. */
function field(text: string, name: string): string {
  const found = new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t]+.*)*)`, 'm').exec(text)?.[1]?.trim() ?? '';
  if (/^[\p{L}\d][^#:\n"'&*|>]*$/u.test(found)) return found;
  try {
    const value: unknown = parse(found);
    return value === null || typeof value === 'object' ? '' : String(value);
  } catch {
    return found;
  }
}

/** What a search by title needs of the text of an article. */
export function linkTarget(path: string, text: string): LinkTarget {
  const end = text.indexOf('\n---', 3);
  const head = end < 0 ? text : text.slice(0, end);
  return {
    path,
    title: field(head, 'title'),
    date: field(head, 'date').slice(0, 10),
    category: field(head, 'category'),
    isDraft: field(head, 'draft') === 'true',
  };
}

/**
 * Articles whose titles have words that begin like all of those searched for, the newest first; without words, the
 * newest of all.
 */
export function searchTargets(targets: readonly LinkTarget[], words: string, most = 12): LinkTarget[] {
  const wanted = foldLetters(words)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  return targets
    .filter(({ title, path }) => {
      const has = ` ${foldLetters(title)} ${path}`.replace(/[^\p{L}\d]+/gu, ' ');
      return wanted.every((word) => has.includes(` ${word}`));
    })
    .toSorted((a, b) => (a.date === b.date ? a.path.localeCompare(b.path) : a.date < b.date ? 1 : -1))
    .slice(0, most);
}

/**
 * What was written as an address: of the web, of e-mail, or of a file beside the text; undefined if it is none.
 */
export function addressFrom(written: string): string | undefined {
  const text = written.trim();
  if (/\s/.test(text) && !/^\.{1,2}\//.test(text)) return undefined;
  if (/^(?:https?:\/\/[^/]|mailto:.|tel:.|\.{1,2}\/.|#.|\/(?!\/))/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  return /^(?:www\.[^\s/]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|eu|fr|be|ch|ca|uk|de|es|it))(?:[/?#]\S*)?$/i.test(
    text,
  )
    ? `https://${text}`
    : undefined;
}
