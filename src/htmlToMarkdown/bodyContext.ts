import type { Root } from 'hast';
import type { LossKind } from '../i18n/cli/importReport.ts';

/** What a body becomes beside its words. */
export type BodyContext = {
  /** The path by which an article writes a picture, or another file of the old site; undefined if there is no copy of it. */
  fileFor: (url: string) => string | undefined;
  /** What a link leads to now; undefined where only its words stay. */
  linkFor: (url: string) => string | undefined;
  onLoss: (loss: Loss) => void;
  /** Tidies the tree before it is converted. */
  prepare?: (tree: Root) => void;
};

/** Something of a body that the publication does not have. */
export type Loss = {
  what: LossKind;
  /** What it was, as short as it can be recognised. */
  detail: string;
  /** How many words readers had of it, such as the caption of a picture. */
  words?: number;
};
