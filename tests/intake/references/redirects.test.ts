import { describe, expect, test } from 'vitest';
import { frontMatter, readFolder, sentence, siteYaml, faultText } from '../samples.ts';

const read = (files: Record<string, string>) => readFolder(files);

const site = (...lines: string[]) => `${siteYaml}${lines.join('\n')}\n`;
const redirectLine = (from: string, to: string) => `  - { from: ${from}, to: ${to} }`;
const article = (...lines: string[]) => frontMatter('tags: [or]', 'authors: [ida]', ...lines);
const ida = 'name: Ida\n';
const publication = { 'articles/mine.md': article(), 'authors/ida.yaml': ida };

describe('an old address over a live page is a fault:', () => {
  test.each([
    ['an article’s', '/politique/mine/', 'articles/mine.md'],
    ['an article’s, encoded', '/politique/m%69ne', 'articles/mine.md'],
    ['a section’s', '/economie/', 'site.yaml'],
    ['the home page’s', '/index.html', 'site.yaml'],
    ['a theme’s', '/themes/or/', 'site.yaml'],
    ['an author’s', '/auteurs/ida/', 'authors/ida.yaml'],
    ['a month’s', '/archives/2023/11/', 'site.yaml'],
    ['the archives’', '/archives/', 'site.yaml'],
    ['the legal notice’s', '/mentions-legales/', 'site.yaml'],
    ['a standing page’s', '/contact/', 'pages/contact.md'],
    ['a feed’s', '/politique/rss.xml', 'site.yaml'],
    ['the sitemap’s', '/sitemap.xml', 'site.yaml'],
  ])('%s', async (_name, address, file) => {
    const files = { ...publication, 'pages/contact.md': '---\ntitle: Contact\n---\n' };
    const { faults } = await read({ ...files, 'articles/b.md': frontMatter(`redirectFrom: [${address}]`) });
    expect(faults.map((fault) => [fault.file, faultText(fault)])).toEqual([
      [
        'articles/b.md',
        `redirectFrom.1  L’ancienne adresse « ${address} » est encore en service (${file}) ; supprimez la ligne.`,
      ],
    ]);
  });

  test('even of an article that is not published, over an embargoed one', async () => {
    const { faults } = await read({
      'articles/mine.md': frontMatter('date: 2050-01-01'),
      'articles/b.md': frontMatter('draft: true', 'redirectFrom: [/politique/mine/]'),
    });
    expect(faults.map(({ rule }) => rule)).toEqual(['redirect-live']);
  });

  test('of a section, if it has pages below it', async () => {
    const { faults } = await read({
      ...publication,
      'site.yaml': siteYaml.replace('id: economie,', 'id: economie, redirectFrom: [/auteurs/],'),
    });
    expect(faults.map(({ file, field, rule }) => [file, field, rule])).toEqual([
      ['site.yaml', 'sections.2.redirectFrom.1', 'redirect-live'],
    ]);
  });

  test('but not over an article that has expired, or is a draft', async () => {
    const { faults } = await read({
      'articles/a.md': frontMatter('date: 2023-01-01', 'expires: 2023-02-01'),
      'articles/c.md': frontMatter('draft: true'),
      'articles/b.md': frontMatter('redirectFrom: [/politique/a/, /politique/c/]'),
    });
    expect(faults).toEqual([]);
  });
});

test.each([['/guide/'], ['/admin/x/'], ['/_astro/x.webp'], ['/404/'], ['/_headers'], ['/.well-known/x/']])(
  'reserved paths cannot be old addresses: %s',
  async (address) => {
    const { faults } = await read({ 'articles/b.md': frontMatter(`redirectFrom: [${address}]`) });
    expect(faults.map(({ rule }) => rule)).toEqual(['redirect-reserved']);
  },
);

