import { isSameName } from '../../addresses/slugs.ts';
import {
  expectedWords,
  type ImportReport,
  type ReportedItem,
  type ReportedText,
} from '../report/importReport.ts';
import { oldAddressesOf } from '../plan/oldAddresses.ts';
import { pageFacts, type PageFacts } from './pageFacts.ts';
import type { Answer } from './builtSite.ts';
import type { DifferenceKind } from '../../i18n/cli/importVerify.ts';

/** Something of an old item that the built site does not have as it was. */
export type VerifyDifference = {
  is: DifferenceKind;
  title: string;
  /** The old address. */
  url: string;
  expected: string;
  found: string;
};

export type Verification = {
  /** How many items, and how many old addresses, were looked for. */
  items: number;
  addresses: number;
  /** How many of them answer by themselves, and how many lead on. */
  answers: Record<200 | 301 | 404, number>;
  differences: VerifyDifference[];
};

/**
 * Compares a built site with what was imported: each old address answers, and each article has its title, date, author, section,
 * pictures and words; what was not public is nowhere.
 *
 * @param answer how the built site answers a path
 * @param base path of its home page, with a slash at both ends
 */
export function verifyImport(
  report: ImportReport,
  answer: (path: string) => Answer,
  { base, sectionName }: { base: string; sectionName: (id: string) => string | undefined },
): Verification {
  const old = oldAddressesOf(report.site.url);
  const answers: Verification['answers'] = { 200: 0, 301: 0, 404: 0 };
  const differences: VerifyDifference[] = [];
  const isLater = (item: ReportedItem) => 'words' in item && !item.isOnline;

  /** The page that an old path leads to in the end. */
  const ask = (path: string) => {
    const first = answer(base + path.slice(1));
    answers[first.status] += 1;
    if (first.status !== 301) return { first, last: first, address: path };
    return { first, last: answer(first.to), address: `/${first.to.slice(base.length)}` };
  };
  const tell = (item: { title: string; url: string }, is: DifferenceKind, expected: string, found: string) =>
    differences.push({ is, title: item.title, url: item.url, expected, found });

  for (const item of report.items) {
    const path = old.pathOf(item.url);
    if (path === undefined || path === '/' || ('words' in item && item.isTaken)) {
      // Without an address of its own it is looked for where it is now.
      if ('words' in item && item.isOnline) comparePage(item, answer(base + item.address.slice(1)));
      continue;
    }
    const { last, address } = ask(path);
    if ('words' in item && item.isOnline) {
      if (last.status !== 200) tell(item, 'address', item.address, String(last.status));
      else if (decodeURI(address) !== item.address) tell(item, 'address', item.address, address);
      else comparePage(item, last);
    } else if ((item.became === 'nothing' && item.reason === 'closed') || isLater(item)) {
      if (last.status === 200 && showsTitle(last, item.title)) tell(item, 'exposed', '404', '200');
    } else if (item.became === 'file' && last.status !== 200)
      tell(item, 'address', '301', String(last.status));
  }
  for (const { from, to } of report.redirects) {
    const { last } = ask(from);
    if (last.status !== 200)
      tell({ title: to, url: report.site.url + from }, 'address', to, String(last.status));
  }

  function comparePage(item: ReportedText, page: Answer): void {
    if (page.status !== 200 || page.html === undefined)
      return void tell(item, 'address', item.address, String(page.status));
    const facts = pageFacts(page.html);
    if (item.title !== '' && !isSameName(facts.title, item.title))
      tell(item, 'title', item.title, facts.title);
    if (facts.words < Math.floor(expectedWords(item)))
      tell(item, 'words', String(item.words.before), String(facts.words));
    if (item.became === 'article') compareArticle(item, facts);
  }

  function compareArticle(item: ReportedText, facts: PageFacts): void {
    const date = facts.date?.slice(0, 16).replace('T', ' ') ?? '';
    if (date !== item.date) tell(item, 'date', item.date, date);
    const missing = item.authors.filter((author) => !facts.authors.some((one) => isSameName(one, author)));
    if (missing.length > 0) tell(item, 'author', item.authors.join(', '), facts.authors.join(', '));
    const section = sectionName(item.category);
    if (section !== undefined && !isSameName(facts.section ?? '', section))
      tell(item, 'section', section, facts.section ?? '');
    if (facts.pictures < item.pictures) tell(item, 'picture', String(item.pictures), String(facts.pictures));
  }

  const addresses = answers[200] + answers[301] + answers[404];
  return { items: report.items.length, addresses, answers, differences };
}

const showsTitle = (page: Answer, title: string): boolean =>
  page.status === 200 && page.html !== undefined && isSameName(pageFacts(page.html).title, title);
