import type { HastPluginDefinition, MdastNode } from 'satteri';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import { componentForms } from '../../components/body/componentForms.ts';
import { leafRenderers } from '../../components/body/leafRenderers.ts';
import type { Attributes } from '../../components/body/leafRenderer.ts';
import type { DocumentState } from '../document.ts';
import { expressionAttribute } from '../jsxAttributes.ts';
import { element, textNode, type Element, type JsxElement, type LeafDirective } from '../nodes.ts';
import { typeset } from '../typography/typeset.ts';

/** The element that stands for a component until all that is not allowed HTML has been removed. */
export const leafPlaceholder = 'leaf-place';

const leafForms = componentForms.filter(({ name }) => name in leafRenderers);

/** The form of a component that is made here, by its name as a directive. */
export const leafDirective = (name: string): ComponentForm | undefined =>
  leafForms.find(({ directive }) => directive === name);

/** The same by its name in MDX. */
export const leafComponent = (name: string | null): ComponentForm | undefined =>
  leafForms.find((form) => form.name === name);

/** The attributes of a component that have a value, texts among them typeset. */
export function attributesOf(
  { attributes: forms }: ComponentForm,
  written: Readonly<Record<string, string | null | undefined>>,
  language: string,
): Attributes {
  const given = Object.entries(written).flatMap(([name, value]) => {
    const type = forms[name]?.type;
    const text = value?.trim();
    if (!text || type === undefined) return [];
    return [[name, type === 'text' || type === 'alt' ? typeset(text, language) : text] as const];
  });
  return Object.fromEntries(given);
}

/** Notes a component that is written in the text, and returns the number of its place. */
export function noteLeaf(
  { language, usedComponents, writtenLeaves, leaves }: DocumentState,
  form: ComponentForm,
  written: Readonly<Record<string, string | null | undefined>>,
): { place: string; title: string } {
  const attributes = attributesOf(form, written, language);
  usedComponents.add(form.name);
  writtenLeaves.push({ name: form.name, attributes });
  return {
    place: String(writtenLeaves.length - 1),
    title: [titleOf(attributes), ...spokenIn(attributes, leaves)].join(' '),
  };
}

/** What search and other readers of the text alone get of a component. */
const titleOf = ({ title, label, url }: Attributes) =>
  [title, label].filter(Boolean).join('. ') || (url ?? '');

/** What is said in a sound or a video: a page has it below the player. */
const spokenIn = ({ src = '' }: Attributes, leaves: DocumentState['leaves']): string[] =>
  leaves?.media?.(src)?.transcript.map(({ text }) => text) ?? [];

/** The place of a component in a tree of Markdown. */
export function leafPlace(...noted: Parameters<typeof noteLeaf>): MdastNode {
  const { place, title } = noteLeaf(...noted);
  return {
    type: 'leafPlace',
    data: { hName: leafPlaceholder, hProperties: { value: place } },
    children: [textNode(title)],
    // Custom node types are allowed, but the types of visitors exclude them.
  } as unknown as LeafDirective;
}

/** The place of a component in a tree of HTML. */
export function leafElement(...noted: Parameters<typeof noteLeaf>): Element {
  const { place, title } = noteLeaf(...noted);
  return element(leafPlaceholder, { value: place }, [textNode(title)]);
}

/** Puts the HTML of components into their places, after everything that editors may not write has been removed. */
export function leafComponents(state: DocumentState): HastPluginDefinition {
  return {
    name: 'leaf-components',
    element: {
      filter: [leafPlaceholder],
      async visit({ properties, children }, ctx) {
        const written = state.writtenLeaves[Number(properties['value'] ?? NaN)];
        const render = written && leafRenderers[written.name];
        // An element of this name that no plugin has made comes from raw HTML.
        if (!render) return element('span', {}, [...children]);
        const { language, words, leaves } = state;
        const html = await render(written.attributes, { language, words, ...leaves });
        return ctx.sourceFormat === 'mdx' ? asJsx(html) : { type: 'raw', value: html };
      },
    },
  };
}

const asJsx = (html: string) =>
  ({
    type: 'mdxJsxFlowElement',
    name: 'Fragment',
    attributes: [expressionAttribute('set:html', JSON.stringify(html))],
    children: [],
  }) as unknown as JsxElement;