describe('one old address, claimed twice, is a fault', () => {
  const a = frontMatter('redirectFrom: [/a/]');
  test.each([
    ['by two articles', { 'articles/x.md': a, 'articles/y.md': a }, 'articles/y.md', 'articles/x.md'],
    [
      'in two spellings',
      {
        'articles/x.md': frontMatter('redirectFrom: [/été/]'),
        'articles/y.md': frontMatter('redirectFrom: [/%c3%a9t%C3%A9/index.html]'),
      },
      'articles/y.md',
      'articles/x.md',
    ],
    [
      'by one article',
      { 'articles/x.md': frontMatter('redirectFrom: [/a/, /a]') },
      'articles/x.md',
      'articles/x.md',
    ],
    [
      'by an article and a page',
      { 'articles/x.md': a, 'pages/p.md': '---\ntitle: P\nredirectFrom: [/a/]\n---\n' },
      'pages/p.md',
      'articles/x.md',
    ],
    [
      'by an author and a section',
      {
        'authors/ida.yaml': `${ida}redirectFrom: [/a/]\n`,
        'site.yaml': siteYaml.replace('id: economie,', 'id: economie, redirectFrom: [/a/],'),
      },
      'site.yaml',
      'authors/ida.yaml',
    ],
    [
      'by site.yaml, as a gone address',
      { 'articles/x.md': a, 'site.yaml': site('gone: [/a/]') },
      'site.yaml',
      'articles/x.md',
    ],
  ])('%s', async (_name, files, at, first) => {
    const { faults } = await read(files as Record<string, string>);
    expect(faults.map(({ file, rule, values }) => [file, rule, (values as { file: string }).file])).toEqual([
      [at, 'redirect-twice', first],
    ]);
  });
});

describe('a redirect of site.yaml', () => {
  test.each([
    [
      'that leads to another old address',
      [redirectLine('/a/', '/b/'), redirectLine('/b/', '/politique/')],
      ['« /b/ » est elle-même une ancienne adresse (site.yaml) ; écrivez celle où elle mène : /politique/'],
    ],
    [
      'that leads to an old address of an article',
      [redirectLine('/a/', '/vieux/')],
      [
        '« /vieux/ » est elle-même une ancienne adresse, donnée par articles/x.md ; ajoutez plutôt celle-ci à « redirectFrom » dans ce fichier, et supprimez la ligne.',
      ],
    ],
    [
      'that leads below a section that has moved',
      [redirectLine('/a/', '/eco/mine/')],
      [
        '« /eco/mine/ » est elle-même une ancienne adresse, donnée par site.yaml ; ajoutez plutôt celle-ci à « redirectFrom » dans ce fichier, et supprimez la ligne.',
      ],
    ],
    [
      'that leads in a circle',
      [redirectLine('/a/', '/b/'), redirectLine('/b/', '/c/'), redirectLine('/c/', '/a/')],
      ['/a/ » à « /b/', '/b/ » à « /c/', '/c/ » à « /a/'].map(
        (pair) =>
          `De « ${pair} », on tourne en rond ; supprimez la ligne, ou écrivez dans « to » l’adresse d’une page.`,
      ),
    ],
    [
      'that leads to itself',
      [redirectLine('/a/', '/a')],
      [
        'De « /a/ » à « /a », on tourne en rond ; supprimez la ligne, ou écrivez dans « to » l’adresse d’une page.',
      ],
    ],
    [
      'that leads to nothing',
      [redirectLine('/a/', '/themes/ors/')],
      ['L’adresse « /themes/ors/ » ne mène à aucune page du site ; la plus proche est : /themes/or/'],
    ],
    [
      'that leads to another site',
      [redirectLine('/a/', 'https://ailleurs.example/x/')],
      [
        '« https://ailleurs.example/x/ » n’est pas un chemin de ce site ; écrivez-le à partir de la barre, comme : /x/',
      ],
    ],
    ['that leads to a feed', [redirectLine('/feed/', '/rss.xml')], []],
    ['that leads to a theme', [redirectLine('/a/', '/themes/or/')], []],
  ])('%s', async (_name, lines, sentences) => {
    const settings = siteYaml.replace('id: economie,', 'id: economie, redirectFrom: [/eco/],');
    const { faults } = await read({
      ...publication,
      'articles/x.md': frontMatter('redirectFrom: [/vieux/]'),
      'site.yaml': `${settings}redirects:\n${lines.join('\n')}\n`,
    });
    expect(faults.map((fault) => sentence(fault))).toEqual(sentences);
  });

  test('is reported at its place, in English too', async () => {
    const { faults } = await read({ 'site.yaml': site('redirects:', redirectLine('/a/', '/rien/')) });
    const lines = site('redirects:', redirectLine('/a/', '/rien/')).split('\n');
    expect(faults).toMatchObject([
      { file: 'site.yaml', line: lines.length - 1, column: 22, field: 'redirects.1.to' },
    ]);
    expect(sentence(faults[0]!, 'en')).toBe(
      'The address “/rien/” leads to no page of the site; correct it, or delete the line.',
    );
  });

  test('is reported at its place in redirects.txt', async () => {
    const list = '# Anciennes\n/a/ /rien/\n/b/ /politique/mine/\n/b/ /politique/mine/\n';
    const { faults } = await read({ 'articles/mine.md': frontMatter(), 'redirects.txt': list });
    expect(faults.map(({ rule, file, line, column }) => [rule, file, line, column])).toEqual([
      ['redirect-target', 'redirects.txt', 2, 5],
      ['redirect-twice', 'redirects.txt', 4, 1],
    ]);
  });

  const toUnpublished = (...lines: string[]) =>
    read({
      'articles/mine.md': article(...lines),
      'articles/other.md': frontMatter('category: monde'),
      'authors/ida.yaml': ida,
      'site.yaml': site(
        'redirects:',
        redirectLine('/a/', '/politique/mine/'),
        redirectLine('/b/', '/themes/or/'),
        redirectLine('/c/', '/politique/'),
        redirectLine('/d/', '/politique/rss.xml'),
        redirectLine('/e/', '/monde/'),
      ),
    });

  test('to what is under an embargo is a fault, of an article and of a list', async () => {
    const { faults } = await toUnpublished('date: 2050-01-01');
    expect(faults.map(({ rule, field, values }) => [rule, field, values])).toEqual([
      ['redirect-unpublished', 'redirects.1.to', { value: '/politique/mine/', right: 'redirectFrom: [/a/]' }],
      ['redirect-unpublished', 'redirects.2.to', { value: '/themes/or/', right: 'redirectFrom: [/b/]' }],
    ]);
  });

  test.each([
    ['has expired', 'date: 2023-01-01\nexpires: 2023-02-01'],
    ['is a draft', 'draft: true'],
  ])('to what %s, or to an empty section, is omitted without a fault', async (_, line) => {
    const { settings, faults, omissions } = await toUnpublished(...line.split('\n'));
    expect(faults).toEqual([]);
    expect(omissions.map(({ rule, field }) => `${field} ${rule}`)).toEqual(
      [1, 2, 3, 4].map((place) => `redirects.${place}.to redirect-dropped`),
    );
    expect(settings?.redirects).toEqual([{ from: '/e/', to: '/monde/' }]);
  });
});

