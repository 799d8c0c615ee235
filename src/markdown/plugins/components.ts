import type { MdastNode, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import { chosenColumns, readChartTable, tableKey } from '../../intake/tables/chartTable.ts';
import { mostSeries, type ComponentForm } from '../../components/body/componentForm.ts';
import { componentForms } from '../../components/body/componentForms.ts';
import type { DocumentState } from '../document.ts';
import { expressionAttribute } from '../jsxAttributes.ts';
import { containerComponent, containerNode } from './containerComponents.ts';
import { leafComponent, leafPlace } from './leafComponents.ts';
import { tableCells } from '../tableCells.ts';
import { typeset } from '../typography/typeset.ts';

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = Component['attributes'][number];

/**
 * Adds to components what editors do not write: the words of the interface, the files that attributes name (from the props
 * of the content), and the data of a chart. Faults are reported by `outline`.
 */
export function components(
  state: DocumentState,
  { sourceFormat }: PluginFactoryContext,
): MdastPluginDefinition | null {
  if (sourceFormat !== 'mdx') return null;
  const { language, usedComponents } = state;
  const visit = (node: Readonly<Component>): Component | undefined => {
    const leaf = leafComponent(node.name);
    if (leaf) return leafPlace(state, leaf, stringAttributes(node)) as Component;
    const container = containerComponent(node.name);
    if (container) return containerNode(state, container, stringAttributes(node), node.children) as Component;
    const form = componentForms.find(({ name }) => name === node.name);
    if (!form || node.attributes.some(isWords)) return undefined;
    usedComponents.add(form.name);
    return {
      ...node,
      attributes: [
        ...attributesOf(node, form, (text) => typeset(text, language)),
        expressionAttribute('words', 'props.words'),
      ],
      ...(form.content === 'chart' && { children: [] }),
    } as Component;
  };
  return {
    name: 'components',
    mdxJsxFlowElement: visit,
    mdxJsxTextElement: visit,
    list(node, ctx) {
      const parent = ctx.parent(node);
      if (!('name' in parent) || parent.name !== 'Timeline') return;
      ctx.setProperty(node, 'data', { hName: 'ol', hProperties: { className: ['knots'] } });
    },
  };
}

/** The attributes that are written in quotes. */
const stringAttributes = ({ attributes }: Readonly<Component>): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );

const isWords = (attribute: Attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'words';

function attributesOf(
  node: Readonly<Component>,
  { attributes, content }: ComponentForm,
  typesetText: (text: string) => string,
): Attribute[] {
  const attributeValues = new Map(Object.entries(stringAttributes(node)));
  const columns = attributeValues.get('columns');
  const rendered = [...attributeValues].flatMap(([name, value]): Attribute[] => {
    switch (attributes[name]?.type) {
      case 'picture':
        return [expressionAttribute(name, `props.pictures[${JSON.stringify(value)}]`)];
      case 'csv':
        return [
          expressionAttribute('table', `props.tables[${JSON.stringify(tableKey({ src: value, columns }))}]`),
        ];
      case 'number':
        return [expressionAttribute(name, String(Number(value)))];
      case 'text':
      case 'alt':
        return [{ type: 'mdxJsxAttribute', name, value: typesetText(value) }];
      default:
        return [];
    }
  });
  const table = content === 'chart' && node.children.find((child) => child.type === 'table');
  if (!table || table.type !== 'table') return rendered;
  const cells = tableCells(table).map((row) => row.map(typesetText));
  const chosen = chosenColumns(columns)?.map(typesetText);
  const { table: numbers } = readChartTable(cells, { chosen, most: mostSeries });
  return [...rendered, expressionAttribute('table', JSON.stringify(numbers))];
}
