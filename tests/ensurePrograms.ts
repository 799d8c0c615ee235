// Run before the tests: gets what they need of programs and a bare Debian machine lacks, or says what is skipped without it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath, hasQuickChromium } from './browser/chromium.ts';
import { programPath, unpackedPrograms } from './programs.ts';

const isRoot = process.getuid?.() === 0;
const sudo = isRoot ? [] : ['sudo'];
const run = (command: string[], cwd = '.') => {
  const [program, ...args] = command as [string, ...string[]];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(program, args, { cwd, env, stdio: ['inherit', process.stderr, process.stderr] }).status === 0
  );
};

const install = (name: string) => run([...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', name]);

const isDebian = programPath('apt-get') !== undefined;
// Nobody is asked for a password for what only saves time.
const hasChromium = isRoot ? hasQuickChromium() : chromiumPath() !== undefined;
const missing = [...(hasChromium ? [] : ['chromium-headless-shell']), ...(programPath('jq') ? [] : ['jq'])];
const servers = ['nginx', 'caddy'].filter((name) => !programPath(name));

if (isDebian && missing.length + servers.length > 0) {
  console.log(`The tests need ${[...missing, ...servers].join(', ')}: getting them with apt-get …`);
  run([...sudo, 'apt-get', 'update']);
  for (const name of missing) install(name);
  // Not every Debian, nor what follows from it, has the one without windows.
  if (!chromiumPath()) install('chromium');
  mkdirSync(unpackedPrograms, { recursive: true });
  for (const name of servers) run(['apt-get', 'download', name], unpackedPrograms);
  for (const file of readdirSync(unpackedPrograms).filter((name) => name.endsWith('.deb')))
    run(['dpkg-deb', '--extract', path.join(unpackedPrograms, file), unpackedPrograms]);
}

/** What is not tested where a program is missing. */
const skipped = {
  nginx: 'its rules are not asked for',
  caddy: 'its rules are not asked for',
  jq: 'the workflow of the timetable is not tested',
};
for (const [name, what] of Object.entries(skipped))
  if (!programPath(name)) console.log(`${name} is not on this machine: ${what}.`);

if (!chromiumPath()) {
  console.error(
    'No Chromium found. Install Chromium or Chrome, or name one in CHROMIUM_PATH, then run npm test again.',
  );
  process.exit(1);
}
