import type { MdastNode } from 'satteri';
import { embedOf } from '../../embeds/embeds.ts';
import { bareAddressIn, trimBareLink } from '../bareAddress.ts';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import { checkDirective, checkMalformedDirective } from './directiveFaults.ts';
import { footnoteChecker } from './footnoteFaults.ts';
import { htmlChecker } from './htmlFaults.ts';
import { checkJsx } from './jsxFaults.ts';
import { isOnlyComments } from './mdxFaults.ts';
import { checkMediaPicture } from './mediaFaults.ts';
import { mediaIn } from '../mediaElements.ts';
import { referenceReporter } from './references.ts';
import type { Report } from './report.ts';
import { positionFinder, nodePosition } from './positions.ts';
import { checkCell } from './tableFaults.ts';

type TreeContext = {
  body: string;
  format: 'md' | 'mdx';
  components: readonly ComponentForm[];
  report: Report;
};
type Visitors = {
  [T in MdastNode['type']]?: (node: Extract<MdastNode, { type: T }>, parent: MdastNode) => void;
};

/** Walks the tree of a body once and reports its links, pictures and faults. */
export function checkTree(root: MdastNode, { body, format, components, report }: TreeContext): void {
  const positions = positionFinder(body);
  const html = htmlChecker(report, format);
  const footnotes = footnoteChecker(body, positions, report);
  const references = referenceReporter(report);

  const directive: Visitors['containerDirective'] & Visitors['leafDirective'] = (node, parent) =>
    checkDirective(node, { body, isTopLevel: parent === root, report });
  const jsx: Visitors['mdxJsxFlowElement'] & Visitors['mdxJsxTextElement'] = (node) =>
    checkJsx(node, { known: components, body, positions, report });
  const expression: Visitors['mdxFlowExpression'] & Visitors['mdxTextExpression'] = (node) => {
    if (!isOnlyComments(node.value)) report.fault({ rule: 'mdx-expression', values: {} }, nodePosition(node));
  };

  const visitors: Visitors = {
    link: (node) => report.link(trimBareLink(node, body)?.url ?? node.url, nodePosition(node)),
    image(node, parent) {
      const isAlone = 'children' in parent && mediaIn(parent.children).length > 0;
      if (!checkMediaPicture(node, isAlone, nodePosition(node), report))
        report.picture({ src: node.url, alt: node.alt ?? '', title: node.title }, nodePosition(node));
    },
    heading(node, parent) {
      const text = parent === root && node.depth === 2 ? headingText(node, body) : '';
      if (!/^\d/.test(text)) return;
      const { line, column } = nodePosition(node);
      report.headings.push({ text, line, column, lastLine: node.position?.end.line ?? line });
    },
    definition: references.define,
    linkReference: references.link,
    imageReference: references.picture,
    html: (node) => html.read(node.value, positions.within(node)),
    containerDirective: directive,
    leafDirective: directive,
    paragraph(node, parent) {
      checkMalformedDirective(node, report);
      const url = parent === root ? bareAddressIn(node.children) : undefined;
      const shown = url === undefined ? undefined : embedOf(url);
      if (url !== undefined && shown?.kind && shown.frame !== undefined)
        report.embeds.push({ url, provider: shown.provider, written: 'address', ...nodePosition(node) });
    },
    tableCell: (node) => checkCell(node, report),
    footnoteDefinition: footnotes.note,
    footnoteReference: footnotes.call,
    text: footnotes.text,
    mdxjsEsm: (node) => report.fault({ rule: 'mdx-import', values: {} }, nodePosition(node)),
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
  };

  const visit = (node: MdastNode, parent: MdastNode): void => {
    (visitors[node.type] as ((node: MdastNode, parent: MdastNode) => void) | undefined)?.(node, parent);
    // What is in a video or a sound is read with it.
    const isRead = /^mdxJsx/.test(node.type) && 'name' in node && /^(?:video|audio)$/.test(node.name ?? '');
    if ('children' in node && !isRead) for (const child of node.children) visit(child, node);
  };
  visit(root, root);
  html.end();
  footnotes.end();
  references.end();
}

/** The text of a heading; what reads as a directive, such as the minutes of an hour (`14:32`), is as written. */
function headingText(node: MdastNode, body: string): string {
  if (node.type === 'textDirective')
    return body.slice(node.position?.start.offset, node.position?.end.offset);
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => headingText(child, body)).join('') : '';
}
