import type { ErrorCode } from 'yaml';
import { colon, fieldless, tabs, unaligned } from './lineRepairs.ts';
import { atError, type Finder, type Repair, type Trouble } from './repair.ts';
import { partsOf } from './yamlLines.ts';
import { backslash, byValue, flowList, openQuote } from './valueRepairs.ts';

/** Finds the editor's mistake behind a YAML error. */
export function repair(trouble: Trouble): Repair {
  const finders = [openQuote, ...(findersFor[trouble.code] ?? []), unaligned, byValue];
  for (const find of finders) {
    const found = find(trouble);
    if (found) return found;
  }
  const written = trouble.lines[trouble.line]?.trim() ?? '';
  return atError(trouble, { rule: 'yaml-other', values: { written } });
}

/** How deep is too deep depends on the machine: so the line is told, not the bracket. */
const deep: Finder = (trouble) => {
  const column = partsOf(trouble.lines[trouble.line] ?? '').valueColumn;
  return atError({ ...trouble, column }, { rule: 'yaml-deep', values: {} });
};

const findersFor: Partial<Record<ErrorCode, Finder[]>> = {
  TAB_AS_INDENT: [tabs],
  BLOCK_AS_IMPLICIT_KEY: [colon],
  MULTILINE_IMPLICIT_KEY: [fieldless],
  MISSING_CHAR: [flowList, byValue, fieldless],
  BAD_INDENT: [flowList, unaligned, fieldless],
  BAD_DQ_ESCAPE: [backslash],
  RESOURCE_EXHAUSTION: [deep],
};
