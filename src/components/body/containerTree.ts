import type { Wording } from '../../i18n/fr.ts';
import type { Attributes } from './leafRenderer.ts';

/** A text or a link among the parts of a component. */
type Words = { type: 'text'; value: string } | { type: 'link'; url: string; children: Words[] };

/** An element of a component, around its content as an editor wrote it, whose nodes are passed through. */
export type ContainerElement<Content> = {
  element: string;
  class?: string;
  children: readonly (ContainerElement<Content> | Words | Content)[];
};

/** Puts the content of a component between elements, for Markdown and MDX alike; texts among the attributes are typeset. */
export type ContainerTree = <Content>(
  attributes: Attributes,
  content: readonly Content[],
  context: { language: string; words: Wording },
) => ContainerElement<Content>;
