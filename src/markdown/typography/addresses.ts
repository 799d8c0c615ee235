import { OPAQUE } from './characters.ts';

const MAYBE_ADDRESS = /:\/\/|www\./i;
// Like GitHub's automatic links, an address does not end with punctuation.
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.)[^\s«»"“”<>\uFFFC]*[^\s«»"“”<>\uFFFC.,;:!?…'’()[\]{}*_]/giu;

/** The text with each character of a web address replaced by the sign for something opaque: same length. */
export function hideAddresses(text: string): string {
  if (!MAYBE_ADDRESS.test(text)) return text;
  return text.replace(ADDRESS, (address) => OPAQUE.repeat(address.length));
}

/** `hidden`, edited since, with the opaque characters it was given in place of those of `original` put back. */
export function showAddresses(hidden: string, original: string, hiddenOriginal: string): string {
  if (hiddenOriginal === original) return hidden;
  let from = -1;
  return hidden.replaceAll(OPAQUE, () => {
    from = hiddenOriginal.indexOf(OPAQUE, from + 1);
    return original[from] ?? OPAQUE;
  });
}
