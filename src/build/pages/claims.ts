/** Pages claimed at a time: few enough that threads end together, enough that claiming costs nothing. */
const chunk = 16;

/** A route worth the price of listing its paths a second time, to help the thread that claimed it. */
const worth = 64;

/** Room for the claims of some threads on routes: the next route, then of each route its next page and their number. */
export const roomForClaims = (routes: number) => new SharedArrayBuffer(4 * (1 + 2 * routes));

/**
 * Gives a thread the routes that no other has claimed, then those that others are still busy with. Each page of each
 * route is given out once.
 */
export function* claims(shared: SharedArrayBuffer, routes: number) {
  const numbers = new Int32Array(shared);
  const [nextOf, countOf] = [(route: number) => 1 + 2 * route, (route: number) => 2 + 2 * route];
  const give = (route: number) => ({
    route,
    *chunks(count: number): Generator<[number, number]> {
      Atomics.store(numbers, countOf(route), count + 1);
      for (;;) {
        const from = Atomics.add(numbers, nextOf(route), chunk);
        if (from >= count) return;
        yield [from, from + chunk];
      }
    },
  });
  for (let route = Atomics.add(numbers, 0, 1); route < routes; route = Atomics.add(numbers, 0, 1))
    yield give(route);
  for (let route = 0; route < routes; route++) {
    const count = Atomics.load(numbers, countOf(route));
    if (count === 0 || count - 1 - Atomics.load(numbers, nextOf(route)) > worth) yield give(route);
  }
}
