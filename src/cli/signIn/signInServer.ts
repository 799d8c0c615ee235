import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SignInWords } from '../../i18n/cli/signIn.ts';

/** What the service is to know. */
export type SignInSettings = {
  /** The origin of the site, whose interface alone gets tokens. */
  siteOrigin: string;
  /** The address of GitHub, or of a server of one's own with it. */
  github: string;
  /** Of the application that is registered there; the secret stays with this service. */
  clientId: string;
  clientSecret: string;
  words: SignInWords;
};

/** What the application may do for who signs in: read and write repositories. */
const scope = 'repo,user';

const cookie = 'depeche-sign-in';

/**
 * The part of signing in with GitHub that a static site cannot do: exchanging a code for a token takes a secret
 * (docs.github.com/apps/oauth-apps, "web application flow"). It speaks to the interface as Sveltia CMS expects it of a
 * sign-in service, in a window that the interface opens: `/auth`, then `/callback`. It keeps nothing.
 */
export function signInServer(settings: SignInSettings): Server {
  const { github, clientId, words } = settings;
  return createServer((request, response) => {
    const { pathname = '', searchParams } = URL.parse(request.url ?? '/', 'http://localhost') ?? {};
    if (request.method !== 'GET') return send(response, 405, words.unknown);
    if (pathname === '/auth') {
      if (searchParams?.get('provider') !== 'github') return send(response, 400, words.unknown);
      const state = randomBytes(24).toString('base64url');
      const query = new URLSearchParams({ client_id: clientId, scope, state });
      response.writeHead(302, {
        Location: `${github}/login/oauth/authorize?${query.toString()}`,
        'Set-Cookie': `${cookie}=${state}; Path=/callback; HttpOnly; SameSite=Lax; Max-Age=600${isSecure(request) ? '; Secure' : ''}`,
        'Cache-Control': 'no-store',
      });
      return response.end();
    }
    if (pathname !== '/callback') return send(response, 404, words.unknown);
    const code = searchParams?.get('code') ?? '';
    const isOurs = isSame(searchParams?.get('state') ?? '', stateIn(request));
    const result = isOurs && code ? tokenFor(code, settings) : Promise.resolve({ error: words.crossed });
    void result.then((found) => sendResult(response, found, settings.siteOrigin, words));
  });
}

type Result = { token: string } | { error: string };

async function tokenFor(
  code: string,
  { github, clientId, clientSecret, words }: SignInSettings,
): Promise<Result> {
  try {
    const response = await fetch(`${github}/login/oauth/access_token`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ client_id: clientId, client_secret: clientSecret, code }),
      signal: AbortSignal.timeout(10_000),
    });
    const { access_token: token, error_description: reason } = (await response.json()) as Record<
      string,
      string
    >;
    return token ? { token } : { error: words.refused(reason ?? String(response.status)) };
  } catch {
    return { error: words.unreachable };
  }
}

/** A page that hands the result to the window that opened it, if that one is of the site, and to no other. */
function sendResult(response: ServerResponse, result: Result, siteOrigin: string, words: SignInWords): void {
  const kind = 'token' in result ? 'success' : 'error';
  const message = `authorization:github:${kind}:${JSON.stringify({ provider: 'github', ...result })}`;
  const script = `
const [origin, message] = ${JSON.stringify([siteOrigin, message]).replaceAll('<', '\\u003c')};
addEventListener('message', (event) => {
  if (event.origin === origin && event.data === 'authorizing:github') opener.postMessage(message, origin);
});
opener?.postMessage('authorizing:github', origin);
`;
  const hash = createHash('sha256').update(script).digest('base64');
  response.writeHead('token' in result ? 200 : 400, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Set-Cookie': `${cookie}=; Path=/callback; Max-Age=0`,
  });
  const shown = 'token' in result ? words.done : result.error;
  const text = shown.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  response.end(
    `<!doctype html><meta charset="utf-8"><title>${words.title}</title><p>${text}</p><script>${script}</script>`,
  );
}

/** The window that opened this one has to be reached: its policy for openers is not touched. */
const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

const stateIn = ({ headers: { cookie: sent = '' } }: IncomingMessage) =>
  new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(sent)?.[1] ?? '';

const isSame = (a: string, b: string) =>
  a !== '' && a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Whether the browser has come over HTTPS, as a server before this one says. */
const isSecure = (request: IncomingMessage) => request.headers['x-forwarded-proto'] === 'https';
