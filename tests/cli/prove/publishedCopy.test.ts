import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyPublished, publishedFiles } from '../../../src/cli/prove/publishedCopy.ts';
import { hashedFiles } from '../../../src/cli/prove/siteFiles.ts';
import { publishedPart } from '../../../src/intake/publishedPart.ts';
import { readContent } from '../../../src/cli/readContent.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { aPicture } from '../../intake/samples.ts';
import { articleText, makePublication, siteYaml } from '../../site/publications.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const clock = Date.parse('2026-11-23T00:00:00Z');
const image = (src: string, fields = '') => `{ src: ${src}, alt: "", credit: AFP${fields} }`;
/** Bytes with the head of a photograph. */
const jpeg = (text: string) => Buffer.concat([aPicture, Buffer.from(text)]);
const author = (name: string) => `name: ${name}\npicture: ./${name.toLowerCase()}.jpg\n`;
const ads = `
ads:
  - { advertiser: A, url: "https://a.example", text: Vieux, places: [home], until: 2020-01-01 }
  - { advertiser: B, url: "https://b.example", picture: ./b.jpg, alt: "", places: [home] }
  # un commentaire
  - { advertiser: C, url: "https://c.example", picture: ./c.jpg, alt: "", places: [home], from: 2090-01-01 }
  - { advertiser: D, url: "https://d.example", text: Neuf, places: [section], sections: [vide, politique] }
  - { advertiser: E, url: "https://e.example", text: Neuf, places: [section], sections: [vide] }
redirects:
  - { from: /parti/, to: /politique/parti/ }
  - { from: /ici/, to: /politique/seen/ }
`;

/** A section whose only article is a draft. */
const sections = siteYaml.replace(
  'publisher:',
  '  - { id: vide, name: Vide, description: Rien encore. }\npublisher:',
);
const correction = (date: string) => `{ date: ${date}, text: Une correction de ${date}. }`;

