import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { readable } from '../addressForms.ts';
import { anchorOf, isOfNotes, takeAnchor, takenIds } from '../anchors.ts';
import type { DocumentState } from '../document.ts';

/**
 * Gives footnotes ids that are the same in links as in elements, and each its own. Sätteri makes both of the notes' names:
 * they meet where `a` is called twice and another note is called `a-2`, and accents are encoded in one of two ways.
 */
export function notes(_: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition | null {
  if (!source.includes('[^')) return null;
  const taken = takenIds();
  /** The name of each note in its id, by its number. */
  const names = new Map<string, string>();
  const callIds = new Map<string, string>();
  const calls = new Map<string, number>();
  let isBelow = false;
  let note = 0;
  let back = 0;

  const nameOf = (number: string, written: string): string =>
    remember(names, number, () => {
      const name = readable(written.replace(/^#?note-fn-/, ''));
      const plain = /^[\w.~'-]+$/.test(name) ? name : anchorOf(name).replace(/[^\w-]/g, '');
      return takeAnchor(`note-fn-${plain || number}`, taken).slice('note-fn-'.length);
    });
  const callId = (number: string, call: number): string =>
    remember(callIds, `${number} ${call}`, () => {
      const id = `note-fnref-${names.get(number) ?? number}`;
      return takeAnchor(call > 1 ? `${id}-${call}` : id, taken);
    });

  return {
    name: 'notes',
    element: [
      {
        filter: ['section'],
        visit: ({ properties }) => {
          if (properties['dataFootnotes'] !== undefined) isBelow = true;
        },
      },
      {
        filter: ['li'],
        visit(node, ctx) {
          const { id } = node.properties;
          if (typeof id !== 'string' || !isOfNotes(id)) return undefined;
          if (!isBelow) return ctx.setProperty(node, 'id', null);
          note += 1;
          back = 0;
          return ctx.setProperty(node, 'id', `note-fn-${nameOf(`${note}`, id)}`);
        },
      },
      {
        filter: ['a'],
        visit(node, ctx) {
          const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
          if (dataFootnoteRef !== undefined) {
            const number = ctx.textContent(node);
            const call = (calls.get(number) ?? 0) + 1;
            calls.set(number, call);
            ctx.setProperty(node, 'href', `#note-fn-${nameOf(number, String(href))}`);
            ctx.setProperty(node, 'id', callId(number, call));
          } else if (dataFootnoteBackref !== undefined) {
            back += 1;
            ctx.setProperty(node, 'href', `#${callId(`${note}`, back)}`);
          }
        },
      },
    ],
  };
}

function remember(known: Map<string, string>, key: string, make: () => string): string {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
