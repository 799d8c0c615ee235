import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that stands for an old site, and what it was asked. */
export type OldServer = {
  /** `http://127.0.0.1:1234` */
  url: string;
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** The most connections that were open at the same time. */
  mostConnections: () => number;
  close: () => Promise<void>;
};

export type Answer = (request: IncomingMessage, response: ServerResponse, times: number) => void;

/**
 * @param answers by path; others are answered 404
 */
export async function startOldServer(answers: Record<string, Answer>): Promise<OldServer> {
  const requests: OldServer['requests'] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url!;
    requests.push({ path, headers: request.headers });
    const times = requests.filter((one) => one.path === path).length;
    const answer = answers[path];
    if (answer) answer(request, response, times);
    else response.writeHead(404).end();
  };
  const server = createServer(listener);
  let [open, most] = [0, 0];
  server.on('connection', (socket) => {
    most = Math.max(most, (open += 1));
    socket.on('close', () => (open -= 1));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mostConnections: () => most,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
