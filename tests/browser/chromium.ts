import { existsSync } from 'node:fs';

/** Chromium without windows, of which the same pages take a third of the processor. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const commonPaths = [
  process.env['CHROMIUM_PATH'],
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of this machine's Chromium, if there is one. */
export const chromiumPath = (): string | undefined => commonPaths.find((path) => path && existsSync(path));

/** Whether this machine has the Chromium that takes least, or one that `CHROMIUM_PATH` names. */
export const hasQuickChromium = (): boolean =>
  Boolean(process.env['CHROMIUM_PATH']) || existsSync(headlessShell);

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
