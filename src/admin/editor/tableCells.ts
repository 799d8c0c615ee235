/** A cell of a table in Markdown: its words, and where they begin and end in the source. */
export type TableCell = { from: number; to: number; text: string };

/** The cells of each line of a table, the line of dashes included. */
export function tableCells(source: string): TableCell[][] {
  let start = 0;
  return source.split('\n').map((line) => {
    const cells = cellsOf(line, start);
    start += line.length + 1;
    return cells;
  });
}

function cellsOf(line: string, start: number): TableCell[] {
  const bars = [...line.matchAll(/\\.|\|/g)].flatMap(({ 0: sign, index }) => (sign === '|' ? [index] : []));
  const first = line.search(/\S/);
  const edges = [
    ...(line[first] === '|' ? [] : [-1]),
    ...bars,
    ...(bars.length > 0 && line.slice(bars.at(-1)! + 1).trim() === '' ? [] : [line.length]),
  ];
  return edges.slice(0, -1).map((bar, place) => {
    const inner = line.slice(bar + 1, edges[place + 1]);
    const text = inner.trim();
    // An empty cell is written into after its first space.
    const from = start + bar + 1 + (text ? inner.indexOf(text) : Math.min(1, inner.length));
    return { from, to: from + text.length, text };
  });
}
