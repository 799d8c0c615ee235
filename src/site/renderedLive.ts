import type { BodyInputs } from '../editorial/bodyInputs.ts';
import type { EntryView } from '../editorial/live.ts';
import { htmlOf } from '../markdown/renderBody.ts';
import { scopeIds } from '../markdown/scopeIds.ts';
import { renderedBody } from './renderedBody.ts';

/** A live page's texts, rendered: what stands above its entries, and those, in the order of the page. */
export async function renderedLive(
  opening: BodyInputs,
  entryInputs: readonly BodyInputs[],
  entries: readonly EntryView[],
) {
  const [top, rendered] = await Promise.all([
    renderedBody(opening),
    Promise.all(entryInputs.map((inputs) => renderedBody(inputs))),
  ]);
  return {
    parts: top.parts,
    // Each entry is a text of its own on a page of many, so its ids begin with its anchor.
    texts: rendered.map(({ parts }, at) => scopeIds(htmlOf(parts), entries[at]!.anchor)),
    components: [...new Set([top, ...rendered].flatMap(({ components }) => components))],
  };
}
