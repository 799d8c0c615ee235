import { isMap, isSeq, parseDocument, type Pair, type ParsedNode } from 'yaml';
import { patchYaml } from '../patchYaml.ts';
import { mergeLists, type MergeRegion } from './mergeLists.ts';

/** A part of three versions of a file: a field, or a stretch of the text, with what became of it on each side. */
export type MergePart = {
  /** The field; undefined for a stretch of the text. */
  field?: string | undefined;
  base: string;
  mine: string;
  theirs: string;
  change: MergeRegion<string>['change'];
  /** What stands for both, where a field's list has items of either. */
  together?: string;
};

/** Three versions of a file, part by part, and what stands around the parts. */
export type TextMerge = { opening: string; closing: string; start: string; parts: MergePart[]; end: string };

/** What is to stand for a part on which the versions differ: one of them, both, or other words. */
export type Choice = 'mine' | 'theirs' | 'both' | { text: string };

/** The fences of front matter with what is between them; `entryText.ts` reads files by the same. */
const fences = /^(\uFEFF?\s*---[ \t]*\n)([^]*?)^(---[ \t]*(?:\n|$))/m;

/**
 * Compares two versions of a file with the one that both were made of, field by field and paragraph by paragraph.
 *
 * @param texts with line feeds only; a file without fences is text, or, with `isYaml`, fields
 */
export function mergeTexts(base: string, mine: string, theirs: string, isYaml = false): TextMerge {
  const [was, own, other] = [base, mine, theirs].map((text) => split(text, isYaml)) as [Split, Split, Split];
  const text = mergeLists(was.paragraphs, own.paragraphs, other.paragraphs, isSameParagraph).map(
    ({ change, ...region }): MergePart => ({
      base: region.base.join(''),
      mine: region.mine.join(''),
      theirs: region.theirs.join(''),
      change,
    }),
  );
  const fences = own.closing ? own : other;
  return {
    opening: fences.opening,
    closing: fences.closing,
    start: own.start,
    parts: [...mergeFields(was.yaml, own.yaml, other.yaml), ...text],
    end: own.end,
  };
}

/** Whether the versions can be put together without a choice. */
export const collisionsOf = ({ parts }: TextMerge): MergePart[] =>
  parts.filter(({ change }) => change === 'collision');

/**
 * The file that holds what either side changed.
 *
 * @param choices for parts on which they differ; mine, if there is none
 */
export function joinMerge(
  { opening, closing, start, parts, end }: TextMerge,
  choices: ReadonlyMap<MergePart, Choice>,
): string {
  const chosen = parts.map((part) => ({ part, text: textOf(part, choices.get(part) ?? 'mine') }));
  const fields = chosen.filter(({ part }) => part.field !== undefined);
  const header = fields.map(({ text }) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('');
  let body = '';
  for (const { part, text } of chosen) {
    if (part.field !== undefined || text === '') continue;
    const isApart = body.trim() === '' || /\n[ \t]*\n[ \t]*$/.test(body);
    body = isApart ? body + text : `${body.trimEnd()}\n\n${text}`;
  }
  return opening + header + closing + start + body.trimEnd() + end;
}

function textOf({ mine, theirs, change, together }: MergePart, choice: Choice): string {
  if (change === 'theirs') return theirs;
  if (change !== 'collision') return together ?? mine;
  if (typeof choice === 'object') return choice.text;
  if (choice === 'theirs') return theirs;
  return choice === 'both' ? bothOf(mine, theirs) : mine;
}

const bothOf = (mine: string, theirs: string) =>
  mine === '' || theirs === '' ? mine + theirs : `${mine.trimEnd()}\n\n${theirs.trimStart()}`;

type Split = {
  opening: string;
  yaml: string;
  closing: string;
  /** Blank lines before the text, and what ends it. */
  start: string;
  end: string;
  paragraphs: string[];
};

/** A file in its parts; each paragraph has the blank lines that follow with it. */
function split(text: string, isYaml: boolean): Split {
  if (isYaml) return { opening: '', yaml: text, closing: '', start: '', paragraphs: [], end: '' };
  const [all = '', opening = '', yaml = '', closing = ''] = fences.exec(text) ?? [];
  const start = /^(?:[ \t]*\n)*/.exec(text.slice(all.length))![0];
  const body = text.slice(all.length + start.length);
  return { opening, yaml, closing, start, paragraphs: paragraphsIn(body), end: /\s*$/.exec(body)![0] };
}

function paragraphsIn(body: string): string[] {
  const paragraphs: string[] = [];
  let wasBlank = true;
  for (const line of body.split(/(?<=\n)/)) {
    const isBlank = line.trim() === '';
    if (!isBlank && wasBlank) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += line;
    wasBlank = isBlank;
  }
  return paragraphs;
}

const isSameParagraph = (a: string, b: string) => a.trim() === b.trim();

type Field = { name: string; text: string; items: unknown[] | undefined };

/** The fields of YAML with their text, each up to the next; what stands before the first is a field without a name. */
function fieldsOf(yaml: string): Field[] | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return yaml === '' ? [] : [{ name: '', text: yaml, items: undefined }];
  if (!isMap(document.contents)) return undefined;
  const pairs = document.contents.items as Pair<ParsedNode, ParsedNode>[];
  const starts = pairs.map(({ key }) => key.range[0]);
  const before = yaml.slice(0, starts[0] ?? yaml.length);
  const fields = pairs.map(({ key, value }, place) => ({
    name: String(key),
    text: yaml.slice(starts[place], starts[place + 1] ?? yaml.length),
    items: isSeq(value) ? (value.toJSON() as unknown[]) : undefined,
  }));
  return before === '' ? fields : [{ name: '', text: before, items: undefined }, ...fields];
}

