import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openGhost } from '../../../src/import/ghost/openGhost.ts';
import type { Loss } from '../../../src/htmlToMarkdown/bodyContext.ts';
import { htmlToMarkdown } from '../../../src/htmlToMarkdown/htmlToMarkdown.ts';
import { OldSiteError } from '../../../src/import/oldSiteError.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ghost-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileWith(text: string): string {
  const file = path.join(folder, `export-${(files += 1)}.json`);
  writeFileSync(file, text);
  return file;
}

const post = (fields: object) => ({
  id: 'p1',
  title: 'Un titre',
  slug: 'un-titre',
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2024-03-01T22:30:00.000Z',
  ...fields,
});

const tables = (posts: object[], rest: object = {}) => ({
  posts,
  tags: [
    { id: 't1', name: 'Politique', slug: 'politique', visibility: 'public', description: 'Le pouvoir' },
    { id: 't2', name: '#newsletter', slug: 'hash-newsletter', visibility: 'internal' },
    { id: 't3', name: 'Eau', slug: 'eau', visibility: 'public' },
  ],
  users: [{ id: 'u1', name: 'La rédaction', slug: 'redaction', bio: 'Nous.', email: 'a@example.org' }],
  posts_tags: [
    { post_id: 'p1', tag_id: 't3', sort_order: 2 },
    { post_id: 'p1', tag_id: 't1', sort_order: 1 },
    { post_id: 'p1', tag_id: 't2', sort_order: 0 },
  ],
  posts_authors: [{ post_id: 'p1', author_id: 'u1', sort_order: 0 }],
  posts_meta: [],
  settings: [
    { key: 'title', value: 'Le Journal' },
    { key: 'timezone', value: 'Europe/Paris' },
    { key: 'locale', value: 'fr' },
  ],
  ...rest,
});

const exportOf = (posts: object[], rest?: object) =>
  fileWith(JSON.stringify({ db: [{ meta: { version: '5.0.0' }, data: tables(posts, rest) }] }));

async function bodyOf(fields: object): Promise<{ markdown: string; losses: Loss[] }> {
  const archive = await openGhost([exportOf([post(fields)])]);
  const losses: Loss[] = [];
  const onLoss = (loss: Loss) => void losses.push(loss);
  const html = archive.bodyHtml(archive.items[0]!, onLoss);
  const fileFor = (url: string) => `./${url.split('/').at(-1)}`;
  const markdown = htmlToMarkdown(html, { fileFor, linkFor: (url) => url, onLoss });
  return { markdown: markdown.trim(), losses };
}

const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } });
const words = (text: string, format = 0) => ({ type: 'extended-text', text, format });
const mobiledoc = (sections: unknown[], rest: object = {}) =>
  JSON.stringify({ version: '0.3.1', sections, ...rest });

test('a post is an article of its first public tag, by the clock of the newsroom', async () => {
  const archive = await openGhost([
    exportOf(
      [
        post({
          custom_excerpt: 'Le chapeau',
          feature_image: '__GHOST_URL__/content/images/2024/03/halle.jpg',
          featured: 1,
        }),
      ],
      {
        posts_meta: [
          { post_id: 'p1', feature_image_alt: 'La halle', feature_image_caption: '<i>Photo</i> : Agence' },
        ],
      },
    ),
  ]);
  expect(archive.site).toMatchObject({
    name: 'Le Journal',
    language: 'fr',
    timeZone: 'Europe/Paris',
    authors: [{ login: 'redaction', name: 'La rédaction', bio: 'Nous.' }],
    categories: [{ slug: 'politique', name: 'Politique', description: 'Le pouvoir' }],
  });
  expect(archive.items[0]).toMatchObject({
    kind: 'article',
    status: 'published',
    localDate: '2024-03-01 23:30:00',
    excerpt: 'Le chapeau',
    authors: ['redaction'],
    categories: ['politique'],
    tags: ['eau'],
    isSticky: true,
    lead: {
      url: 'https://site.invalid/content/images/2024/03/halle.jpg',
      alt: 'La halle',
      caption: 'Photo : Agence',
    },
  });
});

