import { existsSync } from 'node:fs';

/**
 * The folder that holds the publication: `CONTENT_DIR`, or the working directory if `site.yaml` is in it, or `content`
 * there.
 */
export const contentFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['CONTENT_DIR'] || (existsSync('site.yaml') ? '.' : './content');
