import type { EditorWords } from '../../i18n/adminWords.ts';
import type { Finding } from './finding.ts';

const mark = 'data-findings-of';

/**
 * The path of a field in a form: findings count places in lists from 1, forms from 0.
 */
export const formPath = (field: string): string =>
  field.replace(/\.(\d+)(?=\.|$)/g, (_, place: string) => `.${Number(place) - 1}`);

/** A field and the groups and lists that it is in, from within outwards. */
export function pathsAround(path: string): string[] {
  const steps = path.split('.');
  return steps.map((_, place) => steps.slice(0, steps.length - place).join('.'));
}

/** The form that an element is in. */
export const formAround = (element: Element): Element =>
  element.closest('[data-entry-draft-root]') ?? document.body;

const sectionOf = (form: Element, path: string) =>
  form.querySelector<HTMLElement>(`.field[data-key-path="${CSS.escape(path)}"]`);

/** The nearest of the field and the groups around it that the form shows. */
function shownField(form: Element, field: string): HTMLElement | undefined {
  for (const path of pathsAround(formPath(field))) {
    const section = sectionOf(form, path);
    if (section?.checkVisibility()) return section;
  }
  return undefined;
}

/** Leads to a field of the form that an element is in, and into it. Fields further down are drawn on the way only. */
export async function goToField(element: Element, field: string): Promise<void> {
  const form = formAround(element);
  for (let count = 0; count < 100 && !shownField(form, field); count++) {
    const next = form.querySelector('.placeholder');
    if (!next) break;
    next.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const section = shownField(form, field);
  section?.scrollIntoView({ block: 'center' });
  section?.querySelector<HTMLElement>(inputs)?.focus({ preventScroll: true });
}

/** What is filled in within a field. */
const inputs =
  'input, textarea, select, [role="combobox"], [role="radiogroup"], [contenteditable], .field-wrapper button';

/**
 * Shows findings at the end of their fields, and what is wrong within a closed group at the end of that group. What was shown
 * before and is not found any more goes.
 */
export function showBesideFields(
  form: Element,
  findings: readonly Finding[],
  words: EditorWords,
  labelOf: (field: string) => string,
): void {
  const byField = new Map<HTMLElement, { finding: Finding; isWithin: boolean }[]>();
  for (const finding of findings) {
    const section = finding.field === undefined ? undefined : shownField(form, finding.field);
    if (!section) continue;
    const isWithin = section.dataset['keyPath'] !== formPath(finding.field!).replace(/\.\d+$/, '');
    byField.set(section, [...(byField.get(section) ?? []), { finding, isWithin }]);
  }
  for (const old of form.querySelectorAll<HTMLElement>(`[${mark}]`))
    if (!byField.has(old.parentElement!)) {
      describe(old.parentElement!, old, false);
      old.remove();
    }
  for (const [section, found] of byField) {
    const items = found.map(({ finding, isWithin }) => {
      const item = document.createElement('p');
      item.className = `finding finding-${finding.severity}`;
      const kind = Object.assign(document.createElement('strong'), {
        textContent: `${words.severities[finding.severity]} `,
      });
      item.append(kind, (isWithin ? `${labelOf(finding.field!)} – ` : '') + finding.sentence);
      return item;
    });
    const place = [...section.children].find((child) => child.hasAttribute(mark)) ?? newPlace(section);
    const text = items.map(({ textContent }) => textContent).join('\n');
    if (place.getAttribute(mark) === text) continue;
    place.setAttribute(mark, text);
    place.replaceChildren(...items);
    describe(section, place, true);
  }
}

let count = 0;

function newPlace(section: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  place.id = `field-findings-${++count}`;
  place.className = 'field-findings';
  place.setAttribute('aria-live', 'polite');
  section.append(place);
  return place;
}

/** Lets screen readers say what is wrong with a field where it is filled in. */
function describe(section: HTMLElement, place: Element, isWrong: boolean): void {
  const input = section.querySelector(inputs);
  if (!input) return;
  const others = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== place.id);
  const all = isWrong ? [...others, place.id] : others;
  if (all.length > 0) input.setAttribute('aria-describedby', all.join(' '));
  else input.removeAttribute('aria-describedby');
}
