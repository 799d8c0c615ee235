import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EditorWords } from '../../i18n/adminWords.ts';
import type { StatusWords } from '../../i18n/statusWords.ts';
import type { EntryChecks } from '../checks/entryFiles.ts';
import { showInForm } from '../checks/formFindings.ts';
import { createClass, h } from '../react.ts';
import { clockIn, entryStatus, type StatusFields } from './entryStatus.ts';
import { draftAround, ignoreDrawnLists, slugAround } from './entryDraft.ts';
import { statusSentence } from './statusSentence.ts';

/** Milliseconds after which what the clock says is written anew. */
const minute = 60_000;
/** Milliseconds without a change after which a file without a text is checked. */
const pause = 700;

export type StatusOptions = {
  language: string;
  timeZone: string;
  words: StatusWords;
  editorWords: EditorWords;
  checks: EntryChecks;
  /** What else stands below the sentence: buttons, the last deployment. */
  tools(place: HTMLElement): { update(): void };
};

/**
 * The head of a form: where the entry stands, in words. It has no value of its own and writes nothing. Files without a text are
 * checked here; those with one by the field of the text.
 */
export const statusField = ({ language, timeZone, words, editorWords, checks, tools }: StatusOptions) =>
  createClass<
    CustomFieldControlProps,
    {
      place?: HTMLElement | null;
      sentence: HTMLElement;
      tools?: { update(): void };
      timer?: number;
      checkTimer?: number;
      show(): void;
      checkNow(): Promise<boolean>;
      isValid(): Promise<true | { error: { message: string } }>;
    }
  >({
    sentence: document.createElement('div'),
    componentDidMount() {
      this.sentence = Object.assign(document.createElement('div'), { className: 'status-sentence' });
      this.sentence.setAttribute('aria-live', 'polite');
      this.place?.append(this.sentence);
      if (this.place) this.tools = tools(this.place);
      checks.forget();
      this.timer = window.setInterval(() => this.show(), minute);
      this.show();
    },
    componentDidUpdate() {
      this.show();
    },
    componentWillUnmount() {
      clearInterval(this.timer);
      clearTimeout(this.checkTimer);
    },
    show() {
      const { place, sentence, props } = this;
      if (!place || !props.entry) return;
      const now = clockIn(timeZone, Date.now());
      const data = (props.entry.get('data') as { toJS(): StatusFields }).toJS();
      const draft = draftAround(place);
      if (draft && !draft.isNew) ignoreDrawnLists(draft);
      const saved = draft?.originalEntry?.locales[draft.defaultLocale]?.content;
      const hasDate = 'date' in data;
      const inWords = (fields: StatusFields) =>
        statusSentence(entryStatus(fields, now), now, words, language);
      const status = hasDate ? entryStatus(data, now) : undefined;
      place.dataset['status'] = status?.status ?? 'none';
      const asForm = hasDate ? inWords(data) : '';
      const asSaved = hasDate && saved && !draft.isNew ? inWords(nested(saved)) : undefined;
      const lines =
        !hasDate || asSaved === asForm
          ? [asForm]
          : asSaved === undefined
            ? [asForm, words.unsaved]
            : [`${words.now} ${asSaved}`, `${words.once} ${asForm}`];
      if (browserZone() !== timeZone && hasDate) lines.push(words.zone(zoneName(timeZone)));
      const text = lines.join('\n');
      if (sentence.dataset['text'] !== text) {
        sentence.dataset['text'] = text;
        sentence.replaceChildren(
          ...lines
            .filter(Boolean)
            .map((line) => Object.assign(document.createElement('p'), { textContent: line })),
        );
      }
      this.tools?.update();
      // Files that have no status, and nothing to be done with, have no head.
      const section = place.closest<HTMLElement>('.field');
      if (section) section.hidden = place.querySelector('p:not([hidden]), button') === null;
      if ('body' in data) return;
      clearTimeout(this.checkTimer);
      this.checkTimer = window.setTimeout(() => void this.checkNow(), pause);
    },
    async checkNow() {
      const { place, props } = this;
      const file = props.entry && checks.fileOf(props.entry, undefined, { slug: slugAround(place) });
      if (!place || !file || file.hasBody) return true;
      const findings = await checks.check(file);
      showInForm(place, { findings, labelOf: file.labelOf }, editorWords);
      return findings.every(({ severity }) => severity !== 'fault');
    },
    async isValid() {
      return (await this.checkNow()) || { error: { message: editorWords.invalidFields } };
    },
    render() {
      return h('div', {
        className: 'status-field',
        ref: (place: HTMLElement | null) => (this.place = place),
      });
    },
  });

/** The fields of a saved entry, whose groups it keeps by flat paths. */
const nested = (content: Record<string, unknown>): StatusFields => ({
  ...content,
  withdrawn: { text: content['withdrawn.text'], date: content['withdrawn.date'] },
});

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `Paris` for `Europe/Paris`. */
const zoneName = (timeZone: string) => timeZone.replace(/^.*\//, '').replaceAll('_', ' ');
