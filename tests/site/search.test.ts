import { describe, expect, test } from 'vitest';
import { answersTo, builtIndex, everything } from '../search/builtIndex.ts';
import { search } from '../../src/search/search.ts';
import { filesOf, htmlOf, leadsOn, pageOf, pagesOf } from './output.ts';

const reader = builtIndex();

/** What readers of the sample may type, with the article they most likely mean. */
const queries: [query: string, slug: string, why?: string][] = [
  ['accord France Kazakhstan', 'france-kazakhstan-metaux-critiques'],
  ['l’accord', 'france-kazakhstan-metaux-critiques', 'elision'],
  ["l'accord de coopération", 'france-kazakhstan-metaux-critiques', 'straight apostrophe'],
  ['visite de Macron à Astana', 'france-kazakhstan-metaux-critiques'],
  ['echassieres', 'echassieres-lithium-mine-allier', 'accents left out'],
  ['Échassières', 'echassieres-lithium-mine-allier', 'accents'],
  ['ECHASSIERES', 'echassieres-lithium-mine-allier', 'capitals'],
  ['Imerys', 'echassieres-lithium-mine-allier', 'name in the standfirst'],
  ['lithium d’Europe', 'echassieres-lithium-mine-allier'],
  ['terre rare', 'terres-rares-ni-terres-ni-rares', 'singular'],
  ['séparation des terres rares', 'terres-rares-ni-terres-ni-rares'],
  ['aimant', 'aimants-permanents-force-invisible', 'singular, article in MDX'],
  ['d’aimants permanents', 'aimants-permanents-force-invisible', 'elision, plural'],
  ['gallium germanium', 'chine-gallium-germanium-licences'],
  ['semi-conducteurs', 'chine-gallium-germanium-licences', 'hyphen'],
  ['semiconducteur', 'chine-gallium-germanium-licences', 'hyphen left out'],
  ['licences graphite', 'graphite-licences-chinoises'],
  ['anodes de batteries', 'graphite-anode-oubliee', 'plurals'],
  ['Nouvelle-Calédonie', 'koniambo-usine-nord-sommeil'],
  ['nouvelle caledonie nickel', 'koniambo-usine-nord-sommeil'],
  ['l’usine du Nord', 'koniambo-usine-nord-sommeil'],
  ['bourse de Londres nickel', 'nickel-londres-cotation-suspendue'],
  ['uranium kazakh', 'kazakhstan-uranium-referendum'],
  ['référendum nucléaire', 'kazakhstan-uranium-referendum'],
  ['grand fond marin', 'norvege-grands-fonds', 'singulars'],
  ['parlement norvegien', 'norvege-grands-fonds'],
  ['océan Arctique', 'norvege-grands-fonds'],
  ['cobalt congo', 'cobalt-kinshasa-quotas'],
  ['quota Kinshasa', 'cobalt-kinshasa-quotas', 'singular'],
  ['débats publics lithium', 'emili-debat-public', 'plurals'],
  ['Salsigne arsenic', 'apres-mine-la-longue-memoire', 'word in the text'],
  ['mines d’or', 'apres-mine-la-longue-memoire', 'a word that is also a small one'],
  ['cour des comptes', 'cour-des-comptes-europeenne-alerte'],
  ['auditrices européennes', 'cour-des-comptes-europeenne-alerte', 'feminine'],
  ['quarante-sept projets', 'quarante-sept-projets-strategiques'],
  ['projet stratégique', 'quarante-sept-projets-strategiques', 'singular'],
  ['règlement européen métaux', 'reglement-metaux-entree-en-vigueur'],
  ['objectifs 2030', 'trois-objectifs-2030', 'number'],
  ['10, 40, 25', 'trois-objectifs-2030', 'numbers alone'],
  ['« mine urbaine »', 'recycler-ne-suffira-pas', 'phrase'],
  ['la mine, chez nous ou chez les autres', 'la-mine-chez-nous-ou-chez-les-autres', 'a title of small words'],
  ['critique', 'eloge-du-mot-critique'],
  ['tungstene Salau', 'tungstene-salau-memoire'],
  ['munition', 'antimoine-licences', 'singular, in the standfirst'],
  ['etats unis liste minéraux', 'etats-unis-liste-soixante-mineraux', 'hyphen as a space'],
  ['Marchetti cobalt', 'cobalt-kinshasa-quotas', 'who signed'],
  ['gisement kazakhstan', 'nouveau-kazakhstan-gisement'],
  ['hydroxyde de lithium', 'tonne-de-lithium-laquelle'],
  ['La Rochelle', 'lacq-la-rochelle-terres-rares'],
  ['trêve Pékin', 'treve-terres-rares'],
  ['graphiques terres rares', 'terres-rares-dix-ans-de-chiffres', 'plural, article in MDX'],
  ['discours sur l’état de l’Union', 'bruxelles-loi-matieres-premieres-critiques'],
  ['loi matière première critique', 'bruxelles-loi-matieres-premieres-critiques', 'singulars'],
  ['routes de la soie', 'chine-kazakhstan-terres-rares'],
  ['kazakstan gisement', 'nouveau-kazakhstan-gisement', 'a letter left out'],
  ['lithuim tonne', 'tonne-de-lithium-laquelle', 'letters swapped'],
  ['uraniom', 'kazakhstan-uranium-referendum', 'a wrong letter'],
  ['konia', 'koniambo-usine-nord-sommeil', 'still being typed'],
  ['réfé', 'kazakhstan-uranium-referendum', 'still being typed'],
];

