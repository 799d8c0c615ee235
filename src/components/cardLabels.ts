import type { Teaser } from '../editorial/teasers.ts';

/**
 * What a card says above its title: the section, the kind of article, and who signed an opinion, which is somebody's.
 *
 * @param section whether to show the section
 */
export function cardLabels(teaser: Teaser, section: boolean): (string | undefined)[] {
  const { kind, label, signatures } = teaser;
  return [
    section ? teaser.section.label : undefined,
    kind === 'sponsored' ? undefined : label,
    ...(kind === 'opinion' ? signatures.map((signature) => signature.label) : []),
  ];
}
