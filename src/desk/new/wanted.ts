import type { Publication } from '../../intake/publication.ts';
import type { Settings } from '../../intake/siteSchema.ts';
import type { Kind, NewWords } from '../../wording/desk/new.ts';
import { UsageError, type Arguments } from '../command.ts';
import { choose, chooseAuthors, parted, type Choice, type Option } from './choices.ts';
import type { Wanted } from './compose.ts';
import { askAuthors, askOption, askText, askUntil, unknownIn, type Ask } from './interview.ts';
import { slugFor } from './place.ts';

type Content = { publication: Publication & { settings: Settings }; reserved: ReadonlySet<string> };

/**
 * What an editor wants, from the command line and, for what is not said there, from answers.
 *
 * @param ask none where nobody can be asked
 * @throws UsageError for what is missing then, or makes no sense
 */
export async function wantedFrom(
  { values, positionals }: Arguments,
  { publication, reserved }: Content,
  words: NewWords,
  ask: Ask | undefined,
): Promise<Wanted> {
  const { settings, authors: people, clock } = publication;
  const text = (name: string) => (typeof values[name] === 'string' ? oneLine(values[name]) : undefined);
  const options = {
    section: settings.sections as readonly Option[],
    author: people as readonly Option[],
    kind: Object.entries(words.kinds).map(([id, name]) => ({ id, name })),
  };
  const unknown = (what: keyof typeof options) => unknownIn(words, what, options[what]);
  const idsOf = (what: keyof typeof options, choice: Choice) => {
    if ('ids' in choice) return choice.ids;
    throw new UsageError(unknown(what)(choice));
  };
  const chosen = (what: 'section' | 'kind') => {
    const written = text(what);
    return written === undefined ? undefined : idsOf(what, choose(written, options[what]))[0];
  };

  const title = oneLine(positionals.join(' '));
  const given = {
    title: positionals.length > 0 ? title : undefined,
    section: chosen('section'),
    authors: Array.isArray(values['author'])
      ? idsOf('author', chooseAuthors(values['author'].map(String).map(oneLine), options.author))
      : undefined,
    kind: chosen('kind'),
    sponsor: text('sponsor'),
    url: text('sponsor-url'),
  };
  if (given.title === '' && !ask) throw new UsageError(words.emptyTitle);
  const pays = (kind: string | undefined) => kind === 'sponsored';
  for (const [option, value] of [
    ['--sponsor', given.sponsor],
    ['--sponsor-url', given.url],
  ] as const)
    if (value !== undefined && !pays(given.kind) && (given.kind !== undefined || !ask))
      throw new UsageError(words.unused(option));

  if (!ask) {
    const missing = [
      ...(given.title === undefined ? [words.quotedTitle] : []),
      ...(given.section === undefined ? ['--section'] : []),
      ...(pays(given.kind) && !given.sponsor ? ['--sponsor'] : []),
      ...(pays(given.kind) && !given.url ? ['--sponsor-url'] : []),
    ];
    if (missing.length > 0) throw new UsageError(words.missing(missing));
  }
  const asked: Ask = ask ?? (() => Promise.reject(new Error('nobody to ask')));

  const heading = given.title || oneLine(await askText(asked, words.ask.title, words.emptyTitle));
  const section =
    given.section ??
    (await askOption(asked, {
      question: words.ask.section,
      options: options.section,
      unknown: unknown('section'),
    }));
  const authors =
    given.authors ??
    (ask
      ? await askAuthors(ask, {
          question: words.ask.authors,
          options: options.author,
          unknown: unknown('author'),
        })
      : []);
  const kind = (given.kind ??
    (ask
      ? await askOption(ask, {
          question: words.ask.kind,
          options: options.kind,
          unknown: unknown('kind'),
          usual: 'news',
        })
      : 'news')) as Kind;
  const sponsor = pays(kind)
    ? {
        name: given.sponsor ?? (await askText(asked, words.ask.sponsor, '')),
        url: given.url ?? (await askUntil(asked, words.ask.sponsorUrl, asAddress)),
      }
    : undefined;
  const slug =
    text('slug') ??
    (ask && slugFor(heading, reserved) === ''
      ? await askUntil(ask, words.ask.slug, (answer) =>
          slugFor(answer, reserved) === '' ? { wrong: '' } : { value: slugFor(answer, reserved) },
        )
      : undefined);
  return {
    title: heading,
    section,
    authors,
    kind,
    sponsor,
    slug,
    date: text('date') ?? nowIn(settings.timeZone, clock),
    summary: text('summary') || undefined,
    tags: parted(text('tags') ?? ''),
    lang: text('lang'),
    mdx: values['mdx'] === true,
    draft: values['publish'] !== true,
  };
}

/** A whole address on the web; anything else is asked again. */
const asAddress = (answer: string) =>
  /^https?:\/\/[^\s/]/.test(answer) && URL.canParse(answer) ? { value: answer } : { wrong: '' };

/** A clock as editors write a date: `2026-11-23 07:30`. Swedes write it so. */
const nowIn = (timeZone: string, clock: number) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(clock);

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
