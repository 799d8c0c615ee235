import { parseArgs } from 'node:util';
import { vi } from 'vitest';
import { UsageError, type Command } from '../../src/cli/command.ts';
import { readSite } from '../../src/intake/siteAddress.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll(/[^\s"]*(?=articles\/)/g, '');

/**
 * Runs a command as `cli.ts` does, in this process: starting Node takes a second on a busy machine. What is printed
 * comes with ordinary spaces and paths that begin at `articles/`.
 *
 * @param env variables for this run; those of clock, cache and address are unset otherwise
 */
export async function runCommand(
  command: Command,
  args: string[],
  { content, env }: { content: string; env: Record<string, string> },
): Promise<{ status: number; stdout: string; stderr: string }> {
  const before = process.env;
  const {
    SOURCE_DATE_EPOCH: _clock,
    CACHE_DIR: _cache,
    SITE_URL: _url,
    CONTENT_DIR: _content,
    ...rest
  } = before;
  process.env = { ...rest, ...env };
  const printed = { log: [] as string[], error: [] as string[] };
  const spies = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((text: string) => void printed[stream].push(`${text}\n`)),
  );
  const run = async () => {
    try {
      const { options, allowPositionals = false } = command;
      const parsed = parseArgs({ args, options, allowPositionals });
      const { language } = await readSite(content);
      return await command.run(parsed, { folder: content, language });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      printed.error.push(`${error.message}\n`);
      return 2;
    }
  };
  try {
    const status = await run();
    return { status, stdout: plain(printed.log.join('')), stderr: plain(printed.error.join('')) };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    process.env = before;
  }
}
