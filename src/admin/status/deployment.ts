import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';

/** How the last publication of the site went, and where the host says more. */
export type Deployment = { state: 'success' | 'running' | 'failure'; at: number; url: string };

type Repository = Pick<AdminSettings, 'host' | 'repository' | 'branch'>;
type Run = Record<string, unknown>;

/** Where each host tells it, below the address of its API, and how it is read. */
const hosts: Record<
  AdminSettings['host'],
  { path(repository: Repository): string; read(answer: unknown): Deployment | undefined }
> = {
  // docs.github.com/en/rest/actions/workflow-runs
  github: {
    path: ({ repository, branch }) => `/repos/${repository}/actions/runs?branch=${branch}&per_page=1`,
    read: (answer) => {
      const [run] = listIn((answer as Run)['workflow_runs']);
      return run && deployment(run['conclusion'] ?? run['status'], run['updated_at'], run['html_url']);
    },
  },
  // docs.gitlab.com/api/pipelines
  gitlab: {
    path: ({ repository, branch }) =>
      `/projects/${encodeURIComponent(repository)}/pipelines?ref=${branch}&per_page=1`,
    read: (answer) => {
      const [run] = listIn(answer);
      return run && deployment(run['status'], run['updated_at'], run['web_url']);
    },
  },
  // docs.gitea.com: the newest status of the newest commit
  gitea: {
    path: ({ repository, branch }) => `/repos/${repository}/commits/${branch}/status`,
    read: (answer) => {
      const [run] = listIn((answer as Run)['statuses']);
      return run && deployment((answer as Run)['state'], run['updated_at'], run['target_url']);
    },
  },
};

const listIn = (value: unknown): Run[] => (Array.isArray(value) ? (value as Run[]) : []);

const states: Record<string, Deployment['state']> = {
  success: 'success',
  failure: 'failure',
  failed: 'failure',
  error: 'failure',
  timed_out: 'failure',
  startup_failure: 'failure',
  in_progress: 'running',
  queued: 'running',
  pending: 'running',
  requested: 'running',
  waiting: 'running',
  running: 'running',
  created: 'running',
  preparing: 'running',
  waiting_for_resource: 'running',
};

/** A run in the words of all hosts; undefined if it says nothing, such as one that was cancelled or skipped. */
function deployment(state: unknown, at: unknown, url: unknown): Deployment | undefined {
  const known = states[String(state)];
  const time = Date.parse(String(at));
  return known && !Number.isNaN(time) ? { state: known, at: time, url: String(url ?? '') } : undefined;
}

/**
 * Asks the host how the last publication of the site went.
 *
 * @param ask asks an address below that of its API, signed in as the editor is; undefined if nobody is
 * @returns undefined if the host does not tell, or the editor may not know
 */
export async function lastDeployment(
  repository: Repository,
  ask: (address: string) => Promise<Response | undefined>,
): Promise<Deployment | undefined> {
  const { path, read } = hosts[repository.host];
  try {
    const response = await ask(path(repository));
    return response?.ok ? read(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
