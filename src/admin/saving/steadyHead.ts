/** Milliseconds after a text has been opened in which it may still be replaced by a newer version: nobody has written yet. */
const opening = 5000;

/** Whether the interface asks which commit is the newest: of GitHub or GitLab (GraphQL), of Gitea (REST). */
function isHeadQuestion(url: string, { method = 'GET', body }: RequestInit): boolean {
  if (method === 'GET') return /\/api\/v1\/repos\/[^/]+\/[^/]+\/branches\/[^?]+$/.test(url);
  return typeof body === 'string' && /history\(first: 1\) \{ nodes|lastCommit \{ sha message/.test(body);
}

/**
 * Wraps `fetch` so that the branch seems to stand still while a text is open. The interface would else ask the editor whether to
 * overwrite somebody's change, or to throw away one's own; `holdCommits.ts` puts both together when the text is saved.
 *
 * @param openSince since when a text is open, in milliseconds; undefined if none is
 */
export function steadyHead(fetchNow: typeof fetch, openSince: () => number | undefined): typeof fetch {
  const answers = new Map<string, string>();
  return async (request, init = {}) => {
    const url = request instanceof Request ? request.url : String(request);
    if (!isHeadQuestion(url, init)) return fetchNow(request, init);
    const key = `${url}\n${typeof init.body === 'string' ? init.body : ''}`;
    const since = openSince();
    const known = answers.get(key);
    if (since !== undefined && Date.now() - since > opening && known !== undefined)
      return new Response(known, { headers: { 'Content-Type': 'application/json' } });
    const response = await fetchNow(request, init);
    if (response.ok) answers.set(key, await response.clone().text());
    return response;
  };
}

/** Since when the text is open that the address names; undefined for none. */
export function openTextClock(): () => number | undefined {
  const isText = () => /^#\/collections\/[^/]+\/(?:entries\/.|new)/.test(location.hash);
  let since = isText() ? Date.now() : undefined;
  window.addEventListener('hashchange', () => (since = isText() ? Date.now() : undefined));
  return () => since;
}
