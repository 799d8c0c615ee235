import { slugOf } from '../../../addresses/slugs.ts';
import type { TextRule } from './textRule.ts';
import { nodeSpot, nodeText } from '../nodes.ts';

/** From one heading to the next, no more than one level down; the page's own title is of level 1. */
const skips: TextRule = ({ nodes, spotInFile: at }, report) => {
  let from = 1;
  for (const heading of nodes('heading')) {
    const to = heading.depth;
    const words = nodeText(heading).trim();
    // What is wrong with an empty one is that it is empty.
    if (words === '' && heading.children.length === 0) continue;
    const right = `${'#'.repeat(from + 1)} ${words}`;
    if (to > from + 1) report({ rule: 'heading-skip', values: { from, to, right } }, at(nodeSpot(heading)));
    from = to;
  }
};

const repeats: TextRule = ({ data, nodes, spotInFile: at }, report) => {
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  if (!title) return;
  for (const heading of nodes('heading')) {
    const words = nodeText(heading).trim();
    if (slugOf(words) === title)
      report({ rule: 'heading-title', values: { heading: words } }, at(nodeSpot(heading)));
  }
};

const empty: TextRule = ({ nodes, spotInFile: at }, report) => {
  for (const heading of nodes('heading')) {
    if (heading.children.length === 0) report({ rule: 'heading-empty', values: {} }, at(nodeSpot(heading)));
  }
};

/** One that repeats the title is not shown, and told as that. */
const first: TextRule = ({ data, nodes, spotInFile: at }, report) => {
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  for (const heading of nodes('heading')) {
    const words = nodeText(heading).trim();
    if (heading.depth !== 1 || heading.children.length === 0 || slugOf(words) === title) continue;
    report({ rule: 'heading-one', values: { right: `## ${words}` } }, at(nodeSpot(heading)));
  }
};

export const headingRules: readonly TextRule[] = [skips, repeats, empty, first];
