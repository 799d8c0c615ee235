import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element, text } from '../nodes.ts';

/**
 * The boxes of task lists as characters that have a name: a checkbox that nobody can check, and without a label,
 * tells a screen reader nothing.
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
        return element('span', { className: ['task'], role: 'img', ariaLabel: label }, [text(sign)]);
      },
    },
  };
}
