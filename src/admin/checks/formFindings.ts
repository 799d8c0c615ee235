import type { EditorWords } from '../../i18n/adminWords.ts';
import { formAround, showBesideFields } from './besideFields.ts';
import type { Finding } from './finding.ts';

type Shown = { findings: readonly Finding[]; labelOf(field: string): string };

const latest = new WeakMap<Element, Shown>();

/**
 * Shows findings beside the fields of the form that an element is in, also in fields that are drawn or opened later.
 */
export function showInForm(element: Element, shown: Shown, words: EditorWords): void {
  const form = formAround(element);
  const isKnown = latest.has(form);
  latest.set(form, shown);
  const show = () => {
    const { findings, labelOf } = latest.get(form)!;
    showBesideFields(form, findings, words, labelOf);
  };
  show();
  if (isKnown) return;
  let isWaiting = false;
  new MutationObserver((records) => {
    const isOurs = ({ target }: MutationRecord) =>
      target instanceof Element && target.closest('.field-findings, .body-field, .status-field') !== null;
    if (isWaiting || records.every(isOurs)) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      show();
    }, 200);
  }).observe(form, { childList: true, subtree: true, attributeFilter: ['hidden', 'aria-expanded'] });
}
