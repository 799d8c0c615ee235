/**
 * Pictures that are not saved yet, by their `blob:` addresses: the interface replaces these when it
 * saves, and editors see the names of the files instead.
 */
export type PictureNames = ReadonlyMap<string, string>;

const inText = (name: string) => `](./${name}`;

/** The text as editors see it. */
export const withNames = (text: string, names: PictureNames): string =>
  [...names].reduce((shown, [address, name]) => shown.replaceAll(inText(address), inText(name)), text);

/** The text as the interface keeps it. */
export const withAddresses = (text: string, names: PictureNames): string =>
  [...names].reduce((kept, [address, name]) => kept.replaceAll(inText(name), inText(address)), text);

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
  const isTaken = (name: string) => taken.has(name) || text.includes(inText(name));
  let name = plain + ending;
  for (let count = 2; isTaken(name); count++) name = `${plain}-${count}${ending}`;
  return name;
}
