/** Milliseconds between two lines where lines stay: a log that is read afterwards. */
const pause = 10_000;

type Message = { level: string; message: string };

/**
 * Astro's logger for builds (https://docs.astro.build/en/reference/logger-reference/): counts pages and pictures
 * instead of naming each. On a terminal it keeps one line up to date; in CI it prints a line when a stage begins
 * and every ten seconds. Warnings and errors come through whole.
 */
export default function progress() {
  const terminal = process.stdout.isTTY === true && !process.env['CI'];
  let stage = '';
  let pages = 0;
  let told = 0;

  const tell = (next: string, detail: string) => {
    if (terminal) process.stdout.write(`\r\x1b[K${next}${detail}`);
    else if (next !== stage || Date.now() - told > pause) {
      console.log(next + detail);
      told = Date.now();
    }
    stage = next;
  };

  return {
    write({ level, message }: Message) {
      const picture = /\((\d+)\/(\d+)\)/.exec(message);
      if (level === 'error' || level === 'warn') {
        // A publication may have no authors or no standing pages yet.
        // A broken picture is told by the build, in the editors' language.
        if (!/does not exist or is empty|Unable to generate optimized image/.test(message))
          console.error(`${terminal ? '\n' : ''}${message}`);
      } else if (message.includes('Syncing content')) tell('Reading the publication', ' …');
      else if (message.includes('Building static entrypoints')) tell('Preparing the pages', ' …');
      else if (/[├└]─/.test(message)) tell('Pages', `: ${++pages}`);
      else if (picture) tell('Pictures', `: ${picture[1]} of ${picture[2]}`);
    },
    flush() {
      if (terminal && stage) process.stdout.write('\r\x1b[K');
    },
  };
}
