import type { TextPlace } from './programs/program.ts';
import type { OldFields } from './readFields.ts';
import type { TextHead } from './textHead.ts';

/** A text of the folder, as far as its own file says. */
export type OldText = {
  place: TextPlace;
  fields: OldFields;
  head: TextHead;
  bodyLine: number;
  /** The section by its folder. */
  section: string | undefined;
  isArticleFolder: boolean;
};
