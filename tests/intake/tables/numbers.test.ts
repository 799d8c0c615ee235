import { expect, test } from 'vitest';
import { readNumber } from '../../../src/intake/tables/numbers.ts';

test.each([
  ['a whole number', '240000', 240000],
  ['a decimal point', '12.5', 12.5],
  ['a decimal comma', '12,5', 12.5],
  ['thousands in French', '1\u202f234\u00a0567,25', 1234567.25],
  ['thousands with apostrophes', '1’234', 1234],
  ['three decimals below one', '0,125', 0.125],
  ['a minus of typographers', '−3', -3],
  ['a plus', ' +3 ', 3],
  ['nothing', ' ', null],
])('reads %s', (_, written, number) => {
  expect(readNumber(written)).toEqual({ number });
});

test('a comma before three digits is ambiguous', () => {
  expect(readNumber('1,234')).toEqual({
    rule: 'number-ambiguous',
    values: { value: '1,234', thousands: '1234', decimals: '1.234' },
  });
});

test.each([
  ['a unit', '12,5 kt', '12,5'],
  ['an approximation', '~ 300', '300'],
  ['a word', 'n. d.', undefined],
  ['two points', '1.2.3', '1.2'],
  ['loose groups', '12 34', '12 34'],
])('rejects %s', (_, value, right) => {
  expect(readNumber(value)).toEqual({ rule: 'number-form', values: { value, ...(right && { right }) } });
});