describe('what a reader means comes first', () => {
  test.each(queries)('%s: %s', async (query, slug) => {
    expect((await answersTo(query, reader))[0]).toBe(slug);
  });

  test('in fifty queries and more', () => expect(queries.length).toBeGreaterThan(50));
});

test('every published article but advertising is found by its whole title, first', async () => {
  const { articles } = await search('', everything, reader);
  const sponsored = pagesOf().filter((file) => htmlOf(file).includes('<article class="article sponsored'));
  const written = pagesOf().filter((file) => htmlOf(file).includes('<article class="article '));
  expect(sponsored.length).toBeGreaterThan(0);
  expect(articles.length).toBe(written.length - sponsored.length);
  for (const article of articles) {
    const { title, href } = await reader.story(article);
    expect([title, (await answersTo(title, reader))[0]]).toEqual([title, href.split('/').at(-2)]);
  }
});

test('no advertising is in the index', () => {
  const files = filesOf().filter((file) => file.startsWith('recherche/files/'));
  expect(files.length).toBeGreaterThan(10);
  const held = files.filter((file) => /cuprolis|Musée de la Roche/i.test(htmlOf(file)));
  expect(held).toEqual([]);
});

test('nothing of an unpublished article is a word of the index', async () => {
  for (const query of ['orphéclase', 'vespéralithe', 'Fontclaire', 'Thivolle', 'Corvec']) {
    const { articles, corrected } = await search(`${query} `, everything, reader);
    expect([query, articles, corrected]).toEqual([query, [], []]);
  }
});

test('texts are as they are read: no marks of notes, no code of components', async () => {
  for (let article = 0; article < reader.start.count; article++) {
    const text = await reader.text(article);
    expect(text).not.toMatch(/<\/?[a-z]|::|↩|\{|^import /m);
    expect(text.length).toBeGreaterThan(100);
  }
});

describe('the search page', () => {
  const page = pageOf('recherche/');

  test('is the only one that runs a script, from a file', () => {
    const scripted = pagesOf().filter((file) => /<script\b(?![^>]*ld\+json)/.test(htmlOf(file)));
    expect(scripted).toEqual(['recherche/index.html']);
    const [script, ...others] = page.querySelectorAll('script:not([type="application/ld+json"])');
    expect(others).toEqual([]);
    expect(script!.textContent).toBe('');
    expect(filesOf()).toContain(script!.getAttribute('src')!.slice(1));
  });

  test('is led to from every page', () => {
    for (const file of pagesOf().filter((page) => !leadsOn(page)))
      expect(htmlOf(file), file).toMatch(/<a class="caps" href="\/recherche\/"/);
  });

  test('leads to archives, themes and sections without a script', () => {
    const ways = [...page.querySelectorAll('.ways a')].map((a) => a.getAttribute('href'));
    expect(ways).toEqual(expect.arrayContaining(['/archives/', '/themes/', '/politique/', '/opinions/']));
  });

  test('is told of to browsers, in a file that names it', () => {
    const link = page.querySelector('link[rel="search"]')!.getAttribute('href')!;
    expect(htmlOf(link.slice(1))).toContain('template="https://example.org/recherche/?q={searchTerms}"');
    expect(pagesOf().filter((file) => htmlOf(file).includes('rel="search"'))).toEqual([
      'recherche/index.html',
    ]);
  });

  test('is told of to search engines on the front page', () =>
    expect(htmlOf('index.html')).toContain('https://example.org/recherche/?q={search_term_string}'));
});