describe('an address that is gone', () => {
  test.each([
    ['is a fault while its article is published', frontMatter(), ['gone-live']],
    ['is a fault while its article is embargoed', frontMatter('date: 2050-01-01'), ['gone-live']],
    ['is accepted once its article is a draft', frontMatter('draft: true'), []],
    ['is accepted once its article has expired', frontMatter('date: 2023-01-01', 'expires: 2023-02-01'), []],
  ])('%s', async (_name, text, rules) => {
    const found = await read({ 'articles/mine.md': text, 'site.yaml': site('gone: [/politique/mine/]') });
    expect(found.faults.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('more redirects than Cloudflare accepts', () => {
  const many = Array.from({ length: 2001 }, (_, i) => `/vieux-${i}/`);
  const files = { 'articles/x.md': frontMatter(`redirectFrom: [${many.join(', ')}]`) };

  test('are a fault for that host', async () => {
    const { faults } = await read({ ...files, 'site.yaml': site('hosting: cloudflare') });
    expect(faults.map((fault) => faultText(fault))).toEqual([
      'hosting  Il y a 2001 redirections, et Cloudflare n’en lit que 2000 ; écrivez « hosting: any », qui fait une page de chacune.',
    ]);
  });

  test('are accepted elsewhere', async () =>
    expect((await read({ ...files, 'site.yaml': site('hosting: netlify') })).faults).toEqual([]));
});
