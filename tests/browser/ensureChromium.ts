// Run before the tests: they need a Chromium, which a bare Debian machine lacks.
import { spawnSync } from 'node:child_process';
import { chromiumPath } from './chromium.ts';

if (!chromiumPath()) {
  console.log('The browser tests need Chromium: installing it with apt-get …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const run = (...command: string[]) => {
    const [program, ...args] = [...sudo, ...command];
    return spawnSync(program!, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
}

if (!chromiumPath()) {
  console.error(
    'No Chromium found. Install Chromium or Chrome, or name one in CHROMIUM_PATH, then run npm test again.',
  );
  process.exit(1);
}
