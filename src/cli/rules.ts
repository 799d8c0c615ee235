import type { Edition } from '../editorial/edition.ts';
import { movesOf } from '../addresses/redirects.ts';
import { redirectsFile } from '../outputs/redirectsFile.ts';
import { readClock } from '../intake/dates/clock.ts';
import { readSiteAddress } from '../intake/siteAddress.ts';
import { describeFaults } from '../i18n/describeFault.ts';
import { rulesWords } from '../i18n/cli/rules.ts';
import { UsageError, type Command } from './command.ts';
import { readEdition } from './readEdition.ts';
import { caddySite } from './server/caddy.ts';
import { nginxSite } from './server/nginx.ts';
import { siteRules } from './server/siteRules.ts';

const writers: Record<string, (edition: Edition) => string | undefined> = {
  nginx: (edition) => nginxSite(siteRules(edition)),
  caddy: (edition) => caddySite(siteRules(edition)),
  netlify: (edition) => redirectsFile(movesOf(edition), edition.addresses.home, 'netlify'),
  cloudflare: (edition) => redirectsFile(movesOf(edition), edition.addresses.home, 'cloudflare'),
};

export const command: Command = {
  options: { for: { type: 'string' } },
  help: (language) => rulesWords[language].help,
  async run({ values }, { folder, language }) {
    const words = rulesWords[language];
    const write = writers[String(values['for'] ?? '')];
    if (!write) throw new UsageError(words.host(Object.keys(writers)));
    const { publication, edition } = await readEdition(folder, {
      clock: readClock(),
      url: (await readSiteAddress(folder)).url.href,
    });
    if (!edition || publication.faults.length > 0) {
      console.error(describeFaults(publication.faults, publication.language));
      return 1;
    }
    process.stdout.write(write(edition) || `# ${words.nothing}\n`);
    return 0;
  },
};
