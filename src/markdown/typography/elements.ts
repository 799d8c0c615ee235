/**
 * How typography treats an element: `inline` is part of the text around it, `block` begins and ends a block, `opaque` is not
 * typeset and counts as a word, `opaqueBlock` is not typeset and ends a block, `transparent` (the number of a footnote) is
 * not typeset and rules ignore it.
 */
export type Treatment =
  'inline' | 'block' | 'opaque' | 'opaqueBlock' | 'transparent' | 'picture' | 'lineBreak';

const elementNames: Record<Exclude<Treatment, 'block' | 'transparent'>, string> = {
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr picture q rb rp rt ruby s small ' +
    'span strike strong sub sup time u wbr',
  opaque:
    'audio button canvas code embed iframe input kbd math meter object progress samp script select style svg ' +
    'template textarea tt var video',
  opaqueBlock: 'pre',
  picture: 'img',
  lineBreak: 'br',
};

const treatments = new Map(
  Object.entries(elementNames).flatMap(([treatment, names]) =>
    names.split(' ').map((name) => [name, treatment as Treatment] as const),
  ),
);

export const treatmentOf = (name: string): Treatment => treatments.get(name) ?? 'block';

const voidElements: ReadonlySet<string> = new Set(
  'area br col embed hr img input source track wbr'.split(' '),
);

/** Whether an element of this name has no content and no end tag. */
export const isVoid = (name: string): boolean => voidElements.has(name);
