/** Milliseconds between two lines in a log. */
const pause = 10_000;

/**
 * Shows the progress of a build, and measures its stages. On a terminal one line is updated; in CI a line is
 * printed when a stage begins and every ten seconds.
 */
export function stagesOf() {
  const terminal = process.stdout.isTTY === true && !process.env['CI'];
  const begun = performance.now();
  const taken: Record<string, number> = {};
  let stage = '';
  let since = begun;
  let lastPrinted = 0;

  const print = (detail: string) => {
    if (terminal) process.stdout.write(`\r\x1b[K${stage}${detail}`);
    else console.log(stage + detail);
    lastPrinted = performance.now();
  };
  const close = () => {
    const now = performance.now();
    if (stage) taken[stage] = (now - since) / 1000;
    since = now;
  };

  return {
    begin(next: string) {
      close();
      stage = next;
      print(' …');
    },
    update(detail: string) {
      if (terminal || performance.now() - lastPrinted > pause) print(detail);
    },
    /** Seconds of each stage, and in total. */
    end(): { stages: Record<string, number>; seconds: number } {
      close();
      if (terminal && stage) process.stdout.write('\r\x1b[K');
      stage = '';
      return { stages: taken, seconds: (performance.now() - begun) / 1000 };
    },
  };
}
