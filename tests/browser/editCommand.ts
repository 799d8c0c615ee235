import { spawn, type ChildProcess } from 'node:child_process';
import { buildEnvironment } from '../site/fixture.ts';

/**
 * Starts `edit` for a publication.
 *
 * @param cache the folder that it keeps its site and its key in
 * @returns the process, and the address that opens the interface
 */
export async function startEdit(
  content: string,
  cache: string,
): Promise<{ command: ChildProcess; address: string }> {
  const env = buildEnvironment({ CACHE_DIR: cache, CONTENT_DIR: content });
  // The clock of the interface is the browser's.
  delete env['SOURCE_DATE_EPOCH'];
  const command = spawn(process.execPath, ['src/cli/cli.ts', 'edit', '--no-open'], { env });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const onText = (part: string) => {
      printed += part;
      const found = /http:\S+#key=\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    for (const stream of [command.stdout, command.stderr]) stream.setEncoding('utf8').on('data', onText);
    command.on('exit', () => reject(new Error(printed)));
  });
  return { command, address };
}
