import { hintForDate } from '../../intake/dates/dateHints.ts';
import { valueAt } from '../../intake/schemas/schemaFaults.ts';
import { fieldOf, type Path } from '../../intake/schemas/paths.ts';
import type { TextRule } from './textRule.ts';
import { nodeText } from '../nodes.ts';
import { parseQuickly } from '../parseBody.ts';
import { articleFields } from '../parseText.ts';

const maxTitleLength = 110;
const maxSummaryLength = 300;

/** The length in characters as readers count them: accents with their letters. */
const lengthOf = (text: string) => [...new Intl.Segmenter('fr').segment(text.trim())].length;

const title: TextRule = ({ data, fieldSpot }, report) => {
  if (typeof data['title'] !== 'string' || data['title'].length <= maxTitleLength) return;
  const length = lengthOf(data['title']);
  if (length > maxTitleLength)
    report({ rule: 'title-long', values: { length, most: maxTitleLength } }, fieldSpot(['title']), 'title');
};

const summary: TextRule = ({ collection, data, fieldSpot }, report) => {
  const written = data['summary'];
  if (written === undefined && collection === 'articles' && data['kind'] !== 'brief' && 'title' in data)
    report({ rule: 'summary-missing', values: {} }, fieldSpot(['title']), 'summary');
  if (typeof written !== 'string' || written.length <= maxSummaryLength) return;
  const length = lengthOf(written);
  if (length > maxSummaryLength)
    report(
      { rule: 'summary-long', values: { length, most: maxSummaryLength } },
      fieldSpot(['summary']),
      'summary',
    );
};

const order: TextRule = ({ collection, fields, fieldSpot }, report) => {
  const known = fields.filter((field) => articleFields.includes(field));
  const usual = known.toSorted((a, b) => articleFields.indexOf(a) - articleFields.indexOf(b));
  const first = known.findIndex((field, index) => field !== usual[index]);
  if (collection === 'articles' && first >= 0)
    report({ rule: 'field-order', values: { order: usual } }, fieldSpot([known[first]!]), known[first]);
};

const event: TextRule = ({ data, fieldSpot }, report) => {
  const [date, end, start] = [['date'], ['event', 'end'], ['event', 'start']].map(
    (path) => /^\d{4}-\d\d-\d\d/.exec(String(valueAt(data, path)))?.[0],
  );
  const over = end ?? start;
  if (date === undefined || over === undefined || over >= date) return;
  const path = ['event', end === undefined ? 'start' : 'end'];
  report({ rule: 'event-past', values: { end: over, date } }, fieldSpot(path), fieldOf(path));
};

/** A paragraph that announces a change, as editors begin them. */
const announcement =
  /^[\s*_>[(]*((?:(?:mis(?:e)? à jour|actualisé|modifié)(?: le| du| :|\s*:)|m[àa]j\s*:|edit\s*:|updated?(?: on|\s*:))[^\n*_]{0,40})/iu;

/** At most two words come between an announcement and its day: a day of the week, an English month. */
const beforeDay =
  /^(?:mise? à jour|actualisé|modifié|m[àa]j|edit|updated?)[\s:]*(?:(?:le|du|on)\s+)?((?:\p{L}+[.,]?\s+){0,2}?\d.*)$/iu;

/** The day that an announcement names, such as `2023-11-03`; undefined if it is missing or ambiguous. */
function dayIn(announcement: string, language: string): string | undefined {
  const named = beforeDay.exec(announcement)?.[1] ?? '';
  for (const written of [named, named.replace(/^\D+/, '')]) {
    const { rule, values } = hintForDate(written, 'UTC');
    if (rule === 'date-form' || rule === 'date-words') return values.right.slice(0, 10);
    if (rule !== 'date-slashes') continue;
    const { dayFirst, monthFirst } = values;
    const isSure = /^fr(?:-|$)/i.test(language) || !dayFirst || !monthFirst || dayFirst === monthFirst;
    return isSure ? (dayFirst ?? monthFirst)?.slice(0, 10) : undefined;
  }
  return undefined;
}

const updated: TextRule = ({ collection, data, body, language, spotInFile }, report) => {
  if (collection === 'pages' || collection === 'entries' || 'updated' in data || 'corrections' in data)
    return;
  const lines = body.split('\n');
  const line = lines.findIndex((text) => announcement.test(text));
  const written = announcement.exec(lines[line] ?? '')?.[1]?.trim();
  if (written === undefined) return;
  const column = (lines[line] ?? '').search(/[^\s*_>[(]/) + 1;
  const day = dayIn(written, language);
  const published = /^\d{4}-\d\d-\d\d/.exec(String(data['date']))?.[0] ?? '';
  // A day before publication is the day of something else, and the build would reject it.
  const right = day !== undefined && day >= published ? `updated: ${day}` : undefined;
  report({ rule: 'updated-missing', values: { written, right } }, spotInFile({ line: line + 1, column }));
};

/** Fields that contain an address, in which `&` separates parameters. */
const addresses = new Set(['src', 'url', 'license', 'redirectFrom']);

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** The character of an HTML entity, as an editor types it; undefined if there is no such entity. */
function characterOf(written: string): string | undefined {
  const read = nodeText(parseQuickly(written));
  if (read === written || read === '') return undefined;
  return read.replace(/^[\u00A0\u2002-\u200A\u202F]$/, ' ').replace(/^[\u00AD\u200B-\u200F]$/, '');
}

/** Fields are text, not HTML: `R&D` is right, `&amp;` is not. */
const entities: TextRule = ({ data, fieldSpot }, report) => {
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      for (const [written] of value.matchAll(entity)) {
        const right = characterOf(written);
        if (right !== undefined)
          report({ rule: 'entity-shown', values: { written, right } }, fieldSpot(path), fieldOf(path));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        if (!addresses.has(key)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(data, []);
};

export const fieldRules: readonly TextRule[] = [title, summary, order, event, updated, entities];
