import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatter, readFolder, siteYaml } from '../samples.ts';
import { runCount } from '../../fullRun.ts';

const target = frontMatter('date: 2023-10-01', 'tags: [or]', 'authors: [ida]');
const articleWithBody = (body: string, ...fields: string[]) => frontMatter(...fields).replace('Texte.', body);

const site = (url: string) =>
  siteYaml
    .replace('url: https://example.org', `url: ${url}`)
    .replace('id: economie,', 'id: economie, redirectFrom: [/argent/],')
    .replace(
      '  - { id: monde',
      '  - { id: europe, name: E, description: D, parent: politique }\n  - { id: monde',
    ) +
  'redirects: [{ from: /politique/dossier/, to: /themes/or/ }, { from: /politique/essai/, to: /politique/brouillon/ }]\ngone: [/politique/perdu/]\n';

const publication = {
  'articles/mine.md': target,
  'articles/ancien.md': frontMatter('redirectFrom: [/politique/vieux/, /2019/Été.html]'),
  'articles/brouillon.md': frontMatter('draft: true', 'redirectFrom: [/politique/titre-provisoire/]'),
  'articles/demain.md': frontMatter('date: 2050-01-01', 'tags: [étain]', 'authors: [eve]'),
  'articles/hier.md': frontMatter('date: 2022-01-01', 'expires: 2022-02-01', 'tags: [plomb]'),
  'articles/bruxelles.md': frontMatter('category: europe'),
  'articles/strasbourg.md': frontMatter('category: europe', 'draft: true'),
  'pages/contact.md': '---\ntitle: Contact\n---\n',
  'authors/ida.yaml': 'name: Ida\n',
  'authors/eve.yaml': 'name: Ève\n',
  'authors/zoe.yaml': 'name: Zoé\n',
};

/** The result of a link in a published article: a fault, or the data that the body gets. */
async function linkResult(href: string, { url = 'https://example.org', fields = [] as string[] } = {}) {
  const { faults, omissions, articles } = await readFolder({
    ...publication,
    'site.yaml': site(url),
    'articles/lien.md': articleWithBody(`[a](${href})`, ...fields),
  });
  const messages = [...faults, ...omissions.filter(({ file }) => file !== 'site.yaml')];
  if (messages.length > 0) return messages.map(({ file, rule }) => `${file} ${rule}`).join();
  const { links, pageLinks, sitePaths } = articles.find(({ id }) => id === 'lien')!;
  return { ...links, ...pageLinks, ...sitePaths }[href] ?? 'nothing';
}

const missingTarget = 'articles/lien.md link-missing';
const missingList = 'articles/lien.md link-list';
const unpublishedTarget = 'articles/lien.md link-unpublished';
/** Not a fault, but rendered without a link. */
const omitted = 'articles/lien.md link-dropped';

