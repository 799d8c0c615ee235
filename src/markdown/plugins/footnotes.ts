import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { decodeAddress } from '../addressForms.ts';
import { headingAnchor, isFootnoteId, reserveAnchor, usedIds } from '../anchors.ts';
import type { DocumentState } from '../document.ts';

/**
 * Gives footnotes and their references unique ids, the same in links as in elements. Those of Sätteri collide if `a` is
 * referenced twice and another note is named `a-2`, and their accents are encoded in links only.
 */
export function footnotes(_: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition | null {
  if (!source.includes('[^')) return null;
  const used = usedIds();
  /** The name of each note as used in its id, by its number. */
  const names = new Map<string, string>();
  const callIds = new Map<string, string>();
  const calls = new Map<string, number>();
  let isBelow = false;
  let note = 0;
  let back = 0;

  const nameOf = (number: string, idOrLink: string): string =>
    getOrInsert(names, number, () => {
      const name = decodeAddress(idOrLink.replace(/^#?note-fn-/, ''));
      const plain = /^[\w.~'-]+$/.test(name) ? name : headingAnchor(name).replace(/[^\w-]/g, '');
      return reserveAnchor(`note-fn-${plain || number}`, used).slice('note-fn-'.length);
    });
  const callId = (number: string, call: number): string =>
    getOrInsert(callIds, `${number} ${call}`, () => {
      const id = `note-fnref-${names.get(number) ?? number}`;
      return reserveAnchor(call > 1 ? `${id}-${call}` : id, used);
    });

  return {
    name: 'footnotes',
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
          if (typeof id !== 'string' || !isFootnoteId(id)) return undefined;
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

function getOrInsert(known: Map<string, string>, key: string, make: () => string): string {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
