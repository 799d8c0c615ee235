import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export type Step = {
  id?: string;
  name?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
};

/** A push, and what a host knows of those before it; revisions are empty where there is none. */
export type Push = {
  commit: string;
  /** The tip of the branch before this push, deployed or not. */
  before: string;
  /** The last revision deployed. */
  deployed: string;
};

/** How a host runs what publishes a site. */
export type Host = {
  /** How it calls a shell, to which the script of a step is added. */
  shell: readonly [string, ...string[]];
  /** Steps of a push, as the files of a folder say. */
  steps(folder: string, push: Push): Step[];
  environment(push: Push, folder: string): Record<string, string>;
};

const textOf = (...steps: string[]) => readFileSync(path.join(...steps), 'utf8');

/** The part of a file that the first group of a pattern matches. */
function partOf(pattern: RegExp, text: string): string {
  const part = pattern.exec(text)?.[1];
  if (part === undefined) throw new Error(`No ${pattern.source} in:\n${text}`);
  return part;
}

type Job = { steps: Step[]; outputs?: Record<string, string> };

/** Steps of all jobs of a workflow, which know the outputs of other jobs by those of the steps they are from. */
function stepsOf(workflow: string): Step[] {
  const text = textOf(workflow);
  const { jobs } = parse(text) as { jobs: Record<string, Job> };
  const resolved = text.replaceAll(
    /\$\{\{ needs\.(\w+)\.outputs\.(\w+) \}\}/g,
    (written, job: string, name: string) => jobs[job]?.outputs?.[name] ?? written,
  );
  return Object.values((parse(resolved) as { jobs: Record<string, Job> }).jobs).flatMap(({ steps }) => steps);
}

/**
 * @param deploy the workflow that deploys, from the folder
 * @param check the one that checks proposals: what is pushed after the first has been one
 */
export const github = (deploy: string, check?: string): Host => ({
  shell: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'],
  steps: (folder, { before }) => [
    ...(check && before ? stepsOf(path.resolve(folder, check)) : []),
    ...stepsOf(path.resolve(folder, deploy)),
  ],
  environment: () => ({ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'a/b', GITHUB_REF_NAME: 'main' }),
});

const gitlab: Host = {
  shell: ['bash', '-eo', 'pipefail', '-c'],
  steps: (folder, { before }) => {
    const jobs = parse(textOf(folder, '.gitlab-ci.yml')) as Record<'check' | 'pages', { script: string[] }>;
    const stepOf = (name: 'check' | 'pages') => ({ name, run: jobs[name].script.join('\n') });
    // What is pushed after the first has been a merge request.
    return before ? [stepOf('check'), stepOf('pages')] : [stepOf('pages')];
  },
  environment: ({ commit, before }) => ({
    CI_COMMIT_SHA: commit,
    CI_COMMIT_BEFORE_SHA: before || '0'.repeat(40),
    CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
    CI_PAGES_URL: 'https://example.org',
  }),
};

const netlify: Host = {
  shell: ['bash', '-c'],
  steps: (folder) => [{ run: partOf(/command = """\n([^]*?)"""/, textOf(folder, 'netlify.toml')) }],
  // Without a cache, the last revision built is the one that is being built.
  environment: ({ commit, deployed }) => ({
    COMMIT_REF: commit,
    CACHED_COMMIT_REF: deployed || commit,
    URL: 'https://example.org',
  }),
};

const cloudflare: Host = {
  shell: ['sh', '-c'],
  steps: (folder) => [{ run: partOf(/build command `(.*?)`/, textOf(folder, 'wrangler.toml')) }],
  environment: ({ commit }) => ({
    CF_PAGES: '1',
    CF_PAGES_BRANCH: 'main',
    CF_PAGES_COMMIT_SHA: commit,
    CF_PAGES_URL: 'https://example.org',
  }),
};

/** Where the script for a server publishes to. */
const serverFolder = (folder: string) => path.join(path.dirname(folder), 'server/');

const server: Host = {
  shell: ['sh', '-c'],
  steps: () => [{ run: 'sh publish.sh "$SERVER"' }],
  environment: (_, folder) => ({ SERVER: serverFolder(folder) }),
};

const workflows = '.github/workflows';
const distOf = (folder: string) => path.join(folder, 'dist');

/** Every host that `init` writes files for, whether it knows the last revision deployed, and where the site then is. */
export const hosts = [
  {
    name: 'github',
    host: github(`${workflows}/deploy.yml`, `${workflows}/check.yml`),
    knowsLast: true,
    siteOf: distOf,
  },
  { name: 'gitlab', host: gitlab, knowsLast: true, siteOf: distOf },
  { name: 'netlify', host: netlify, knowsLast: true, siteOf: distOf },
  { name: 'cloudflare', host: cloudflare, knowsLast: false, siteOf: distOf },
  { name: 'server', host: server, knowsLast: true, siteOf: serverFolder },
];
