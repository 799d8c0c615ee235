import type { MdastNode } from 'satteri';
import { bareLink } from '../bareAddress.ts';
import type { ComponentForm } from '../components/form.ts';
import { checkDirective, checkMeantDirective } from './directiveFaults.ts';
import { footnoteReader } from './footnoteFaults.ts';
import { htmlReader } from './htmlFaults.ts';
import { checkJsx } from './jsxFaults.ts';
import { isComment } from './mdxFaults.ts';
import { referenceReader } from './references.ts';
import type { Report } from './report.ts';
import { spotFinder, spotOf } from './spots.ts';
import { checkCell } from './tableFaults.ts';

type Reading = { body: string; components: readonly ComponentForm[]; report: Report };
type Readers = {
  [T in MdastNode['type']]?: (node: Extract<MdastNode, { type: T }>, parent: MdastNode) => void;
};

/** Walks a body's tree once and reports what it finds. */
export function readNodes(root: MdastNode, { body, components, report }: Reading): void {
  const spots = spotFinder(body);
  const html = htmlReader(report);
  const footnotes = footnoteReader(body, spots, report);
  const references = referenceReader(report);

  const directive: Readers['containerDirective'] & Readers['leafDirective'] = (node, parent) =>
    checkDirective(node, { body, isTopLevel: parent === root, report });
  const jsx: Readers['mdxJsxFlowElement'] & Readers['mdxJsxTextElement'] = (node) =>
    checkJsx(node, { known: components, body, spots, report });
  const expression: Readers['mdxFlowExpression'] & Readers['mdxTextExpression'] = (node) => {
    if (!isComment(node.value)) report.fault({ rule: 'mdx-expression', values: {} }, spotOf(node));
  };

  const readers: Readers = {
    link: (node) => report.link(bareLink(node, body)?.url ?? node.url, spotOf(node)),
    image: (node) => report.picture({ src: node.url, alt: node.alt ?? '', title: node.title }, spotOf(node)),
    definition: references.define,
    linkReference: references.link,
    imageReference: references.picture,
    html: (node) => html.read(node.value, spots.within(node)),
    containerDirective: directive,
    leafDirective: directive,
    paragraph: (node) => checkMeantDirective(node, report),
    tableCell: (node) => checkCell(node, report),
    footnoteDefinition: footnotes.note,
    footnoteReference: footnotes.call,
    text: footnotes.text,
    mdxjsEsm: (node) => report.fault({ rule: 'mdx-import', values: {} }, spotOf(node)),
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
  };

  const visit = (node: MdastNode, parent: MdastNode): void => {
    (readers[node.type] as ((node: MdastNode, parent: MdastNode) => void) | undefined)?.(node, parent);
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(root, root);
  html.end();
  footnotes.end();
  references.end();
}
