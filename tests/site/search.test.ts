import { describe, expect, test } from 'vitest';
import { topResults, builtIndex, noFilters } from '../search/builtIndex.ts';
import { search } from '../../src/search/search.ts';
import { filesOf, htmlOf, isRedirect, pageOf, pagesOf } from './output.ts';

const reader = builtIndex();

/** Queries of readers, with the article they most likely look for. */
const queries: [query: string, slug: string, why?: string][] = [
  ['accord Montaubry Roquemure', 'accord-mine-val-clair'],
  ['l’accord', 'accord-mine-val-clair', 'elision'],
  ["l'accord de coopération", 'accord-mine-val-clair', 'straight apostrophe'],
  ['convention signée au belvédère', 'accord-mine-val-clair'],
  ['quorum atteint', 'conseil-du-val', 'an entry of a live page'],
  ['coupure de courant pupitre', 'conseil-du-val', 'an entry in a file of its own'],
  ['belvedere', 'accord-mine-val-clair', 'accents left out'],
  ['Belvédère', 'accord-mine-val-clair', 'accents'],
  ['BELVEDERE', 'accord-mine-val-clair', 'capitals'],
  ['conseil carte géologique', 'conseil-etain'],
  ['cloche', 'etain-metal-discret', 'singular, in the standfirst'],
  ['filon', 'etain-metal-discret', 'singular'],
  ['fer-blanc', 'etain-metal-discret', 'hyphen'],
  ['cartes électroniques', 'etain-metal-discret'],
  ['garde-rivière', 'entretien-garde-riviere', 'hyphen'],
  ['garde riviere', 'entretien-garde-riviere', 'hyphen as a space'],
  ['garderivière', 'entretien-garde-riviere', 'hyphen left out'],
  ['larves de perles', 'entretien-garde-riviere'],
  ['thermomètres', 'entretien-garde-riviere', 'plural, in the standfirst'],
  ['Lestrade mousse', 'entretien-garde-riviere', 'who signed'],
  ['licences graphite', 'licences-graphite'],
  ['anode de batterie', 'licences-graphite', 'singulars'],
  ['Grandvaux-le-Haut', 'usine-nord-en-pause', 'hyphens'],
  ['grandvaux le haut nickel', 'usine-nord-en-pause', 'hyphens as spaces'],
  ['l’usine du Nord', 'usine-nord-en-pause'],
  ['pontonnière', 'usine-nord-en-pause'],
  ['emprunts digue', 'budget-de-la-vallee', 'plural and singular'],
  ['taxe de séjour', 'budget-de-la-vallee'],
  ['budget de la vallée', 'budget-de-la-vallee'],
  ['pont suspendu', 'referendum-pont-suspendu'],
  ['référendums', 'referendum-pont-suspendu', 'plural'],
  ['ambulance', 'referendum-pont-suspendu', 'singular'],
  ['aimant', 'aimants-force-invisible', 'singular, article in MDX'],
  ['d’aimants permanents', 'aimants-force-invisible', 'elision, plural'],
  ['rémanence', 'aimants-force-invisible', 'word in a box'],
  ['graphique étain', 'etain-dix-ans-de-chiffres', 'singular, article in MDX'],
  ['Vaubrun chiffres étain', 'etain-dix-ans-de-chiffres', 'who signed'],
  ['laverie', 'laverie-montaubry'],
  ['table à secousse', 'laverie-montaubry', 'singulars'],
  ['circuits fermés', 'laverie-montaubry', 'plurals, in the standfirst'],
  ['10, 40, 25', 'trois-objectifs-eau', 'numbers alone'],
  ['objectifs 2030', 'trois-objectifs-eau', 'number'],
  ['« mine urbaine »', 'trois-objectifs-eau', 'phrase'],
  ['pourcentage', 'trois-objectifs-eau', 'singular'],
  ['la mine, chez nous ou chez les autres', 'la-mine-chez-nous', 'a title of small words'],
  ['critique', 'de-quoi-critique-est-il-le-nom'],
  ['krinein', 'de-quoi-critique-est-il-le-nom', 'a word in another language'],
  ['éloge seuil', 'eloge-du-seuil'],
  ['halde', 'apres-la-mine', 'singular'],
  ['longue mémoire', 'apres-la-mine'],
  ['crue', 'crue-de-l-oriette'],
  ['trois mètres', 'crue-de-l-oriette'],
  ['tonne d’étain', 'tonne-de-minerai-laquelle', 'elision'],
  ['liste métal suivi', 'liste-des-metaux-suivis', 'singulars'],
  ['objectif à la louche', '2026-11-20', 'the introduction of a letter'],
  ['watched metal', 'list-of-watched-metals', 'singular, in English'],
  ['referendm pont', 'referendum-pont-suspendu', 'a letter left out'],
  ['grahpite', 'licences-graphite', 'letters swapped'],
  ['belvadère', 'accord-mine-val-clair', 'a wrong letter'],
  ['grandv', 'usine-nord-en-pause', 'still being typed'],
  ['référ', 'referendum-pont-suspendu', 'still being typed'],
];

