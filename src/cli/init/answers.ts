import path from 'node:path';
import { reservedSteps } from '../../addresses/siteAddresses.ts';
import { slugOf } from '../../addresses/slugs.ts';
import { looks, type Look } from '../../intake/schemas/lookSchema.ts';
import { adminSchema } from '../../intake/schemas/adminSchema.ts';
import { homeAddress } from '../../intake/schemas/siteFields.ts';
import { languages, type Language } from '../../intake/schemas/siteSchema.ts';
import type { InitWords } from '../../i18n/cli/init.ts';
import { UsageError, type Arguments } from '../command.ts';
import { askUntil, type Ask } from '../new/interview.ts';
import { choose, idByNumber, splitList } from '../new/choices.ts';

export const hosts = ['github', 'gitlab', 'netlify', 'cloudflare', 'server'] as const;
export type Host = (typeof hosts)[number];

/** What a new publication is made of. */
export type Answers = {
  language: Language;
  name: string;
  sections: { id: string; name: string }[];
  publisher: string;
  url: string;
  host: Host;
  look: Look;
  /** The repository of the editors' interface, `owner/name`; undefined if there is none. */
  admin: string | undefined;
};

/** Answers with defaults, and which of them were given on the command line. */
export type Given = { answers: Answers; isGiven: (name: string) => boolean };

/**
 * The answers on the command line, and sensible ones for the rest.
 *
 * @param folder of the new publication, from whose name its own is made
 * @throws UsageError
 */
export function answersFrom(
  values: Arguments['values'],
  { folder, language, words }: { folder: string; language: Language; words: InitWords },
): Given {
  const given = (name: string) => values[name] as string | undefined;
  const name = given('name') || nameFrom(path.basename(folder));
  const answers = {
    language,
    name,
    sections: sectionsFrom(given('sections') ?? words.sections, language) ?? [],
    publisher: given('publisher') || name,
    url: given('url') || 'https://example.org',
    host: oneOf('--host', given('host') ?? 'github', hosts, words),
    look: oneOf('--look', given('look') ?? 'wire', looks, words),
    admin: given('admin'),
  };
  if (answers.sections.length === 0) throw new UsageError(words.noSection);
  // What `check` would refuse in the file is refused before it is written.
  const isUrl = homeAddress().safeParse(answers.url).success;
  if (!isUrl) throw new UsageError(words.form('--url', answers.url, 'https://example.org'));
  const { repository } = adminSchema.shape;
  if (answers.admin !== undefined && !repository.safeParse(answers.admin).success)
    throw new UsageError(words.form('--admin', answers.admin, 'owner/name'));
  return { answers, isGiven: (option) => values[option] !== undefined };
}

/** Asks for the language of the site, in both languages. */
export const askLanguage = (ask: Ask, likely: Language): Promise<Language> =>
  askUntil(ask, `Langue, language (${languages.join(', ')} ; ${likely}) : `, (answer) => {
    const found = languages.find((language) => language === (answer || likely));
    return found ? { value: found } : { error: languages.join(', ') };
  });

/** Asks for what the command line does not say; an empty answer takes the default. */
export async function askMissing({ answers, isGiven }: Given, ask: Ask, words: InitWords): Promise<Answers> {
  const text = async (option: 'name' | 'publisher', before: string) =>
    isGiven(option) ? before : (await ask(words.ask[option](before))).trim() || before;
  const choice = async <T extends string>(option: 'host' | 'look', before: T, all: readonly T[]) => {
    if (isGiven(option)) return before;
    const options = all.map((id) => ({ id, name: words.choices[option][id]! }));
    const list = options.map(({ name }, index) => `  ${index + 1}  ${name}`).join('\n');
    return askUntil(ask, `${list}\n${words.ask[option](before)}`, (answer) => {
      const found = answer === '' ? { ids: [before] } : choose(idByNumber(answer, options), options);
      return 'ids' in found ? { value: found.ids[0] as T } : { error: words.unknown(option, answer, all) };
    });
  };
  const name = await text('name', answers.name);
  const names = answers.sections.map((section) => section.name).join(', ');
  const sections = isGiven('sections')
    ? answers.sections
    : await askUntil(ask, words.ask.sections(names), (answer) => {
        const found = answer === '' ? answers.sections : sectionsFrom(answer, answers.language);
        return found ? { value: found } : { error: words.noSection };
      });
  const publisher = await text('publisher', isGiven('publisher') ? answers.publisher : name);
  const host = await choice('host', answers.host, hosts);
  const look = await choice('look', answers.look, looks);
  return { ...answers, name, sections, publisher, host, look };
}

/** Sections from their names; undefined if one has no letter or an address of the site's own, or two have the same. */
function sectionsFrom(written: string, language: Language): Answers['sections'] | undefined {
  const sections = splitList(written).map((name) => ({ id: slugOf(name), name }));
  const ids = new Set(sections.map(({ id }) => id));
  const isFree = ['', ...reservedSteps(language)].every((id) => !ids.has(id));
  return sections.length > 0 && isFree && ids.size === sections.length ? sections : undefined;
}

/** `le-courrier` is Le courrier. */
function nameFrom(folder: string): string {
  const words = folder.replaceAll(/[-_]+/g, ' ').trim() || 'Publication';
  return words[0]!.toUpperCase() + words.slice(1);
}

function oneOf<T extends string>(option: string, written: string, all: readonly T[], words: InitWords): T {
  const found = all.find((one) => one === written);
  if (!found) throw new UsageError(words.unknown(option, written, all));
  return found;
}
