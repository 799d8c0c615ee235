import type { TextRule } from './textRule.ts';
import { blocksOf } from '../blocks.ts';
import { textRangesOf } from '../textRanges.ts';
import { findGarbled } from '../findGarbled.ts';

/** Residue of word processors, and its replacement. */
const leftovers: { find: RegExp; right: (...groups: string[]) => string }[] = [
  // Elements with a colon in their names are text to Markdown.
  { find: /<\/?(?:o|w|v|m|st1):[a-z]\w*[^>\n]*>(?:<\/(?:o|w|v|m|st1):[a-z]\w*>)?/gi, right: () => '' },
  { find: /^[ \t]*[•·▪▫◦‣●■➢][ \t\u00A0]*(\S*)/gm, right: (word = '') => `- ${word}` },
  { find: /(\S+)\t+(\S+)/g, right: (before, after) => `${before} ${after}` },
  {
    find: /[\p{L}\p{N}]*(?:[\u00AD\u200B\u2060\uFEFF]+[\p{L}\p{N}]*)+/gu,
    right: () => '',
  },
];

const invisible = /[\u00AD\u200B\u2060\uFEFF]+/g;

const suspect = /<\/?[a-z]\w?\d?:|[•·▪▫◦‣●■➢]|\S\t|[\u00AD\u200B\u2060\uFEFF]/i;

const residue: TextRule = (text, report) => {
  for (const { source, spotAt } of blocksOf(text)) {
    if (!suspect.test(source)) continue;
    for (const { find, right } of leftovers) {
      for (const match of source.matchAll(find)) {
        const [written, ...groups] = match;
        const values = { written, right: right(...groups) || written.replace(invisible, '') };
        const isTag = written.startsWith('<');
        report({ rule: 'residue', values: isTag ? { written, right: '' } : values }, spotAt(match.index));
      }
    }
  }
};

const garbled: TextRule = (text, report) => {
  for (const { text: prose, spotAt, field } of textRangesOf(text)) {
    for (const { at, written, right } of findGarbled(prose))
      report({ rule: 'text-garbled', values: { written, right } }, spotAt(at), field);
  }
};

export const residueRules: readonly TextRule[] = [residue, garbled];
