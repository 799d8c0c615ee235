import { describe, expect, test } from 'vitest';
import { frontMatter, readFolder, siteYaml } from '../samples.ts';

/** The statuses of an article, as lines of its file; a missing one has no file. */
const statuses: Record<string, string[] | undefined> = {
  published: [],
  withdrawn: ['withdrawn: Une raison.'],
  draft: ['draft: true'],
  expired: ['expires: 2023-11-02'],
  embargoed: ['date: 2050-01-01'],
  missing: undefined,
};

const articleWithLink = (href: string) => ({
  'articles/mine.md': frontMatter().replace('Texte.', `[a](${href})`),
});

/** The ways to refer to the article « cible », the only one with the theme « or », by Ida and of its month. */
const references = {
  'a link to its file': articleWithLink('./cible.md'),
  'a link to its address': articleWithLink('/monde/cible/'),
  'a link to its old address': articleWithLink('/2019/cible/'),
  'a link to a file of it': articleWithLink('/monde/cible/rapport.pdf'),
  'a link from a standing page': { 'pages/contact.md': '---\ntitle: C\n---\n[a](../articles/cible.md)\n' },
  'a link to its theme': articleWithLink('/themes/or/'),
  'a link to its author': articleWithLink('/auteurs/ida/'),
  'a link to its section': articleWithLink('/monde/'),
  'a link to a feed of its section': articleWithLink('/monde/rss.xml'),
  'a link to its month': articleWithLink('/archives/2023/10/'),
  'what follows it': { 'articles/mine.md': frontMatter('follows: [cible]') },
  'a translation of it': { 'articles/mine.md': frontMatter('lang: en', 'translationOf: cible') },
  'a redirect to it': { 'site.yaml': `${siteYaml}redirects: [{ from: /a/, to: /monde/cible/ }]\n` },
  'a line of redirects.txt that leads to it': { 'redirects.txt': '/a/ /monde/cible/\n' },
  'the front page, with it': { 'site.yaml': `${siteYaml}home: { second: cible }\n` },
  'a banner of the front page': {
    'site.yaml': `${siteYaml}home: { breaking: { text: A, article: cible } }\n`,
  },
  'the front page, with it in the past': {
    'site.yaml': `${siteYaml}home: { second: cible, until: 2023-01-01 }\n`,
  },
  'a redirect to its theme': { 'site.yaml': `${siteYaml}redirects: [{ from: /a/, to: /themes/or/ }]\n` },
};

/** The expected rules for a reference, by the status of its target; « ~ » marks omissions that are not faults. */
const expected: Record<keyof typeof references, Record<string, string>> = {
  'a link to its file': expectedRules('link-dropped', 'link-unpublished', 'link-missing'),
  'a link to its address': expectedRules('link-dropped', 'link-unpublished', 'link-missing'),
  'a link to its old address': expectedRules('link-dropped', 'link-unpublished', ''),
  'a link to a file of it': expectedRules('link-dropped', 'link-unpublished', 'link-list'),
  'a link from a standing page': expectedRules('link-dropped', 'link-unpublished', 'link-missing'),
  'a link to its theme': {
    ...expectedRules('link-dropped', 'link-list', 'link-list'),
    withdrawn: 'link-list',
  },
  'a link to its author': {
    ...expectedRules('link-dropped', 'link-list', 'link-list'),
    withdrawn: 'link-list',
  },
  'a link to its section': expectedRules('link-dropped', 'link-list', 'link-list'),
  'a link to a feed of its section': expectedRules('link-dropped', 'link-list', 'link-list'),
  'a link to its month': {
    ...expectedRules('link-dropped', 'link-list', 'link-list'),
    withdrawn: 'link-list',
  },
  'what follows it': expectedRules('follows-dropped', 'follows-later', 'follows-unknown'),
  'a translation of it': expectedRules(
    'translation-dropped',
    'translation-unpublished',
    'translation-unknown',
  ),
  'a redirect to it': expectedRules('redirect-dropped', 'redirect-unpublished', 'redirect-target'),
  'a line of redirects.txt that leads to it': expectedRules(
    'redirect-dropped',
    'redirect-unpublished',
    'redirect-target',
  ),
  'the front page, with it': {
    ...expectedRules('home-dropped', '~home-dropped', 'home-unknown'),
    withdrawn: '~home-dropped',
  },
  'a banner of the front page': {
    ...expectedRules('home-dropped', '~home-dropped', 'home-unknown'),
    withdrawn: '~home-dropped',
  },
  'the front page, with it in the past': { ...expectedRules('', '', 'home-unknown'), draft: '', expired: '' },
  'a redirect to its theme': {
    ...expectedRules('redirect-dropped', 'redirect-unpublished', 'redirect-target'),
    withdrawn: 'redirect-target',
  },
};

