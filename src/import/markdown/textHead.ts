import { isSameName, slugOf } from '../../addresses/slugs.ts';
import { momentIn, type Moment } from '../../htmlToMarkdown/moments.ts';

/** What stands at the head of a body and is shown elsewhere on the page, with the rest of it. */
export type TextHead = {
  body: string;
  /** The title at the head, if it is the title of the text; it is not in the body any more. */
  title?: string | undefined;
  /** The date at the head, if it is the date of the text; it is not in the body any more. */
  date?: Moment | undefined;
  /** The paragraph before `<!-- more -->`, if it is the only one; it is not in the body any more. */
  excerpt?: string | undefined;
};

const heading =
  /^(?:\s*(?:<!--(?!\s*more)[^]*?-->|import\s[^\n]*))*\s*(?:#{1,6}[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)|([^\n]+)\n=+[ \t]*(?:\n|$))/;
const more =
  /^[ \t]*(?:<!--\s*(?:more|excerpt|read ?more|end ?excerpt)\s*-->|\{\/\*\s*(?:more|truncate)\s*\*\/\}|<!--\s*truncate\s*-->)[ \t]*$/im;

/**
 * Takes the title, the date and the standfirst from the head of a body.
 *
 * @param title as the front matter has it
 * @param date as the front matter has it
 * @param hasSummary whether there is a standfirst already
 */
export function takeHead(
  body: string,
  { title, date, hasSummary }: { title: string; date: Moment | undefined; hasSummary: boolean },
): TextHead {
  const head: TextHead = { body };
  const [whole = '', hashed, underlined] = heading.exec(body) ?? [];
  const written = plainHeading(hashed ?? underlined ?? '');
  // A smaller intertitle is the title again if it is the same, and else one of the text.
  const isFirst = underlined !== undefined || /^[^#]*#[ \t]/.test(whole);
  if (written && (isFirst ? title === '' || isNearly(written, title) : isSameName(written, title))) {
    head.title = written;
    head.body = body.slice(whole.length);
  }
  takeDate(head, date);
  takeExcerpt(head, hasSummary);
  return head;
}

const plainHeading = (written: string): string =>
  written
    .replace(/\s*\{[#.:][^}]*\}\s*$/, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<!\w)[*_`]{1,3}|[*_`]{1,3}(?!\w)/g, '')
    .trim();

/** Whether two titles are one in other words: most words of each are in the other. */
function isNearly(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(slugOf(text).split('-')));
  if (one!.size === 0 || other!.size === 0) return false;
  const shared = [...one!].filter((word) => other!.has(word)).length;
  return shared / Math.max(one!.size, other!.size) >= 0.6;
}

const dateLine =
  /^[^\p{L}\p{N}\n{]*(?::[\w-]+:\s*)?[^\p{L}\p{N}\n{]*(?:date(?:\s+(?:de|of)\s+(?:la\s+)?(?:premi[èe]re\s+)?(?:publication|parution|mise en ligne)(?:\s+initiale)?)?|(?:initial(?:ly)?\s+|first\s+)?(?:publi(?:[ée]e?|shed|cation)|paru|post[ée]|posted|mis en ligne|[ée]crit))\s*:?\s*(?:le|on)?\s*:?\s*[*_]*\s*(.+?)[\s*_.]*$/iu;

/** A line among the first that says the date again. */
function takeDate(head: TextHead, date: Moment | undefined): void {
  const lines = head.body.split('\n');
  const first = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at])).slice(0, 4);
  for (const at of first) {
    const [, said] = dateLine.exec(lines[at]!.trim()) ?? [];
    if (said === undefined) continue;
    const isField = /^\{\{[^}]*\bdate\b[^}]*\}\}$/.test(said);
    const found = isField ? date : momentIn(said);
    if (!found || (date && found.local.slice(0, 10) !== date.local.slice(0, 10))) continue;
    head.date = found;
    lines.splice(at, 1);
    head.body = lines.join('\n');
    return;
  }
}

function takeExcerpt(head: TextHead, hasSummary: boolean): void {
  const mark = more.exec(head.body);
  if (!mark) return;
  const before = head.body.slice(0, mark.index).trim();
  const after = head.body.slice(mark.index + mark[0].length);
  const isParagraph =
    before !== '' &&
    !/\n\s*\n/.test(before) &&
    !/^(?:[#>|<!{`~:]|[-*+] |\d+[.)] )/.test(before) &&
    !/[[\]{}<>`]/.test(before);
  const isShort = before.length <= 400;
  // Every article here begins below its standfirst: words of more than a paragraph belong to the text.
  if (!hasSummary && isParagraph && isShort && after.trim() !== '') {
    head.excerpt = before;
    head.body = after;
  } else head.body = `${before}\n\n${after.replace(/^\n+/, '')}`;
}
