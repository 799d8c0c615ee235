/** What became of a link: nothing to tell, gone, elsewhere for good, only a home page left, or no clear answer. */
export type LinkState =
  | { state: 'fine' }
  | { state: 'dead' | 'unsure'; reason: string }
  | { state: 'moved' | 'home'; right: string };

/** How links are asked for; times in milliseconds. */
export type RequestOptions = { agent: string; timeout: number; retries: number; retryDelay: number };

const maxRedirects = 10;

/** Answers that say the page is for others, or for fewer questions: it is there. */
const restrictedStatuses = new Set([401, 402, 403, 407, 429, 451, 999]);

/** Asks for a link, and again after a rest while the answer is of the kind that passes. Never throws. */
export async function followLink(href: string, manners: RequestOptions): Promise<LinkState> {
  let last = await follow(href, manners);
  for (let turn = 0; turn < manners.retries && last.state === 'unsure'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, manners.retryDelay * (turn + 1)));
    last = await follow(href, manners);
  }
  return last;
}

async function follow(href: string, manners: RequestOptions): Promise<LinkState> {
  let url = new URL(href);
  const { hash } = url;
  let permanent = true;
  try {
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const { status, location } = await requestHead(url, manners);
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

/** Where a link led that did not answer itself. */
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

/** Asks for the head alone, and for the page where a server will not have that; reads no page. */
async function requestHead(
  url: URL,
  { agent, timeout: patience }: RequestOptions,
): Promise<{ status: number; location: string | null }> {
  const request = async (method: 'HEAD' | 'GET') => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.8' },
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') };
  };
  const head = await request('HEAD');
  return head.status < 400 ? head : request('GET');
}

/** Names of what can happen instead of an answer, by the codes of Node and OpenSSL. */
function errorState(error: unknown): LinkState {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) return { state: 'unsure', reason: 'timeout' };
  if (code === 'ENOTFOUND') return { state: 'dead', reason: 'dns' };
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return { state: 'unsure', reason: 'certificate' };
  return { state: 'unsure', reason: 'refused' };
}
