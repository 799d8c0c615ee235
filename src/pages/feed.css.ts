import type { APIRoute } from 'astro';
import { siteTokens } from '../colours/siteColours.ts';
import { tokenSheet } from '../colours/tokenSheet.ts';
import style from '../styles/feed.css?raw';
import tokens from '../styles/tokens.css?raw';
import { edition } from '../site/edition.ts';

/** The style sheet of feeds, with a note for a person who opens one: a feed itself has no place for it. */
export const GET: APIRoute = async () => {
  const { words, settings } = await edition();
  const own = siteTokens(settings);
  const note = `rss::before,\nfeed::before {\n  content: ${JSON.stringify(words.feedNote)};\n}\n`;
  return new Response([tokens, ...(own ? [tokenSheet(own)] : []), style, note].join('\n'), {
    headers: { 'content-type': 'text/css' },
  });
};
