/** The interval between updates, in milliseconds. */
const interval = 100;

/** Shows the progress of a long run on a terminal; prints nothing to pipes and logs. */
export function progressLine(line: (done: number, of: number) => string) {
  const stream = process.stderr;
  let shownAt = 0;
  const isTerminal = stream.isTTY === true && !process.env['CI'];
  return {
    update(done: number, of: number) {
      if (!isTerminal || performance.now() - shownAt < interval) return;
      shownAt = performance.now();
      stream.write(`\r\x1b[K${line(done, of)}`);
    },
    clear() {
      if (isTerminal && shownAt > 0) stream.write('\r\x1b[K');
    },
  };
}