describe('what was not public stays so', () => {
  test.each([
    ['a post for members', { visibility: 'members' }, 'closed'],
    ['a post for those who pay', { visibility: 'paid' }, 'closed'],
    ['a letter', { status: 'sent' }, 'closed'],
    ['a draft', { status: 'draft', published_at: null }, 'draft'],
    ['a post to come', { status: 'scheduled' }, 'scheduled'],
    ['a status that nobody knows', { status: 'imported' }, 'closed'],
  ])('%s', async (_, fields, status) => {
    const { items } = await openGhost([exportOf([post(fields)])]);
    expect(items[0]!.status).toBe(status);
  });
});

describe('texts', () => {
  test.each([
    [
      'of lexical',
      {
        lexical: lexical(
          {
            type: 'paragraph',
            children: [words('Un '), words('mot', 1), { type: 'linebreak' }, words('deux', 2)],
          },
          { type: 'extended-heading', tag: 'h3', children: [words('Titre')] },
          {
            type: 'list',
            listType: 'number',
            start: 1,
            children: [
              { type: 'listitem', children: [words('a')] },
              {
                type: 'listitem',
                children: [
                  {
                    type: 'list',
                    listType: 'bullet',
                    children: [{ type: 'listitem', children: [words('b')] }],
                  },
                ],
              },
            ],
          },
          { type: 'link', url: '__GHOST_URL__/autre/', children: [words('lien')] },
        ),
      },
      'Un **mot**\\\n*deux*\n\n## Titre\n\n1. a\n   - b\n\n[lien](https://site.invalid/autre/)',
    ],
    [
      'of mobiledoc',
      {
        mobiledoc: mobiledoc(
          [
            [
              1,
              'p',
              [
                [0, [], 0, 'Un '],
                [0, [0, 1], 1, 'lien'],
                [0, [], 1, ' gras'],
                [1, [], 0, 0],
                [0, [], 0, 'fin'],
              ],
            ],
            [3, 'ul', [[[0, [], 0, 'a']], [[0, [], 0, 'b']]]],
            [10, 0],
          ],
          {
            markups: [['strong'], ['a', ['href', 'https://example.org/']]],
            atoms: [['soft-return', '', {}]],
            cards: [['card-markdown', { markdown: 'Du *Markdown*' }]],
          },
        ),
      },
      'Un **[lien](https://example.org/) gras**\\\nfin\n\n- a\n- b\n\nDu *Markdown*',
    ],
    ['of HTML alone', { html: '<p>Un <em>mot</em></p>' }, 'Un *mot*'],
  ])('%s', async (_, fields, expected) => {
    expect((await bodyOf(fields)).markdown).toBe(expected);
  });
});

