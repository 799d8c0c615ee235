import type { MdastNode, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import { chosenColumns, readChartTable, tableKey } from '../../intake/tables/chartTable.ts';
import { componentForms, mostSeries } from '../componentForms.ts';
import type { ComponentForm } from '../components/form.ts';
import type { DocumentState } from '../document.ts';
import { cellsOf } from '../tableCells.ts';
import { typeset } from '../typography/typeset.ts';

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = Component['attributes'][number];

/**
 * Gives the components what editors do not write: the site's words, the files that attributes name, from the props
 * of the content, and the numbers of a table as data. Faults are `outline`'s to find.
 */
export function components(
  { language }: DocumentState,
  { sourceFormat, data }: PluginFactoryContext,
): MdastPluginDefinition | null {
  if (sourceFormat !== 'mdx') return null;
  const used = usedComponents(data);
  const visit = (node: Readonly<Component>): Component | undefined => {
    const form = componentForms.find(({ name }) => name === node.name);
    if (!form || node.attributes.some(isWords)) return undefined;
    used.push(form.name);
    return {
      ...node,
      attributes: [
        ...attributesOf(node, form, (text) => typeset(text, language)),
        computed('words', 'props.words'),
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

/** Where a page of MDX learns, which is by its front matter, what components its body uses. */
function usedComponents(data: PluginFactoryContext['data']): string[] {
  const { astro } = data as { astro?: { frontmatter: Record<string, unknown> } };
  const used: string[] = [];
  if (astro) astro.frontmatter['usedComponents'] = used;
  return used;
}

const isWords = (attribute: Attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'words';

function attributesOf(
  node: Readonly<Component>,
  { attributes, content }: ComponentForm,
  set: (text: string) => string,
): Attribute[] {
  const written = new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );
  const columns = written.get('columns');
  const made = [...written].flatMap(([name, value]): Attribute[] => {
    switch (attributes[name]?.type) {
      case 'picture':
        return [computed(name, `props.pictures[${JSON.stringify(value)}]`)];
      case 'csv':
        return [computed('table', `props.tables[${JSON.stringify(tableKey({ src: value, columns }))}]`)];
      case 'number':
        return [computed(name, String(Number(value)))];
      case 'text':
      case 'alt':
        return [{ type: 'mdxJsxAttribute', name, value: set(value) }];
      default:
        return [];
    }
  });
  const table = content === 'chart' && node.children.find((child) => child.type === 'table');
  if (!table || table.type !== 'table') return made;
  const cells = cellsOf(table).map((row) => row.map(set));
  const chosen = chosenColumns(columns)?.map(set);
  const { table: numbers } = readChartTable(cells, { chosen, most: mostSeries });
  return [...made, computed('table', JSON.stringify(numbers))];
}

function computed(name: string, value: string): Attribute {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value } };
}
