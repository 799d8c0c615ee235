import { address, idIn, parameter, plainHost, type Provider } from './provider.ts';

/** Seconds of `90`, `90s` or `1m30s`. */
function secondsIn(written: string | null): number | undefined {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(written ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) || undefined;
}

/** A reader who has asked for a video need not ask a second time. */
const started = { autoplay: 1 };

// developers.google.com/youtube/player_parameters; youtube-nocookie.com sets no cookie before a video is played.
export const youtube: Provider = {
  name: 'YouTube',
  kind: 'video',
  hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
  example: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  read(url) {
    const list = parameter(url, 'list');
    const short = idIn(url, /^\/shorts\/([\w-]{11})$/);
    const id =
      (plainHost(url) === 'youtu.be' ? idIn(url, /^\/([\w-]{11})$/) : parameter(url, 'v', /^[\w-]{11}$/)) ??
      short ??
      idIn(url, /^\/(?:embed|live|v)\/(?!videoseries)([\w-]{11})\/?$/);
    const frame = 'https://www.youtube-nocookie.com/embed/';
    if (id !== undefined) {
      const start = secondsIn(url.searchParams.get('t') ?? url.searchParams.get('start'));
      return {
        page: address('https://www.youtube.com/watch', { v: id, t: start && `${start}s` }),
        frame: address(frame + id, { ...started, start }),
        shape: short ? 'tall' : 'wide',
      };
    }
    return list && /^\/(?:playlist|embed\/videoseries)/.test(url.pathname)
      ? {
          page: address('https://www.youtube.com/playlist', { list }),
          frame: address(`${frame}videoseries`, { list, ...started }),
          shape: 'wide',
        }
      : undefined;
  },
};

// developer.vimeo.com/player/sdk/embed; dnt: no cookies, no statistics.
export const vimeo: Provider = {
  name: 'Vimeo',
  kind: 'video',
  hosts: ['vimeo.com', 'player.vimeo.com'],
  example: 'https://vimeo.com/76979871',
  read(url) {
    const id = idIn(
      url,
      /^\/(?:video\/)?(\d+)(?:\/|$)/,
      /^\/(?:channels\/[^/]+|groups\/[^/]+\/videos|album\/\d+\/video|showcase\/\d+\/video)\/(\d+)/,
    );
    const hash = parameter(url, 'h') ?? idIn(url, /^\/\d+\/([\da-f]+)$/);
    return id === undefined
      ? undefined
      : {
          page: `https://vimeo.com/${[id, hash].filter(Boolean).join('/')}`,
          frame: address(`https://player.vimeo.com/video/${id}`, { h: hash, dnt: 1, ...started }),
          shape: 'wide',
        };
  },
};

// developers.dailymotion.com/guides/embed-video-iframe
export const dailymotion: Provider = {
  name: 'Dailymotion',
  kind: 'video',
  hosts: ['dailymotion.com', 'dai.ly', 'geo.dailymotion.com'],
  example: 'https://www.dailymotion.com/video/x8m8g7z',
  read(url) {
    const id =
      parameter(url, 'video') ??
      (plainHost(url) === 'dai.ly' ? idIn(url, /^\/(\w+)$/) : idIn(url, /\/video\/([a-z\d]+)/i));
    return id === undefined
      ? undefined
      : {
          page: `https://www.dailymotion.com/video/${id}`,
          frame: address('https://geo.dailymotion.com/player.html', { video: id }),
          shape: 'wide',
        };
  },
};

/** A UUID, or the same in base 58 without the letters that look alike. */
const peertubeId = '([\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})';

// docs.joinpeertube.org/api/embed-player
export const peertube: Provider = {
  name: 'PeerTube',
  kind: 'video',
  hosts: [],
  example: 'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
  read(url) {
    const id = idIn(
      url,
      new RegExp(`^/w/${peertubeId}$`),
      new RegExp(`^/videos/(?:watch|embed)/${peertubeId}/?$`),
    );
    const list = idIn(
      url,
      new RegExp(`^/w/p/${peertubeId}$`),
      new RegExp(`^/(?:videos/watch/playlist|video-playlists/embed)/${peertubeId}/?$`),
    );
    if (list !== undefined) {
      return {
        page: `${url.origin}/w/p/${list}`,
        frame: `${url.origin}/video-playlists/embed/${list}`,
        shape: 'wide',
      };
    }
    const start = secondsIn(url.searchParams.get('start'));
    return id === undefined
      ? undefined
      : {
          page: address(`${url.origin}/w/${id}`, { start: start && `${start}s` }),
          // Without p2p, which hands the reader's address to other viewers.
          frame: address(`${url.origin}/videos/embed/${id}`, {
            ...started,
            p2p: 0,
            warningTitle: 0,
            start: start && `${start}s`,
          }),
          shape: 'wide',
        };
  },
};

// archive.org/help/video.php
export const internetArchive: Provider = {
  name: 'Internet Archive',
  kind: 'document',
  hosts: ['archive.org'],
  example: 'https://archive.org/details/LeVoyageDansLaLune',
  read(url) {
    const id = idIn(url, /^\/(?:details|embed)\/([\w.-]+)/);
    return id === undefined
      ? undefined
      : {
          page: `https://archive.org/details/${id}`,
          frame: `https://archive.org/embed/${id}`,
          shape: 'classic',
        };
  },
};
