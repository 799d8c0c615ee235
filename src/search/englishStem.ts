/**
 * The stem of an English word, from four letters on: Harman's rules for plurals (How effective is suffixing?, 1991),
 * which unify singular and plural and never merge different words.
 */
export function englishStem(form: string): string {
  if (/[^ea]ies$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(form)) return form.slice(0, -2);
  return /[^us]s$/.test(form) ? form.slice(0, -1) : form;
}