describe('a link from the root', () => {
  test.each([
    ['leads to an article', '/politique/mine/', 'mine'],
    ['leads there without its last slash', '/politique/mine', 'mine'],
    ['leads there with a file’s name', '/politique/mine/index.html', 'mine'],
    ['leads there with a query and a fragment', '/politique/mine/?a=b#suite', 'mine'],
    ['leads there encoded', '/politique/m%69ne/', 'mine'],
    ['leads there in capitals', '/Politique/Mine/', 'mine'],
    ['leads there with « .. »', '/monde/../politique/./mine/', 'mine'],
    ['leads there with too many slashes', '/politique//mine/', 'mine'],
    ['leads from an old address of an article', '/politique/vieux/', 'ancien'],
    ['leads from an old address with other letters', '/2019/%C3%89t%C3%A9.html', 'ancien'],
    ['leads to an article of a sub-section', '/politique/europe/bruxelles/', 'bruxelles'],
    ['leads to a sub-section', '/politique/europe/', '/politique/europe/'],
    ['leads to the feed of a sub-section', '/politique/europe/rss.xml', '/politique/europe/rss.xml'],
    ['leads to no draft of a sub-section', '/politique/europe/strasbourg/', omitted],
    ['leads to no file of one', '/politique/europe/strasbourg/rapport.pdf', omitted],
    ['leads to no article that a sub-section lacks', '/politique/europe/nulle/', missingTarget],
    ['leads to a standing page', '/contact/', 'contact'],
    ['leads to no draft', '/politique/brouillon/', omitted],
    ['leads to no draft, encoded', '/politique/brouillo%6E#a', omitted],
    ['leads to no draft in capitals', '/POLITIQUE/BROUILLON', omitted],
    ['leads to no draft as a file', '/politique/brouillon.html', omitted],
    ['leads to no redirect of a draft', '/politique/essai/', omitted],
    ['leads to no file of a draft', '/politique/brouillon/rapport.pdf', omitted],
    ['leads to no old address of a draft', '/politique/titre-provisoire/', omitted],
    ['leads to no embargoed article', '/politique/demain/', unpublishedTarget],
    ['leads to no expired article', '/politique/hier/', omitted],
    ['leads to no article that is missing', '/politique/nulle/', missingTarget],
    ['leads to none with a query', '/politique/nulle?a', missingTarget],
    ['leads to none with characters of no address', '/politique/été/', missingTarget],
    ['leads to none that is gone', '/politique/perdu/', missingTarget],
    ['leads to the home page', '/', '/'],
    ['leads to a section', '/politique/', '/politique/'],
    ['leads to a later page of a section', '/politique/2/', '/politique/2/'],
    ['leads to a feed', '/politique/rss.xml', '/politique/rss.xml'],
    ['leads to a theme', '/themes/or/', '/themes/or/'],
    ['leads to a search', '/recherche/?q=or#a', '/recherche/?q=or'],
    ['leads to an author', '/auteurs/ida/', '/auteurs/ida/'],
    ['leads to a file of an article', '/politique/mine/rapport.pdf', '/politique/mine/rapport.pdf'],
    ['leads to a file of the site', '/favicon.svg', '/favicon.svg'],
    ['leads from an old address of a theme', '/politique/dossier/', '/politique/dossier/'],
    ['leads from an old address of a section', '/argent/cuivre/', '/argent/cuivre/'],
    ['leads to an unknown address', '/jeu/regles/', '/jeu/regles/'],
    ['leads to a query alone', '/recherche/', '/recherche/'],
    ['leads to no author of embargoed articles', '/auteurs/eve/', missingList],
    ['leads to no author without articles', '/auteurs/zoe/', missingList],
    ['leads to no feed of theirs', '/auteurs/zoe/rss.xml', missingList],
    ['leads to no author that is missing', '/auteurs/max/', missingList],
    ['leads to no theme of embargoed articles', '/themes/etain/', missingList],
    ['leads to no theme of expired articles', '/themes/plomb/', omitted],
    ['leads to no theme that is missing', '/themes/cuivre/', missingList],
    ['leads to no later page of it', '/themes/cuivre/2/', missingList],
    ['leads to no empty section', '/monde/', missingList],
    ['leads to no empty month', '/archives/1999/01/', missingList],
    ['leads to no generated file', '/_astro/mine.8b7f637c.webp', missingList],
    ['leads there with a backslash', '\\politique/mine/', 'mine'],
    ['leads to no draft with backslashes', '\\politique\\brouillon', omitted],
    ['leads to another server', '//example.com/politique/nulle/', 'nothing'],
    ['leads to another server with backslashes', '/\\\\example.com/politique/nulle/', 'nothing'],
  ])('%s', async (_, href, expected) => {
    expect(await linkResult(href)).toBe(expected);
  });

  test.each([
    ['to an article', '/politique/mine/', 'mine'],
    ['to an article, with the path of the site', '/journal/politique/mine/', 'mine'],
    ['to a draft', '/politique/brouillon/', omitted],
    ['to a draft, with the path of the site', '/journal/politique/brouillon/', omitted],
    ['to nothing', '/politique/nulle/', missingTarget],
    ['to a missing page, with the path of the site', '/journal/politique/nulle/', missingTarget],
    ['to a list', '/themes/or/', '/themes/or/'],
    ['to a list, with the path of the site', '/journal/themes/or/', '/themes/or/'],
    ['to the home page, with the path of the site', '/journal', '/'],
  ])('of a site below a path leads %s', async (_, href, expected) => {
    expect(await linkResult(href, { url: 'https://example.org/journal/' })).toBe(expected);
  });

  test('of a site below a path with the name of a section never leads to a draft', async () => {
    const url = 'https://example.org/politique';
    expect(await linkResult('/politique/brouillon/', { url })).toBe(omitted);
    expect(await linkResult('/politique/politique/brouillon/', { url })).toBe(omitted);
  });

  test('may lead from a draft to a draft', async () => {
    expect(await linkResult('/politique/brouillon/', { fields: ['draft: true'] })).toBe('brouillon');
  });

  test('leads to the published text if a draft has the same address', async () => {
    const { faults } = await readFolder({
      ...publication,
      'articles/bruxelles.md': undefined,
      'articles/strasbourg.md': undefined,
      'articles/mine.md': frontMatter('redirectFrom: [/politique/brouillon/]'),
      'articles/lien.md': articleWithBody('[a](/politique/brouillon/)'),
    });
    expect(faults).toEqual([]);
  });
});

