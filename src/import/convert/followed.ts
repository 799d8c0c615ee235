/** Words that say that the article beside is an earlier one on the same story. */
const announced =
  /(?:(?:nous (?:vous )?en (?:avons|avions)(?: déjà)? parlé|nous l['’](?:avons|avions)(?: déjà)? (?:écrit|raconté|annoncé)|(?:notre|un) précédent article|déjà évoqué|as we (?:have )?(?:reported|wrote)|our earlier (?:article|story)))/i;

const link = /\[([^\]\n]*)\]\((?:\.\.?\/)[^)\s]*?([^/)\s]+)\/index\.md[^)]*\)/g;

/**
 * The slugs of the articles that a body links to as earlier ones on the same story: « (nous en avons parlé) », in the words
 * of the link or right before it.
 */
export function followedIn(markdown: string): string[] {
  const found = [...markdown.matchAll(link)].filter(({ 0: whole, 1: words = '', index }) => {
    const before = markdown
      .slice(Math.max(0, index - 60), index)
      .split(/[.!?\n\])]/)
      .at(-1)!;
    const after = markdown.slice(index + whole.length, index + whole.length + 40).split(/[.!?\n\])[]/)[0]!;
    return [words, before, after].some((text) => announced.test(text));
  });
  return [...new Set(found.map(([, , slug = '']) => slug))];
}
