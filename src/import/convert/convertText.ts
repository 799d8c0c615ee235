import { pathKey } from '../../addresses/oldPaths.ts';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import { captionOf } from '../../htmlToMarkdown/captions.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';
import { htmlToMarkdown } from '../../htmlToMarkdown/htmlToMarkdown.ts';
import { plainText } from '../../htmlToMarkdown/plainText.ts';
import type { OldArchive, OldItem } from '../oldSite.ts';
import { isSamePath, type ImportPlan, type TextDecision } from '../plan/importPlan.ts';
import { localTime } from '../plan/localTime.ts';
import type { Place } from '../plan/sectionMap.ts';
import { filesBeside, hasFileEnding, type FileBeside } from './filesBeside.ts';
import { followedIn } from './followed.ts';
import { tagsOf } from './tags.ts';
import { withAdvertisements, withCredits, withoutHead } from './textHead.ts';
import { wordsIn, wordsInMarkdown } from '../../htmlToMarkdown/wordsIn.ts';

/** An article or a page as the publication has it. */
export type NewText = {
  text: string;
  files: FileBeside[];
  losses: Loss[];
  /** How many words readers had in the body, and have. */
  words: { before: number; after: number };
  /** Ids of authors' files that it names. */
  authors: string[];
  /** How many pictures it shows, that at its head among them. */
  pictures: number;
};

/** What of the site the conversion of a text needs to know. */
export type ConversionContext = {
  archive: OldArchive;
  plan: ImportPlan;
  places: ReadonlyMap<string, Place>;
  tagNames: ReadonlyMap<string, string>;
  authors: AuthorIds & { files: ReadonlyMap<string, { name: string; bio?: string; url?: string }> };
  /** The file with the bytes of an address of the old site; undefined if there is none that can be shown. */
  fileAt: (url: string) => string | undefined;
  /** The path below the new home page of a list of the old site, such as a category. */
  listAt: (url: string) => string | undefined;
  /** The article that leads the front page, of those that the old site kept at the top. */
  featured: string | undefined;
  /** What stands for the credit of a picture that had none. */
  unknownCredit: string;
  /** What stands for a title that is not there. */
  untitled: string;
};

/** The ids of authors' files. */
export type AuthorIds = {
  /** Undefined for an account that nobody signs by, such as « admin ». */
  byLogin: (login: string) => string | undefined;
  /** Undefined if nobody of that name has a file. */
  byName: (name: string) => string | undefined;
};

/** Converts an article or a page. */
export function convertText(item: OldItem, decision: TextDecision, context: ConversionContext): NewText {
  const { archive, plan, authors } = context;
  const body = convertBody(item, decision, context);
  const lead = item.lead && leadOf(item.lead, body.fileFor, body.onLoss, context);
  const signed = body.names?.map((name) => authors.byName(name) ?? name);
  const accounts = item.authors.map(authors.byLogin).filter((id) => id !== undefined);
  const redirectFrom = listOf(oldPathsOf(item, decision, plan));
  const fields =
    decision.becomes === 'page'
      ? {
          title: item.title || context.untitled,
          summary: plainText(item.excerpt) || undefined,
          updated: localTime({ date: item.updated }, archive.site.timeZone)?.slice(0, 10),
          redirectFrom,
        }
      : {
          title: item.title || context.untitled,
          date: decision.date,
          category: decision.category,
          summary: plainText(item.excerpt) || undefined,
          authors: listOf(signed ?? accounts),
          tags: listOf(tagsOf(item, context)),
          image: lead,
          expires: localTime({ date: item.expires }, archive.site.timeZone),
          draft: item.status === 'draft' ? true : undefined,
          featured: context.featured === item.id ? true : undefined,
          redirectFrom,
          follows: listOf(followedIn(body.markdown).filter((slug) => isEarlier(slug, decision, plan))),
          lang: isOther(item.language, plan.language) ? item.language : undefined,
        };
  return {
    text: writeFrontMatter(fields, `\n${body.markdown}`),
    files: body.files(),
    losses: body.losses,
    words: body.words,
    authors: signed ?? accounts,
    pictures: body.files().filter((file) => isPicture(file.path)).length,
  };
}