/** A publication with every kind of unpublished content beside published content. */
const content = makePublication(
  {
    'articles/seen/index.mdx': articleText(
      {
        authors: '[anne]',
        image: image('./lead.jpg'),
        follows: '[hidden, base]',
        updated: '2090-01-01',
        corrections: `[${['2025-01-01', '2090-01-01', '2091-01-01'].map(correction).join(', ')}]`,
      },
      '![Une mine](../common/mine.jpg)\n\n[Le rapport](../common/r%C3%A9sum%C3%A9.pdf)\n\n<LineChart title="T" unit="t" source="S" data="./n.csv" alt="A" />',
    ),
    'articles/retire/index.md': articleText(
      {
        title: 'Un titre à taire',
        summary: 'Un chapeau à taire.',
        authors: '[anne]',
        image: image('./perdue.jpg'),
        withdrawn: 'Ses sources se contredisent.',
      },
      'Un corps à taire.',
    ),
    'articles/seen/n.csv': 'Année,Monde\n2020,1\n2021,2\n',
    'articles/seen/n-old.csv': 'Année,Monde\n2020,1\n',
    'articles/seen/lead.jpg': jpeg('lead'),
    'articles/seen/rejected.jpg': jpeg('rejected'),
    'articles/common/mine.jpg': jpeg('mine'),
    // A name in the normal form of macOS.
    [`articles/common/${'résumé'.normalize('NFD')}.pdf`]: '%PDF-1.4',
    'articles/common/old.pdf': '%PDF-1.4 old',
    'articles/vide.md': articleText({ draft: 'true', category: 'vide' }),
    'articles/parti.md': articleText({ expires: '2025-01-01' }),
    'articles/base.md': `\uFEFF${articleText({ date: '2020-01-01', image: image('./ended.jpg', ', licenseUntil: 2025-01-01') }).replaceAll('\n', '\r\n')}`,
    'articles/ended.jpg': jpeg('ended'),
    'articles/hidden.md': articleText({
      draft: 'true',
      date: '2020-01-01',
      authors: '[zoe]',
      image: image('./common/mine.jpg'),
    }),
    'articles/_notes.md': 'notes',
    'authors/anne.yaml': author('Anne'),
    'authors/anne.jpg': jpeg('anne'),
    'authors/zoe.yaml': author('Zoe'),
    'authors/zoe.jpg': jpeg('zoe'),
    'pages/contact.md': '---\ntitle: Contact\nupdated: 2090-01-01\n---\n\n![Le plan](./plan.jpg)\n',
    'pages/plan.jpg': jpeg('plan'),
    'b.jpg': jpeg('b'),
    'c.jpg': jpeg('c'),
    'notes.txt': 'notes',
    'theme/theme.css': ':root {}\n',
    'theme/README.md': 'notes',
    'theme/components/Card.astro': '<p>Un</p>\n',
    'theme/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  },
  sections + ads,
);
folders.push(content);

const copyPublication = async () => {
  const publication = await readContent(content, clock, outline);
  expect(publication.faults).toEqual([]);
  const copy = await mkdtemp(path.join(tmpdir(), 'published-'));
  folders.push(copy);
  await copyPublished(await publishedFiles(publication, content), content, copy);
  return copy;
};

test('the published part has exactly what published content refers to', async () => {
  const files = await hashedFiles(await copyPublication());
  expect(files.map((file) => file.path)).toEqual([
    'articles/base.md',
    'articles/common/mine.jpg',
    `articles/common/${'résumé'.normalize('NFD')}.pdf`,
    'articles/retire/index.md',
    'articles/seen/index.mdx',
    'articles/seen/lead.jpg',
    'articles/seen/n.csv',
    'authors/anne.jpg',
    'authors/anne.yaml',
    'b.jpg',
    'pages/contact.md',
    'pages/plan.jpg',
    'site.yaml',
    'theme/components/Card.astro',
    'theme/favicon.svg',
    'theme/theme.css',
  ]);
});

test('references to unpublished content are removed, and the rest is unchanged', async () => {
  const copyFolder = await copyPublication();
  const part = await readContent(copyFolder, clock, outline);
  expect(part.faults).toEqual([]);
  const [base, withdrawn, corrected] = part.articles;
  expect(readFileSync(path.join(copyFolder, 'articles/retire/index.md'), 'utf8')).not.toContain('taire');
  expect(withdrawn).toMatchObject({
    status: 'withdrawn',
    withdrawn: { text: 'Ses sources se contredisent.' },
  });
  expect(corrected).toMatchObject({ follows: ['base'], authors: ['anne'], image: { src: './lead.jpg' } });
  expect(base!.image).toBeUndefined();
  expect([corrected!.updated, corrected!.corrections.length, part.pages[0]!.updated]).toEqual([
    undefined,
    1,
    undefined,
  ]);
  const { settings } = publishedPart(await readContent(content, clock, outline));
  expect(part.settings!.ads.map(({ advertiser, sections }) => [advertiser, sections])).toEqual([
    ['B', undefined],
    ['D', ['politique']],
  ]);
  const comparable = (fields: typeof settings) => ({
    ...fields,
    ads: [],
    withdrawals: fields!.withdrawals!.map(({ file: _, ...withdrawal }) => withdrawal),
  });
  expect(comparable(publishedPart(part).settings)).toEqual(comparable(settings));
  expect(settings!.redirects).toHaveLength(1);
});

test('files without such references are copied unchanged', async () => {
  const copyFolder = await copyPublication();
  for (const file of ['authors/anne.yaml', 'articles/common/mine.jpg'])
    expect(readFileSync(path.join(copyFolder, file))).toEqual(readFileSync(path.join(content, file)));
});

test('unpublished targets of links are empty drafts in the copy, so that the same links are omitted', async () => {
  const links = [
    ['../taire.md', '/politique/vieux/', '/politique/expire/', '/themes/etain-secret/', '/auteurs/zoe/'],
    ['/archives/2019/07/', '/vide/', '/ici/', '/vide/cache/'],
  ].flat();
  const mine = articleText({}, links.map((href) => `[a](${href})`).join(' '));
  const secret = { draft: 'true', title: 'À taire', summary: 'À taire.' };
  const folder = makePublication(
    {
      'articles/2023/lien.md': mine,
      'articles/2023/autre.mdx': articleText({ title: 'Autre' }, '[a](../taire.md)'),
      'articles/taire.md': articleText(
        { ...secret, redirectFrom: '[/politique/vieux/, /politique/tu/]' },
        'À taire.',
      ),
      'articles/expire.md': articleText({ ...secret, draft: 'false', expires: '2025-01-01' }),
      'articles/theme.md': articleText({ ...secret, tags: '[étain secret, à taire]', authors: '[zoe, max]' }),
      'articles/mois.md': articleText({ ...secret, date: '2019-07-14' }),
      'articles/cache.md': articleText({ ...secret, category: 'vide' }),
      'articles/jamais.md': articleText(secret),
      'authors/zoe.yaml': 'name: À taire\n',
      'authors/max.yaml': 'name: À taire\n',
    },
    `${sections}redirects: [{ from: /ici/, to: /politique/expire/ }, { from: /la/, to: /politique/mois/ }]\n`,
  );
  folders.push(folder);
  const original = await readContent(folder, clock, outline);
  expect(original.faults).toEqual([]);
  const copyFolder = await mkdtemp(path.join(tmpdir(), 'published-'));
  folders.push(copyFolder);
  const files = await publishedFiles(original, folder);
  await copyPublished(files, folder, copyFolder);
  expect(files.map(({ path }) => path)).toEqual([
    'articles/2023/autre.mdx',
    'articles/2023/lien.md',
    ...['cache', 'expire', 'mois', 'taire', 'theme'].map((name) => `articles/${name}.md`),
    'authors/zoe.yaml',
    'site.yaml',
  ]);
  expect(files.map(({ text = '' }) => text).join()).not.toMatch(/à taire|politique\/tu|max|\/la\//i);
  const copy = await readContent(copyFolder, clock, outline);
  expect(copy.faults).toEqual([]);
  const droppedIn = ({ omissions }: typeof copy) =>
    omissions.filter(({ rule }) => rule === 'link-dropped').map(({ line, column }) => `${line}:${column}`);
  expect(droppedIn(original)).toHaveLength(links.length + 1);
  expect(droppedIn(copy)).toEqual(droppedIn(original));
});
