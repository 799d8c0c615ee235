import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerOptions } from '../serve.ts';

/** The port if none is named, and how many after it are tried where others are in use. */
const usualPort = 4321;
const portsTried = 20;

/**
 * Listens on the port that is named, or else on the usual one or the first free one after it.
 *
 * @returns the port
 * @throws the system's error for the last port if none is free
 */
export async function listen(
  server: Server,
  { port, host }: Pick<ServerOptions, 'port' | 'host'>,
): Promise<number> {
  await listenOnFirst(server, host, port === undefined ? portsFrom(usualPort) : [port]);
  return (server.address() as AddressInfo).port;
}

const portsFrom = (first: number) => Array.from({ length: portsTried }, (_, place) => first + place);

async function listenOnFirst(
  server: Server,
  host: ServerOptions['host'],
  ports: readonly number[],
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const [port, ...others] = ports;
  const onError = (error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE' && others.length > 0
      ? listenOnFirst(server, host, others).then(resolve, reject)
      : reject(error);
  server.once('error', onError);
  server.listen({ port, ...(host !== true && { host: host ?? 'localhost' }) }, () => {
    server.off('error', onError);
    resolve();
  });
  return promise;
}
