import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a built site as a static host does: index.html for folders, 404.html for missing files.
 *
 * @param headersOf further headers of a path
 * @param piecesOf what is sent of a file, piece by piece
 */
export async function serve(
  folder: string,
  headersOf: (path: string) => Record<string, string> = () => ({}),
  piecesOf: (url: URL, body: Buffer) => Iterable<Buffer> | AsyncIterable<Buffer> = (_url, body) => [body],
): Promise<{ origin: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const requestPath = decodeURIComponent(url.pathname);
    const file = path.join(folder, requestPath.endsWith('/') ? `${requestPath}index.html` : requestPath);
    const found = await readFile(file).catch(() => undefined);
    const body = found ?? (await readFile(path.join(folder, '404.html')));
    const type = types[found ? path.extname(file) : '.html'] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { ...headersOf(requestPath), 'content-type': type });
    for await (const piece of piecesOf(url, body)) response.write(piece);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
