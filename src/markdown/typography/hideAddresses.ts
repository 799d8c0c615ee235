import { OPAQUE } from './characters.ts';

const MAYBE_ADDRESS = /:\/\/|www\./i;
// As in GitHub's automatic links, an address does not end with punctuation.
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.)[^\s«»"“”<>\uFFFC]*[^\s«»"“”<>\uFFFC.,;:!?…'’()[\]{}*_]/giu;

/** Replaces each character of a web address with the opaque character. The length stays the same. */
export function hideAddresses(text: string): string {
  if (!MAYBE_ADDRESS.test(text)) return text;
  return text.replace(ADDRESS, (address) => OPAQUE.repeat(address.length));
}

/** Restores in `hidden`, which has been edited since, the characters that `hideAddresses` replaced. */
export function showAddresses(hidden: string, original: string, hiddenOriginal: string): string {
  if (hiddenOriginal === original) return hidden;
  let from = -1;
  return hidden.replaceAll(OPAQUE, () => {
    from = hiddenOriginal.indexOf(OPAQUE, from + 1);
    return original[from] ?? OPAQUE;
  });
}
