import { decoded } from '../../htmlToMarkdown/decoded.ts';
import { headingAnchor, reserveAnchor } from '../../markdown/anchors.ts';
import { commonId } from '../../htmlToMarkdown/anchors.ts';
import { replaceEmoji } from './marks/plainMarks.ts';
import { endOfFence, fenceIn } from './marks/protectCode.ts';

/**
 * Finds what the intertitles of texts are called here, for links from one text into another.
 *
 * @param bodyOf the body of a text by its file
 */
export function anchorFinder(
  bodyOf: (file: string) => string,
): (file: string, fragment: string) => string | undefined {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (file, fragment) => {
    const anchors = known.get(file) ?? anchorsIn(bodyOf(file));
    known.set(file, anchors);
    const id = decoded(fragment.replace(/^#/, ''));
    return anchors.get(id) ?? anchors.get(commonId(id));
  };
}

/** The anchors of the intertitles of a body, by their own ids and by what all programs agree on. */
function anchorsIn(body: string): Map<string, string> {
  const anchors = new Map<string, string>();
  const used = new Map<string, number>();
  const lines = body.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const fence = fenceIn(line);
    if (fence) at = endOfFence(lines, at, fence);
    const [, written] = fence ? [] : (/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/.exec(line) ?? []);
    if (written === undefined) continue;
    const own = /\{:?[^{}]*#([\w:.-]+)[^{}]*\}$/.exec(written)?.[1];
    const words = replaceEmoji(written)
      .replace(/\{:?[^{}]*\}$/, '')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/<[^>]*>|[*`]|(?<!\w)_|_(?!\w)/g, '')
      .trim();
    const anchor = reserveAnchor(headingAnchor(words) || 'section', used);
    for (const key of [own, anchor, commonId(words)]) if (key && !anchors.has(key)) anchors.set(key, anchor);
  }
  return anchors;
}