function expectedRules(dropped: string, embargoed: string, missing: string): Record<string, string> {
  const omission = `~${dropped}`;
  return { published: '', withdrawn: '', draft: omission, expired: omission, embargoed, missing };
}

const cases = Object.entries(references).flatMap(([way, files]) =>
  Object.entries(statuses).map(([standing, lines]) => ({ way, files, standing, lines })),
);

describe('with an article that is', () => {
  test.each(cases)('$standing, $way', async ({ way, files, standing, lines }) => {
    const fields = ['category: monde', 'tags: [or]', 'authors: [ida]', 'redirectFrom: [/2019/cible/]'];
    const target = lines && frontMatter('date: 2023-10-05', ...fields, ...lines);
    const { faults, omissions } = await readFolder({
      'articles/cible.md': target,
      'authors/ida.yaml': 'name: Ida\n',
      ...files,
    });
    const found = [...faults.map(({ rule }) => rule), ...omissions.map(({ rule }) => `~${rule}`)];
    expect(found.join()).toBe(expected[way as keyof typeof references][standing]);
  });
});

test('links to what a withdrawn and an embargoed article share are not faults', async () => {
  const { faults, omissions } = await readFolder({
    ...articleWithLink('/themes/or/'),
    'articles/hier.md': frontMatter('tags: [or]', 'draft: true'),
    'articles/demain.md': frontMatter('tags: [or]', 'date: 2050-01-01'),
  });
  expect(faults).toEqual([]);
  expect(omissions).toMatchObject([{ file: 'articles/mine.md', rule: 'link-dropped', line: 6, column: 1 }]);
});

test('unpublished texts may refer to withdrawn articles', async () => {
  const { faults, omissions } = await readFolder({
    'articles/mine.md': frontMatter('draft: true', 'follows: [cible]').replace('Texte.', '[a](./cible.md)'),
    'articles/cible.md': frontMatter('draft: true'),
  });
  expect([...faults, ...omissions]).toEqual([]);
});

describe('a dossier that is', () => {
  const [naming, home] = [frontMatter('dossier: eau'), `${siteYaml}home: { dossier: eau }\n`];
  const draft = '---\ntitle: L’eau\ndraft: true\n---\n';

  test.each<[string, Record<string, string | undefined>, string[]]>([
    [
      'published is named by an article and the front page',
      { 'dossiers/eau.md': draft.replace('draft: true\n', '') },
      [],
    ],
    [
      'a draft is left out of both',
      { 'dossiers/eau.md': draft },
      ['dossier-dropped dossier', 'home-dropped home.dossier'],
    ],
    [
      'a draft is left out of the front page only, if the article is one',
      { 'dossiers/eau.md': draft, 'articles/mine.md': frontMatter('dossier: eau', 'draft: true') },
      ['home-dropped home.dossier'],
    ],
    [
      'without an article online is left out of the front page',
      { 'dossiers/eau.md': draft.replace('draft: true\n', ''), 'articles/mine.md': frontMatter() },
      ['home-dropped home.dossier'],
    ],
    [
      'a draft is not missed on a front page whose time is over',
      { 'dossiers/eau.md': draft, 'site.yaml': home.replace('eau', 'eau, until: 2023-01-01') },
      ['dossier-dropped dossier'],
    ],
  ])('%s', async (_name, files, expected) => {
    const { faults, omissions } = await readFolder({
      'articles/mine.md': naming,
      'site.yaml': home,
      ...files,
    });
    expect(faults).toEqual([]);
    expect(omissions.map(({ rule, field }) => `${rule} ${field}`)).toEqual(expected);
  });
});
