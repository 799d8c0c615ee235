import { address, idIn, plainHost, type Provider } from './provider.ts';

// developers.soundcloud.com/docs/api/html5-widget
export const soundcloud: Provider = {
  name: 'SoundCloud',
  kind: 'sound',
  hosts: ['soundcloud.com', 'w.soundcloud.com'],
  example: 'https://soundcloud.com/forss/flickermood',
  read(url) {
    const inPlayer = plainHost(url) === 'w.soundcloud.com';
    const named = inPlayer ? URL.parse(url.searchParams.get('url') ?? '') : url;
    if (!named || !/^(?:https?:)$/.test(named.protocol)) return undefined;
    // The player's code names a track by its number, at an address that shows readers nothing.
    const isNumber = named.hostname === 'api.soundcloud.com';
    if (!isNumber && !/^\/[\w-]+\/(?:sets\/)?[\w-]+/.test(named.pathname)) return undefined;
    const track = named.origin + named.pathname;
    const player = address('https://w.soundcloud.com/player/', { url: track });
    return {
      page: isNumber ? player : track,
      frame: address(player, { auto_play: 'true' }),
      shape: /\/(?:sets|playlists)\//.test(named.pathname) ? 450 : 166,
    };
  },
};

// developer.spotify.com/documentation/embeds
export const spotify: Provider = {
  name: 'Spotify',
  kind: 'sound',
  hosts: ['open.spotify.com'],
  example: 'https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5',
  read(url) {
    const [, type, id] =
      /^\/(?:intl-[a-z-]+\/)?(?:embed(?:-podcast)?\/)?(track|album|playlist|episode|show|artist|audiobook)\/(\w{22})/.exec(
        url.pathname,
      ) ?? [];
    return id === undefined
      ? undefined
      : {
          page: `https://open.spotify.com/${type}/${id}`,
          frame: `https://open.spotify.com/embed/${type}/${id}`,
          shape: type === 'track' || type === 'episode' ? 152 : 352,
        };
  },
};

/** The pages of Radio France do not say by what number its player knows them; the code to embed does. */
export const radioFrance: Provider = {
  name: 'Radio France',
  kind: 'sound',
  hosts: ['radiofrance.fr', 'embed.radiofrance.fr'],
  example: 'https://embed.radiofrance.fr/franceculture/diffusion/b6e0bae4-bf5c-4e46-a1b8-e9c9dcd611ad',
  read(url) {
    const path = idIn(url, /^(\/[\w-]+\/(?:(?:diffusion|player\/aod)\/[\da-f-]{36}|player\/direct))\/?$/);
    return plainHost(url) === 'embed.radiofrance.fr' && path !== undefined
      ? { page: url.origin + path, frame: url.origin + path, shape: 180 }
      : undefined;
  },
};
