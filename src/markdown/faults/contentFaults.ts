import type { MdastNode } from 'satteri';
import { chosenColumns, readChartTable } from '../../intake/tables/chartTable.ts';
import { mostSeries } from '../../components/body/componentForm.ts';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import type { ContainerDirective, Jsx } from '../nodes.ts';
import { tableCells, type Table } from '../tableCells.ts';
import type { Report } from './report.ts';
import { nodePosition } from './positions.ts';

/** The nodes allowed between the tags of a component, by its kind of content. */
const isAllowedContent: Record<ComponentForm['content'], (node: MdastNode) => boolean> = {
  nothing: () => false,
  text: () => true,
  pictures: (node) => isPicture(node) || (node.type === 'paragraph' && node.children.every(isPicture)),
  dated: (node) => node.type === 'list',
  table: (node) => node.type === 'table',
  chart: (node) => node.type === 'table',
};

/** Checks the content of a component: what stands between its tags, or in the box. */
export function checkContent(
  node: Jsx | ContainerDirective,
  { content }: ComponentForm,
  { tag: component, attributes }: { tag: string; attributes: ReadonlyMap<string, string> },
  report: Report,
): void {
  const position = nodePosition(node);
  const children = node.children.filter((child) => !isBlank(child));
  const stray = children.find((child) => !isAllowedContent[content](child));
  const hasFile = content === 'chart' && attributes.has('data');
  if (content === 'nothing') {
    const right = component.replace('>', ' … />');
    if (stray)
      report.fault({ rule: 'component-content-unused', values: { component, right } }, nodePosition(stray));
  } else if (children.length === 0) {
    if (!hasFile) report.fault({ rule: 'component-content', values: { component, content } }, position);
  } else if (stray) {
    report.fault({ rule: 'component-content-stray', values: { component, content } }, nodePosition(stray));
  } else if (hasFile) {
    report.fault({ rule: 'component-data-twice', values: { component } }, position);
  }
  for (const child of children) {
    if (content === 'chart' && child.type === 'table' && !hasFile) {
      checkChartTable(child, attributes.get('columns'), report);
    }
    if (content === 'dated' && child.type === 'list')
      child.children.forEach((item) => checkListItemDate(item, report));
  }
}

function checkChartTable(table: Table, columns: string | undefined, report: Report): void {
  const cells = tableCells(table);
  const { cellFaults } = readChartTable(cells, { chosen: chosenColumns(columns), most: mostSeries });
  for (const { detail, cell } of cellFaults) {
    const row = table.children[cell?.row ?? 0];
    const at = cell && row && 'children' in row ? row.children[cell.column] : undefined;
    report.fault(detail, nodePosition(at ?? row ?? table));
  }
}

function checkListItemDate(item: MdastNode, report: Report): void {
  const [paragraph] = 'children' in item ? item.children : [];
  const [first] = paragraph && 'children' in paragraph ? paragraph.children : [];
  if (first?.type !== 'strong') report.fault({ rule: 'component-date', values: {} }, nodePosition(item));
}

function isPicture(node: MdastNode): boolean {
  if (isBlank(node) || node.type === 'image' || node.type === 'imageReference') return true;
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Figure';
}

function isBlank(node: MdastNode): boolean {
  return (
    (node.type === 'text' && node.value.trim() === '') ||
    ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && /^\s*\/\*/.test(node.value))
  );
}
