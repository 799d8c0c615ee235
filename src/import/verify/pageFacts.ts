import { plainText } from '../../htmlToMarkdown/plainText.ts';
import { wordsIn } from '../../htmlToMarkdown/wordsIn.ts';

/** What a page of a built site says of its article. */
export type PageFacts = {
  title: string;
  /** ISO 8601. */
  date?: string | undefined;
  authors: string[];
  section?: string | undefined;
  /** How many pictures are in the article, that at its head among them. */
  pictures: number;
  /** Of its text, with captions and footnotes. */
  words: number;
};

type Data = {
  '@type'?: string;
  headline?: string;
  datePublished?: string;
  author?: { '@type'?: string; name?: string }[];
  articleSection?: string;
};

/** Reads what a page says of its article: from its structured data, and from what readers see. */
export function pageFacts(html: string): PageFacts {
  const article = dataIn(html).find(({ headline }) => headline !== undefined);
  const start = Math.max(html.indexOf('<article'), 0);
  const end = html.indexOf('</article>', start);
  const shown = html.slice(start, end < 0 ? undefined : end);
  const [, prose = ''] = /\bclass="prose\b[^>]*>([^]*)/.exec(article ? shown : html) ?? [];
  return {
    title: article?.headline ?? plainText(/<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? ''),
    date: article?.datePublished,
    authors: (article?.author ?? []).flatMap(({ name }) => name ?? []),
    section: article?.articleSection,
    pictures: shown.split('<img').length - 1,
    words: wordsIn(textOf(prose)),
  };
}

function dataIn(html: string): Data[] {
  const [, written = '{}'] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
  const data = JSON.parse(written) as Data & { '@graph'?: Data[] };
  return data['@graph'] ?? [data];
}

/** The words of HTML; what is no letter or digit is of no interest here. */
const textOf = (html: string): string =>
  html
    .replace(/<(?:style|script)[^]*?<\/(?:style|script)>/g, ' ')
    .replace(/<(?:sup|wbr)[^>]*>|<\/sup>|&shy;|\u00ad/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#\d+);/g, ' ');
