import type { Frame } from '../editorial/frame.ts';
import type { Wording } from '../i18n/fr.ts';
import type { Head } from '../outputs/head.ts';

/** What the pages that lead to lists have in common. */
export type IndexProps = {
  head: Head;
  frame: Frame;
  words: Wording;
  title: string;
  description?: string | undefined;
};
