import { scaleLinear, scalePoint, scaleUtc } from 'd3-scale';

/** Where a label lies from 0 (left) to 100 (right), and which labels the axis shows. */
export type TimeScale = { at: (label: string) => number; ticks: { text: string; at: number }[] };

const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * Puts labels on a line: years and days where they lie in time, whatever else side by side in the order written.
 *
 * @param locale for the names of months, BCP 47
 */
export function timeScale(labels: readonly string[], locale: string): TimeScale {
  if (labels.every((label) => /^-?\d{1,4}$/.test(label))) return yearScale(labels.map(Number));
  if (labels.every((label) => day.test(label))) return dayScale(labels, locale);
  const scale = scalePoint<string>().domain(labels).range([0, 100]);
  const at = (label: string) => scale(label) ?? 0;
  return { at, ticks: spread(labels).map((label) => ({ text: label, at: at(label) })) };
}

function yearScale(years: number[]): TimeScale {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const scale = scaleLinear().domain([first, last]).range([0, 100]);
  const round = scale.ticks(4).filter(Number.isInteger);
  return { at: (label) => scale(Number(label)), ticks: ticksOf([first, ...round, last], scale, String) };
}

function dayScale(labels: readonly string[], locale: string): TimeScale {
  const times = labels.map(timeOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const scale = scaleUtc().domain([first, last]).range([0, 100]);
  const write = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    year: 'numeric',
    ...(last - first < 62 * 86_400_000 && labels.some((label) => label.length > 7) && { day: 'numeric' }),
  });
  const round = scale.ticks(3).map(Number);
  return {
    at: (label) => scale(timeOf(label)),
    ticks: ticksOf([first, ...round, last], scale, (time) => write.format(time)),
  };
}

const timeOf = (label: string) => {
  const [, year, month, date = '1'] = day.exec(label) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
};

/** The narrowest plot, in em: a phone of 320 px, less the numbers of the scale. */
const narrowest = 15.5;

/** The ends always, and between them what keeps clear of its neighbours on a phone. */
function ticksOf(
  values: number[],
  scale: (value: number) => number,
  write: (value: number) => string,
): TimeScale['ticks'] {
  const ticks = [...new Set(values)].map((value) => ({ text: write(value), at: scale(value) }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) return ticks;
  const room = ((first.text.length * 0.55 + 1) / narrowest) * 100;
  const kept = [first];
  for (const tick of ticks.slice(1, -1)) {
    if (tick.at - kept.at(-1)!.at >= room && 100 - tick.at >= room) kept.push(tick);
  }
  return [...kept, last];
}

/** The first, the last and at most two between. */
function spread(labels: readonly string[]): string[] {
  const steps = Math.min(3, labels.length - 1);
  const chosen = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round((step * (labels.length - 1)) / Math.max(1, steps)),
  );
  return [...new Set(chosen)].map((index) => labels[index] ?? '');
}
