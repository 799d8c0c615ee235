import { parse } from 'yaml';
import { patchYaml } from './patchYaml.ts';

type Fields = Record<string, unknown>;

/** What the interface's widgets tell of a kind of file; as `widgets.ts` makes them. */
export type Asked = {
  name: string;
  widget: string;
  default?: unknown;
  fields?: Asked[];
  input_timezone?: string;
};

/** Where an entry keeps the text it was read from; no field of ours has that name. */
const source = 'asWritten';

const fences = /^\uFEFF?\s*---[ \t]*\n([^]*?)^---[ \t]*(?:\n|$)/m;

/**
 * How the interface reads and writes a kind of file: it works on what a file says, and what nobody changed goes back
 * letter by letter. The package's own way rewrites each file whole and makes published articles drafts, because it
 * fills absent fields with what new articles begin with.
 *
 * @param asked the file's widgets
 * @param hasBody whether the fields stand before a text, between lines of dashes
 */
export function entryText(asked: readonly Asked[], hasBody: boolean) {
  const read = (text: string): Fields => seen(split(text).fields, asked);
  const split = (text: string) => {
    const whole = text.replaceAll('\r\n', '\n');
    const found = hasBody ? fences.exec(whole) : undefined;
    if (hasBody && !found) return { yaml: '', fields: {}, body: whole };
    const yaml = found ? found[1]! : whole;
    return { yaml, fields: (parse(yaml) ?? {}) as Fields, body: found ? whole.slice(found[0].length) : '' };
  };

  return {
    fromFile(text: string): Fields {
      return { ...read(text), ...(hasBody && { body: split(text).body.trim() }), [source]: text };
    },
    toFile({ [source]: text, body, ...value }: Fields): string {
      const written = typeof text === 'string' ? text : '';
      const before = read(written);
      const { yaml, body: bodyBefore } = split(written);
      const changes = Object.fromEntries(
        [...new Set([...Object.keys(value), ...Object.keys(before)])]
          .map((name) => [name, said(value[name])] as const)
          .filter(([name, now]) => !same(now, said(before[name]))),
      );
      const patched = patchYaml(yaml, changes);
      if (!hasBody) return patched;
      const now = typeof body === 'string' ? body.trim() : '';
      const kept = now === bodyBefore.trim() ? bodyBefore : `\n${now}\n`;
      return `---\n${patched}---\n${kept}`;
    },
  };
}

/** Fields as the interface shows them: what is left out as what it means, dates as the site's clock has them. */
function seen(fields: Fields, asked: readonly Asked[]): Fields {
  const shown = { ...fields };
  for (const { name, widget, fields: inner, input_timezone: zone, default: preset } of asked) {
    const value = shown[name];
    if (value === undefined || value === null) {
      // Whatever new articles begin with, a box that is not mentioned is not ticked.
      if (widget === 'boolean') shown[name] = false;
      else if (preset !== undefined && preset !== '{{now}}') shown[name] = preset;
    } else if (widget === 'datetime' && typeof value === 'string') shown[name] = clockTime(value, zone!);
    else if (inner && Array.isArray(value)) shown[name] = value.map((item) => group(item, inner));
    else if (inner) shown[name] = group(value, inner);
  }
  return shown;
}

/** A picture may be its file alone, and a withdrawal its reason. */
const group = (value: unknown, inner: readonly Asked[]) =>
  typeof value === 'string'
    ? { [inner.some(({ name }) => name === 'src') ? 'src' : 'text']: value }
    : seen(value as Fields, inner);

/** `2023-11-02T13:30:00Z` as `2023-11-02 14:30`; what is no date stays as it is. */
function clockTime(value: string, timeZone: string): string {
  const [, day, time = '00:00', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)? *(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      value.trim(),
    ) ?? [];
  if (!day) return value;
  if (!offset) return `${day} ${time}`;
  const moment = new Date(`${day}T${time}${offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  // The Swedish way of writing dates is ours.
  return Number.isNaN(moment.getTime())
    ? value
    : new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** A value without what says nothing: empty texts, lists and groups; undefined if nothing is left. */
function said(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(said).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === undefined) return value;
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const kept = said(field);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** Whether two values say the same, whatever the order of their fields. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, field]) => [name, ordered(field)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
