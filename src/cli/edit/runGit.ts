import { spawn } from 'node:child_process';

/** Thrown if git fails; `message` is what it said. */
export class GitError extends Error {
  override name = 'GitError';
}

type GitOptions = { input?: string | Uint8Array; env?: Record<string, string> };

/**
 * Runs git in a folder.
 *
 * @param input what it reads from its standard input
 * @returns its output, as bytes
 * @throws GitError
 * @throws Error with `code: 'ENOENT'` if there is no git on this machine
 */
export function gitBytes(
  folder: string,
  args: readonly string[],
  { input, env }: GitOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...args], {
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C.UTF-8', ...env },
    });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    // Git may end before it has read everything; its exit status says why.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output));
      else reject(new GitError(Buffer.concat(errors).toString('utf8').trim() || `git ${args[0]}: ${status}`));
    });
    child.stdin.end(input);
  });
}

/** The same as text, without white space at its end. */
export const gitText = async (
  folder: string,
  args: readonly string[],
  options?: GitOptions,
): Promise<string> => (await gitBytes(folder, args, options)).toString('utf8').trimEnd();

/** The parts of an output that `-z` has ended with NUL each. */
export const nulParts = (output: Buffer): string[] => output.toString('utf8').split('\0').slice(0, -1);
