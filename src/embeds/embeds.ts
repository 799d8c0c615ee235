import { plainHost, type EmbedKind, type Provider, type Shown } from './provider.ts';
import { datawrapper, flourish, googleMaps, openStreetMap, umap } from './maps.ts';
import { bluesky, facebook, instagram, mastodon, tiktok, x } from './posts.ts';
import { radioFrance, soundcloud, spotify } from './sounds.ts';
import { dailymotion, internetArchive, peertube, vimeo, youtube } from './videos.ts';

/** The providers, by the names that `embeds:` in `site.yaml` has for them. */
export const providers = {
  youtube,
  vimeo,
  dailymotion,
  peertube,
  soundcloud,
  spotify,
  'radio-france': radioFrance,
  'internet-archive': internetArchive,
  openstreetmap: openStreetMap,
  umap,
  datawrapper,
  flourish,
  'google-maps': googleMaps,
  mastodon,
  bluesky,
  x,
  instagram,
  tiktok,
  facebook,
} as const satisfies Record<string, Provider>;

export type ProviderId = keyof typeof providers;

export const providerIds = Object.keys(providers) as [ProviderId, ...ProviderId[]];

/** The names of the providers, as readers know them. */
export const providerNames = Object.fromEntries(providerIds.map((id) => [id, providers[id].name])) as Record<
  ProviderId,
  string
>;

/** What an address of a provider leads to. */
export type Embed = Shown & { provider: ProviderId; name: string; kind: EmbedKind };

/** The providers of an address; those without hosts of their own are asked about all that belong to nobody else. */
function providersAt(url: URL): ProviderId[] {
  const host = plainHost(url);
  const isAt = (own: string) => own === host || `${host}${url.pathname}/`.startsWith(`${own}/`);
  const own = providerIds.filter((id) => providers[id].hosts.some(isAt));
  return own.length > 0 ? own : providerIds.filter((id) => providers[id].hosts.length === 0);
}

/**
 * What can be shown of an address on the web.
 *
 * @returns the embed; the provider alone, if the address is one of its pages but names nothing that can be shown; `undefined`
 *   for addresses of other sites
 */
export function embedOf(written: string): Embed | { provider: ProviderId; kind?: never } | undefined {
  const url = URL.parse(written.startsWith('//') ? `https:${written}` : written);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.protocol = 'https:';
  const asked = providersAt(url);
  for (const provider of asked) {
    const { name, kind, read } = providers[provider] as Provider;
    const shown = read(url);
    if (shown) return { provider, name, kind, ...shown };
  }
  const [own] = asked;
  return own && providers[own].hosts.length > 0 ? { provider: own } : undefined;
}

/** The hosts of all providers, each with its provider: what a misspelt one is compared with. */
export const knownHosts: readonly { host: string; provider: ProviderId }[] = providerIds.flatMap((provider) =>
  providers[provider].hosts.map((host) => ({ host, provider })),
);
