import type { NewWords } from '../../i18n/cli/new.ts';
import { UsageError, type Arguments } from '../command.ts';
import { choose, chooseAuthors, splitList, type ChoiceResult, type ChoiceOption } from './choices.ts';
import { unknownChoiceMessage } from './interview.ts';

/** The options to choose from. */
export type Choices = Record<'section' | 'author' | 'kind', readonly ChoiceOption[]> & {
  /** The articles that a reply may answer, with the sections they are in. */
  reply: readonly (ChoiceOption & { section: string })[];
};

/** The fields of a new article that the command line sets. */
export type CommandLineFields = ReturnType<typeof parseFields>;

/**
 * Reads the command line.
 *
 * @throws UsageError for invalid options
 */
export function parseFields({ values, positionals }: Arguments, options: Choices, words: NewWords) {
  const text = (name: string) => (typeof values[name] === 'string' ? oneLine(values[name]) : undefined);
  const idsOf = (what: keyof Choices, choice: ChoiceResult) => {
    if ('ids' in choice) return choice.ids;
    // Articles are too many to name them all.
    throw new UsageError(unknownChoiceMessage(words, what, what === 'reply' ? [] : options[what])(choice));
  };
  const chosen = (what: 'section' | 'kind' | 'reply') => {
    const written = text(what);
    return written === undefined ? undefined : idsOf(what, choose(written, options[what]))[0];
  };
  const authors = values['author'];
  const replyTo = chosen('reply');
  const answered = options.reply.find(({ id }) => id === replyTo);
  const fields = {
    title: positionals.length > 0 ? oneLine(positionals.join(' ')) : undefined,
    section: chosen('section') ?? answered?.section,
    authors: Array.isArray(authors)
      ? idsOf('author', chooseAuthors(authors.map(String).map(oneLine), options.author))
      : undefined,
    kind: chosen('kind') ?? (values['live'] === true ? 'live' : replyTo === undefined ? undefined : 'reply'),
    replyTo,
    event: text('event'),
    place: text('place'),
    sponsor: text('sponsor'),
    sponsorUrl: text('sponsor-url'),
    slug: text('slug'),
    date: text('date'),
    summary: text('summary') || undefined,
    tags: splitList(text('tags') ?? ''),
    lang: text('lang'),
    mdx: values['mdx'] === true,
    draft: values['publish'] !== true,
  };
  const unused = [
    ...(fields.kind === 'sponsored'
      ? []
      : ['sponsor', 'sponsor-url'].map((one) => [one, '--kind sponsored'])),
    ...(fields.kind === 'live' ? [] : [['live', '--kind live']]),
    ...(fields.kind === 'reply' ? [] : [['reply', '--kind reply']]),
    ...(fields.event ? [] : [['place', '--event']]),
  ] as [string, string][];
  for (const [option, other] of unused)
    if (values[option] !== undefined) throw new UsageError(words.unused(`--${option}`, other));
  return fields;
}

/**
 * Without a terminal to ask on, the command line must set every required field.
 *
 * @throws UsageError that names all missing fields
 */
export function requireFields(
  { title, section, kind, sponsor, sponsorUrl, replyTo }: CommandLineFields,
  words: NewWords,
): void {
  if (title === '') throw new UsageError(words.emptyTitle);
  const isSponsored = kind === 'sponsored';
  const missing = [
    ...(title === undefined ? [words.quotedTitle] : []),
    ...(section === undefined ? ['--section'] : []),
    ...(isSponsored && !sponsor ? ['--sponsor'] : []),
    ...(isSponsored && !sponsorUrl ? ['--sponsor-url'] : []),
    ...(kind === 'reply' && !replyTo ? ['--reply'] : []),
  ];
  if (missing.length > 0) throw new UsageError(words.missing(missing));
}

/** Text in one line, without repeated spaces. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
