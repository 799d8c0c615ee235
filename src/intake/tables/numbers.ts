import type { FaultDetail } from '../faults.ts';

/**
 * Reads a number of a table: `1234.5`, `1 234,5`, `−12`, `+3`; nothing is a missing value. A comma followed by three
 * digits may stand for thousands or for decimals, depending on who wrote it, and is a fault.
 */
export function readNumber(written: string): { number: number | null } | FaultDetail {
  const value = written.trim().replace(/^[−–]/, '-');
  if (value === '') return { number: null };
  const plain = value.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) {
    const right = [plain.replace(',', ''), plain.replace(',', '.')] as const;
    return { rule: 'number-ambiguous', values: { value, thousands: right[0], decimals: right[1] } };
  }
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(plain)) return { number: Number(plain.replace(',', '.')) };
  const right = /[+-]?\d[\d\s]*(?:[.,]\d+)?/.exec(value)?.[0].trim();
  return { rule: 'number-form', values: { value, ...(right && { right }) } };
}
