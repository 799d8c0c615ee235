import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedAddresses } from '../../src/addresses/publishedAddresses.ts';
import { movesOf, oldListsOf, pagesThatLeadOn } from '../../src/addresses/redirects.ts';
import { redirectsFile } from '../../src/outputs/redirectsFile.ts';
import type { Author, Edition, Letter, StandingPage } from '../../src/editorial/edition.ts';
import { folderCollections, type FolderCollection } from '../../src/intake/collections.ts';
import { aDossier, anArticle, anEdition, sampleSettings } from '../editorial/samples.ts';

type Settings = typeof sampleSettings;
const settingsWith = (fields: Partial<Settings>): Settings => ({ ...sampleSettings, ...fields });
const movedSection = settingsWith({
  sections: sampleSettings.sections.map((section) =>
    section.id === 'sciences' ? { ...section, redirectFrom: ['/savoirs/', '/labo'] } : section,
  ),
});
const redirectsOf = (edition: ReturnType<typeof anEdition>) =>
  movesOf(edition).redirects.map(({ from, to, implied }) => [from, to, ...(implied ? ['implied'] : [])]);

const moved = { file: 'x', redirectFrom: ['/vieux/'] };
/** For each collection an edition with a file that has an old address. */
const withMovedFile: Record<FolderCollection, Edition> = {
  articles: anEdition([anArticle({ slug: 'a', ...moved })]),
  authors: anEdition([anArticle({ slug: 'a', authors: ['ida'] })], {
    authors: [{ id: 'ida', name: 'Ida', ...moved } as Author],
  }),
  dossiers: anEdition([anArticle({ slug: 'a', dossier: 'eau' })], {
    dossiers: [aDossier({ id: 'eau', ...moved })],
  }),
  pages: anEdition([], { pages: [{ slug: 'contact', title: 'Contact', ...moved } as StandingPage] }),
  letters: anEdition([], {
    letters: [{ slug: '2026-11-20', title: 'La lettre', date: '2026-11-20T00:00:00Z', ...moved } as Letter],
  }),
};

test.each(folderCollections)('old addresses of %s lead to one that the site promises', (name) => {
  const edition = withMovedFile[name];
  const { redirects } = movesOf(edition);
  expect(redirects.map(({ from }) => from)).toEqual(['/vieux/']);
  const promised = publishedAddresses({ ...edition, ...edition.settings, file: 'site.yaml' });
  expect(promised.map(({ path }) => path)).toContain(redirects[0]!.to);
});

