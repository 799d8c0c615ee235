import { nearest } from '../../intake/nearest.ts';
import { isSlug, soundsLike } from '../../addresses/slugs.ts';

/** Something to choose: what is written for it, and what editors call it. */
export type Option = { id: string; name: string };

/** What an answer means: the ids chosen, or the answer that means none of them, with the one that was probably meant. */
export type Choice = { ids: string[] } | { unknown: string; right: string | undefined };

/** Finds an option by its id or its name; accents, case and hyphens make no difference. */
export function choose(written: string, options: readonly Option[]): Choice {
  const found = optionFor(written, options);
  return found ? { ids: [found.id] } : { unknown: written, right: nearestOf(written, options) };
}

/** Finds authors; who has no page may be named in full. */
export function chooseAuthors(written: readonly string[], authors: readonly Option[]): Choice {
  const ids: string[] = [];
  for (const name of written) {
    const found = optionFor(name, authors);
    const right = found ? undefined : nearestOf(name, authors);
    if (!found && (right !== undefined || isSlug(name))) return { unknown: name, right };
    ids.push(found?.id ?? name);
  }
  return { ids: [...new Set(ids)] };
}

/** The parts of an answer that lists several: `Anne, Zoé`. */
export const parted = (written: string): string[] =>
  written
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Answers by number, counted from 1 as they are shown, as ids. */
export const byNumber = (written: string, options: readonly Option[]): string =>
  /^\d+$/.test(written) ? (options[Number(written) - 1]?.id ?? written) : written;

const optionFor = (written: string, options: readonly Option[]) =>
  options.find(({ id }) => id === written) ??
  options.find(({ id, name }) => soundsLike(id, written) || soundsLike(name, written));

function nearestOf(written: string, options: readonly Option[]): string | undefined {
  const words = options.flatMap(({ id, name }) => [id, name]);
  const near = nearest(written, words);
  return near === undefined ? undefined : options[Math.floor(words.indexOf(near) / 2)]?.id;
}