function mergeFields(base: string, mine: string, theirs: string): MergePart[] {
  const [was, own, other] = [base, mine, theirs].map(fieldsOf);
  if (!was || !own || !other)
    return base === '' && mine === '' && theirs === '' ? [] : [wholeField('', base, mine, theirs)];
  const byName = (fields: readonly Field[]) => new Map(fields.map((field) => [field.name, field]));
  const [known, ownFields, others] = [byName(was), byName(own), byName(other)];
  return orderOf(own, other, was).map((name) => {
    const [before, ours, their] = [known, ownFields, others].map((fields) => fields.get(name));
    const part = wholeField(name, before?.text ?? '', ours?.text ?? '', their?.text ?? '');
    const together = part.change === 'collision' ? listTogether(name, before, ours, their) : undefined;
    return together === undefined ? part : { ...part, change: 'same', together };
  });
}

function wholeField(field: string, base: string, mine: string, theirs: string): MergePart {
  const isSame = (a: string, b: string) => a.trimEnd() === b.trimEnd();
  const change = isSame(mine, theirs)
    ? isSame(mine, base)
      ? 'none'
      : 'same'
    : isSame(mine, base)
      ? 'theirs'
      : isSame(theirs, base)
        ? 'mine'
        : 'collision';
  return { field, base, mine, theirs, change };
}

/** The names of all fields: in my order, those that only they have after the one that stands before them there. */
function orderOf(own: readonly Field[], other: readonly Field[], was: readonly Field[]): string[] {
  const names = own.map(({ name }) => name);
  for (const fields of [other, was])
    for (const [place, { name }] of fields.entries()) {
      if (names.includes(name)) continue;
      const before = fields.slice(0, place).findLast((field) => names.includes(field.name));
      names.splice(before ? names.indexOf(before.name) + 1 : 0, 0, name);
    }
  return names;
}

/** A list with what either side put in or took out; undefined if that needs a choice, or one of them is no list. */
function listTogether(
  name: string,
  base: Field | undefined,
  mine: Field | undefined,
  theirs: Field | undefined,
): string | undefined {
  if (!mine?.items || !theirs?.items || (base && !base.items)) return undefined;
  const key = (item: unknown) => JSON.stringify(item);
  const [was, own, other] = [base?.items ?? [], mine.items, theirs.items].map((items) => items.map(key));
  const regions = mergeLists(was!, own!, other!);
  // Items that both put in at one place can stand side by side, those that both changed cannot.
  if (regions.some(({ change, base: before }) => change === 'collision' && before.length > 0))
    return undefined;
  const items = regions.flatMap((region) =>
    region.change === 'theirs'
      ? region.theirs
      : region.change === 'collision'
        ? [...new Set([...region.mine, ...region.theirs])]
        : region.mine,
  );
  return patchYaml(mine.text, { [name]: items.map((item) => JSON.parse(item) as unknown) });
}