describe('a full address of the site', () => {
  test.each([
    ['of an article is left to check', 'https://example.org/politique/mine/', 'mine'],
    ['of a draft is left out', 'https://example.org/politique/brouillon/', omitted],
    ['of a draft is left out without encryption', 'http://www.example.org/politique/brouillon', omitted],
    ['of a draft is left out without a scheme', '//example.org/politique/brouillon/', omitted],
    ['of a draft is left out in other letters', 'HTTPS://EXAMPLE.ORG/politique/br%6Fuillon?a#b', omitted],
    ['of a draft is left out with a last point', 'https://example.org./politique/brouillon/', omitted],
    ['of a draft is left out with a port', 'https://example.org:8443/politique/brouillon/', omitted],
    ['of a draft is left out with a name', 'https://a:b@example.org/politique/brouillon/', omitted],
    ['of a draft is left out with backslashes', 'https:\\\\example.org\\politique\\brouillon', omitted],
    ['of a draft is left out encoded', 'https://ex%61mple.org/politique/brouillon/', omitted],
    ['of an unknown page is rejected', 'https://example.org/politique/nulle/', missingTarget],
    ['of an author without articles is refused', 'https://example.org/auteurs/zoe/', missingList],
    ['of a list leads there', 'https://example.org./themes/or/?a', '/themes/or/?a'],
    ['of an unknown address leads there', 'https://example.org/jeu/', '/jeu/'],
    ['with another scheme is external', 'ftp://example.org/politique/brouillon/', 'nothing'],
    ['of another site is external', 'https://example.com/politique/brouillon/', 'nothing'],
  ])('%s', async (_, href, expected) => {
    expect(await linkResult(href)).toBe(expected);
  });

  test('that is below a path counts from that path', async () => {
    const url = 'https://example.org/journal';
    expect(await linkResult('https://example.org/journal/politique/brouillon/', { url })).toBe(omitted);
    expect(await linkResult('https://example.org/politique/mine/', { url })).toBe('nothing');
  });
});

/** Letters unchanged, in capitals, or percent-encoded. */
const spelt = (text: string) =>
  fc
    .array(fc.constantFrom('plain', 'capital', 'code'), { minLength: text.length, maxLength: text.length })
    .map((forms) =>
      [...text]
        .map((letter, at) => {
          if (forms[at] === 'code') return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
          return forms[at] === 'capital' ? letter.toUpperCase() : letter;
        })
        .join(''),
    );

test('a draft may link to its own future page', async () => {
  expect(await linkResult('/auteurs/eve/', { fields: ['draft: true', 'authors: [eve]'] })).toBe(
    '/auteurs/eve/',
  );
});

test('no spelling of its address links to a draft', async () => {
  const pieces = fc.tuple(
    fc.constantFrom('', '/journal', 'https://example.org/journal', '//www.example.org/journal'),
    spelt('politique'),
    fc.constantFrom('/', '//', '/./', '/x/../'),
    spelt('brouillon'),
    fc.constantFrom('', '/', '/index.html', '.html', '?a', '/#b', '/?a=/b#c', '/carte.pdf'),
  );
  await fc.assert(
    fc.asyncProperty(pieces, async ([base, section, slash, slug, end]) => {
      const href = `${base}/${section}${slash}${slug}${end}`;
      expect(await linkResult(href, { url: 'https://example.org/journal' })).toBe(omitted);
    }),
    { numRuns: runCount(60) },
  );
});
