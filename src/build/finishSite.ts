import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressesOf } from '../editorial/addresses.ts';
import { defaultColours } from '../editorial/colours.ts';
import { feedForms } from '../editorial/feedAddresses.ts';
import { contentFolder } from '../intake/settings.ts';
import { readSite, readSiteAddress } from '../intake/siteAddress.ts';
import { wordingFor } from '../wording/wordingFor.ts';
import { lookAt } from './contentPolicy.ts';
import { sizeEnclosures } from './enclosures.ts';
import { headerRules, headersFile } from './headers.ts';
import { drawIcons } from './icons.ts';

/** Adds to a built site what can only be told from its finished files: headers, sizes of enclosures, icons. */
export async function finishSite(folder: string): Promise<void> {
  const content = contentFolder();
  const [{ url, language }, { settings }] = await Promise.all([readSiteAddress(content), readSite(content)]);
  const base = url.pathname.replace(/\/*$/, '/');
  await makeFilesOf(folder);
  const files = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep).join('/'));

  const pages = [];
  for (const file of files.filter((name) => name.endsWith('.html')).sort())
    pages.push(lookAt(file, await readFile(path.join(folder, file), 'utf8')));
  const addresses = addressesOf(url.href, wordingFor(language).paths);
  const lasting = [`${base}_astro/`, addresses.cards, addresses.searchFiles];
  const rules = headerRules(pages, base, { files: files.sort(), lasting, admin: settings?.admin });
  await writeFile(path.join(folder, '_headers'), headersFile(rules));

  const sizes = await sizesOf(folder, `${url.origin}${base}`, files);
  for (const file of files.filter(isFeed)) {
    const feed = await readFile(path.join(folder, file), 'utf8');
    const sized = sizeEnclosures(feed, (address) => sizes.get(address));
    if (sized !== feed) await writeFile(path.join(folder, file), sized);
  }

  await drawIcons(folder, settings?.colours ?? defaultColours);
}

/** A page at an address such as `/2019/ancien.html` is made `ancien.html/index.html`; here it becomes the file so named. */
async function makeFilesOf(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((file) => /\.html?[\\/]index\.html$/i.test(file))) {
    const [page, place] = [path.join(folder, name), path.dirname(path.join(folder, name))];
    await rename(page, `${place}~`);
    await rm(place, { recursive: true });
    await rename(`${place}~`, place);
  }
}

const feedNames = new Set<string>(Object.values(feedForms).map(({ file }) => file));
const isFeed = (file: string) => feedNames.has(path.posix.basename(file));

/** Bytes of every picture made for other sites, by its whole address. */
async function sizesOf(folder: string, home: string, files: readonly string[]): Promise<Map<string, number>> {
  const pictures = files.filter((file) => file.startsWith('_astro/') && /\.jpe?g$/.test(file));
  return new Map(
    await Promise.all(
      pictures.map(async (file) => [home + file, (await stat(path.join(folder, file))).size] as const),
    ),
  );
}
