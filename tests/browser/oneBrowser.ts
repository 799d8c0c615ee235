import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { testFolder } from '../site/fixture.ts';
import { launchOptions } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The endpoint of the Chromium that all test files share, each with its own contexts. */
    chromium: string;
  }
}

/** Only the fonts of the tests, so that pages look the same on every machine (Linux only). */
function fontsOfTests(): string {
  const file = path.resolve(testFolder, 'fonts.conf');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.resolve('tests/browser/fonts')}</dir>
  <cachedir>${path.resolve(testFolder, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** Starts a Chromium for all test files, and ends it with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    ...launchOptions(),
    env: { ...process.env, FONTCONFIG_FILE: fontsOfTests() } as Record<string, string>,
  });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
