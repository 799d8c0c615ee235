import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressesOf } from '../../addresses/siteAddresses.ts';
import { readSiteAddress } from '../../intake/siteAddress.ts';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { LetterMail } from '../../outputs/letters/letterMail.ts';

/** The e-mail of a letter as the build has left it beside the letter's page. */
export async function builtMail(
  dist: string,
  slug: string,
  { language, sections }: Settings,
): Promise<LetterMail> {
  const { url } = await readSiteAddress(contentFolder());
  const { home, letterMail } = addressesOf(url.href, language, sections);
  const file = path.join(dist, letterMail(slug).slice(home.length));
  return JSON.parse(await readFile(file, 'utf8')) as LetterMail;
}
