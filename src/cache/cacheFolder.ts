/** Where builds keep what they have made of content: pictures, cards, words to search, what was read, the last pages. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string => env['CACHE_DIR'] || '.cache';

/**
 * Where they keep what follows from code. It stays below the project, wherever `CACHE_DIR` is: what is bundled finds its
 * packages from there. A proof, which believes nothing that is kept, has another one (`CODE_CACHE_DIR`).
 */
export const codeCache = process.env['CODE_CACHE_DIR'] ?? '.cache';
