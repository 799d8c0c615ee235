/**
 * What typography does at an element: `inline` is read through, `block` begins and ends a passage, `silent` holds
 * nothing to typeset and takes a word's place, `silentBlock` ends a passage and holds nothing to typeset, `unseen`
 * (the number of a footnote) holds nothing to typeset and words see each other through it.
 */
export type Treatment = 'inline' | 'block' | 'silent' | 'silentBlock' | 'unseen' | 'picture' | 'lineBreak';

const NAMES: Record<Exclude<Treatment, 'block' | 'unseen'>, string> = {
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr picture q rb rp rt ruby s small ' +
    'span strike strong sub sup time u wbr',
  silent:
    'audio button canvas code embed iframe input kbd math meter object progress samp script select style svg ' +
    'template textarea tt var video',
  silentBlock: 'pre',
  picture: 'img',
  lineBreak: 'br',
};

const treatments = new Map(
  Object.entries(NAMES).flatMap(([treatment, names]) =>
    names.split(' ').map((name) => [name, treatment as Treatment] as const),
  ),
);

/** The treatment of an element by its name. */
export const treatmentOf = (name: string): Treatment => treatments.get(name) ?? 'block';

const voids: ReadonlySet<string> = new Set('area br col embed hr img input source track wbr'.split(' '));

/** Whether an element of this name has no content and no end. */
export const isVoid = (name: string): boolean => voids.has(name);
