import { expect, test } from 'vitest';
import { timeScale } from '../../../src/components/body/LineChart/timeScale.ts';

const ticksOf = (labels: string[], locale = 'fr-FR') =>
  timeScale(labels, locale).ticks.map(({ text }) => text);

test.each([
  ['years, the ends always', ['2015', '2016', '2024'], ['2015', '2018', '2020', '2022', '2024']],
  ['two years', ['2023', '2024'], ['2023', '2024']],
  ['months', ['2022-01', '2022-07', '2024-01'], ['janv. 2022', 'janv. 2023', 'janv. 2024']],
  ['anything else as written', ['T1', 'T2', 'T3', 'T4'], ['T1', 'T2', 'T3', 'T4']],
  ['at most four of many', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['a', 'c', 'e', 'g']],
])('the axis shows %s', (_, labels, ticks) => {
  expect(ticksOf(labels)).toEqual(ticks);
});

test('labels on the axis do not overlap', () => {
  const { ticks } = timeScale(['2024-01', '2024-02', '2024-03', '2024-12'], 'fr-FR');
  expect(ticks.every(({ at }, index) => index === 0 || at - ticks[index - 1]!.at > 40)).toBe(true);
});

test('days are placed proportionally to time', () => {
  const scale = timeScale(['2024-01-01', '2024-01-11', '2024-01-05'], 'fr-FR');
  expect(scale.at('2024-01-05')).toBeCloseTo(40);
  expect(scale.ticks[0]!.text).toMatch(/1 janv\. 2024/);
});
