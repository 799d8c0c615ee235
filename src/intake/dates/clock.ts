/**
 * Reads the one clock of a run: `SOURCE_DATE_EPOCH` (whole seconds since 1970, see reproducible-builds.org), else the
 * system's time, which is then written there, so that every later reading in this process and its children agrees.
 *
 * @returns milliseconds since 1970
 * @throws Error with a plain sentence when `SOURCE_DATE_EPOCH` is no such number
 */
export function readClock(env: NodeJS.ProcessEnv = process.env): number {
  const written = env['SOURCE_DATE_EPOCH'];
  if (written === undefined || written === '') {
    const seconds = Math.floor(Date.now() / 1000);
    env['SOURCE_DATE_EPOCH'] = String(seconds);
    return seconds * 1000;
  }
  // Eleven digits end in the year 5138; longer numbers are milliseconds written by mistake.
  if (!/^\d{1,11}$/.test(written)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is "${written}"; it must be a whole number of seconds since 1970, such as 1700000000.`,
    );
  }
  return Number(written) * 1000;
}
