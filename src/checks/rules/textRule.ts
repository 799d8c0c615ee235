import type { Report } from '../diagnostic.ts';
import type { ParsedText } from '../parseText.ts';

/** A rule that looks at one file. */
export type TextRule = (text: ParsedText, report: Report) => void;
