import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { adminStep } from '../addresses/siteAddresses.ts';
import { spawnWorker } from '../builder/workers.ts';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { describeFaults } from '../i18n/describeFault.ts';
import { editWords, type EditWords } from '../i18n/cli/edit.ts';
import type { AdminSettings } from '../intake/schemas/adminSchema.ts';
import { homePath, readSite, siteUrl } from '../intake/siteAddress.ts';
import type { Command } from './command.ts';
import { editKey } from './edit/editKey.ts';
import { editServer } from './edit/editServer.ts';
import { hostApi } from './edit/hostApi.ts';
import type { Repository, RepositoryProblem } from './edit/repository.ts';
import { siteBuilds } from './edit/siteBuilds.ts';
import { startRepository } from './edit/startRepository.ts';
import { serverOptions } from './serve.ts';
import { listen } from './server/listen.ts';
import { openBrowser } from './server/openBrowser.ts';
import { Aborted, openTerminal } from './terminal.ts';

export const command: Command = {
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  help: (language) => editWords[language].help,
  async run(args, { folder, language }) {
    const words = editWords[language];
    const { port } = serverOptions(args, language);
    const site = await readSite(folder);
    if (!site.settings) {
      console.error(`${describeFaults(site.faults, language)}\n\n${words.problems.settings}`);
      return 1;
    }
    const terminal = openTerminal();
    const repository = await startRepository(folder, terminal?.ask, words.start)
      .catch((error: unknown) => {
        if (!(error instanceof Aborted)) throw error;
      })
      .finally(terminal?.close);
    if (!repository) return 1;
    if ('problem' in repository) {
      console.error(problemSentence(repository, words));
      return 1;
    }
    console.log(words.preparing);
    const base = homePath(siteUrl(site.settings).href);
    const own = path.join(cacheFolder(), 'edit');
    const [interfaceFolder, siteFolder] = [path.join(own, 'interface'), path.join(own, 'site')];
    const admin = adminHere(repository);
    rmSync(interfaceFolder, { recursive: true, force: true });
    const renderInterface = () =>
      spawnWorker({
        file: './interface/renderInterfaceMain.ts',
        data: { folder, out: interfaceFolder, admin, readings: path.join(own, 'readings') },
        onMessage: () => undefined,
        signal: new AbortController().signal,
      });
    await renderInterface();
    const builds = siteBuilds(folder, siteFolder, ({ state, output }) => {
      console.log(state === 'online' ? words.built : words.faults);
      if (output) console.error(output);
    });
    const below = (file: string) =>
      repository.folder === '' ? file : file.slice(repository.folder.length + 1);
    const api = hostApi(repository, words, ({ files, kept }) => {
      const saved = files.map(below);
      // With faults in the settings the interface stays as it was; the build names them.
      if (saved.includes('site.yaml')) renderInterface().catch(() => undefined);
      void builds.start(saved, kept);
    });
    const key = editKey(own);
    const server = editServer({
      ...{ base, interfaceFolder, siteFolder, key, admin, api, words },
      buildState: builds.state,
      firstBuild: builds.start(),
    });
    const found = await listen(server, { ...(port !== undefined && { port }) });
    const origin = `http://localhost:${found}`;
    const address = `${origin}${base}${adminStep}/#key=${key}`;
    console.log(words.served(address, origin + base));
    const opens = args.values['no-open'] !== true && process.stdout.isTTY === true;
    if (opens) openBrowser(address);
    return 0;
  },
};

/** What the interface is to know of the repository: that it is here, and which one it is, for what browsers keep of it. */
function adminHere({ top, folder }: Repository): AdminSettings {
  const name = createHash('sha256').update(top).digest('hex').slice(0, 12);
  return {
    host: 'gitea',
    // The origin is that of the server, whatever its port.
    server: 'http://localhost',
    repository: `here/${name}`,
    branch: 'HEAD',
    folder: folder === '' ? '.' : folder,
  };
}

function problemSentence(found: RepositoryProblem, { problems }: EditWords): string {
  if (found.problem === 'readOnly') return problems.readOnly(found.folder);
  if (found.problem === 'refused') return problems.refused(found.message);
  return problems[found.problem];
}
