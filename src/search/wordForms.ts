/** A form readers may type, and its rank: twice the binary logarithm of the number of articles with it. */
export type WordForm = { form: string; rank: number };

/** Serializes forms, one per line: the length of the prefix shared with the previous form, the rest, and the rank. */
export function writeForms(forms: readonly WordForm[]): string {
  let last = '';
  return forms
    .map(({ form, rank }) => {
      const shared = Math.min(sharedLength(last, form), 35);
      last = form;
      return shared.toString(36) + form.slice(shared) + Math.min(rank, 35).toString(36);
    })
    .join('\n');
}

export function readForms(text: string): WordForm[] {
  let last = '';
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    last = last.slice(0, parseInt(line[0]!, 36)) + line.slice(1, -1);
    return [{ form: last, rank: parseInt(line.at(-1)!, 36) }];
  });
}

export const frequencyRank = (articles: number): number => Math.round(2 * Math.log2(articles));

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
