import { existsSync } from 'node:fs';
import { serveWords } from '../i18n/cli/serve.ts';
import { servingCommand } from './serve.ts';

export const command = servingCommand('preview', async (config, language) => {
  if (!existsSync('dist/index.html')) {
    console.error(serveWords[language].noSite);
    return 1;
  }
  const { preview } = await import('astro');
  await preview(config);
  return 0;
});
