import { nearest } from '../../intake/nearest.ts';
import { isSlug, soundsLike } from '../../addresses/slugs.ts';

/** An option: the id that is written, and its name for editors. */
export type ChoiceOption = { id: string; name: string };

/** The ids that an answer names, or the part of it that names none, with the id that was probably meant. */
export type ChoiceResult = { ids: string[] } | { unknown: string; right: string | undefined };

/** Finds an option by its id or its name; accents, case and hyphens make no difference. */
export function choose(answer: string, options: readonly ChoiceOption[]): ChoiceResult {
  const found = findOption(answer, options);
  return found ? { ids: [found.id] } : { unknown: answer, right: nearestOption(answer, options) };
}

/** Finds authors by id or name; a full name without a match is taken as that of an author without a file. */
export function chooseAuthors(written: readonly string[], authors: readonly ChoiceOption[]): ChoiceResult {
  const ids: string[] = [];
  for (const name of written) {
    const found = findOption(name, authors);
    const right = found ? undefined : nearestOption(name, authors);
    if (!found && (right !== undefined || isSlug(name))) return { unknown: name, right };
    ids.push(found?.id ?? name);
  }
  return { ids: [...new Set(ids)] };
}

/** Splits an answer that lists several values: `Anne, Zoé`. */
export const splitList = (written: string): string[] =>
  written
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The id of the option with a number, counted from 1; any other answer as it is. */
export const idByNumber = (written: string, options: readonly ChoiceOption[]): string =>
  /^\d+$/.test(written) ? (options[Number(written) - 1]?.id ?? written) : written;

const findOption = (written: string, options: readonly ChoiceOption[]) =>
  options.find(({ id }) => id === written) ??
  options.find(({ id, name }) => soundsLike(id, written) || soundsLike(name, written));

function nearestOption(written: string, options: readonly ChoiceOption[]): string | undefined {
  const words = options.flatMap(({ id, name }) => [id, name]);
  const near = nearest(written, words);
  return near === undefined ? undefined : options[Math.floor(words.indexOf(near) / 2)]?.id;
}
