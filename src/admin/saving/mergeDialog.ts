import { parse, stringify } from 'yaml';
import type { SavingWords } from '../../i18n/savingWords.ts';
import { patchYaml } from '../patchYaml.ts';
import type { Collision } from './holdCommits.ts';
import { joinMerge, mergeTexts, type Choice, type MergePart } from './mergeTexts.ts';
import { changedWords } from './wordChanges.ts';

type LabelOf = (field: string) => string;

/**
 * Shows what two editors did to one text, word by word, and asks for a choice where they did so to the same place.
 *
 * Loaded when versions differ.
 *
 * @returns what is to be saved; undefined if nothing is
 */
export function askForMerge(
  { path, base, mine, theirs }: Collision,
  words: SavingWords,
  labelOf: LabelOf,
): Promise<string | undefined> {
  const isGone = theirs === '';
  const merge = mergeTexts(base, mine, isGone ? base : theirs, /\.ya?ml$/.test(path));
  const choices = new Map<MergePart, Choice>();
  const shown = isGone ? [] : merge.parts.filter(({ change }) => change !== 'none');
  const collisions = shown.filter(({ change }) => change === 'collision').length;
  const intro = isGone ? words.deleted : collisions > 0 ? words.collides(collisions) : words.merged;
  const parts = shown.map((part) =>
    partElement(part, { words, labelOf, choose: (choice) => choices.set(part, choice) }),
  );
  const nothing = !isGone && shown.length === 0 ? [element('p', { textContent: words.nothing })] : [];

  const form = element('form', { method: 'dialog' });
  const cancel = element('button', { type: 'button', textContent: words.cancel });
  const save = element('button', {
    type: 'submit',
    className: 'primary',
    textContent: isGone ? words.restore : words.save,
  });
  const buttons = element('div', { className: 'buttons' });
  buttons.append(cancel, save);
  const title = element('h2', { textContent: isGone ? words.deletedTitle : words.title });
  form.append(title, element('p', { textContent: intro }), ...nothing, ...parts, buttons);
  const dialog = element('dialog', { className: 'merge-dialog' });
  dialog.setAttribute('aria-label', title.textContent);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    let result: string | undefined;
    form.addEventListener('submit', () => {
      result = isGone ? mine : joinMerge(merge, choices);
    });
    cancel.addEventListener('click', () => dialog.close());
    // The interface takes the Escape key for its own, and would close the text.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
  });
}

type PartOptions = { words: SavingWords; labelOf: LabelOf; choose: (choice: Choice) => void };

function partElement(part: MergePart, { words, labelOf, choose }: PartOptions): HTMLElement {
  const { field, change, together } = part;
  const place = field === undefined ? words.text : field === '' ? words.fields : words.field(labelOf(field));
  const who = { mine: words.changedByYou, theirs: words.changedByThem }[change as 'mine' | 'theirs'];
  const heading = `${place} – ${who ?? words.changedByBoth}`;
  if (change === 'collision') return choiceElement(part, heading, { words, choose });
  const section = element('section', {});
  const after = change === 'theirs' ? part.theirs : (together ?? part.mine);
  section.append(element('h3', { textContent: heading }), versionElement(part, after, words));
  return section;
}

let count = 0;

/** The versions of a part that both changed, as a choice of one; mine, unless another is chosen. */
function choiceElement(
  part: MergePart,
  heading: string,
  { words, choose }: Omit<PartOptions, 'labelOf'>,
): HTMLElement {
  const group = element('fieldset', {});
  group.append(element('legend', { textContent: heading }));
  const name = `merge-${count++}`;
  const option = (label: string, choice: () => Choice, shown: Node[], checked = false) => {
    const input = element('input', { type: 'radio', name, checked });
    input.addEventListener('change', () => choose(choice()));
    const line = element('label', {});
    line.append(input, element('strong', { textContent: label }));
    const box = element('div', { className: 'option' });
    box.append(line, ...shown);
    group.append(box);
    return input;
  };
  option(words.yours, () => 'mine', [versionElement(part, part.mine, words)], true);
  option(words.theirs, () => 'theirs', [versionElement(part, part.theirs, words)]);
  if (part.field === undefined && part.mine !== '' && part.theirs !== '')
    option(words.both, () => 'both', []);
  const value = writable(part);
  if (value !== undefined) {
    const area = element('textarea', { value, rows: Math.min(12, value.split('\n').length + 2) });
    area.setAttribute('aria-label', words.write);
    const written = () => ({ text: textWith(part, area.value) });
    const input = option(words.write, written, [area]);
    area.addEventListener('input', () => {
      input.checked = true;
      choose(written());
    });
  }
  return group;
}

/** A version of a part, with what it changed. */
function versionElement({ field, base }: MergePart, text: string, words: SavingWords): HTMLElement {
  const block = element('div', { className: 'version' });
  if (text === '') block.append(element('em', { textContent: words.empty }));
  block.append(...changedWords(shownText(field, base), shownText(field, text)));
  return block;
}

/** The value of a field as editors know it; a stretch of the text as it is. */
function shownText(field: string | undefined, text: string): string {
  if (field === undefined || field === '') return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const value = valueOf(field, text);
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : stringify(value).trimEnd();
}

function valueOf(field: string, text: string): unknown {
  try {
    return ((parse(text) ?? {}) as Record<string, unknown>)[field];
  } catch {
    return text;
  }
}

/** What an editor may write in the place of a part: the text, or a field's words; undefined for lists and the like. */
function writable({ field, mine, theirs }: MergePart): string | undefined {
  if (field === undefined) return mine.trimEnd() || theirs.trimEnd();
  const value = valueOf(field, mine) ?? valueOf(field, theirs);
  return typeof value === 'string' ? value : undefined;
}

function textWith({ field, mine, theirs }: MergePart, written: string): string {
  if (field === undefined) return `${written.trimEnd()}\n\n`;
  return patchYaml(mine || theirs, { [field]: written });
}

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: object,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), properties);
