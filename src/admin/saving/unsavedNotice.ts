import type { SavingWords } from '../../i18n/savingWords.ts';
import { readDrafts, removeDraft } from './draftStores.ts';
import { unsavedTexts, type DraftCollection, type UnsavedText } from './unsavedTexts.ts';

/** Milliseconds between two looks at what is kept. */
const pause = 4000;

type NoticeOptions = {
  /** The database of the package. */
  database: string;
  collections: readonly DraftCollection[];
  words: SavingWords['unsaved'];
  language: string;
};

/** Says, at the foot of the interface, which texts have been written and not saved, and leads back to them. */
export function showUnsavedTexts({ database, collections, words, language }: NoticeOptions): void {
  const bar = Object.assign(document.createElement('aside'), { className: 'unsaved', hidden: true });
  bar.setAttribute('aria-label', words.label);
  document.body.append(bar);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  let shown = '';
  const update = async () => {
    const { kept, paths } = await readDrafts(database);
    // Before the interface has read the files, nothing can be opened.
    const texts = paths.length > 0 ? unsavedTexts(kept, paths, collections, location.hash) : [];
    const state = JSON.stringify(texts.map(({ address, time }) => [address, time]));
    if (state === shown) return;
    shown = state;
    bar.hidden = texts.length === 0;
    bar.replaceChildren(...(texts.length > 0 ? [noticeOf(texts)] : []));
  };
  const noticeOf = (texts: readonly UnsavedText[]) => {
    const box = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = texts.length === 1 ? words.one : words.many(texts.length);
    const list = document.createElement('ul');
    list.append(
      ...texts.map(({ title, time, address, draft }) => {
        const item = document.createElement('li');
        const name = Object.assign(document.createElement('strong'), {
          textContent: title || words.untitled,
        });
        const resume = Object.assign(document.createElement('a'), {
          href: address,
          textContent: words.resume,
        });
        const forget = Object.assign(document.createElement('button'), {
          type: 'button',
          textContent: words.forget,
        });
        forget.addEventListener('click', () => void removeDraft(database, draft).then(update));
        item.append(name, ` ${dates.format(time)} `, resume, ' ', forget);
        return item;
      }),
    );
    box.append(summary, list);
    return box;
  };
  const again = async () => {
    if (document.visibilityState === 'visible') await update().catch(() => undefined);
    setTimeout(again, pause);
  };
  window.addEventListener('hashchange', () => void update().catch(() => undefined));
  void again();
}
