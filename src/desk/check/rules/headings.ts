import { slugOf } from '../../../intake/slugs.ts';
import type { TextRule } from '../analyse.ts';
import { spotOf, wordsOf } from '../nodes.ts';

/** From one heading to the next, no more than one level down; the page's own title is of level 1. */
const skips: TextRule = ({ nodes, at }, raise) => {
  let from = 1;
  for (const heading of nodes('heading')) {
    const to = heading.depth;
    const right = `${'#'.repeat(from + 1)} ${wordsOf(heading).trim()}`;
    if (to > from + 1) raise({ rule: 'heading-skip', values: { from, to, right } }, at(spotOf(heading)));
    from = to;
  }
};

const repeats: TextRule = ({ data, nodes, at }, raise) => {
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  if (!title) return;
  for (const heading of nodes('heading')) {
    const words = wordsOf(heading).trim();
    if (slugOf(words) === title)
      raise({ rule: 'heading-title', values: { heading: words } }, at(spotOf(heading)));
  }
};

export const headingRules: readonly TextRule[] = [skips, repeats];
