import { existsSync } from 'node:fs';

const commonPaths = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where this machine has a Chromium, if it has one. */
export const chromiumPath = (): string | undefined => commonPaths.find((path) => path && existsSync(path));

/** A Chromium that asks nothing of any server but ours. */
export const launchOptions = () => ({
  executablePath: chromiumPath()!,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
