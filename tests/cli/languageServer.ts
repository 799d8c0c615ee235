import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Message = { id?: number; method?: string; params?: unknown; result?: unknown };

/** The language server that Astro's extension for VS Code runs, which comes with @astrojs/check. */
export async function startLanguageServer(root: string) {
  const check = createRequire(path.resolve('node_modules/@astrojs/check/dist/index.js'));
  const server = spawn(process.execPath, [
    check.resolve('@astrojs/language-server/bin/nodeServer.js'),
    '--stdio',
  ]);
  const waiting = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  let count = 0;

  const send = (message: Message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const answer = ({ id, method, params, result }: Message) => {
    if (id !== undefined && method) {
      // The server asks for settings; each item gets null.
      const items = (params as { items?: unknown[] } | undefined)?.items;
      send({ id, result: items ? items.map(() => null) : null });
    } else if (id !== undefined) waiting.get(id)?.(result);
  };
  server.stdout.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const head = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(received.toString('utf8', 0, head))?.[1]);
      if (head < 0 || received.length < head + 4 + length) return;
      answer(JSON.parse(received.toString('utf8', head + 4, head + 4 + length)) as Message);
      received = received.subarray(head + 4 + length);
    }
  });

  const request = <T>(method: string, params: unknown): Promise<T> => {
    const id = ++count;
    const response = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    return response as Promise<T>;
  };
  const rootUri = pathToFileURL(path.resolve(root)).href;
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'site' }],
    capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
    initializationOptions: {
      typescript: { tsdk: path.resolve('node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  send({ method: 'initialized', params: {} });
  const open = (file: string, text: string) => {
    const uri = pathToFileURL(path.resolve(file)).href;
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    return uri;
  };
  return { request, open, stop: () => server.kill() };
}
