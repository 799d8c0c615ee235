import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { homePath, readSiteAddress } from '../intake/siteAddress.ts';
import { serveWords } from '../i18n/cli/serve.ts';
import { servingCommand, type ServerOptions } from './serve.ts';
import { siteServer } from './server/siteServer.ts';

/** The port if none is named, and how many after it are tried where others are in use. */
const usualPort = 4321;
const portsTried = 20;

export const command = servingCommand('preview', async ({ port, host, open }, language) => {
  const words = serveWords[language];
  if (!existsSync('dist/index.html')) {
    console.error(words.noSite);
    return 1;
  }
  const base = homePath((await readSiteAddress(contentFolder())).url.href);
  const server = siteServer('dist', base);
  await listen(server, host, port === undefined ? portsFrom(usualPort) : [port]);
  const { port: found } = server.address() as AddressInfo;
  const addresses = hostNames(host).map((name) => `http://${name}:${found}${base}`);
  console.log(words.served(addresses));
  if (open) openInBrowser(addresses[0]!);
  return 0;
});

const portsFrom = (first: number) => Array.from({ length: portsTried }, (_, place) => first + place);

/**
 * Listens on the first port that is free.
 *
 * @throws the system's error for the last port if none is
 */
async function listen(server: Server, host: ServerOptions['host'], ports: readonly number[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const [port, ...others] = ports;
  const onError = (error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE' && others.length > 0
      ? listen(server, host, others).then(resolve, reject)
      : reject(error);
  server.once('error', onError);
  server.listen({ port, ...(host !== true && { host: host ?? 'localhost' }) }, () => {
    server.off('error', onError);
    resolve();
  });
  return promise;
}

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

/** A browser that does not open is no error: the address has been printed. */
function openInBrowser(address: string): void {
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open'];
  spawn(program!, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
