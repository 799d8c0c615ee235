/** The state of a link: fine, gone, moved permanently, replaced by a home page, or without a clear answer. */
export type LinkState =
  | { state: 'fine' }
  | { state: 'dead' | 'unsure'; reason: string }
  | { state: 'moved' | 'home'; right: string };

/** How links are requested; times in milliseconds. */
export type RequestOptions = { agent: string; timeout: number; retries: number; retryDelay: number };

const maxRedirects = 10;

/** Statuses of pages that exist but are restricted, or of servers that limit requests. */
const restrictedStatuses = new Set([401, 402, 403, 407, 429, 451, 999]);

/** Requests a link, and retries after a delay as long as the answer may be temporary. Never throws. */
export async function followLink(href: string, options: RequestOptions): Promise<LinkState> {
  let last = await follow(href, options);
  for (let turn = 0; turn < options.retries && last.state === 'unsure'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, options.retryDelay * (turn + 1)));
    last = await follow(href, options);
  }
  return last;
}

async function follow(href: string, options: RequestOptions): Promise<LinkState> {
  let url = new URL(href);
  const { hash } = url;
  let permanent = true;
  try {
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const { status, location } = await requestHead(url, options);
      if (status >= 300 && status < 400 && location !== null && URL.canParse(location, url.href)) {
        permanent &&= status === 301 || status === 308;
        url = new URL(location, url);
        if (!/^https?:$/.test(url.protocol)) return { state: 'unsure', reason: 'redirects' };
        continue;
      }
      if (status === 404 || status === 410) return { state: 'dead', reason: String(status) };
      if (restrictedStatuses.has(status)) return { state: 'fine' };
      if (status >= 400) return { state: 'unsure', reason: String(status) };
      return hop === 0 ? { state: 'fine' } : redirectState(new URL(href), url, { permanent, hash });
    }
    return { state: 'dead', reason: 'redirects' };
  } catch (error) {
    return errorState(error);
  }
}

/** The state of a link that redirects. */
function redirectState(
  from: URL,
  to: URL,
  { permanent, hash }: { permanent: boolean; hash: string },
): LinkState {
  const isHome = (url: URL) => /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(url.pathname) && url.search === '';
  if (isHome(to) && !isHome(from)) return { state: 'home', right: to.href };
  if (!permanent) return { state: 'fine' };
  return { state: 'moved', right: to.href + (to.hash ? '' : hash) };
}

/** Sends a HEAD request, or GET if the server rejects that; reads no body. */
async function requestHead(
  url: URL,
  { agent, timeout }: RequestOptions,
): Promise<{ status: number; location: string | null }> {
  const request = async (method: 'HEAD' | 'GET') => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.8' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') };
  };
  const head = await request('HEAD');
  return head.status < 400 ? head : request('GET');
}

/** The state after an error, by the codes of Node and OpenSSL. */
function errorState(error: unknown): LinkState {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) return { state: 'unsure', reason: 'timeout' };
  if (code === 'ENOTFOUND') return { state: 'dead', reason: 'dns' };
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return { state: 'unsure', reason: 'certificate' };
  return { state: 'unsure', reason: 'refused' };
}
