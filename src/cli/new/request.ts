import type { Kind, NewWords } from '../../i18n/cli/new.ts';
import type { Arguments } from '../command.ts';
import type { PublicationState, ArticleRequest } from './compose.ts';
import { requireFields, parseFields, oneLine, type CommandLineFields, type Choices } from './options.ts';
import { askAuthors, askOption, askText, askUntil, unknownChoiceMessage, type Ask } from './interview.ts';
import { choose } from './choices.ts';
import { formatClock } from './location.ts';
import { slugFor } from '../../intake/files/newSlugs.ts';

/**
 * Collects the fields of a new article from the command line and, for those missing there, from answers.
 *
 * @param ask undefined if there is no terminal to ask on
 * @throws UsageError for missing or invalid fields
 */
export async function articleRequest(
  args: Arguments,
  { publication, reserved }: Pick<PublicationState, 'publication' | 'reserved'>,
  words: NewWords,
  ask: Ask | undefined,
): Promise<ArticleRequest> {
  const { settings, authors, articles, clock } = publication;
  const options: Choices = {
    section: settings.sections,
    author: authors,
    kind: Object.entries(words.kinds).map(([id, name]) => ({ id, name })),
    reply: articles
      .filter(({ kind }) => kind !== 'reply')
      .map(({ slug, title, category }) => ({ id: slug, name: title, section: category })),
  };
  const fields = parseFields(args, options, words);
  if (!ask) requireFields(fields, words);
  const {
    title,
    section,
    authors: authorIds,
    kind,
    sponsor,
    replyTo,
    slug,
  } = ask ? await askMissing(fields, ask, { options, reserved, words }) : withDefaults(fields);
  const { summary, tags, lang, mdx, draft, date = formatClock(settings.timeZone, clock) } = fields;
  const event = fields.event ? { start: fields.event, place: fields.place } : undefined;
  const asked = { title, section, authors: authorIds, kind, sponsor, replyTo, slug };
  return { ...asked, date, summary, tags, lang, event, mdx, draft };
}

type RequiredFields = Pick<
  ArticleRequest,
  'title' | 'section' | 'authors' | 'kind' | 'sponsor' | 'replyTo' | 'slug'
>;

/** Fields for when nothing can be asked; authors and kind are optional. */
function withDefaults({
  title = '',
  section = '',
  authors = [],
  kind = 'news',
  replyTo,
  slug,
  ...fields
}: CommandLineFields): RequiredFields {
  const { sponsor: name = '', sponsorUrl: url = '' } = fields;
  const sponsor = kind === 'sponsored' ? { name, url } : undefined;
  return { title, section, authors, kind: kind as Kind, sponsor, replyTo, slug };
}

type Questions = { options: Choices; reserved: ReadonlySet<string>; words: NewWords };

/** Asks for missing fields, in the order of a newsroom: what, where, by whom, of what kind. */
async function askMissing(
  fields: CommandLineFields,
  ask: Ask,
  { options, reserved, words }: Questions,
): Promise<RequiredFields> {
  const choice = (what: keyof Choices, question: string) => ({
    question,
    options: options[what],
    unknown: unknownChoiceMessage(words, what, options[what]),
  });
  const title = fields.title || oneLine(await askText(ask, words.ask.title, words.emptyTitle));
  const section = fields.section ?? (await askOption(ask, choice('section', words.ask.section)));
  const authors = fields.authors ?? (await askAuthors(ask, choice('author', words.ask.authors)));
  const kind =
    fields.kind ?? (await askOption(ask, { ...choice('kind', words.ask.kind), defaultId: 'news' }));
  const sponsor =
    kind === 'sponsored'
      ? {
          name: fields.sponsor || (await askText(ask, words.ask.sponsor, '')),
          url: fields.sponsorUrl || (await askUntil(ask, words.ask.sponsorUrl, parseUrl)),
        }
      : undefined;
  const replyTo =
    fields.replyTo ??
    (kind === 'reply' ? await askUntil(ask, words.ask.reply, replyParser(options, words)) : undefined);
  const nameless = fields.slug === undefined && slugFor(title, reserved) === '';
  const slug = nameless ? await askUntil(ask, words.ask.slug, slugParser(reserved)) : fields.slug;
  return { title, section, authors, kind: kind as Kind, sponsor, replyTo, slug };
}

/** Accepts an article by its slug or its title. */
const replyParser = (options: Choices, words: NewWords) => (answer: string) => {
  const choice = choose(answer, options.reply);
  return 'ids' in choice
    ? { value: choice.ids[0]! }
    : { error: unknownChoiceMessage(words, 'reply', [])(choice) };
};

/** Accepts an absolute web address; anything else is asked again. */
const parseUrl = (answer: string) =>
  /^https?:\/\/[^\s/]/.test(answer) && URL.canParse(answer) ? { value: answer } : { error: '' };

const slugParser = (reserved: ReadonlySet<string>) => (answer: string) => {
  const slug = slugFor(answer, reserved);
  return slug === '' ? { error: '' } : { value: slug };
};
