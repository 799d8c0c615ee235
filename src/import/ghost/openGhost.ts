import { existsSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../../htmlToMarkdown/plainText.ts';
import { unknownSite, type OldArchive } from '../oldSite.ts';
import { timeZoneOf } from '../wordpress/timeZone.ts';
import { ghostItem, said, type Related } from './ghostItem.ts';
import { lexicalHtml } from './lexicalHtml.ts';
import { mobiledocHtml } from './mobiledocHtml.ts';
import { readGhost, type GhostTables, type Row } from './readGhost.ts';

/** What exports have for the address of the site, which they do not say. */
const placeholder = '__GHOST_URL__';

/**
 * Opens exports of one Ghost site.
 *
 * @throws OldSiteError
 */
export async function openGhost(exports: readonly string[]): Promise<OldArchive> {
  const tables = readGhost(exports);
  const { posts, tags, users, settings, fileOf } = tables;
  const setting = (...names: string[]) => names.map((name) => settings.get(name)).find(Boolean) ?? '';
  const language = setting('locale', 'lang', 'default_locale');
  const timeZone =
    setting('timezone', 'active_timezone', 'activeTimezone') || timeZoneOf([], language).timeZone;
  const url = setting('url').replace(/\/+$/, '');
  const base = url || unknownSite;
  const permalinks = setting('permalinks') || '/:slug/';
  const related = relations(tables);
  const items = posts.map((post) =>
    ghostItem(post, related(post), { base, timeZone, permalinks, file: fileOf.get(post)! }),
  );
  const postOf = new Map(posts.map((post) => [said(post, 'id'), post]));
  const primary = new Set(items.flatMap(({ categories }) => categories));
  const signing = new Set(items.flatMap(({ authors }) => authors));
  const shownTags = tags
    .filter((tag) => !isInternal(tag))
    .map((tag) => ({ slug: said(tag, 'slug'), name: said(tag, 'name'), about: said(tag, 'description') }));

  return {
    program: 'ghost',
    site: {
      name: setting('title'),
      url,
      description: setting('description'),
      language,
      timeZone,
      authors: users.filter((user) => signing.has(said(user, 'slug'))).map(authorOf),
      categories: shownTags
        .filter(({ slug }) => primary.has(slug))
        .map(({ slug, name, about }) => ({ slug, name, description: plainText(about) })),
      tags: shownTags.map(({ slug, name }) => ({ slug, name })),
    },
    items,
    async eachWithBody(onItem) {
      for (const item of items) {
        const post = postOf.get(item.id);
        await onItem({
          ...item,
          body: said(post, 'lexical') || said(post, 'mobiledoc') || said(post, 'html'),
        });
      }
    },
    bodyHtml(item, onLoss) {
      const post = postOf.get(item.id);
      for (const name of ['codeinjection_head', 'codeinjection_foot'])
        if (said(post, name).trim()) onLoss({ what: 'script', detail: name });
      const html =
        lexicalHtml(said(post, 'lexical'), onLoss) ??
        mobiledocHtml(said(post, 'mobiledoc'), onLoss) ??
        said(post, 'html');
      return html.replaceAll(placeholder, base);
    },
    addressOf(written, item) {
      const full = written.replace(placeholder, base);
      return full.startsWith('#') ? full : (URL.parse(full, item.url)?.href ?? full);
    },
    fileAt: (address) => fileBeside(address, base, exports),
  };
}

const isInternal = (tag: Row): boolean =>
  said(tag, 'visibility') === 'internal' || said(tag, 'name').startsWith('#');

function authorOf(user: Row) {
  const [bio, website] = [said(user, 'bio'), said(user, 'website')];
  return {
    login: said(user, 'slug'),
    name: said(user, 'name') || said(user, 'slug'),
    ...(bio && { bio }),
    ...(website && { url: website }),
  };
}

/** Finds what of other tables belongs to a post. */
function relations({ tags, users, postsTags, postsAuthors, postsMeta }: GhostTables): (post: Row) => Related {
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [said(row, 'id'), row]));
  const [tagOf, userOf] = [byId(tags), byId(users)];
  const metaOf = new Map(postsMeta.map((row) => [said(row, 'post_id'), row]));
  const place = (row: Row) => Number(row['sort_order'] ?? 0);
  const inOrder = (rows: readonly Row[]) =>
    Map.groupBy(
      rows.toSorted((a, b) => place(a) - place(b)),
      (row) => said(row, 'post_id'),
    );
  const [tagsOf, authorsOf] = [inOrder(postsTags), inOrder(postsAuthors)];
  return (post) => {
    const id = said(post, 'id');
    const own = (tagsOf.get(id) ?? []).map((row) => tagOf.get(said(row, 'tag_id')));
    const signed = (authorsOf.get(id) ?? []).map((row) => said(row, 'author_id'));
    const authors = signed.length > 0 ? signed : [said(post, 'author_id')];
    return {
      tags: own.flatMap((tag) => (tag ? [{ slug: said(tag, 'slug'), isInternal: isInternal(tag) }] : [])),
      authors: authors.map((author) => said(userOf.get(author), 'slug')).filter(Boolean),
      meta: metaOf.get(id),
    };
  };
}

/** A copy of the folder `content` beside the export, in which the original of a picture has `_o` at its end. */
function fileBeside(address: string, base: string, exports: readonly string[]): string | undefined {
  const url = URL.parse(address);
  if (!url || url.origin !== URL.parse(base)?.origin) return undefined;
  const [, below] = /\/(content\/(?:images|media|files)\/.+)$/.exec(decodeURI(url.pathname)) ?? [];
  if (below === undefined) return undefined;
  const plain = below.replace(/images\/(?:size|format)\/\w+\//g, 'images/');
  const names = [plain.replace(/(?=\.\w+$)/, '_o'), plain];
  const folders = exports.map((file) => path.dirname(file));
  return folders
    .flatMap((folder) =>
      names.flatMap((name) => [name, name.slice('content/'.length)].map((one) => path.join(folder, one))),
    )
    .find((file) => existsSync(file));
}
