import type { NewWords } from '../../i18n/cli/new.ts';
import { UsageError, type Arguments } from '../command.ts';
import { choose, chooseAuthors, parted, type Choice, type Option } from './choices.ts';
import { unknownIn } from './interview.ts';

/** What there is to choose from. */
export type Options = Record<'section' | 'author' | 'kind', readonly Option[]>;

/** What the command line says of a new article. */
export type Given = ReturnType<typeof givenFrom>;

/**
 * Reads the command line.
 *
 * @throws UsageError for what makes no sense
 */
export function givenFrom({ values, positionals }: Arguments, options: Options, words: NewWords) {
  const text = (name: string) => (typeof values[name] === 'string' ? oneLine(values[name]) : undefined);
  const idsOf = (what: keyof Options, choice: Choice) => {
    if ('ids' in choice) return choice.ids;
    throw new UsageError(unknownIn(words, what, options[what])(choice));
  };
  const chosen = (what: 'section' | 'kind') => {
    const written = text(what);
    return written === undefined ? undefined : idsOf(what, choose(written, options[what]))[0];
  };
  const authors = values['author'];
  const given = {
    title: positionals.length > 0 ? oneLine(positionals.join(' ')) : undefined,
    section: chosen('section'),
    authors: Array.isArray(authors)
      ? idsOf('author', chooseAuthors(authors.map(String).map(oneLine), options.author))
      : undefined,
    kind: chosen('kind'),
    sponsor: text('sponsor'),
    sponsorUrl: text('sponsor-url'),
    slug: text('slug'),
    date: text('date'),
    summary: text('summary') || undefined,
    tags: parted(text('tags') ?? ''),
    lang: text('lang'),
    mdx: values['mdx'] === true,
    draft: values['publish'] !== true,
  };
  const unused = given.kind === 'sponsored' ? [] : (['sponsor', 'sponsor-url'] as const);
  for (const option of unused)
    if (values[option] !== undefined) throw new UsageError(words.unused(`--${option}`));
  return given;
}

/**
 * Where nobody can be asked, everything has to be given.
 *
 * @throws UsageError that names all that is missing
 */
export function demandAll({ title, section, kind, sponsor, sponsorUrl }: Given, words: NewWords): void {
  if (title === '') throw new UsageError(words.emptyTitle);
  const pays = kind === 'sponsored';
  const missing = [
    ...(title === undefined ? [words.quotedTitle] : []),
    ...(section === undefined ? ['--section'] : []),
    ...(pays && !sponsor ? ['--sponsor'] : []),
    ...(pays && !sponsorUrl ? ['--sponsor-url'] : []),
  ];
  if (missing.length > 0) throw new UsageError(words.missing(missing));
}

/** Text without the line ends and doubled spaces that no title has. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
