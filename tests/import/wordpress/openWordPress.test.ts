import { describe, expect, test } from 'vitest';
import type { OldArchive, OldItem } from '../../../src/import/oldSite.ts';
import { openWordPress } from '../../../src/import/wordpress/openWordPress.ts';
import { exportOf, itemOf, refusalOf, withFiles } from './exports.ts';

const open = <T>(
  channels: readonly string[],
  look: (archive: OldArchive, files: string[]) => T | Promise<T>,
): Promise<T> =>
  withFiles(
    channels.map((channel) => exportOf(channel)),
    async (files) => look(await openWordPress(files), files),
  );

/** The only item of an export, with these elements. */
const item = (elements: string): Promise<OldItem> =>
  open([`<item><wp:post_id>1</wp:post_id>${elements}</item>`], ({ items }) => items[0]!);

describe('what of an item may become public', () => {
  test.each([
    ['publish', 'published'],
    ['inherit', 'published'],
    ['future', 'scheduled'],
    ['draft', 'draft'],
    ['pending', 'draft'],
    ['auto-draft', 'discarded'],
    ['trash', 'discarded'],
    ['private', 'closed'],
    ['acf-disabled', 'closed'],
    ['Publish', 'closed'],
    ['', 'published'],
  ])('an item of status « %s » is %s', async (status, expected) => {
    expect(await item(`<wp:status>${status}</wp:status>`)).toMatchObject({ status: expected });
  });

  test.each(['publish', 'draft', 'future'])(
    'one of status « %s » behind a password is closed',
    async (status) => {
      const elements = `<wp:status>${status}</wp:status><wp:post_password><![CDATA[0]]></wp:post_password>`;
      expect(await item(elements)).toMatchObject({ status: 'closed' });
    },
  );

  test.each([
    ['post', 'article'],
    ['page', 'page'],
    ['attachment', 'file'],
    ['nav_menu_item', 'other'],
    ['wp_block', 'other'],
    ['', 'article'],
  ])('a « %s » is of the kind %s', async (type, kind) => {
    expect(await item(`<wp:post_type>${type}</wp:post_type>`)).toMatchObject({ kind });
  });
});

describe('who signs', () => {
  const creator = '<dc:creator><![CDATA[redaction]]></dc:creator>';
  const coauthor = (slug: string) =>
    `<category domain="author" nicename="${slug}"><![CDATA[${slug}]]></category>`;
  test.each([
    ['the account that the item belongs to', creator, ['redaction']],
    ['the account of version 1.0', '<wp:author>redaction</wp:author>', ['redaction']],
    ['nobody', '<dc:creator></dc:creator>', []],
    [
      'those whom a plug-in for several authors names, in their order',
      creator + coauthor('cap-agence-du-val') + coauthor('cap-redaction'),
      ['agence-du-val', 'redaction'],
    ],
    ['those of plug-ins without a prefix', creator + coauthor('agence-du-val'), ['agence-du-val']],
  ])('%s', async (_name, elements, authors) => {
    expect(await item(elements)).toMatchObject({ authors });
  });

  test('an author whom only items name is one of the site’s', async () => {
    const authors = await open([itemOf(1, coauthor('cap-agence-du-val'))], ({ site }) => site.authors);
    expect(authors).toEqual([{ login: 'agence-du-val', name: 'agence-du-val' }]);
  });

  test.each([
    ['by the name shown', '<wp:author_display_name>Agence du Val</wp:author_display_name>', 'Agence du Val'],
    [
      'by first name and name',
      '<wp:author_first_name>Prénom</wp:author_first_name><wp:author_last_name>Nom</wp:author_last_name>',
      'Prénom Nom',
    ],
    ['by the login, if there is nothing else', '', 'val'],
    ['without markup', '<wp:author_display_name>Val &amp;amp; Mine</wp:author_display_name>', 'Val & Mine'],
  ])('an author is called %s', async (_name, names, expected) => {
    const channel = `<wp:author><wp:author_login>val</wp:author_login>${names}</wp:author>`;
    expect(await open([channel], ({ site }) => site.authors)).toEqual([{ login: 'val', name: expected }]);
  });
});

