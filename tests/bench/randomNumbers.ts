/** The same pseudo-random numbers on every machine: the generator of Numerical Recipes, 32 bits. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