describe('the article a reader looks for comes first', () => {
  test.each(queries)('%s: %s', async (query, slug) => {
    expect((await topResults(query, reader))[0]).toBe(slug);
  });

  test('in fifty queries and more', () => expect(queries.length).toBeGreaterThan(50));
});

test('every dossier, letter and published article except advertising is the first result for its title', async () => {
  const { articles } = await search('', noFilters, reader);
  const sponsored = pagesOf().filter((file) => htmlOf(file).includes('<article class="article sponsored'));
  const articlePages = pagesOf().filter(
    (file) =>
      htmlOf(file).includes('<article class="article ') && !htmlOf(file).includes('content="noindex"'),
  );
  expect(sponsored.length).toBeGreaterThan(0);
  const dossiers = pagesOf().filter(
    (file) => /^dossiers\/[^/]+\/index\.html$/.test(file) && !isRedirect(file),
  );
  expect(dossiers.length).toBeGreaterThan(0);
  const letters = pagesOf().filter((file) => /^lettres\/[^/]+\/index\.html$/.test(file));
  expect(letters.length).toBeGreaterThan(0);
  expect(articles.length).toBe(articlePages.length - sponsored.length + dossiers.length + letters.length);
  for (const article of articles) {
    const { title, href } = await reader.story(article);
    expect([title, (await topResults(title, reader))[0]]).toEqual([title, href.split('/').at(-2)]);
  }
});

test('results narrow down to letters', async () => {
  const letters = await topResults('', reader, 9, { ...noFilters, kind: 'newsletter' });
  expect(letters).toEqual(['2026-11-20']);
});

test('no advertising is in the index', () => {
  const files = filesOf().filter((file) => file.startsWith('recherche/files/'));
  expect(files.length).toBeGreaterThan(5);
  const filesWithTerm = files.filter((file) =>
    /cuivrelle|Musée du Grenat|Librairie des Crêtes/i.test(htmlOf(file)),
  );
  expect(filesWithTerm).toEqual([]);
});

test('no word of an unpublished article is in the index', async () => {
  for (const query of ['brumélite', 'vespérine', 'Sarmontel', 'Taranne', 'Vimeux', 'Malbuisson', 'Geheime']) {
    const { articles, corrected } = await search(`${query} `, noFilters, reader);
    expect([query, articles, corrected]).toEqual([query, [], []]);
  }
});

test('texts have no footnote marks and no code of components', async () => {
  for (let article = 0; article < reader.start.count; article++) {
    const text = await reader.text(article);
    expect(text).not.toMatch(/<\/?[a-z]|::|↩|\{|^import /m);
    expect(text.length).toBeGreaterThan(100);
  }
});

describe('the search page', () => {
  const page = pageOf('recherche/');

  test('is the only one with a script, from a file', () => {
    const scripted = pagesOf().filter((file) => /<script\b(?![^>]*ld\+json)/.test(htmlOf(file)));
    expect(scripted).toEqual(['recherche/index.html']);
    const [script, ...others] = page.querySelectorAll('script:not([type="application/ld+json"])');
    expect(others).toEqual([]);
    expect(script!.textContent).toBe('');
    expect(filesOf()).toContain(script!.getAttribute('src')!.slice(1));
  });

  test('is linked from every page', () => {
    for (const file of pagesOf().filter((page) => !isRedirect(page)))
      expect(htmlOf(file), file).toMatch(/<a class="caps" href="\/recherche\/"/);
  });

  test('links to archives, themes and sections without a script', () => {
    const browseLinks = [...page.querySelectorAll('.ways a')].map((a) => a.getAttribute('href'));
    expect(browseLinks).toEqual(
      expect.arrayContaining(['/archives/', '/themes/', '/politique/', '/opinions/']),
    );
  });

  test('is announced to browsers, in a description file', () => {
    const link = page.querySelector('link[rel="search"]')!.getAttribute('href')!;
    expect(htmlOf(link.slice(1))).toContain('template="https://example.org/recherche/?q={searchTerms}"');
    expect(pagesOf().filter((file) => htmlOf(file).includes('rel="search"'))).toEqual([
      'recherche/index.html',
    ]);
  });

  test('is announced to search engines on the home page', () =>
    expect(htmlOf('index.html')).toContain('https://example.org/recherche/?q={search_term_string}'));
});
