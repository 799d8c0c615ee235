import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one Chromium listens that all test files share, each with contexts of its own. */
    chromium: string;
  }
}

/** Starts a Chromium for all test files, and ends it with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(launchOptions());
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
