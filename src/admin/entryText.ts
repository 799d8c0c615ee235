import { parse } from 'yaml';
import { listProperties, type ListProperties } from './listProperties.ts';
import { keepUntouched } from './keepUntouched.ts';
import { patchYaml } from './patchYaml.ts';

type Fields = Record<string, unknown>;

/** What this module needs of a widget; `widgets.ts` makes them. */
export type FieldWidget = {
  name: string;
  widget: string;
  default?: unknown;
  fields?: FieldWidget[];
  input_timezone?: string;
};

/** The property in which an entry keeps the text it was read from; no field of ours has that name. */
export const source = 'asWritten';

/**
 * The property in which an article keeps the steps of its section's address, for the link to its page; templates of the
 * interface cannot look up the section that a sub-section is in. It is never written either.
 */
export const sectionPath = 'sectionPath';

const fences = /^(\uFEFF?\s*---[ \t]*\n)([^]*?)^(---[ \t]*(?:\n|$))/m;

/**
 * How the interface reads and writes a kind of file: it works on the fields, and what nobody changed is written back
 * byte by byte. The package's own format rewrites each file whole and makes published articles drafts, because it
 * fills absent fields with the defaults of new articles.
 *
 * @param widgets the file's widgets
 * @param hasBody whether the fields stand before a text, between lines of dashes
 * @param sectionPaths the steps of the address of each section, by its id
 * @param listed makes what lists show of an entry
 */
export function entryText(
  widgets: readonly FieldWidget[],
  hasBody: boolean,
  sectionPaths: Readonly<Record<string, string>> = {},
  listed: (fields: Fields) => ListProperties = () => ({}),
) {
  const read = (text: string): Fields => shownFields(split(text).fields, widgets);
  const split = (text: string) => {
    const whole = text.replaceAll('\r\n', '\n');
    const found = hasBody ? fences.exec(whole) : undefined;
    const [all = '', opening = '---\n', inner = '', closing = '---\n'] = found ?? [];
    if (hasBody && !found) return { opening, yaml: '', closing, fields: {}, body: whole };
    const yaml = found ? inner : whole;
    const body = found ? whole.slice(all.length) : '';
    return { opening, yaml, closing, fields: (parse(yaml) ?? {}) as Fields, body };
  };

  return {
    fromFile(text: string): Fields {
      const fields = read(text);
      const steps = sectionPaths[String(fields['category'])];
      return {
        ...fields,
        ...(hasBody && { body: split(text).body.trim() }),
        ...(steps !== undefined && { [sectionPath]: steps }),
        ...listed(fields),
        [source]: text,
      };
    },
    toFile({ [source]: text, [sectionPath]: _, body, ...all }: Fields): string {
      const value = Object.fromEntries(Object.entries(all).filter(([name]) => !(name in listProperties)));
      const written = typeof text === 'string' ? text : '';
      const before = read(written);
      const { opening, yaml, closing, body: bodyBefore } = split(written);
      const changes = Object.fromEntries(
        [...new Set([...Object.keys(value), ...Object.keys(before)])]
          .map((name) => [name, withoutEmpty(value[name])] as const)
          .filter(([name, now]) => !isSame(now, withoutEmpty(before[name]))),
      );
      const patched = patchYaml(yaml, changes);
      if (!hasBody) return keepUntouched(written, patched);
      const now = typeof body === 'string' ? body.trim() : '';
      const shown = bodyBefore.trim();
      const [above, below] = shown ? bodyBefore.split(shown) : ['\n', '\n'];
      const kept = now === shown ? bodyBefore : `${above}${now}${below}`;
      // A text without fields may stay one.
      const head = written && !yaml && !patched ? '' : `${opening}${patched}${closing}`;
      return keepUntouched(written, head + kept);
    },
  };
}

/** Fields as the interface shows them: absent ones with their default, dates in the site's time zone. */
function shownFields(fields: Fields, widgets: readonly FieldWidget[]): Fields {
  const shown = { ...fields };
  for (const { name, widget, fields: inner, input_timezone: zone, default: preset } of widgets) {
    const value = shown[name];
    if (value === undefined || value === null) {
      // Whatever the default of new articles, an absent flag is false.
      if (widget === 'boolean') shown[name] = false;
      else if (preset !== undefined && preset !== '{{now}}') shown[name] = preset;
    } else if (widget === 'datetime' && typeof value === 'string') shown[name] = clockTime(value, zone!);
    else if (inner && Array.isArray(value)) shown[name] = value.map((item) => shownGroup(item, inner));
    else if (inner) shown[name] = shownGroup(value, inner);
  }
  return shown;
}

/** Expands shorthands: a picture may be written as its file alone, a withdrawal as its reason. */
const shownGroup = (value: unknown, inner: readonly FieldWidget[]) =>
  typeof value === 'string'
    ? { [inner.some(({ name }) => name === 'src') ? 'src' : 'text']: value }
    : shownFields(value as Fields, inner);

/** `2023-11-02T13:30:00Z` as `2023-11-02 14:30`; what is no date stays as it is. */
function clockTime(value: string, timeZone: string): string {
  const [, day, time = '00:00', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)? *(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      value.trim(),
    ) ?? [];
  if (!day) return value;
  if (!offset) return `${day} ${time}`;
  const moment = new Date(`${day}T${time}${offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  // Swedish dates have the form of ours.
  return Number.isNaN(moment.getTime())
    ? value
    : new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** A value without empty texts, lists and groups; undefined if nothing is left. */
function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === undefined) return value;
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const kept = withoutEmpty(field);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** Whether two values are equal, whatever the order of their fields. */
const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));

const sortKeys = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sortKeys)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, field]) => [name, sortKeys(field)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
