/**
 * Where builds keep what they can use again: `CACHE_DIR`, or `.cache`. It must be below the project's root, because what
 * is bundled finds its packages from there.
 */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string => env['CACHE_DIR'] ?? '.cache';
