import type { MdastNode } from 'satteri';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import { componentForms } from '../../components/body/componentForms.ts';
import type { ContainerElement } from '../../components/body/containerTree.ts';
import { containerTrees } from '../../components/body/containerTrees.ts';
import type { DocumentState } from '../document.ts';
import type { LeafDirective } from '../nodes.ts';
import { attributesOf } from './leafComponents.ts';

const forms = componentForms.filter(({ name }) => name in containerTrees);

/** The form of a component with content that is made here, by its name as a directive. */
export const containerDirective = (name: string): ComponentForm | undefined =>
  forms.find(({ directive }) => directive === name);

/** The same by its name in MDX. */
export const containerComponent = (name: string | null): ComponentForm | undefined =>
  forms.find((form) => form.name === name);

/** The elements of a component around the content that an editor wrote. */
export function containerNode(
  { language, words, usedComponents }: DocumentState,
  form: ComponentForm,
  written: Readonly<Record<string, string | null | undefined>>,
  content: readonly MdastNode[],
): MdastNode {
  usedComponents.add(form.name);
  const tree = containerTrees[form.name]!;
  return asNode(tree(attributesOf(form, written, language), content, { language, words }));
}

/** Custom node types are allowed, but the types of visitors exclude them. */
function asNode({ element, class: name, children }: ContainerElement<MdastNode>): MdastNode {
  return {
    type: 'componentPart',
    data: { hName: element, ...(name && { hProperties: { className: [name] } }) },
    children: children.map((child) => ('element' in child ? asNode(child) : child)),
  } as unknown as LeafDirective;
}
