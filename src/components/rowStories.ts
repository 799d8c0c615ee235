import type { Teaser } from '../editorial/teasers.ts';
import type { SectionRowProps } from './props.ts';

/** The story that a section's row opens with, unless it stands higher up on the page, and those after it. */
export const rowStories = ({
  teasers,
  isRepeat,
}: Pick<SectionRowProps, 'teasers' | 'isRepeat'>): { first?: Teaser | undefined; others: Teaser[] } =>
  isRepeat ? { others: teasers } : { first: teasers[0], others: teasers.slice(1) };
