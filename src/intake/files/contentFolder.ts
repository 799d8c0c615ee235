/** The folder that holds the publication: `CONTENT_DIR`, or `content` in the working directory. */
export const contentFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['CONTENT_DIR'] || './content';
