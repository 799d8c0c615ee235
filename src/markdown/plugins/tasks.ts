import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element, textNode } from '../nodes.ts';

/**
 * Replaces the checkboxes of task lists with labelled characters: a disabled checkbox without a label means nothing to a
 * screen reader.
 */
export function tasks(
  { words }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!/\[[\sx]\]/i.test(source)) return null;
  return {
    name: 'tasks',
    element: {
      filter: ['input'],
      visit({ properties }) {
        if (properties['type'] !== 'checkbox') return undefined;
        const label = properties['checked'] ? words.done : words.notDone;
        const sign = properties['checked'] ? '☑' : '☐';
        return element('span', { className: ['task'], role: 'img', ariaLabel: label }, [textNode(sign)]);
      },
    },
  };
}
