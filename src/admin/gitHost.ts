import type { AdminSettings, GitHost } from '../intake/schemas/adminSchema.ts';

/** What the interface needs to know of the repository's host. */
export type Host = {
  /** The `backend` of Sveltia CMS (https://sveltiacms.app/en/docs/backends). */
  backend: Record<string, unknown>;
  /** Origins that it sends requests to, for files and commits. */
  apiOrigins: string[];
  /** Origins that it shows pictures from: those of accounts. */
  pictureOrigins: string[];
  /** Whether changes can wait in branches of their own until they are published. */
  reviews: boolean;
};

type Service = { home: string; api: (server: string) => string; apiAtHome: string; shows: string[] };

const services: Record<GitHost, Service> = {
  github: {
    home: 'https://github.com',
    apiAtHome: 'https://api.github.com',
    // docs.github.com/en/enterprise-server/rest: GitHub Enterprise has its API below its own address.
    api: (server) => `${server}/api/v3`,
    shows: ['https://avatars.githubusercontent.com'],
  },
  gitlab: {
    home: 'https://gitlab.com',
    apiAtHome: 'https://gitlab.com/api/v4',
    api: (server) => `${server}/api/v4`,
    shows: ['https://gitlab.com'],
  },
  gitea: {
    home: 'https://gitea.com',
    apiAtHome: 'https://gitea.com/api/v1',
    api: (server) => `${server}/api/v1`,
    shows: ['https://gitea.com'],
  },
};

/** Where and how the interface reaches the repository that `site.yaml` names. */
export function hostOf(admin: AdminSettings): Host {
  const service = services[admin.host];
  const server = admin.server?.replace(/\/+$/, '');
  const api = server ? service.api(server) : service.apiAtHome;
  const home = server ?? service.home;
  const reviews = admin.host !== 'gitea' && admin.review !== false;
  const signIn = signInWith(admin, home);
  return {
    backend: {
      ...{ name: admin.host, repo: admin.repository, branch: admin.branch, api_root: api, ...signIn },
      // docs.github.com/en/enterprise-server/graphql; the package would ask at another address.
      ...(admin.host === 'github' && server && { graphql_api_root: `${server}/api/graphql` }),
    },
    apiOrigins: [...new Set([api, ...(admin.host === 'github' ? [] : [home])].map(originOf))],
    pictureOrigins: server ? [originOf(server)] : service.shows,
    reviews,
  };
}

/**
 * Without a sign-in service or an application of its own, a newsroom signs in with tokens, not through Netlify's
 * service.
 */
function signInWith({ host, signIn, application }: AdminSettings, home: string): Record<string, unknown> {
  const byToken = { auth_methods: ['token'] };
  if (host === 'github') return signIn ? { base_url: signIn.replace(/\/+$/, '') } : byToken;
  const atHome = { base_url: home };
  if (!application) return { ...atHome, ...byToken };
  return { ...atHome, app_id: application, ...(host === 'gitlab' && { auth_type: 'pkce' }) };
}

const originOf = (address: string) => new URL(address).origin;
