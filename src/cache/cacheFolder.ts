/** Folder of what builds derive from content: pictures, cards, search words, parsed files, build manifests. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string => env['CACHE_DIR'] || '.cache';

/**
 * Folder of what builds derive from code. It is below the project, wherever `CACHE_DIR` is, because bundles import
 * packages from there. `prove`, which trusts no cache, uses another one (`CODE_CACHE_DIR`).
 */
export const codeCache = process.env['CODE_CACHE_DIR'] ?? '.cache';
