/**
 * A function that computes each result once, by its argument as JSON. To make a schema takes longer than to validate a text
 * by it, and a command needs the same one for several readings.
 */
export function memoize<Input, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  const results = new Map<string, Result>();
  return (input) => {
    const key = JSON.stringify(input);
    if (!results.has(key)) results.set(key, compute(input));
    return results.get(key)!;
  };
}
