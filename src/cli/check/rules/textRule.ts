import type { Raise } from '../diagnostic.ts';
import type { TextReading } from '../readText.ts';

/** A rule that looks at one file. */
export type TextRule = (text: TextReading, raise: Raise) => void;
