/**
 * How a number and its unit are written in a language: `240 000 t`, `12,5 %`. A number and its unit are never parted.
 *
 * @param locale BCP 47, such as `fr-FR`
 */
export function quantities(locale: string, unit = ''): (number: number) => string {
  const isShare = unit.trim() === '%';
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 20,
    ...(isShare && { style: 'percent' }),
    // A typeset minus, not a hyphen.
    signDisplay: 'negative',
  });
  return (number) => {
    // A share is written as what it is in a hundred: dividing it may leave a trail of digits.
    const written = format.format(isShare ? Number((number / 100).toPrecision(15)) : number);
    const typeset = written.replace(/^-/, '\u2212');
    return unit && !isShare ? `${typeset}\u00A0${unit}` : typeset;
  };
}