function convertBody(item: OldItem, decision: TextDecision, context: ConversionContext) {
  const { archive, plan, fileAt } = context;
  const losses: Loss[] = [];
  const onLoss = (loss: Loss) => void losses.push(loss);
  const beside = filesBeside(
    decision.folder,
    decision.becomes === 'page' ? `./${decision.slug}/` : './',
    fileAt,
  );
  const fileFor = (url: string) => beside.pathFor(archive.addressOf(url, item));
  const linkFor = (written: string): string | undefined => {
    if (written.startsWith('#')) return written;
    const url = archive.addressOf(written, item);
    const other = plan.itemAt(url);
    const target = other && plan.decisionOf(other);
    if (target && 'slug' in target) {
      // What is not online yet cannot be linked to from what is.
      if (!target.isOnline) return lost(written);
      const anchor = /#(?!comment|respond|more-).*$/.exec(url)?.[0] ?? '';
      return relative(decision.path, target.path) + anchor;
    }
    const list = context.listAt(url);
    if (list !== undefined) return list;
    // The page that the old site made of a file showed that file.
    const meant = other?.kind === 'file' && other.file !== undefined ? other.file : written;
    const file = hasFileEnding(meant) ? fileFor(meant) : undefined;
    if (file !== undefined)
      return isPicture(file) && !/\.(?:gif|jpe?g|png|webp)$/.test(file) ? undefined : file;
    if (plan.old.keyOf(url) !== undefined) return lost(written);
    return /^(?:https?:|mailto:|tel:)/i.test(url) ? url : lost(written);
  };
  const lost = (detail: string) => {
    if (detail !== '') onLoss({ what: 'link', detail });
    return undefined;
  };
  const html = archive.bodyHtml(item, onLoss);
  const { title } = item;
  const written = htmlToMarkdown(html, { fileFor, linkFor, onLoss });
  const head = withoutHead(written, { date: decision.date, title, timeZone: archive.site.timeZone });
  const markdown = withCredits(withAdvertisements(head.markdown));
  const after = wordsInMarkdown(markdown);
  // What fields say now, such as who signs, was in the text and is not lost.
  const moved = wordsInMarkdown(written) - after;
  return {
    markdown,
    names: head.names,
    fileFor,
    onLoss,
    losses,
    files: beside.files,
    words: { before: wordsIn(plainText(html)) - moved, after },
  };
}

function leadOf(
  lead: NonNullable<OldItem['lead']>,
  fileFor: (url: string) => string | undefined,
  onLoss: (loss: Loss) => void,
  { unknownCredit }: ConversionContext,
) {
  const src = fileFor(lead.url);
  if (src === undefined || !isPicture(src)) {
    onLoss({ what: 'picture', detail: lead.url });
    return undefined;
  }
  const [caption = '', credit = ''] = captionOf(lead.caption).split(/\s*©\s*/);
  return { src, alt: lead.alt, ...(caption && { caption }), credit: credit || unknownCredit };
}

/** The old paths of a text, oldest first, but for the one that is its address now. */
function oldPathsOf(item: OldItem, { address }: TextDecision, plan: ImportPlan): string[] {
  const { old, isReserved, itemAt } = plan;
  const urls = item.isUrlMadeUp ? item.oldAddresses : [...item.oldAddresses, item.url];
  const paths = urls.flatMap((url) => {
    const path = old.pathOf(url);
    const isFree =
      path !== undefined &&
      path !== '/' &&
      !isSamePath(path, address) &&
      !isReserved(path) &&
      itemAt(url)?.id === item.id;
    return isFree ? [path] : [];
  });
  return [...new Map(paths.toReversed().map((path) => [pathKey(path), path])).values()].toReversed();
}

/** Whether a text is in another language than the site. */
const isOther = (written: string | undefined, language: string): boolean =>
  written !== undefined && written.toLowerCase().split(/[-_]/)[0] !== language;

function isEarlier(slug: string, { date }: TextDecision, { decisions }: ImportPlan): boolean {
  for (const other of decisions.values())
    if ('slug' in other && other.becomes === 'article' && other.slug === slug)
      return other.isOnline && other.date < date;
  return false;
}

/** A path from one file of the content to another, as links are written. */
function relative(fromFile: string, to: string): string {
  const [from, steps] = [fromFile.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (from[shared] === steps[shared] && shared < from.length) shared += 1;
  const up = from.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...steps.slice(shared)].join('/');
}

const listOf = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
