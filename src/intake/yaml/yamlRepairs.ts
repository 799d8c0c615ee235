import type { ErrorCode } from 'yaml';
import { repairColon, repairFieldName, repairTabs, repairIndent } from './lineRepairs.ts';
import { withoutRepair, type FindRepair, type Repair, type YamlError } from './repair.ts';
import { partsOf } from './yamlLines.ts';
import {
  repairBackslash,
  repairFlowColour,
  repairValue,
  repairFlowList,
  repairOpenQuote,
} from './valueRepairs.ts';

/** Finds the editor's mistake behind a YAML error. */
export function findRepair(trouble: YamlError): Repair {
  const finders = [
    repairFlowColour,
    repairOpenQuote,
    ...(findersFor[trouble.code] ?? []),
    repairIndent,
    repairValue,
  ];
  for (const find of finders) {
    const found = find(trouble);
    if (found) return found;
  }
  const written = trouble.lines[trouble.line]?.trim() ?? '';
  return withoutRepair(trouble, { rule: 'yaml-other', values: { written } });
}

/** How deep is too deep depends on the machine, so the fault names the line, not the bracket. */
const repairDepth: FindRepair = (trouble) => {
  const column = partsOf(trouble.lines[trouble.line] ?? '').valueColumn;
  return withoutRepair({ ...trouble, column }, { rule: 'yaml-deep', values: {} });
};

const findersFor: Partial<Record<ErrorCode, FindRepair[]>> = {
  TAB_AS_INDENT: [repairTabs],
  BLOCK_AS_IMPLICIT_KEY: [repairColon],
  MULTILINE_IMPLICIT_KEY: [repairFieldName],
  MISSING_CHAR: [repairFlowList, repairValue, repairFieldName],
  BAD_INDENT: [repairFlowList, repairIndent, repairFieldName],
  BAD_DQ_ESCAPE: [repairBackslash],
  RESOURCE_EXHAUSTION: [repairDepth],
};
