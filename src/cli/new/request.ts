import type { Kind, NewWords } from '../../i18n/cli/new.ts';
import type { Arguments } from '../command.ts';
import type { Known, Wanted } from './compose.ts';
import { demandAll, givenFrom, oneLine, type Given, type Options } from './options.ts';
import { askAuthors, askOption, askText, askUntil, unknownIn, type Ask } from './interview.ts';
import { slugFor } from './location.ts';

/**
 * What an editor wants, from the command line and, for what is not said there, from answers.
 *
 * @param ask none where nobody can be asked
 * @throws UsageError for what is missing then, or makes no sense
 */
export async function wantedFrom(
  args: Arguments,
  { publication, reserved }: Pick<Known, 'publication' | 'reserved'>,
  words: NewWords,
  ask: Ask | undefined,
): Promise<Wanted> {
  const { settings, authors, clock } = publication;
  const options: Options = {
    section: settings.sections,
    author: authors,
    kind: Object.entries(words.kinds).map(([id, name]) => ({ id, name })),
  };
  const given = givenFrom(args, options, words);
  if (!ask) demandAll(given, words);
  const {
    title,
    section,
    authors: signing,
    kind,
    sponsor,
    slug,
  } = ask ? await asked(given, ask, { options, reserved, words }) : asGiven(given);
  const { summary, tags, lang, mdx, draft, date = nowIn(settings.timeZone, clock) } = given;
  return { title, section, authors: signing, kind, sponsor, slug, date, summary, tags, lang, mdx, draft };
}

type Essential = Pick<Wanted, 'title' | 'section' | 'authors' | 'kind' | 'sponsor' | 'slug'>;

/** What is given, where that is all there is; who signs and of what kind it is need not be said. */
function asGiven({
  title = '',
  section = '',
  authors = [],
  kind = 'news',
  slug,
  ...given
}: Given): Essential {
  const { sponsor: name = '', sponsorUrl: url = '' } = given;
  const sponsor = kind === 'sponsored' ? { name, url } : undefined;
  return { title, section, authors, kind: kind as Kind, sponsor, slug };
}

type Asking = { options: Options; reserved: ReadonlySet<string>; words: NewWords };

/** Asks for what is not given, in the order of a newsroom: what, where, by whom, of what kind. */
async function asked(given: Given, ask: Ask, { options, reserved, words }: Asking): Promise<Essential> {
  const choice = (what: keyof Options, question: string) => ({
    question,
    options: options[what],
    unknown: unknownIn(words, what, options[what]),
  });
  const title = given.title || oneLine(await askText(ask, words.ask.title, words.emptyTitle));
  const section = given.section ?? (await askOption(ask, choice('section', words.ask.section)));
  const authors = given.authors ?? (await askAuthors(ask, choice('author', words.ask.authors)));
  const kind = given.kind ?? (await askOption(ask, { ...choice('kind', words.ask.kind), usual: 'news' }));
  const sponsor =
    kind === 'sponsored'
      ? {
          name: given.sponsor || (await askText(ask, words.ask.sponsor, '')),
          url: given.sponsorUrl || (await askUntil(ask, words.ask.sponsorUrl, asAddress)),
        }
      : undefined;
  const nameless = given.slug === undefined && slugFor(title, reserved) === '';
  const slug = nameless ? await askUntil(ask, words.ask.slug, asSlug(reserved)) : given.slug;
  return { title, section, authors, kind: kind as Kind, sponsor, slug };
}

/** A whole address on the web; anything else is asked again. */
const asAddress = (answer: string) =>
  /^https?:\/\/[^\s/]/.test(answer) && URL.canParse(answer) ? { value: answer } : { wrong: '' };

const asSlug = (reserved: ReadonlySet<string>) => (answer: string) => {
  const slug = slugFor(answer, reserved);
  return slug === '' ? { wrong: '' } : { value: slug };
};

/** A clock as editors write a date: `2026-11-23 07:30`. Swedes write it so. */
const nowIn = (timeZone: string, clock: number) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(clock);
