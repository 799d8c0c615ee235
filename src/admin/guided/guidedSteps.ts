import type { GuidedWords } from '../../i18n/guidedWords.ts';
import { askFor } from '../insertForm.ts';
import { setValue, valueOf, type EntryDraft } from '../status/entryDraft.ts';
import { clockIn } from '../status/entryStatus.ts';
import { changes } from './changes.ts';
import { askChoice, type Choice } from './choiceDialog.ts';
import { withEntry } from './liveEntry.ts';

export type GuidedOptions = {
  words: GuidedWords;
  timeZone: string;
  /** The address of an entry below the home page, as it was saved; undefined if it cannot be told. */
  addressOf(draft: EntryDraft): string | undefined;
  /** How many texts have a link to the file of an entry, and the names that entries beside it have. */
  around(draft: EntryDraft): Promise<{ links: number; slugs: ReadonlySet<string> }>;
};

/** What a button does; `run` returns the field that it leads to, undefined if nothing was changed. */
export type Step = { label: string; run(draft: EntryDraft): Promise<string | undefined> };

export type StepName = 'entry' | 'publish' | 'draft' | 'restore' | 'correct' | 'withdraw' | 'rename';

/** What each button does; the field that it leads to, undefined if nothing was changed. */
export function stepsOf({ words, timeZone, addressOf, around }: GuidedOptions): Record<StepName, Step> {
  const now = () => clockIn(timeZone, Date.now());
  const { cancel, apply } = words;
  const ask = (title: string, choices: Choice[], notes?: string[]) =>
    askChoice(title, choices, { cancel, apply, ...(notes && { notes }) });
  return {
    publish: {
      label: words.publish.button,
      async run(draft) {
        const { title, now: label, nowText, later, laterText, moment } = words.publish;
        const zone = timeZone.replace(/^.*\//, '').replaceAll('_', ' ');
        const value = now().replace(' ', 'T');
        const answer = await ask(title, [
          { value: 'now', label, text: nowText },
          {
            value: 'later',
            label: later,
            text: laterText,
            field: { label: moment(zone), type: 'datetime-local', value },
          },
        ]);
        if (!answer) return undefined;
        changes.publish(draft, now(), answer.choice === 'later' ? answer.words.replace('T', ' ') : undefined);
        return 'date';
      },
    },
    entry: {
      label: words.entry.button,
      async run(draft) {
        const { title, moment, heading, text } = words.entry;
        const answer = await askFor(
          title,
          [
            { name: 'title', label: heading, required: true },
            { name: 'text', label: text, type: 'area', required: true },
            { name: 'moment', label: moment, value: now(), required: true },
          ],
          { insert: apply, cancel },
        );
        if (!answer) return undefined;
        const entry = { moment: answer['moment']!, title: answer['title']!, text: answer['text']! };
        const body = String(valueOf(draft, 'body') ?? '');
        setValue(draft, 'body', withEntry(body, entry, String(valueOf(draft, 'date') ?? '')));
        return 'body';
      },
    },
    draft: {
      label: words.draft.button,
      async run(draft) {
        changes.makeDraft(draft);
        return 'draft';
      },
    },
    restore: {
      label: words.restore.button,
      async run(draft) {
        changes.restore(draft);
        return 'status';
      },
    },
    correct: {
      label: words.correct.button,
      async run(draft) {
        const {
          title,
          mistake,
          mistakeText,
          letter,
          letterText,
          change,
          changeText,
          words: label,
        } = words.correct;
        const answer = await ask(title, [
          { value: 'letter', label: letter, text: letterText },
          { value: 'mistake', label: mistake, text: mistakeText, field: { label, type: 'textarea' } },
          { value: 'change', label: change, text: changeText },
        ]);
        if (answer?.choice === 'mistake') changes.addCorrection(draft, now(), answer.words);
        else if (answer?.choice === 'change') changes.markUpdated(draft, now());
        else return undefined;
        return answer.choice === 'mistake' ? 'corrections' : 'updated';
      },
    },
    withdraw: {
      label: words.withdraw.button,
      async run(draft) {
        const {
          title,
          notice,
          noticeText,
          words: label,
          expire,
          expireText,
          draft: back,
          draftText,
        } = words.withdraw;
        const answer = await ask(title, [
          { value: 'withdrawn', label: notice, text: noticeText, field: { label, type: 'textarea' } },
          { value: 'expires', label: expire, text: expireText },
          { value: 'draft', label: back, text: draftText },
        ]);
        if (!answer) return undefined;
        if (answer.choice === 'withdrawn') changes.withdraw(draft, now(), answer.words);
        else if (answer.choice === 'expires') changes.expire(draft, now());
        else changes.makeDraft(draft);
        return answer.choice;
      },
    },
    rename: {
      label: words.rename.button,
      async run(draft) {
        const { title, text, name, links, taken } = words.rename;
        const [address, { links: count, slugs }] = [addressOf(draft), await around(draft)];
        const value = draft.currentSlugs['_'] ?? '';
        if (address === undefined) return undefined;
        const pattern = '[a-z0-9]+(-[a-z0-9]+)*';
        const answer = await ask(
          title,
          [{ value: 'slug', label: name, text, field: { label: name, type: 'text', value, pattern } }],
          count > 0 ? [links(count)] : undefined,
        );
        if (!answer || answer.words === value) return undefined;
        if (slugs.has(answer.words)) {
          await ask(title, [{ value: 'taken', label: '', text: taken }]);
          return undefined;
        }
        changes.rename(draft, answer.words, address);
        return 'redirectFrom';
      },
    },
  };
}