describe('cards', () => {
  type Case = [sentence: string, card: object, markdown: string, lost?: [string, string][]];
  const cases: Case[] = [
    [
      'a picture',
      { type: 'image', src: '__GHOST_URL__/content/images/a.jpg', alt: 'A', caption: 'Légende' },
      '![A](./a.jpg "Légende")',
    ],
    [
      'a gallery',
      {
        type: 'gallery',
        images: [
          { src: '/a.jpg', alt: 'A' },
          { src: '/b.jpg', alt: 'B' },
        ],
        caption: 'Deux',
      },
      ':::gallery\n![A](./a.jpg)\n\n![B](./b.jpg)\n:::\n\nDeux',
    ],
    [
      'a video of a site that articles know',
      { type: 'embed', url: 'https://vimeo.com/76979871', metadata: { title: 'Le film' } },
      '::embed{url="https://vimeo.com/76979871" title="Le film"}',
    ],
    [
      'another page',
      {
        type: 'bookmark',
        url: 'https://example.org/',
        metadata: { title: 'Exemple', description: 'Un site' },
      },
      '[Exemple](https://example.org/)\n\nUn site',
    ],
    [
      'a box',
      { type: 'callout', calloutEmoji: '💡', calloutText: 'Un <b>mot</b>' },
      ':::note\n💡 Un **mot**\n:::',
    ],
    [
      'what opens',
      { type: 'toggle', heading: 'Plus', content: '<p>Dedans</p>' },
      '<details>\n<summary>Plus</summary>\n\nDedans\n\n</details>',
    ],
    [
      'a sound',
      { type: 'audio', src: '/s.mp3', title: 'Entretien' },
      '::audio{src="./s.mp3" title="Entretien"}',
    ],
    [
      'a film',
      { type: 'video', src: '/f.mp4', fileName: 'mine.mp4', caption: 'Le film' },
      '::video{src="./f.mp4" title="mine"}\n\nLe film',
    ],
    [
      'a file',
      { type: 'file', src: '/r.pdf', fileTitle: 'Le rapport', fileCaption: 'Entier' },
      '[Le rapport](/r.pdf)\n\nEntier',
    ],
    ['code', { type: 'codeblock', code: 'a < b', language: 'js' }, '```js\na < b\n```'],
    [
      'a button',
      { type: 'button', buttonUrl: 'https://example.org/', buttonText: 'Aller' },
      '[Aller](https://example.org/)',
    ],
    [
      'a header',
      {
        type: 'header',
        header: 'Titre',
        subheader: 'Dessous',
        buttonEnabled: false,
        buttonUrl: '/x',
        buttonText: 'x',
      },
      '## Titre\n\nDessous',
    ],
    [
      'a product',
      {
        type: 'product',
        productTitle: 'Livre',
        productDescription: '<p>Bon</p>',
        productButtonEnabled: false,
      },
      '**Livre**\n\nBon',
    ],
    ['Markdown', { type: 'markdown', markdown: '- a\n- b' }, '- a\n- b'],
    ['what only letters had', { type: 'email', html: '<p>Cher lecteur</p>' }, '', [['block', 'email']]],
    ['a form to sign up by', { type: 'signup', header: 'Abonnez-vous' }, '', [['form', 'signup']]],
    [
      'what only members saw',
      { type: 'html', html: '<p>Secret</p>', visibility: { web: { nonMember: false } } },
      '',
      [['block', 'html']],
    ],
    [
      'a card that nobody knows keeps its words',
      { type: 'quiz', title: 'Une question' },
      'Une question',
      [['block', 'quiz']],
    ],
  ];
  test.each(cases)('%s', async (_, card, expected, lost = []) => {
    const { markdown, losses } = await bodyOf({ lexical: lexical(card) });
    expect(markdown).toBe(expected);
    expect(losses.map(({ what, detail }) => [what, detail])).toEqual(lost);
  });
});

test('code that a post put into its page is reported', async () => {
  const { losses } = await bodyOf({ html: '<p>a</p>', codeinjection_head: '<script></script>' });
  expect(losses).toEqual([{ what: 'script', detail: 'codeinjection_head' }]);
});

describe('what is no export is refused with its line', () => {
  const whole = JSON.stringify({ db: [{ data: tables([post({})]) }] }, null, 1);
  test.each([
    ['a file that was cut off', whole.slice(0, 200), 'json-cut', whole.slice(0, 200).split('\n').length],
    ['a line that is no JSON', whole.replace('"slug": "un-titre"', 'slug: un-titre'), 'json', 9],
    ['something else', '{"posts": 3}', 'not-ghost', 1],
  ])('%s', async (_, text, problem, line) => {
    const error = await openGhost([fileWith(text)]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OldSiteError);
    expect((error as OldSiteError).problems).toMatchObject([{ problem, line }]);
  });
});
