import { markdownToMdast, mdxToJs, mdxToMdast, type MdastNode } from 'satteri';
import type { Spot } from '../intake/faults.ts';
import type { Outline } from '../intake/outline.ts';
import { componentForms } from './componentForms.ts';
import type { ComponentForm } from './components/form.ts';
import { mdxFault } from './faults/mdxFaults.ts';
import { emptyReport } from './faults/report.ts';
import { depthFault, sizeFaults } from './faults/sizeFaults.ts';
import { readNodes } from './faults/readNodes.ts';

const features = { gfm: true, directive: true, frontmatter: false, smartPunctuation: false };

/**
 * What a body links to and shows, and every fault in it, in reading order; lines and columns count from 1 within the
 * body. Never throws.
 *
 * @param components the components MDX may use
 */
export function outline(
  body: string,
  format: 'md' | 'mdx',
  components: readonly ComponentForm[] = componentForms,
): Outline {
  const report = emptyReport();
  // Sätteri 0.10.5 ends the whole process, not with an error, where a last line such as `import '\` has no end.
  const text = format === 'mdx' ? `${body}\n` : body;
  const tooLarge = sizeFaults(body);
  if (tooLarge.length > 0) return { links: [], pictures: [], faults: tooLarge };
  try {
    const tree = parse(text, format);
    const tooDeep = depthFault(tree);
    if (tooDeep) return { links: [], pictures: [], faults: [tooDeep] };
    readNodes(tree, { body, components, report });
    // Whatever else the build would stumble over shows when a module is made of it.
    if (format === 'mdx' && report.faults.length === 0) mdxToJs(text, { features });
  } catch (error) {
    report.faults.push(mdxFault(error));
  }
  const byPlace = (a: Spot, b: Spot) => a.line - b.line || a.column - b.column;
  return {
    links: report.links.sort(byPlace),
    pictures: report.pictures.sort(byPlace),
    ...(report.tables.length > 0 && { tables: report.tables.sort(byPlace) }),
    faults: report.faults.sort(byPlace),
  };
}

const parse = (body: string, format: 'md' | 'mdx'): MdastNode =>
  (format === 'md' ? markdownToMdast : mdxToMdast)(body, { features, position: true });
