import { diffWordsWithSpace } from 'diff';

/** A stretch of words that stand in both texts, or in one of them. */
export type WordChange = { text: string; kind: 'kept' | 'added' | 'removed' };

/** The part of the longer text that both have to share for single words to be compared: less is read as two texts. */
const leastShared = 0.4;

/** Compares two texts word by word; texts with little in common stand one after the other. */
function wordChanges(before: string, after: string): WordChange[] {
  const changes = diffWordsWithSpace(before, after).map(({ value, added, removed }): WordChange => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'kept',
  }));
  const lengthOf = (text: string) => text.replace(/\s/g, '').length;
  const shared = changes
    .filter(({ kind }) => kind === 'kept')
    .reduce((sum, { text }) => sum + lengthOf(text), 0);
  if (before === '' || after === '' || shared >= leastShared * Math.max(lengthOf(before), lengthOf(after)))
    return changes;
  return [
    { text: before, kind: 'removed' },
    { text: before.includes('\n') || after.includes('\n') ? '\n' : ' ', kind: 'kept' },
    { text: after, kind: 'added' },
  ];
}

/** The comparison as elements: `del` and `ins`, which screen readers name. */
export const changedWords = (before: string, after: string): Node[] =>
  wordChanges(before, after).map(({ text, kind }) =>
    kind === 'kept'
      ? document.createTextNode(text)
      : Object.assign(document.createElement(kind === 'added' ? 'ins' : 'del'), { textContent: text }),
  );
