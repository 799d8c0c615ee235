import { idIn, parameter, plainHost, type Provider } from './provider.ts';

/** The address of a post without what only its frame needs, where the provider has one. */
const pageOf = (page: string | undefined) => (page === undefined ? undefined : { page });

export const mastodon: Provider = {
  name: 'Mastodon',
  kind: 'post',
  hosts: [],
  example: 'https://mastodon.social/@Mastodon/109331117534556498',
  read(url) {
    const path = idIn(
      url,
      /^(\/@[\w.-]+(?:@[\w.-]+)?\/\d{10,})(?:\/embed)?\/?$/,
      /^(\/users\/[\w.-]+\/statuses\/\d{10,})(?:\/embed)?\/?$/,
    );
    return pageOf(path && url.origin + path);
  },
};

export const bluesky: Provider = {
  name: 'Bluesky',
  kind: 'post',
  hosts: ['bsky.app', 'embed.bsky.app'],
  example: 'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
  read(url) {
    const [, who, post] =
      /^\/(?:profile\/([\w.:-]+)\/post|embed\/([\w.:-]+)\/app\.bsky\.feed\.post)\/(\w+)/
        .exec(url.pathname)
        ?.filter((part) => part !== undefined) ?? [];
    return pageOf(post && `https://bsky.app/profile/${who}/post/${post}`);
  },
};

export const x: Provider = {
  name: 'X',
  kind: 'post',
  hosts: ['x.com', 'twitter.com', 'platform.twitter.com'],
  example: 'https://x.com/EvenRouault/status/1437818895604269059',
  read(url) {
    const [, who = 'i/web', id = parameter(url, 'id', /^\d+$/)] =
      /^\/(\w+|i\/web)\/status(?:es)?\/(\d+)/.exec(url.pathname) ?? [];
    return pageOf(id && `https://x.com/${who}/status/${id}`);
  },
};

export const instagram: Provider = {
  name: 'Instagram',
  kind: 'post',
  hosts: ['instagram.com'],
  example: 'https://www.instagram.com/p/CUbHfhpswxt/',
  read: (url) => {
    const path = idIn(url, /^(?:\/[\w.]+)?(\/(?:p|reel|tv)\/[\w-]+)/);
    return pageOf(path && `https://www.instagram.com${path}/`);
  },
};

export const tiktok: Provider = {
  name: 'TikTok',
  kind: 'post',
  hosts: ['tiktok.com'],
  example: 'https://www.tiktok.com/@scout2015/video/6718335390845095173',
  read: (url) => {
    const path = idIn(url, /^(\/@[\w.-]+\/(?:video|photo)\/\d+)/);
    const id = idIn(url, /^\/(?:embed(?:\/v\d)?|player\/v1|v)\/(\d+)/);
    return pageOf(path ? `https://www.tiktok.com${path}` : id && `https://www.tiktok.com/@/video/${id}`);
  },
};

export const facebook: Provider = {
  name: 'Facebook',
  kind: 'post',
  hosts: ['facebook.com', 'fb.watch'],
  example: 'https://www.facebook.com/watch/?v=10153231379946729',
  read(url) {
    if (/^\/plugins\/(?:post|video)\.php$/.test(url.pathname)) {
      const named = URL.parse(url.searchParams.get('href') ?? '');
      return named && /(?:^|\.)facebook\.com$/.test(named.hostname) ? facebook.read(named) : undefined;
    }
    if (plainHost(url) === 'fb.watch') return pageOf(idIn(url, /^(\/[\w-]+)/) && url.origin + url.pathname);
    const named = ['v', 'story_fbid', 'fbid'].find((name) => parameter(url, name));
    const query = ['v', 'story_fbid', 'fbid', 'id'].flatMap((name) => {
      const value = parameter(url, name);
      return value ? [`${name}=${value}`] : [];
    });
    const isPost = /\/(?:posts|videos|reel|photos|permalink|share)\/[\w./-]+/.test(url.pathname);
    if (!isPost && !named) return undefined;
    const page = `https://www.facebook.com${url.pathname}`;
    return pageOf(isPost ? page : `${page}?${query.join('&')}`);
  },
};
