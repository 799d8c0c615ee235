import { scaleLog } from 'd3-scale';
import { kinds, type Row } from './series.ts';

const [width, height] = [720, 420];
const margin = { left: 56, right: 150, top: 16, bottom: 40 };
const labelHeight = 16;
const inks = ['#8a1c1c', '#1c4f8a', '#2f6b2f', '#8a6a1c', '#5a2f6b'];

/** Seconds by the number of articles, both by powers of ten, a line for each kind of build: a straight line is linear. */
export function growthPlot(rows: readonly Row[]): string {
  const counts = [...new Set(rows.map(({ articles }) => articles))].sort((a, b) => a - b);
  const seconds = rows.map((row) => row.seconds);
  const x = scaleLog([counts[0]!, counts.at(-1)!], [margin.left, width - margin.right]);
  const y = scaleLog([Math.min(...seconds), Math.max(...seconds)], [height - margin.bottom, margin.top]);
  const endOf = (kind: string) =>
    y(rows.find((row) => row.kind === kind && row.articles === counts.at(-1))!.seconds);
  const labels = apart(kinds.map(endOf));
  const lines = kinds.map((kind, place) => {
    const points = rows.filter((row) => row.kind === kind).sort((a, b) => a.articles - b.articles);
    const path = points.map((row) => `${round(x(row.articles))},${round(y(row.seconds))}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${inks[place]}" stroke-width="2"/>
<text x="${width - margin.right + 8}" y="${round(labels[place]! + 4)}" fill="${inks[place]}">${kind}</text>`;
  });
  const across = counts.map(
    (count) =>
      `<text x="${round(x(count))}" y="${height - 16}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
  );
  const down = y
    .ticks(4)
    .filter((tick) => /^[125]/.test(String(tick).replace(/^0\.0*/, '')))
    .map(
      (
        tick,
      ) => `<line x1="${margin.left}" x2="${width - margin.right}" y1="${round(y(tick))}" y2="${round(y(tick))}" stroke="#ccc"/>
<text x="${margin.left - 8}" y="${round(y(tick) + 4)}" text-anchor="end">${tick} s</text>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#333">
<title>Seconds of a build by the number of articles</title>
<rect width="100%" height="100%" fill="#fff"/>
${[...down, ...across, ...lines].join('\n')}
</svg>
`;
}

/** Heights of labels near where they belong, in their order, none over another. */
function apart(heights: readonly number[]): number[] {
  const placed = [...heights];
  let free = Infinity;
  for (const place of [...heights.keys()].sort((a, b) => heights[b]! - heights[a]!)) {
    placed[place] = Math.min(heights[place]!, free);
    free = placed[place] - labelHeight;
  }
  return placed;
}

const round = (value: number) => Math.round(value * 10) / 10;
