import { slugOf } from '../../../addresses/slugs.ts';
import type { TextRule } from './textRule.ts';
import { spotOf, wordsOf } from '../nodes.ts';

/** From one heading to the next, no more than one level down; the page's own title is of level 1. */
const skips: TextRule = ({ nodes, at }, raise) => {
  let from = 1;
  for (const heading of nodes('heading')) {
    const to = heading.depth;
    const words = wordsOf(heading).trim();
    // What is wrong with an empty one is that it is empty.
    if (words === '' && heading.children.length === 0) continue;
    const right = `${'#'.repeat(from + 1)} ${words}`;
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

const empty: TextRule = ({ nodes, at }, raise) => {
  for (const heading of nodes('heading')) {
    if (heading.children.length === 0) raise({ rule: 'heading-empty', values: {} }, at(spotOf(heading)));
  }
};

/** One that repeats the title is not shown, and told as that. */
const first: TextRule = ({ data, nodes, at }, raise) => {
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  for (const heading of nodes('heading')) {
    const words = wordsOf(heading).trim();
    if (heading.depth !== 1 || heading.children.length === 0 || slugOf(words) === title) continue;
    raise({ rule: 'heading-one', values: { right: `## ${words}` } }, at(spotOf(heading)));
  }
};

export const headingRules: readonly TextRule[] = [skips, repeats, empty, first];
