import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { serveWords } from '../i18n/cli/serve.ts';
import { previewHeaders, siteHeaders } from './server/siteHeaders.ts';
import { servingCommand } from './serve.ts';

export const command = servingCommand('preview', async (config, language) => {
  if (!existsSync('dist/index.html')) {
    console.error(serveWords[language].noSite);
    return 1;
  }
  const { preview } = await import('astro');
  const { server } = (await preview(config)) as unknown as { server: Server };
  if (existsSync('dist/_headers')) sendHeaders(server, readFileSync('dist/_headers', 'utf8'));
  return 0;
});

/** Sends with every answer the headers that the build wrote for its path, so that what works here works online. */
function sendHeaders(server: Server, text: string): void {
  const headersOf = siteHeaders(text);
  server.prependListener('request', ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    for (const [name, value] of Object.entries(previewHeaders(headersOf(decodeURI(pathname)))))
      response.setHeader(name, value);
  });
}
