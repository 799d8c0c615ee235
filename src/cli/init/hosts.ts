import type { Answers } from './answers.ts';
import type { NewFiles } from './writeNew.ts';

/** What publishes a publication at its host: workflows or settings. */
export const hostFilesOf = (_answers: Answers): NewFiles => ({});
