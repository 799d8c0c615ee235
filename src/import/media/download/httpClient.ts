import { lookup as resolve, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** A request that was not sent, because its address does not lead to the Internet. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

export type HttpClient = {
  /**
   * Asks for an address; redirects are not followed.
   *
   * @throws AddressRefused, or an error of the network
   */
  get: (url: URL, headers?: Record<string, string>) => Promise<IncomingMessage>;
  close: () => void;
};

export type ClientOptions = {
  /** Whether an IP address may be connected to. */
  isAllowed: (address: string) => boolean;
  userAgent: string;
  /** How long a server may be silent, in milliseconds. */
  timeout: number;
};

/** How long one answer may take as a whole, in milliseconds: some servers send a byte now and then. */
const longestAnswer = 600_000;

/**
 * A client with one connection to each server. The address that is checked is the one that is connected to: a name that
 * leads elsewhere the second time it is looked up does not get around it.
 */
export function openClient({ isAllowed, userAgent, timeout }: ClientOptions): HttpClient {
  const options = { keepAlive: true, maxSockets: 1 };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  const lookup: LookupFunction = (host, { all, ...wanted }, answer) => {
    resolve(host, { ...wanted, all: true }, (error, found: LookupAddress[]) => {
      if (error) return answer(error, '');
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return answer(new AddressRefused(host), '');
      return all ? answer(null, allowed) : answer(null, first.address, first.family);
    });
  };
  return {
    get(url, headers) {
      const { promise, resolve: succeed, reject } = Promise.withResolvers<IncomingMessage>();
      // What is an IP address already is never looked up.
      const host = hostOf(url);
      if (isIP(host) && !isAllowed(host)) return Promise.reject(new AddressRefused(host));
      const signal = AbortSignal.timeout(longestAnswer);
      const isSecure = url.protocol === 'https:';
      const request = (isSecure ? https : http).request({
        ...{ protocol: url.protocol, host, path: url.pathname + url.search },
        ...(url.port && { port: url.port }),
        ...{ agent: agents[isSecure ? 'https:' : 'http:'], lookup, timeout, signal },
        headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', ...headers },
      });
      request.on('timeout', () => request.destroy(new Error('timeout')));
      request.on('error', reject);
      request.on('response', succeed);
      request.end();
      return promise;
    },
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

/** The host of an address as it is connected to: IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** How much of an answer that nobody needs is read, so that its connection can be used again. */
const mostUnread = 65_536;

/** Reads what nobody needs of an answer to its end, or gives up the connection. */
export function discard(response: IncomingMessage): void {
  let bytes = 0;
  response.on('error', () => {});
  response.on('data', ({ length }: Buffer) => {
    if ((bytes += length) > mostUnread) response.destroy();
  });
}
