/** A form readers may type, and how common it is: twice the binary logarithm of its articles. */
export type Form = { form: string; rank: number };

/** Forms of words as a text: a line each, its beginning left out as far as the line before has it too. */
export function writeForms(forms: readonly Form[]): string {
  let last = '';
  return forms
    .map(({ form, rank }) => {
      const shared = Math.min(sharedLength(last, form), 35);
      last = form;
      return shared.toString(36) + form.slice(shared) + Math.min(rank, 35).toString(36);
    })
    .join('\n');
}

export function readForms(text: string): Form[] {
  let last = '';
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    last = last.slice(0, parseInt(line[0]!, 36)) + line.slice(1, -1);
    return [{ form: last, rank: parseInt(line.at(-1)!, 36) }];
  });
}

export const rankOf = (articles: number): number => Math.round(2 * Math.log2(articles));

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