describe('old addresses lead', () => {
  test('from an article’s to its present one, below the site’s path', () => {
    const settings = settingsWith({ url: 'https://example.org/journal/' });
    const edition = anEdition([anArticle({ slug: 'neuf', redirectFrom: ['/2019/été', '/b.html'] })], {
      settings,
    });
    expect(redirectsOf(edition)).toEqual([
      ['/2019/été/', '/journal/politique/neuf/'],
      ['/b.html', '/journal/politique/neuf/'],
    ]);
  });

  test('from an author’s, with everything below', () => {
    const ida = { id: 'ida', name: 'Ida', file: 'x', redirectFrom: ['/auteurs/ada/'] } as Author;
    const moves = movesOf(anEdition([anArticle({ slug: 'a', authors: ['ida'] })], { authors: [ida] }));
    expect(moves.redirects).toEqual([
      { from: '/auteurs/ada/', to: '/auteurs/ida/', title: 'Ida', implied: false },
    ]);
    expect(moves.lists).toEqual([{ from: '/auteurs/ada/', to: '/auteurs/ida/' }]);
  });

  test('from a sub-section’s within an old address of its section, before that of the section', () => {
    const [politique] = sampleSettings.sections;
    const settings = settingsWith({
      sections: [
        { ...politique!, redirectFrom: ['/actu/'] },
        { ...politique!, id: 'europe', parent: 'politique', redirectFrom: ['/actu/ue/'] },
      ],
    });
    const moves = movesOf(anEdition([anArticle({ slug: 'a', category: 'europe' })], { settings }));
    expect(moves.lists.map(({ from, to }) => [from, to])).toEqual([
      ['/actu/ue/', '/politique/europe/'],
      ['/actu/', '/politique/'],
    ]);
    expect(moves.redirects.find(({ from }) => from === '/actu/ue/a/')?.to).toBe('/politique/europe/a/');
  });

  test('once from a sub-section’s that follows from its section’s too', () => {
    const [politique] = sampleSettings.sections;
    const settings = settingsWith({
      hosting: 'github',
      sections: [
        { ...politique!, redirectFrom: ['/actu/'] },
        { ...politique!, id: 'europe', parent: 'politique', redirectFrom: ['/actu/europe/'] },
      ],
    });
    const edition = anEdition([anArticle({ slug: 'a', category: 'europe' })], { settings });
    expect(oldListsOf('/politique/europe/', edition)).toEqual(['/actu/europe/']);
    expect(movesOf(edition).lists.map(({ from }) => from)).toEqual(['/actu/europe/', '/actu/']);
  });

  test('from a section’s to the section, and from its articles’ to each of them', () => {
    const edition = anEdition([anArticle({ slug: 'a', category: 'sciences' }), anArticle({ slug: 'b' })], {
      settings: movedSection,
    });
    expect(redirectsOf(edition)).toEqual([
      ['/labo/', '/sciences/'],
      ['/labo/a/', '/sciences/a/', 'implied'],
      ['/savoirs/', '/sciences/'],
      ['/savoirs/a/', '/sciences/a/', 'implied'],
    ]);
  });

  test('in one step if a section was renamed after its article moved', () => {
    const article = anArticle({ slug: 'a', category: 'sciences', redirectFrom: ['/sciences/vieux/'] });
    expect(redirectsOf(anEdition([article], { settings: movedSection }))).toContainEqual([
      '/savoirs/vieux/',
      '/sciences/a/',
    ]);
  });

  test('from a section’s first name if an article left it under a later one', () => {
    const article = anArticle({ slug: 'b', redirectFrom: ['/labo/a/'] });
    const edition = anEdition([article], { settings: movedSection });
    expect(redirectsOf(edition)).toContainEqual(['/savoirs/a/', '/politique/b/']);
    // An article first published under the last name was never under the earlier ones.
    const laterEdition = anEdition([anArticle({ slug: 'b', redirectFrom: ['/savoirs/a/'] })], {
      settings: movedSection,
    });
    expect(redirectsOf(laterEdition).map(([from]) => from)).not.toContain('/labo/a/');
  });

  test('from what site.yaml names', () => {
    const settings = settingsWith({
      redirects: [{ from: '/feed/', to: '/rss.xml' }],
      gone: ['/politique/x'],
    });
    const moves = movesOf(anEdition([], { settings }));
    expect(moves.redirects).toEqual([{ from: '/feed/', to: '/rss.xml', title: undefined, implied: false }]);
    expect(moves.gone).toEqual(['/politique/x/']);
  });
});

test('never to another old address, whatever has moved', () => {
  const slug = fc.constantFrom('a', 'b', 'c', 'd');
  const old = fc
    .tuple(fc.constantFrom('politique', 'sciences', 'savoirs', 'labo'), slug)
    .map(([s, x]) => `/${s}/${x}-0/`);
  const article = fc.record({
    slug,
    category: fc.constantFrom('politique', 'sciences'),
    redirectFrom: fc.array(old),
  });
  fc.assert(
    fc.property(fc.uniqueArray(article, { selector: (a) => a.category + a.slug }), (articles) => {
      const { redirects, lists } = movesOf(anEdition(articles.map(anArticle), { settings: movedSection }));
      const froms = new Set(redirects.map(({ from }) => from));
      expect(froms.size).toBe(redirects.length);
      for (const { to } of redirects) {
        expect(froms.has(to)).toBe(false);
        expect(lists.some(({ from }) => to.startsWith(from))).toBe(false);
      }
    }),
  );
});

