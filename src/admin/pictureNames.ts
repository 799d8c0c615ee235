/**
 * Pictures and other files that are not saved yet, by their `blob:` addresses: the interface replaces these when it
 * saves, and editors see the names of the files instead.
 */
export type PictureNames = ReadonlyMap<string, string>;

/** The two ways in which a text names a file: a link or a picture, an attribute of a directive. */
const inText = (name: string): string[] => [`](./${name}`, `="./${name}"`];

const replaceNames = (text: string, from: string, to: string): string =>
  inText(from).reduce((before, written, way) => before.replaceAll(written, inText(to)[way]!), text);

/** The text as editors see it. */
export const withNames = (text: string, names: PictureNames): string =>
  [...names].reduce((shown, [address, name]) => replaceNames(shown, address, name), text);

/** The text as the interface keeps it. */
export const withAddresses = (text: string, names: PictureNames): string =>
  [...names].reduce((kept, [address, name]) => replaceNames(kept, name, address), text);

/**
 * The pictures of a text that are not saved yet; those of a saved entry are named by their files already.
 */
export const namesIn = (text: string, names: PictureNames): Map<string, string> =>
  new Map([...names].filter(([address]) => text.includes(address)));

/** A name for a picture in a text that no other picture of the text has or had, and that needs no escapes. */
export function freeName(file: string, text: string, names: PictureNames): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.\w+)?$/.exec(file)!;
  const plain =
    stem
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\w-]+/g, '-') || 'image';
  const taken = new Set(names.values());
  const isTaken = (name: string) => taken.has(name) || inText(name).some((written) => text.includes(written));
  let name = plain + ending;
  for (let count = 2; isTaken(name); count++) name = `${plain}-${count}${ending}`;
  return name;
}
