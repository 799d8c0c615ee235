import { z } from 'zod';
import { readDate } from '../dates/dates.ts';
import type { FaultDetail } from '../faults.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';

/**
 * The forms that fields have. Where a value has another form, zod's message is the name of the form wanted
 * (`text`, `date`, …), and `formFaults.ts` finds the words for it.
 */
export type Form =
  'text' | 'date' | 'list' | 'flag' | 'count' | 'map' | 'category' | 'credit' | 'image' | 'choice' | 'price';

/**
 * The meaning of a field's text, as metadata of its schema: from these the editors' interface chooses the input
 * and the JSON schemas what to accept.
 */
export type Sense = 'date' | 'address' | 'slug' | 'email' | 'colour';

/** The metadata of a sense, for a schema's `meta`. */
export const sense = (name: Sense) => ({ sense: name });

type Context = {
  addIssue: (issue: { code: 'custom'; message: string; params: FaultDetail['values'] }) => void;
};

/** Reports a fault of our own through zod. */
export function addFault(context: Context, { rule, values }: FaultDetail): never {
  context.addIssue({ code: 'custom', message: rule, params: values });
  return z.NEVER;
}

const named = (form: Form) => ({ error: form });

/** White space that YAML's multi-line texts leave behind; no-break spaces are the editor's and stay. */
export const collapseSpaces = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** Text that says something: white space alone is a fault. */
export const text = () =>
  z
    .string(named('text'))
    .refine((written) => written.trim() !== '', named('text'))
    .transform(collapseSpaces);

/** Text that may be empty when the editor says so with `""`. */
export const textOrNothing = () => z.string(named('text')).transform(collapseSpaces);

/** A moment, stored as an ISO string with the offset of the site's zone. */
export const date = (timeZone: string) =>
  z
    .string(named('date'))
    .transform((written, context) => {
      const reading = readDate(written, timeZone);
      return 'rule' in reading ? addFault(context, reading) : reading.date;
    })
    .meta(sense('date'));

/** A list that may be empty: `[]`, or nothing after the colon. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item, named('list'))
    .nullish()
    .transform((items) => items ?? []);

/** The same, each thing once: what is named twice is still one author, one theme. */
export const distinct = <T extends z.ZodType<string, string>>(
  item: T,
  keyOf = (named: string): string => named,
) =>
  list(item).transform((items) => {
    const first = new Map<string, string>();
    for (const one of items) {
      const key = keyOf(one);
      if (!first.has(key)) first.set(key, one);
    }
    return [...first.values()];
  });

/** `true` or `false`; false when absent, if nothing else is said. */
export const flag = (absent = false) => z.boolean(named('flag')).default(absent);

/** A whole number from 0 up. */
export const count = () => z.int(named('count')).min(0, named('count'));

/** Fields of fields; unknown ones are faults. */
export const map = <T extends z.ZodRawShape>(shape: T, form: Form = 'map') =>
  z.strictObject(shape, named(form));

/** One of a few words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, named('choice'));

/** A whole address on the web: `https://…`. */
export const webAddress = () =>
  text()
    .transform((written, context) => {
      const url = URL.parse(written);
      const right = /^https?:$/.test(url?.protocol ?? '') && url?.hostname && !/\s/.test(written);
      return right ? written : addFault(context, { rule: 'address-form', values: { value: written } });
    })
    .meta(sense('address'));

/**
 * Letters of a name that an address is made of: file systems refuse folders of more than 255 bytes, search engines
 * cut before.
 */
const longestName = 100;

/** A theme; its page's address is made of its letters and digits. */
export const tag = () =>
  text().transform((written, context) => {
    const address = slugOf(written);
    if (!address) return addFault(context, { rule: 'tag-form', values: { value: written } });
    return address.length > longestName ? addLengthFault(context, written) : written;
  });

const addLengthFault = (context: Context, value: string) =>
  addFault(context, { rule: 'name-long', values: { value, length: value.length, most: longestName } });

/** The slug that a text means, the path or the address of an article: `2024/accord/index.md` and `/politique/accord/` are `accord`. */
const slugMeant = (written: string): string =>
  slugOf(/([^/]+?)(?:\/index)?(?:\.mdx?|(?<=\/[^/]*)\/?)$/.exec(written.trim())?.[1] ?? written);

/** The id of a section or an article: a-z, 0-9, hyphens. */
export const slug = () =>
  text()
    .transform((written, context) => {
      if (!isSlug(written))
        return addFault(context, { rule: 'id-form', values: { value: written, right: slugMeant(written) } });
      return written.length > longestName ? addLengthFault(context, written) : written;
    })
    .meta(sense('slug'));
