/** How often a line that stays is renewed, in milliseconds. */
const pause = 100;

/** Shows on a terminal, and there only, how far a long run has come; what is piped or logged stays as it is. */
export function counter(line: (done: number, of: number) => string) {
  const stream = process.stderr;
  let told = 0;
  const shown = stream.isTTY === true && !process.env['CI'];
  return {
    tell(done: number, of: number) {
      if (!shown || performance.now() - told < pause) return;
      told = performance.now();
      stream.write(`\r\x1b[K${line(done, of)}`);
    },
    end() {
      if (shown && told > 0) stream.write('\r\x1b[K');
    },
  };
}
