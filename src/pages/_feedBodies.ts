import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getEntry, render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { bodyComponents } from '../components/body/bodyComponents.ts';
import { bodySourceOf } from '../editorial/bodySource.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { feedEntry, type FeedEntry } from '../editorial/feedEntries.ts';
import { feedHtml } from '../markdown/feedHtml.ts';
import { typesetHtml } from '../markdown/typography/typesetHtml.ts';
import { renderedBody } from './_body.ts';
import { sharedPictures } from './_sharedPictures.ts';

const made = new Map<string, Promise<FeedEntry>>();

/** An article as feeds hold it. Made once for all feeds of a build, of which there are three for each list. */
export function entryOf(article: Article, edition: Edition): Promise<FeedEntry> {
  const key = `${article.id} ${article.digest}`;
  const known = import.meta.env.PROD ? made.get(key) : undefined;
  if (known) return known;
  const entry = makeEntry(article, edition);
  made.set(key, entry);
  return entry;
}

async function makeEntry(article: Article, edition: Edition): Promise<FeedEntry> {
  const [html, pictures] = await Promise.all([
    article.format === 'mdx' ? mdxBody(article, edition) : markdownBody(article, edition),
    sharedPictures(article, edition),
  ]);
  const page = edition.addresses.absolute(edition.addresses.article(article));
  return feedEntry(article, { body: feedHtml(html, page), pictures }, edition);
}

/** Without the parts that are places for advertisements. */
async function markdownBody(article: Article, edition: Edition): Promise<string> {
  const { parts } = await renderedBody(bodySourceOf(article, edition));
  return parts.flatMap((part) => ('html' in part ? [part.html] : [])).join('\n');
}

let container: Promise<AstroContainer> | undefined;

/** Rendered as on its page, with no advertisement to show. */
export async function mdxBody(article: Article, edition: Edition): Promise<string> {
  const entry = await getEntry('articles', article.id);
  if (!entry) return '';
  const { Content } = await render(entry);
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { links, files, pictures, tables, words, language } = bodySourceOf(article, edition);
  const props = {
    links,
    files,
    pictures,
    tables,
    words,
    advertisement: { words },
    components: bodyComponents,
  };
  return typesetHtml(await (await container).renderToString(Content, { props }), language);
}
