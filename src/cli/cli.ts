import { enableCompileCache } from 'node:module';
import { codeCache } from '../cache/cacheFolder.ts';

/** The sentence for an error of the system; undefined for any other, and if what describes it cannot be loaded either. */
async function sentenceFor(error: unknown): Promise<string | undefined> {
  try {
    const { describeError } = await import('../builder/describeError.ts');
    const { contentFolder } = await import('../intake/files/contentFolder.ts');
    const { readSite } = await import('../intake/siteAddress.ts');
    const { language } = await readSite(contentFolder());
    return await describeError(error, language);
  } catch {
    return undefined;
  }
}

// Packages' own background work, such as a server's file watcher, fails outside the promise of any command.
process.on('uncaughtException', async (error) => {
  console.error((await sentenceFor(error)) ?? error);
  process.exit(1);
});

// Node caches compiled code, so that the next command starts sooner.
enableCompileCache(`${codeCache}/compiled`);
const [name, ...args] = process.argv.slice(2);
if (name === 'build') {
  const { runBuild } = await import('../builder/build.ts');
  process.exitCode = await runBuild(args);
} else {
  const { commands, formerNames } = await import('./commands.ts');
  const { runCommand } = await import('./runCommand.ts');
  process.exitCode = await runCommand(commands, formerNames[name ?? ''] ?? name, args);
}
