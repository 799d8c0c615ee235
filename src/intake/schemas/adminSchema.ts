import { z } from 'zod';
import { choice, map, addFault, text, webAddress } from './fields.ts';

export const gitHosts = ['github', 'gitlab', 'gitea'] as const;
export type GitHost = (typeof gitHosts)[number];

/** A repository by its path on the host: `owner/name`, or deeper in groups of GitLab. */
const repository = () =>
  text().transform((value, context) =>
    /^[\w.-]+(?:\/[\w.-]+)+$/.test(value)
      ? value
      : addFault(context, { rule: 'repository-form', values: { value } }),
  );

/** A folder of a repository, from its root: `content`, `publications/fil`, `.` for the root itself. */
const folder = () =>
  text().transform((value, context) =>
    /^(?:\.|[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)$/.test(value)
      ? value
      : addFault(context, { rule: 'repository-folder-form', values: { value } }),
  );

/** The editors' interface in the browser, at `/admin/`. */
export const adminSchema = map({
  repository: repository().describe('The repository that holds the publication, as owner/name.'),
  host: choice(gitHosts).default('github').describe('Where the repository is; Forgejo counts as Gitea.'),
  server: webAddress().optional().describe('The address of the host, if it is a server of one’s own.'),
  branch: text().default('main').describe('The branch the site is built from.'),
  folder: folder().default('content').describe('The folder of the publication in the repository.'),
  review: z
    .boolean({ error: 'flag' })
    .optional()
    .describe(
      'Whether changes wait for someone to publish them, each in a branch of its own; true if absent, but not known to Gitea.',
    ),
  signIn: webAddress()
    .optional()
    .describe('The address of the sign-in service; without it editors sign in with a token.'),
  application: text()
    .optional()
    .describe(
      'The id of the application registered on GitLab or Gitea; without it editors sign in with a token.',
    ),
});

export type AdminSettings = z.infer<typeof adminSchema>;
