import { mendValue, type FindRepair } from './repair.ts';
import { isQuoted, itemsOf, lineOf, opensQuote, partsOf, quoted, tidyItem, unquoted } from './yamlLines.ts';

/** `title: "Accord` with fields below it. */
export const repairOpenQuote: FindRepair = (trouble) => {
  for (let line = trouble.line; line >= 0; line -= 1) {
    const parts = partsOf(trouble.lines[line] ?? '');
    if (!opensQuote(parts.value)) continue;
    const next = trouble.lines[line + 1];
    if (next !== undefined && partsOf(next).key === undefined) return undefined;
    const meant = lineOf(parts, quoted(unquoted(parts.value)));
    return mendValue(trouble, line, meant, (right) => ({ rule: 'yaml-quote-open', values: { right } }));
  }
  return undefined;
};

/** A text that begins like something else, or whose quotes close too early. */
export const repairValue: FindRepair = (trouble) => {
  const parts = partsOf(trouble.lines[trouble.line] ?? '');
  const character = parts.value[0] ?? '';
  if (isQuoted(parts.value) || !/["'*&!|>%@`{[,?}\]-]/.test(character)) return undefined;
  const meant = lineOf(parts, quoted(unquoted(parts.value)));
  return mendValue(trouble, trouble.line, meant, (right) => {
    if (character === '"') return { rule: 'yaml-quotes', values: { right } };
    if (character === "'") return { rule: 'yaml-apostrophe', values: { right } };
    return { rule: 'yaml-special', values: { character, right } };
  });
};

/** `"C:\mines"`. */
export const repairBackslash: FindRepair = (trouble) => {
  const parts = partsOf(trouble.lines[trouble.line] ?? '');
  if (!parts.value.startsWith('"')) return undefined;
  const meant = lineOf(parts, quoted(unquoted(parts.value)));
  return mendValue(trouble, trouble.line, meant, (right) => ({ rule: 'yaml-backslash', values: { right } }));
};

/** `colours: { paper: #ffffff }`: YAML takes the colour and the bracket for a comment. */
export const repairFlowColour: FindRepair = (trouble) => {
  const line = trouble.lines.findLastIndex(
    (text, index) => index <= trouble.line && /[{,][^#"'}]*:\s+#[0-9a-f]{3,8}\b/i.test(text),
  );
  const written = trouble.lines[line];
  if (written === undefined) return undefined;
  const lost = /:\s+(#[0-9a-f]{3,8})\b/i.exec(written)?.[1] ?? '';
  const meant = written.replace(/(:\s+)(#[0-9a-f]{3,8})\b/gi, '$1"$2"');
  return mendValue(trouble, line, meant, (right) => ({ rule: 'yaml-hash', values: { lost, right } }));
};

/** `tags: [a, b` or `tags: [#a, b]`. */
export const repairFlowList: FindRepair = (trouble) => {
  for (let line = trouble.line; line >= 0; line -= 1) {
    const parts = partsOf(trouble.lines[line] ?? '');
    const list = /^\[([^[\]]*)(\]?)\s*(?:#.*)?$/.exec(parts.value);
    if (!list) continue;
    const hash = /[[\s,]#/.test(parts.value);
    if (list[2] && !hash) return undefined;
    const inner = hash ? parts.value.replace(/^\[|\]\s*$/g, '') : (list[1] ?? '');
    const items = itemsOf(inner, ',');
    const meant = lineOf(parts, `[${(items ?? []).map(tidyItem).join(', ')}]`);
    const rule = hash ? 'yaml-list-hash' : 'yaml-list-open';
    return mendValue(trouble, line, meant, (right) => ({
      rule,
      values: { right: items ? right : lineOf(parts, '[…]').trim() },
    }));
  }
  return undefined;
};