describe('redirect pages', () => {
  const articles = [anArticle({ slug: 'neuf', redirectFrom: ['/Politique/Neuf/', '/vieux/'] })];

  test('replace redirects on an unknown host', () =>
    expect(pagesThatLeadOn(anEdition(articles)).map(({ from }) => from)).toEqual(['/vieux/']));

  test.each(['netlify', 'cloudflare', 'server'] as const)('do not exist on %s', (hosting) =>
    expect(pagesThatLeadOn(anEdition(articles, { settings: settingsWith({ hosting }) }))).toEqual([]),
  );

  test('have feeds beside them if a section was renamed', () => {
    const edition = anEdition([], { settings: movedSection });
    expect(oldListsOf('/sciences/', edition)).toEqual(['/labo/', '/savoirs/']);
    expect(oldListsOf('/politique/', edition)).toEqual([]);
  });
});

describe('_redirects', () => {
  const edition = anEdition(
    [anArticle({ slug: 'a', category: 'sciences', redirectFrom: ['/été/', '/a.html', "/l'or,(x)/"] })],
    { settings: { ...movedSection, gone: ['/politique/x/'] } },
  );
  const fileFor = (host: 'netlify' | 'cloudflare') =>
    redirectsFile(movesOf(edition), '/', host)!.trim().split('\n');

  test('has, for Netlify, each address once in both spellings of accents, and the gone paths', () =>
    expect(fileFor('netlify')).toEqual([
      '/a.html /sciences/a/ 301',
      "/l'or,(x)/ /sciences/a/ 301",
      '/labo/ /sciences/ 301',
      '/savoirs/ /sciences/ 301',
      '/%C3%A9t%C3%A9/ /sciences/a/ 301',
      '/%c3%a9t%c3%a9/ /sciences/a/ 301',
      '/politique/x/ /410.html 410',
      '/labo/* /sciences/:splat 301',
      '/savoirs/* /sciences/:splat 301',
    ]));

  test('has, for Cloudflare, each address with and without a trailing slash, and no 410', () => {
    const lines = fileFor('cloudflare');
    expect(lines).toContain('/labo /sciences/ 301');
    expect(lines).toContain('/%c3%a9t%c3%a9 /sciences/a/ 301');
    expect(lines.join('\n')).not.toContain('410');
    // A rule after the first star counts as a rule with a star (workers-sdk, parseRedirects.ts).
    expect(lines.findIndex((line) => line.includes('*'))).toBe(lines.length - 2);
  });

  test('omits the forms without a slash above the limit of Cloudflare', () => {
    const many = anArticle({
      slug: 'a',
      redirectFrom: Array.from({ length: 1001 }, (_, i) => `/vieux-${i}/`),
    });
    const lines = redirectsFile(movesOf(anEdition([many])), '/', 'cloudflare')!
      .trim()
      .split('\n');
    expect(lines).toHaveLength(1001);
  });

  test('has every line in a form that both hosts parse', () => {
    for (const line of [...fileFor('netlify'), ...fileFor('cloudflare')])
      expect(line).toMatch(/^\/[!-~]* \/[!-~]* (301|410)$/);
  });

  test('leads old numbers on at Netlify, by a path, and not at Cloudflare, which does not read what follows "?"', () => {
    const numbered = settingsWith({ redirects: [{ from: '/~query/p/12/', to: '/politique/' }] });
    const moves = movesOf(anEdition([], { settings: numbered }));
    expect(redirectsFile(moves, '/journal/', 'netlify')!.trim().split('\n')).toEqual([
      '/journal/~query/p/12/ /politique/ 301',
      '/journal/ p=:number /journal/~query/p/:number/ 301!',
    ]);
    expect(redirectsFile(moves, '/journal/', 'cloudflare')).toBeUndefined();
  });

  test('does not exist if nothing has moved', () =>
    expect(redirectsFile(movesOf(anEdition([])), '/', 'netlify')).toBeUndefined());
});
