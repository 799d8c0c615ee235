import { readSite, siteUrl } from '../intake/siteAddress.ts';
import { signInWords } from '../i18n/cli/signIn.ts';
import type { Command } from './command.ts';
import { serverOptions } from './serve.ts';
import { listen } from './server/listen.ts';
import { signInServer } from './signIn/signInServer.ts';

const usualPort = 8787;

export const command: Command = {
  options: { port: { type: 'string' }, host: { type: 'boolean' } },
  allowPositionals: true,
  help: (language) => signInWords[language].help,
  async run(args, { folder, language }) {
    const words = signInWords[language];
    const options = { port: usualPort, ...serverOptions(args, language) };
    const { settings } = await readSite(folder);
    if (settings?.admin?.host !== 'github') {
      console.error(words.noAdmin);
      return 1;
    }
    const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret } = process.env;
    if (!clientId || !clientSecret) {
      console.error(words.noSecret);
      return 1;
    }
    const siteOrigin = siteUrl(settings).origin;
    const github = settings.admin.server?.replace(/\/+$/, '') ?? 'https://github.com';
    const server = signInServer({ siteOrigin, github, clientId, clientSecret, words });
    const port = await listen(server, options);
    console.log(words.served(`http://localhost:${port}`, siteOrigin));
    return 0;
  },
};
