/**
 * Preloaded into every process of a build (`NODE_OPTIONS=--import`): kills it with its workers when it says that a stage
 * begins. From outside the signal would come too late: a small publication is built in less than a second.
 */
const stage = process.env['KILL_AT_STAGE'];
if (stage && process.argv[1]?.endsWith('cli.ts')) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((text: string | Uint8Array, ...others: []) => {
    if (String(text).startsWith(stage)) process.kill(-process.pid, 'SIGKILL');
    return write(text, ...others);
  }) as typeof write;
}
