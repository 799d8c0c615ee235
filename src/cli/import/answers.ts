import type { OldSite } from '../../import/oldSite.ts';
import { initWords } from '../../i18n/cli/init.ts';
import type { ImportWords } from '../../i18n/cli/import.ts';
import { homeAddress } from '../../intake/schemas/siteFields.ts';
import { languages, type Language } from '../../intake/schemas/siteSchema.ts';
import { UsageError, type Arguments } from '../command.ts';
import { answersFrom, type Answers } from '../init/answers.ts';

/**
 * The language of the new site: `fr` of `fr-FR`.
 *
 * @throws UsageError for one that the program does not know
 */
export function languageOf(written: string, words: ImportWords): Language {
  const [spoken = ''] = written.toLowerCase().split(/[-_]/);
  const found = languages.find((language) => language === spoken);
  if (!found && written !== '') throw new UsageError(words.language(written));
  return found ?? 'fr';
}

/** What `init` would be told of the site. */
export function answersOf(
  site: OldSite,
  values: Arguments['values'],
  { language, folder }: { language: Language; folder: string },
): Answers {
  const { host, look, url: given } = values;
  // The new site is served by a host that has HTTPS, which all have.
  const secure = site.url.replace(/^http:(?!\/\/(?:localhost|127\.))/, 'https:');
  const url = given ?? (homeAddress().safeParse(secure).success ? secure : undefined);
  const wanted = { name: site.name || undefined, host, look, ...(url !== undefined && { url }) };
  return answersFrom(wanted, { folder, language, words: initWords[language] }).answers;
}
