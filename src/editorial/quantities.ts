/**
 * A formatter for numbers with a unit in a language: `240 000 t`, `12,5 %`, with a no-break space before the unit.
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
    // Intl multiplies percentages by 100; rounding removes the digits that dividing first may leave.
    const written = format.format(isShare ? Number((number / 100).toPrecision(15)) : number);
    const typeset = written.replace(/^-/, '\u2212');
    return unit && !isShare ? `${typeset}\u00A0${unit}` : typeset;
  };
}
