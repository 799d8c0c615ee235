import { movesOf, type Moves } from '../editorial/redirects.ts';
import { redirectsFile } from '../editorial/redirectsFile.ts';
import { caddyRules, nginxRules } from '../editorial/serverRules.ts';
import { readClock } from '../intake/dates/clock.ts';
import { readSiteAddress } from '../intake/siteAddress.ts';
import { describeFaults } from '../wording/describeFault.ts';
import { redirectsWords } from '../wording/desk/redirects.ts';
import { UsageError, type Command } from './command.ts';
import { readEdition } from './readEdition.ts';

const forms: Record<string, (moves: Moves, base: string) => string | undefined> = {
  nginx: nginxRules,
  caddy: caddyRules,
  netlify: (moves, base) => redirectsFile(moves, base, 'netlify'),
  cloudflare: (moves, base) => redirectsFile(moves, base, 'cloudflare'),
};

export const command: Command = {
  options: { for: { type: 'string' } },
  help: (language) => redirectsWords[language].help,
  async run({ values }, { folder, language }) {
    const words = redirectsWords[language];
    const write = forms[String(values['for'] ?? '')];
    if (!write) throw new UsageError(words.host(Object.keys(forms)));
    const { publication, edition } = await readEdition(folder, {
      clock: readClock(),
      url: (await readSiteAddress(folder)).url.href,
    });
    if (!edition || publication.faults.length > 0) {
      console.error(describeFaults(publication.faults, publication.language));
      return 1;
    }
    process.stdout.write(write(movesOf(edition), edition.addresses.home) || `# ${words.nothing}\n`);
    return 0;
  },
};
