// Runs commands side by side: `sideBySide.ts 'npm run lint' … -- vitest run`. What the last one prints is shown as it comes;
// the others say that all is well in a line, or all they have to say once it has ended.
import { spawn } from 'node:child_process';

const args = process.argv.slice(2);
const end = args.indexOf('--');
const [beside, main] = [
  args.slice(0, end),
  args
    .slice(end + 1)
    .map((word) => `'${word}'`)
    .join(' '),
];

const started = beside.map(async (command) => {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { command, status, printed };
});
const tests = spawn(main, { shell: true, stdio: 'inherit' });
const testStatus = await new Promise<number | null>((resolve) => tests.on('close', resolve));

let isWell = testStatus === 0;
for (const { command, status, printed } of await Promise.all(started)) {
  if (status === 0) console.log(`${command}: nothing to say.`);
  else console.error(`\n${command} ended with ${status}:\n\n${printed}`);
  isWell &&= status === 0;
}
process.exit(isWell ? 0 : 1);
