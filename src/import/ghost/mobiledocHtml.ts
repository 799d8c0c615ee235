import { escapeHtml } from '../../markdown/entities.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';
import { cardHtml, type Card } from './cards.ts';

/** A piece of text: 0 for words and 1 for an atom, the marks it opens, how many end behind it, and what it is. */
type Marker = [kind: number, opened: number[], closed: number, value: string | number];
type Section = [1, string, Marker[]] | [2, string] | [3, string, Marker[][]] | [10, number];

/** The format of Ghost's editor before version 5: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md. */
type Mobiledoc = {
  atoms?: [name: string, text: string, payload: unknown][];
  cards?: [name: string, payload: Card][];
  markups?: [tag: string, attributes?: string[]][];
  sections?: Section[];
};

/**
 * A text of Ghost's older editor as HTML.
 *
 * @param written the JSON of the column `mobiledoc`
 * @returns undefined if it is none
 */
export function mobiledocHtml(written: string, onLoss: (loss: Loss) => void): string | undefined {
  let parsed: Mobiledoc | null;
  try {
    parsed = JSON.parse(written) as Mobiledoc | null;
  } catch {
    return undefined;
  }
  const { atoms = [], cards = [], markups = [], sections } = parsed ?? {};
  if (!Array.isArray(sections)) return undefined;

  const markersHtml = (markers: Marker[]): string => {
    const open: string[] = [];
    return markers
      .map(([kind, opened, closed, value]) => {
        const starts = opened.map((place) => {
          const [tag = 'span', attributes = []] = markups[place] ?? [];
          open.push(tag);
          return `<${tag}${hrefIn(attributes)}>`;
        });
        const words = kind === 0 ? escapeHtml(String(value)) : atomHtml(atoms[Number(value)]);
        const ends = Array.from({ length: closed }, () => `</${open.pop() ?? 'span'}>`);
        return starts.join('') + words + ends.join('');
      })
      .join('');
  };
  const sectionHtml = (section: Section): string => {
    if (section[0] === 1) return elementHtml(section[1], markersHtml(section[2]));
    if (section[0] === 2) return `<img src="${escapeHtml(section[1])}" alt="">`;
    if (section[0] === 3) {
      const items = section[2].map((item) => `<li>${markersHtml(item)}</li>`).join('');
      return `<${section[1]}>${items}</${section[1]}>`;
    }
    const [name, payload] = cards[section[1]] ?? [];
    return name === undefined ? '' : cardHtml(name, payload ?? {}, onLoss);
  };
  return sections.map(sectionHtml).join('\n');
}

/** `aside` is how the editor calls its other quotation. */
const elementHtml = (tag: string, html: string): string =>
  /^(?:blockquote|aside)$/.test(tag) ? `<blockquote><p>${html}</p></blockquote>` : `<${tag}>${html}</${tag}>`;

const atomHtml = (atom: [string, string, unknown] | undefined): string =>
  atom?.[0] === 'soft-return' ? '<br>' : escapeHtml(atom?.[1] ?? '');

/** @param written names and values by turns: `["href", "https://…"]` */
function hrefIn(written: readonly string[]): string {
  const at = written.indexOf('href');
  return at < 0 ? '' : ` href="${escapeHtml(written[at + 1] ?? '')}"`;
}
