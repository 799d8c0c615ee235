import { slugOf } from '../../addresses/slugs.ts';
import type { TextRule } from './textRule.ts';
import { nodeSpot, nodeText } from '../nodes.ts';

/** A heading is at most one level below the one before it; the title of the page is level 1. */
const skips: TextRule = ({ nodes, spotInFile }, report) => {
  let from = 1;
  for (const heading of nodes('heading')) {
    const to = heading.depth;
    const words = nodeText(heading).trim();
    // An empty heading is reported as empty only.
    if (words === '' && heading.children.length === 0) continue;
    const right = `${'#'.repeat(from + 1)} ${words}`;
    if (to > from + 1)
      report({ rule: 'heading-skip', values: { from, to, right } }, spotInFile(nodeSpot(heading)));
    from = to;
  }
};

const repeats: TextRule = ({ data, nodes, spotInFile }, report) => {
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  if (!title) return;
  for (const heading of nodes('heading')) {
    const words = nodeText(heading).trim();
    if (slugOf(words) === title)
      report({ rule: 'heading-title', values: { heading: words } }, spotInFile(nodeSpot(heading)));
  }
};

const empty: TextRule = ({ nodes, spotInFile }, report) => {
  for (const heading of nodes('heading')) {
    if (heading.children.length === 0)
      report({ rule: 'heading-empty', values: {} }, spotInFile(nodeSpot(heading)));
  }
};

/** A heading that repeats the title is left out of the page, and reported by its own rule. */
const first: TextRule = ({ data, nodes, spotInFile }, report) => {
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  for (const heading of nodes('heading')) {
    const words = nodeText(heading).trim();
    if (heading.depth !== 1 || heading.children.length === 0 || slugOf(words) === title) continue;
    report({ rule: 'heading-one', values: { right: `## ${words}` } }, spotInFile(nodeSpot(heading)));
  }
};

export const headingRules: readonly TextRule[] = [skips, repeats, empty, first];
