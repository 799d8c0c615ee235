import { existsSync } from 'node:fs';

const commonPaths = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of this machine's Chromium, if there is one. */
export const chromiumPath = (): string | undefined => commonPaths.find((path) => path && existsSync(path));

/** Options for a Chromium without requests of its own. */
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
