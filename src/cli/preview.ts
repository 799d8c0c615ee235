import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { homePath, readSiteAddress } from '../intake/siteAddress.ts';
import { serveWords } from '../i18n/cli/serve.ts';
import { servingCommand, type ServerOptions } from './serve.ts';
import { listen } from './server/listen.ts';
import { openBrowser } from './server/openBrowser.ts';
import { siteServer } from './server/siteServer.ts';

export const command = servingCommand('preview', async (options, language) => {
  const { host, open } = options;
  const words = serveWords[language];
  if (!existsSync('dist/index.html')) {
    console.error(words.noSite);
    return 1;
  }
  const base = homePath((await readSiteAddress(contentFolder())).url.href);
  const server = siteServer('dist', base);
  const found = await listen(server, options);
  const addresses = hostNames(host).map((name) => `http://${name}:${found}${base}`);
  console.log(words.served(addresses));
  if (open) openBrowser(addresses[0]!);
  return 0;
});

/** How browsers reach the server: by this machine's own name first. */
function hostNames(host: ServerOptions['host']): string[] {
  if (host === undefined) return ['localhost'];
  if (host !== true && !['0.0.0.0', '::'].includes(host)) return [host.includes(':') ? `[${host}]` : host];
  const others = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return [
    'localhost',
    ...others.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  ];
}