describe('addresses and dates', () => {
  const link = '<link>https://exemple.fr/2023/11/la-mine/</link>';
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

  test.each([
    ['below its day', link, 'https://exemple.fr/2023/11/mine-fermee/'],
    ['without a slash at the end', link.replace('/<', '<'), 'https://exemple.fr/2023/11/mine-fermee'],
  ])('an older last step is an older address: %s', async (_name, at, expected) => {
    const { oldAddresses } = await item(at + meta('_wp_old_slug', 'mine-fermee'));
    expect(oldAddresses).toEqual([expected]);
  });

  test('every older last step is one', async () => {
    const { oldAddresses } = await item(link + meta('_wp_old_slug', 'a') + meta('_wp_old_slug', 'b'));
    expect(oldAddresses.map((url) => url.split('/').at(-2))).toEqual(['a', 'b']);
  });

  test('a slug in another script is read without escapes', async () => {
    expect(await item('<wp:post_name>%d0%bc%d0%b8%d1%80</wp:post_name>')).toMatchObject({ slug: 'мир' });
  });

  test.each([
    ['the moment counts', '2023-11-02 23:30:00', '2023-11-02 22:30:00', '', '2023-11-02T22:30:00.000Z'],
    [
      'local and GMT on different days',
      '2023-11-03 00:30:00',
      '2023-11-02 23:30:00',
      '',
      '2023-11-02T23:30:00.000Z',
    ],
    [
      'the feed’s date, where there is no GMT',
      '2023-11-02 14:30:00',
      '0000-00-00 00:00:00',
      'Thu, 02 Nov 2023 13:30:00 +0000',
      '2023-11-02T13:30:00.000Z',
    ],
    [
      'none for a draft that never had one',
      '0000-00-00 00:00:00',
      '0000-00-00 00:00:00',
      'Wed, 30 Nov -001 00:00:00 +0000',
      undefined,
    ],
    ['none at all', '', '', '', undefined],
    ['one that is none', 'demain', 'demain', '', undefined],
  ])('the date of an item: %s', async (_name, local, gmt, feed, expected) => {
    const { date } = await item(
      `<pubDate>${feed}</pubDate><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt>`,
    );
    expect(date === undefined ? undefined : new Date(date).toISOString()).toBe(expected);
  });
});

describe('several files of one site', () => {
  const titled = (id: number, title: string) => itemOf(id, `<title>${title}</title>`);
  const bodiesOf = async (archive: OldArchive) => {
    const bodies: string[] = [];
    await archive.eachWithBody(({ id, title, body }) => void bodies.push(`${id} ${title} ${body}`.trim()));
    return bodies;
  };

  test('have all their items, those in both once, from the last', async () => {
    const body = (text: string) => `<content:encoded>${text}</content:encoded>`;
    const channels = [
      titled(1, 'La mine') + itemOf(2, `<title>Le grès</title>${body('ancien')}`),
      itemOf(2, `<title>Le grès rose</title>${body('nouveau')}`) + titled(3, 'La saline'),
    ];
    const [titles, bodies] = await open(channels, async (archive) => [
      archive.items.map(({ title }) => title),
      await bodiesOf(archive),
    ]);
    expect(titles).toEqual(['La mine', 'Le grès rose', 'La saline']);
    expect(bodies).toEqual(['1 La mine', '2 Le grès rose nouveau', '3 La saline']);
  });

  test('have the items without a number of each', async () => {
    const bare = '<item><title>La mine</title></item>';
    expect(await open([bare, bare + bare], bodiesOf)).toHaveLength(3);
  });

  test('share authors, categories, tags and files', async () => {
    const photo = `<item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><excerpt:encoded>Le puits</excerpt:encoded>
      <wp:attachment_url>https://exemple.fr/wp-content/uploads/mine.jpg</wp:attachment_url></item>`;
    const thumbnail =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
    const [site, lead] = await open(
      [
        `<wp:category><wp:category_nicename>val</wp:category_nicename><wp:cat_name>Le Val</wp:cat_name></wp:category>${itemOf(1, thumbnail)}`,
        `<wp:tag><wp:tag_slug>gres</wp:tag_slug><wp:tag_name>Grès</wp:tag_name></wp:tag>${photo}`,
      ],
      ({ site: { categories, tags }, items }) => [{ categories, tags }, items[0]!.lead] as const,
    );
    expect(site).toEqual({
      categories: [{ slug: 'val', name: 'Le Val', description: '' }],
      tags: [{ slug: 'gres', name: 'Grès' }],
    });
    expect(lead).toMatchObject({
      url: 'https://exemple.fr/wp-content/uploads/mine.jpg',
      caption: 'Le puits',
    });
  });

  test('are refused as a whole if one is damaged', async () => {
    await withFiles([exportOf(titled(1, 'La mine')), exportOf('').slice(0, -30)], async (files) => {
      expect(await refusalOf(openWordPress(files))).toMatch(/^truncated/);
    });
  });
});

test('an excerpt, an address and comments come along, comments apart', async () => {
  const comment = (text: string, approved: string) =>
    `<wp:comment><wp:comment_author>Prénom Nom</wp:comment_author><wp:comment_content>${text}</wp:comment_content>
    <wp:comment_approved>${approved}</wp:comment_approved></wp:comment>`;
  const channel = itemOf(
    1,
    `<excerpt:encoded>Chapô</excerpt:encoded>${comment('Bravo', '1')}${comment('Spam', 'spam')}`,
  );
  await open([channel], async (archive) => {
    expect(archive.items[0]).toMatchObject({ excerpt: 'Chapô', comments: [] });
    await archive.eachWithBody(({ comments }) => {
      expect(comments.map(({ text, isApproved }) => [text, isApproved])).toEqual([
        ['Bravo', true],
        ['Spam', false],
      ]);
    });
  });
});
