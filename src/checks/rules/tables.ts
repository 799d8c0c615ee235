import type { TextRule } from './textRule.ts';
import { nodeSpot } from '../nodes.ts';

const codeSpan = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;

/** GFM drops the cells of a row beyond the columns of its header. */
const cells: TextRule = ({ nodes, body, spotInFile }, report) => {
  const lines = body.split('\n');
  for (const { children: rows } of nodes('table')) {
    const most = rows[0]?.children.length ?? 0;
    for (const row of rows.filter(({ children }) => children.length > most)) {
      const spot = nodeSpot(row);
      const line = (lines[spot.line - 1] ?? '').slice(spot.column - 1);
      const right = line.replace(codeSpan, (code) => code.replace(/(?<!\\)\|/g, '\\|'));
      const values = { cells: row.children.length, most, ...(right !== line && { right }) };
      report({ rule: 'table-cells', values }, spotInFile(spot));
    }
  }
};

export const tableRules: readonly TextRule[] = [cells];
