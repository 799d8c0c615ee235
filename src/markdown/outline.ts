import { markdownToMdast, mdxToJs, mdxToMdast, type MdastNode } from 'satteri';
import type { Spot } from '../intake/faults.ts';
import type { Outline } from '../intake/outline.ts';
import { componentForms } from '../components/body/componentForms.ts';
import type { ComponentForm } from '../components/body/componentForm.ts';
import { mdxFault } from './faults/mdxFaults.ts';
import { createReport } from './faults/report.ts';
import { depthFault, sizeFaults } from './faults/sizeFaults.ts';
import { checkTree } from './faults/checkTree.ts';

const features = { gfm: true, directive: true, frontmatter: false, smartPunctuation: false };

/**
 * Lists the links, pictures and faults of a body in source order; lines and columns count from 1 within the body. Never
 * throws.
 *
 * @param components the components allowed in MDX
 */
export function outline(
  body: string,
  format: 'md' | 'mdx',
  components: readonly ComponentForm[] = componentForms,
): Outline {
  const report = createReport();
  // Sätteri 0.10.5 aborts the process if the last line is, for example, `import '\` without a line end.
  const text = format === 'mdx' ? `${body}\n` : body;
  const tooLarge = sizeFaults(body);
  if (tooLarge.length > 0) return { links: [], pictures: [], faults: tooLarge };
  try {
    const tree = parse(text, format);
    const tooDeep = depthFault(tree);
    if (tooDeep) return { links: [], pictures: [], faults: [tooDeep] };
    checkTree(tree, { body, format, components, report });
    // Compiling the module reveals the remaining errors.
    if (format === 'mdx' && report.faults.length === 0) mdxToJs(text, { features });
  } catch (error) {
    report.faults.push(mdxFault(error));
  }
  const byPosition = (a: Spot, b: Spot) => a.line - b.line || a.column - b.column;
  return {
    links: report.links.sort(byPosition),
    pictures: report.pictures.sort(byPosition),
    ...(report.embeds.length > 0 && { embeds: report.embeds.sort(byPosition) }),
    ...(report.media.length > 0 && { media: report.media.sort(byPosition) }),
    ...(report.tables.length > 0 && { tables: report.tables.sort(byPosition) }),
    ...(report.headings.length > 0 && { headings: report.headings }),
    faults: report.faults.sort(byPosition),
  };
}

const parse = (body: string, format: 'md' | 'mdx'): MdastNode =>
  (format === 'md' ? markdownToMdast : mdxToMdast)(body, { features, position: true });
