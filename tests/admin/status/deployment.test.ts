import { expect, test } from 'vitest';
import { lastDeployment } from '../../../src/admin/status/deployment.ts';

const at = '2026-11-28T06:00:00Z';
const time = Date.parse(at);

/** A host that answers one address. */
const host =
  (address: string, answer: unknown, status = 200) =>
  async (asked: string) => {
    expect(asked).toBe(address);
    return Response.json(answer, { status });
  };

const of = (name: 'github' | 'gitlab' | 'gitea', ask: (address: string) => Promise<Response | undefined>) =>
  lastDeployment({ host: name, repository: 'le-fil/site', branch: 'main' }, ask);

test.each([
  [
    'github',
    '/repos/le-fil/site/actions/runs?branch=main&per_page=1',
    {
      workflow_runs: [
        { status: 'completed', conclusion: 'failure', updated_at: at, html_url: 'https://h/1' },
      ],
    },
    { state: 'failure', at: time, url: 'https://h/1' },
  ],
  [
    'github',
    '/repos/le-fil/site/actions/runs?branch=main&per_page=1',
    { workflow_runs: [{ status: 'in_progress', conclusion: null, updated_at: at, html_url: 'https://h/1' }] },
    { state: 'running', at: time, url: 'https://h/1' },
  ],
  ['github', '/repos/le-fil/site/actions/runs?branch=main&per_page=1', { workflow_runs: [] }, undefined],
  [
    'gitlab',
    '/projects/le-fil%2Fsite/pipelines?ref=main&per_page=1',
    [{ status: 'success', updated_at: at, web_url: 'https://h/2' }],
    { state: 'success', at: time, url: 'https://h/2' },
  ],
  [
    'gitea',
    '/repos/le-fil/site/commits/main/status',
    { state: 'pending', statuses: [{ updated_at: at, target_url: 'https://h/3' }] },
    { state: 'running', at: time, url: 'https://h/3' },
  ],
  ['gitea', '/repos/le-fil/site/commits/main/status', { state: '', statuses: null }, undefined],
] as const)('%s tells how the site was last published, at %s', async (name, address, answer, found) => {
  await expect(of(name, host(address, answer))).resolves.toEqual(found);
});

test('a host that refuses, or is not reached, tells nothing', async () => {
  const address = '/repos/le-fil/site/commits/main/status';
  await expect(of('gitea', host(address, {}, 403))).resolves.toBeUndefined();
  await expect(of('gitea', async () => undefined)).resolves.toBeUndefined();
  await expect(of('gitea', () => Promise.reject(new TypeError('Failed to fetch')))).resolves.toBeUndefined();
});
