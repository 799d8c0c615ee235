import { CompilerMissingError, missingPackages } from '../builder/bundle/compilerPackages.ts';
import { programRoot } from '../cache/programRoot.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { readSite } from '../intake/siteAddress.ts';
import { servingCommand } from './serve.ts';

export const command = servingCommand('dev', async (server) => {
  const { settings } = await readSite(contentFolder());
  const missing = missingPackages(settings?.admin !== undefined);
  if (missing.length > 0) throw new CompilerMissingError(missing);
  // Astro’s telemetry sends data to a third party, and fails if the home folder is read-only.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { dev } = await import('astro');
  await dev({ root: programRoot, server });
  return 0;
});
