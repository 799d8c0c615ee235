/** What a host does with a site, and what the site has to do itself. */
type Host = {
  /** It answers old addresses with redirects; elsewhere pages stand there that lead on. */
  redirects: boolean;
  /** It reads the files `_headers` and `_redirects`; one that does not would hand them to readers. */
  readsRules: boolean;
  /** It sends each page the policy made for it; elsewhere each page carries its own. */
  sendsPolicies: boolean;
};

const hosts = {
  // Whichever it is: what it may not do is done for it, and what it may read is there.
  any: { redirects: false, readsRules: true, sendsPolicies: false },
  github: { redirects: false, readsRules: false, sendsPolicies: false },
  netlify: { redirects: true, readsRules: true, sendsPolicies: true },
  cloudflare: { redirects: true, readsRules: true, sendsPolicies: true },
  // Its rules are included once and stay while styles change, so they can name the styles of no page.
  server: { redirects: true, readsRules: false, sendsPolicies: false },
} satisfies Record<string, Host>;

/** Who answers a request for an old address. */
export type Hosting = keyof typeof hosts;

export const hostings = Object.keys(hosts) as [Hosting, ...Hosting[]];

/** The host of a publication that names none. */
export const hostOf = (hosting: Hosting | undefined): Host => hosts[hosting ?? 'any'];

/**
 * How many rules of `_redirects` Cloudflare reads, for pages and for lists (those with a star); it drops the rest
 * (developers.cloudflare.com/pages/configuration/redirects).
 */
export const cloudflareRules = { pages: 2000, lists: 100 };
