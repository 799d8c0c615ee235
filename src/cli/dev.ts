import { missingAdminPackage } from '../builder/bundle/adminPackage.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { readSite } from '../intake/siteAddress.ts';
import { servingCommand } from './serve.ts';

export const command = servingCommand('dev', async (config) => {
  const missing = missingAdminPackage(await readSite(contentFolder()));
  if (missing) {
    console.error(missing);
    return 1;
  }
  const { dev } = await import('astro');
  await dev(config);
  return 0;
});
