import { hintForNumber } from '../dates/dateHints.ts';
import type { FaultDetail } from '../faults.ts';
import type { Form } from './fields.ts';
import { flagOf } from './flagWords.ts';
import { nearest } from '../nearest.ts';
import { itemsOf, plainOrQuoted, quoted, unquoted } from '../yaml/yamlLines.ts';

/** A value that is not of the form its field requires. */
export type InvalidValue = {
  /** The value, `undefined` if it is missing, and as it is written. */
  value: unknown;
  written: string;
  /** The field's name, `undefined` for an item of a list. */
  field: string | undefined;
  /** The field that contains it. */
  under: string | undefined;
  needed: boolean;
  /** Names of the fields of a map; words that a choice or the category accepts. */
  keys: string[];
  words: string[];
  /** Whether it names another text: such a name is in no list and no quotation marks. */
  isName: boolean;
  timeZone: string;
};

const isList = (value: unknown) => Array.isArray(value);
const isMap = (value: unknown) => typeof value === 'object' && value !== null && !isList(value);

/** The line an editor is to write for a field; for an item of a list, the item alone. */
const lineFor = (field: string | undefined, value: string) => (field ? `${field}: ${value}` : value);

function text({ value, written, field, under, needed, isName }: InvalidValue): FaultDetail {
  const right = lineFor(field, quoted(written.replace(/\s+/g, ' ')));
  const example = lineFor(field, '"…"');
  if (value === undefined) return { rule: 'field-missing', values: { right: example, under } };
  if (value === null && written !== '') return { rule: 'text-null', values: { value: written, right } };
  if (value === null || value === '') return { rule: 'text-empty', values: { right: example, needed } };
  if (typeof value === 'string') return { rule: 'text-blank', values: { right: example, needed } };
  if (typeof value === 'number') return { rule: 'text-number', values: { value: written, right } };
  if (typeof value === 'boolean') return { rule: 'text-flag', values: { value: written, right } };
  if (isName && Array.isArray(value) && typeof value[0] === 'string')
    return { rule: 'text-list', values: { right: lineFor(field, plainOrQuoted(value[0])) } };
  const isFlow = /^[[{]/.test(written);
  if (isList(value)) return { rule: 'text-list', values: { right: isFlow ? right : example } };
  return { rule: 'text-map', values: { right: isFlow || !written.includes('\n') ? right : example } };
}

function date({ value, written, field, under, timeZone }: InvalidValue): FaultDetail {
  if (value === undefined)
    return { rule: 'field-missing', values: { right: lineFor(field, '2023-11-02'), under } };
  if (value === null) return { rule: 'date-empty', values: {} };
  if (typeof value === 'number') return hintForNumber(written, timeZone);
  if (isList(value)) return { rule: 'date-list', values: {} };
  if (isMap(value)) return { rule: 'date-map', values: {} };
  return { rule: 'date-unknown', values: { value: written } };
}

function list({ value, written, field, under, words, keys }: InvalidValue): FaultDetail {
  const example = keys.length > 0 ? item(keys) : (words[0] ?? '…');
  if (value === undefined) {
    return { rule: 'field-missing', values: { right: lineFor(field, `[${example}]`), under } };
  }
  if (keys.length > 0) return { rule: 'item-wanted', values: { right: `- ${example}` } };
  const items = typeof value === 'string' ? itemsOf(value, ',;') : isMap(value) ? undefined : [written];
  const list = items?.map((item) => plainOrQuoted(unquoted(item))) ?? ['…'];
  return { rule: 'list-wanted', values: { right: lineFor(field, `[${list.join(', ')}]`) } };
}

function flag({ value, written, field = '' }: InvalidValue): FaultDetail {
  const known = flagOf(value);
  const right = known === undefined ? undefined : `${field}: ${known}`;
  return { rule: 'flag-wanted', values: { value: written, field, right } };
}

/** Proposes the nearest whole number for one written as a text, or with a sign or a fraction. */
function count({ value, written, field = '' }: InvalidValue): FaultDetail {
  const number = Math.round(Math.abs(Number.parseFloat(String(value))));
  const right = Number.isSafeInteger(number) ? `${field}: ${number}` : undefined;
  return { rule: 'count-wanted', values: { value: written, field, right } };
}

/** An item that has fields: `{ date: …, text: … }`. */
const item = (keys: string[]) => `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;

const map = ({ value, field, keys }: InvalidValue): FaultDetail =>
  field === undefined
    ? { rule: 'item-wanted', values: { right: `- ${item(keys)}` } }
    : { rule: 'map-wanted', values: { field, keys, missing: value === undefined } };

function choice({ value, written, field = '', under, words }: InvalidValue): FaultDetail {
  if (value === undefined)
    return { rule: 'field-missing', values: { right: lineFor(field, words[0] ?? '…'), under } };
  const right = typeof value === 'string' ? nearest(value, words) : undefined;
  return { rule: 'choice-unknown', values: { value: written, field, right, known: words } };
}

function category(misfit: InvalidValue): FaultDetail {
  const { value, written, words } = misfit;
  if (words.length === 0) return text(misfit);
  if (value === undefined || value === null || value === '') {
    return { rule: 'category-missing', values: { known: words } };
  }
  return {
    rule: 'category-unknown',
    values: { value: written, right: nearest(written, words), known: words },
  };
}

const credit = (misfit: InvalidValue): FaultDetail =>
  misfit.value === undefined ? { rule: 'credit-missing', values: {} } : text(misfit);

const price = (misfit: InvalidValue): FaultDetail =>
  typeof misfit.value === 'number'
    ? { rule: 'price-number', values: { value: misfit.written, right: `price: "${misfit.written} €"` } }
    : text(misfit);

function image(misfit: InvalidValue): FaultDetail {
  if (typeof misfit.value !== 'string') return map(misfit);
  const right = `image: { src: ${plainOrQuoted(misfit.value)}, alt: "…", credit: "…" }`;
  return { rule: 'image-bare', values: { right } };
}

/** The fault of a value, by the form that its field requires. */
export const formFaults: Record<Form, (misfit: InvalidValue) => FaultDetail> = {
  text,
  date,
  list,
  flag,
  count,
  map,
  choice,
  category,
  credit,
  image,
  price,
};
