/** The folder of what a build remembers for the next: pictures, and when that next one is due. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['CACHE_DIR'] ?? './.cache/astro';
