import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Article, Edition } from '../../../src/editorial/edition.ts';
import { entryFields, feedEntry } from '../../../src/outputs/feeds/feedEntries.ts';
import { feedId } from '../../../src/outputs/feeds/feedId.ts';
import { feedsOf } from '../../../src/outputs/feeds/feeds.ts';
import { feedHead, writeFeed } from '../../../src/outputs/feeds/writeFeed.ts';
import { readFeed } from '../feedReader.ts';
import { aPicture, anArticle, anEdition, sampleSettings } from '../../editorial/samples.ts';
import { runCount } from '../../fullRun.ts';

const pictures = [{ url: 'https://example.org/_astro/x.jpeg', type: 'image/jpeg', width: 1200, height: 675 }];
const settings = { ...sampleSettings, hub: 'https://hub.example.com/' };
const fullArticle: Partial<Article> = {
  title: 'L’or & le <plomb>',
  summary: 'Moins de 3 < 4 & plus.',
  tags: ['Chine'],
  authors: ['Luc Petit'],
  image: { src: aPicture, alt: 'Une "mine"', caption: 'La mine.', credit: 'Agence' },
  updated: '2026-02-01T08:00:00+01:00',
  corrections: [{ date: '2026-03-01T08:00:00+01:00', text: 'Un chiffre.' }],
  ai: 'Le résumé.',
};

const entryFor = (article: Article, edition: Edition) =>
  feedEntry(entryFields(article, edition), {
    body: '<p>Le corps.</p>',
    pictures: article.image ? pictures : [],
  });

/** The site's feed in one format, with one article of these fields. */
function feedFor(form: 'rss' | 'atom' | 'json', fields: Partial<Article> = fullArticle): string {
  const edition = anEdition([anArticle({ slug: 'a', ...fields })], { settings });
  const [feed] = feedsOf(edition);
  const entries = feed!.articles.map((article) => entryFor(article, edition));
  return writeFeed(form, feedHead(feed!, edition), entries);
}

test.each(['rss', 'atom'] as const)(
  '%s opened in a browser shows a link and a date in the site’s language',
  (form) => {
    expect(feedFor(form)).toContain(
      '<NewsArticle xmlns="https://schema.org/">' +
        '<a xmlns="http://www.w3.org/1999/xhtml" href="https://example.org/politique/a/">L’or &amp; le &lt;plomb&gt;</a>' +
        '<time xmlns="http://www.w3.org/1999/xhtml" datetime="2026-01-01T00:00:00+01:00">1er janvier 2026</time></NewsArticle>',
    );
  },
);

describe('the id of an entry', () => {
  const edition = anEdition([]);
  const first = 'https://example.org/politique/a/';

  test.each([
    ['never moved', { category: 'politique', slug: 'a', redirectFrom: [] }],
    ['renamed', { category: 'politique', slug: 'b', redirectFrom: ['/politique/a/'] }],
    ['moved to another section', { category: 'sciences', slug: 'a', redirectFrom: ['/politique/a'] }],
    ['moved twice', { category: 'sciences', slug: 'c', redirectFrom: ['/politique/a/', '/politique/b/'] }],
  ])('stays the same for an article that was %s', (_name, article) => {
    expect(feedId(article, edition)).toBe(first);
  });

  test('is an imported article’s old address', () => {
    const article = { category: 'politique', slug: 'a', redirectFrom: ['/2019/vieux.html'] };
    expect(feedId(article, edition)).toBe('https://example.org/2019/vieux.html');
  });

  test('stays below the path of the publication', () => {
    const below = anEdition([], { settings: { ...sampleSettings, url: 'https://example.org/journal/' } });
    const article = { category: 'politique', slug: 'b', redirectFrom: ['/politique/a/'] };
    expect(feedId(article, below)).toBe('https://example.org/journal/politique/a/');
  });
});

/** An edition whose section `sciences` formerly had these addresses. */
const renamedFrom = (redirectFrom: string[], articles: Article[] = [], url = sampleSettings.url) => {
  const sections = sampleSettings.sections.map((section) =>
    section.id === 'sciences' ? { ...section, redirectFrom } : section,
  );
  return anEdition(articles, { settings: { ...sampleSettings, url, sections } });
};

describe('the id of an entry whose section was renamed', () => {
  const moved = { category: 'sciences', slug: 'a', redirectFrom: [] };
  const movedOut = (...redirectFrom: string[]) => ({ category: 'politique', slug: 'z', redirectFrom });

  test.each([
    ['is below the section’s old address', ['/savoirs/'], moved, '/savoirs/a/'],
    ['is below its first one, if it was renamed twice', ['/savoirs', '/labo/'], moved, '/savoirs/a/'],
    [
      'is its own older address',
      ['/savoirs/'],
      { ...moved, redirectFrom: ['/2019/vieux.html'] },
      '/2019/vieux.html',
    ],
    [
      'is its own older address in the section',
      ['/savoirs/', '/labo/'],
      { ...moved, redirectFrom: ['/savoirs/vieux'] },
      '/savoirs/vieux/',
    ],
    [
      'combines its own older address with the section’s first',
      ['/savoirs/', '/labo/'],
      { ...moved, redirectFrom: ['/labo/vieux'] },
      '/savoirs/vieux/',
    ],
    [
      'follows though the article has left the section, before the last name',
      ['/savoirs/', '/labo/'],
      movedOut('/labo/a/'),
      '/savoirs/a/',
    ],
    ['follows although it has left the section', ['/savoirs/'], movedOut('/sciences/a/'), '/savoirs/a/'],
    ['is encoded like addresses', ['/études/'], moved, '/%C3%A9tudes/a/'],
    ['ignores a file that redirected to the section', ['/savoirs.php', '/labo/'], moved, '/labo/a/'],
    [
      'ignores an address with only a common prefix',
      ['/savoirs/'],
      movedOut('/sciences-po/a/'),
      '/sciences-po/a/',
    ],
    ['ignores deeper addresses', ['/savoirs/'], movedOut('/sciences/2019/a/'), '/sciences/2019/a/'],
  ])('%s', (_name, redirectFrom, article, path) => {
    expect(feedId(article, renamedFrom(redirectFrom))).toBe(`https://example.org${path}`);
    const below = renamedFrom(redirectFrom, [], 'https://example.org/journal');
    expect(feedId(article, below)).toBe(`https://example.org/journal${path}`);
  });

  test('leaves the first address to the article that had it first', () => {
    const older = anArticle({ slug: 'b', category: 'sciences', redirectFrom: ['/savoirs/a/'] });
    const newer = anArticle({ slug: 'a', category: 'sciences' });
    const ids = (...redirectFrom: string[]) => {
      const edition = renamedFrom(redirectFrom, [older, newer]);
      return [older, newer].map((article) => feedId(article, edition));
    };
    expect(ids('/savoirs/')).toEqual(['https://example.org/savoirs/a/', 'https://example.org/sciences/a/']);
    expect(ids('/savoirs/', '/labo/')).toEqual([
      'https://example.org/savoirs/a/',
      'https://example.org/labo/a/',
    ]);
  });
});

describe('in any history of added, moved and renamed articles and sections', () => {
  type Section = { id: string; redirectFrom: string[] };
  type MovingArticle = { slug: string; redirectFrom: string[]; section: Section };
  const step = fc.record({
    what: fc.constantFrom('article comes', 'article moves', 'section is renamed'),
    // Few names, so that they are reused.
    which: fc.nat(3),
    section: fc.nat(1),
    slug: fc.constantFrom('a', 'b'),
  });

  test('every article keeps its id, and no two have the same', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const sections: [Section, Section] = [
          { id: 's', redirectFrom: [] },
          { id: 't', redirectFrom: [] },
        ];
        const articles: MovingArticle[] = [];
        const ids: string[] = [];
        const addressOf = ({ section, slug }: MovingArticle) => `/${section.id}/${slug}/`;
        // `check` rejects an address that is in use as an old or a present one.
        const isFree = (address: string) =>
          !articles.some((a) => addressOf(a) === address || a.redirectFrom.includes(address));
        const current = () => {
          const settings = {
            ...sampleSettings,
            sections: sections.map((section) => ({ ...section, name: section.id, description: '' })),
          };
          return anEdition(
            articles.map(({ slug, section, redirectFrom }, number) =>
              anArticle({ id: `${number}`, slug, category: section.id, redirectFrom }),
            ),
            { settings },
          );
        };
        steps.forEach(({ what, which, section: number, slug }, time) => {
          const section = sections[number]!;
          const article = articles[which];
          if (what === 'section is renamed') {
            section.redirectFrom = [...section.redirectFrom, `/${section.id}/`];
            section.id = `${section.id[0]}${time}`;
          } else if (isFree(`/${section.id}/${slug}/`)) {
            if (what === 'article comes') articles.push({ slug, section, redirectFrom: [] });
            else if (article) {
              const redirectFrom = [...article.redirectFrom, addressOf(article)];
              articles[which] = { slug, section, redirectFrom };
            }
          }
          const edition = current();
          const currentIds = articles.map(({ slug, section: { id }, redirectFrom }) =>
            feedId({ slug, category: id, redirectFrom }, edition),
          );
          expect(currentIds.slice(0, ids.length)).toEqual(ids);
          expect(new Set(currentIds).size).toBe(currentIds.length);
          ids.splice(0, ids.length, ...currentIds);
        });
      }),
      { numRuns: runCount(500) },
    ));
});

describe('the lists that have feeds', () => {
  test('are the site, each section and each author', () => {
    const ada = { id: 'ada', name: 'Ada', file: 'content/authors/ada.yaml' };
    const edition = anEdition([anArticle({ slug: 'a', authors: ['ada'] })], { authors: [ada] });
    expect(feedsOf(edition).map(({ path, articles }) => [path, articles.length])).toEqual([
      ['/', 1],
      ['/politique/', 1],
      ['/sciences/', 0],
      ['/auteurs/ada/', 1],
    ]);
  });

  test('have no advertising', () => {
    const edition = anEdition([anArticle({ slug: 'a', kind: 'sponsored' }), anArticle({ slug: 'b' })]);
    expect(feedsOf(edition)[0]!.articles.map(({ slug }) => slug)).toEqual(['b']);
  });

  test('have the newest thirty', () => {
    const many = Array.from({ length: 40 }, (_, day) =>
      anArticle({ slug: `a${day}`, date: new Date(Date.UTC(2026, 0, day + 1)).toISOString() }),
    );
    const [feed] = feedsOf(anEdition(many));
    expect(feed!.articles.map(({ slug }) => slug)).toEqual(
      Array.from({ length: 30 }, (_, place) => `a${39 - place}`),
    );
  });
});

describe('an entry', () => {
  const edition = anEdition([]);
  const html = (fields: Partial<Article>) => entryFor(anArticle({ slug: 'a', ...fields }), edition).html;

  test('begins with the picture and its credit and ends with corrections', () => {
    expect(html(fullArticle)).toMatch(
      /^<figure><img .*alt="Une &quot;mine&quot;".*<small>Image.*Agence<\/small>.*\n<p>Le corps\.<\/p>\n<p><strong>Correction du 1er mars 2026.*Un chiffre\.<\/p>\n.*Le résumé\.<\/p>$/s,
    );
  });

  test('begins with the label of opinions', () =>
    expect(html({ kind: 'opinion' })).toMatch(/^<p><strong>Opinion<\/strong><\/p>/));

  test('has a drawing unchanged, because it has no crops', () => {
    const drawing = { ...aPicture, format: 'svg' as const, src: '/_astro/x.svg' };
    const article = anArticle({ slug: 'a', image: { src: drawing, alt: '', credit: 'Agence' } });
    const entry = feedEntry(entryFields(article, edition), { body: '', pictures: [] });
    expect(entry.html).toContain('src="https://example.org/_astro/x.svg"');
    expect(entry.picture).toBeUndefined();
  });
});

describe.each(['rss', 'atom', 'json'] as const)('a feed as %s', (form) => {
  const names = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };
  const text = feedFor(form);

  test('is recognised by a feed reader', () => {
    const read = parseFeed(text);
    expect(read.format).toBe(form);
    expect(read.feed).toMatchObject({ title: form === 'atom' ? { value: 'Le Fil' } : 'Le Fil' });
  });

  test('names itself once, and the hub', () => {
    expect(text.split(`https://example.org/${names[form]}`)).toHaveLength(2);
    expect(text).toContain('https://hub.example.com/');
  });

  test('encloses one picture', () => {
    const enclosures = { rss: /<enclosure /g, atom: /rel="enclosure"/g, json: /"mime_type"/g };
    expect(text.match(enclosures[form])).toHaveLength(1);
  });

  test('keeps the date of publication when the article is changed', () => {
    const day = { rss: /<pubDate>([^<]+)/, atom: /<published>([^<]+)/, json: /"date_published":"([^"]+)/ };
    expect(Date.parse(day[form].exec(text)![1]!)).toBe(Date.parse('2026-01-01T00:00:00+01:00'));
  });

  test('is valid without entries', () => {
    const edition = anEdition([], { settings });
    expect(parseFeed(writeFeed(form, feedHead(feedsOf(edition)[0]!, edition), [])).format).toBe(form);
  });
});

describe.each(['rss', 'atom'] as const)('a feed reader of %s gets', (form) => {
  const read = readFeed(feedFor(form));

  test('the authors', async () =>
    expect(await read).toMatchObject({
      type: form,
      title: 'Le Fil',
      self: `https://example.org/${form}.xml`,
    }));

  test('the content', async () => {
    const [item] = (await read).items;
    expect(item).toMatchObject({
      title: 'L’or & le <plomb>',
      guid: 'https://example.org/politique/a/',
      link: 'https://example.org/politique/a/',
      author: 'Luc Petit',
      categories: ['Politique', 'Chine'],
    });
    expect(item?.description).toContain('<p>Le corps.</p>');
    expect(item?.enclosures).toMatchObject([{ url: pictures[0]!.url, type: 'image/jpeg' }]);
  });

  test('the date of publication', async () => {
    const [item] = (await read).items;
    expect(item?.pubdate?.getTime()).toBe(Date.parse('2026-01-01T00:00:00+01:00'));
  });

  test('an error if it is not well-formed', async () =>
    await expect(readFeed(feedFor(form).replace('</title>', ''))).rejects.toThrow());
});

test('a summary is HTML in RSS, and text in Atom', async () => {
  const [rss, atom] = await Promise.all((['rss', 'atom'] as const).map((form) => readFeed(feedFor(form))));
  expect(rss!.items[0]?.summary).toBe('Moins de 3 &lt; 4 &amp; plus.');
  expect(atom!.items[0]?.summary).toBe('Moins de 3 < 4 & plus.');
});

test('an id in RSS is not an address', () => expect(feedFor('rss')).toContain('<guid isPermaLink="false">'));

test('Atom has the date of the last change', async () => {
  const { items } = await readFeed(feedFor('atom'));
  expect(items[0]?.date?.getTime()).toBe(Date.parse('2026-03-01T08:00:00+01:00'));
  expect(items[0]?.meta.date?.getTime()).toBe(Date.parse('2026-03-01T08:00:00+01:00'));
});

test('in RSS the summary comes before the content', () => {
  const text = feedFor('rss');
  const item = text.slice(text.indexOf('<item>'));
  expect(item.indexOf('<description>')).toBeGreaterThan(0);
  expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded>'));
});

test('an unsigned article is by the publication', () => {
  expect(feedFor('rss', {})).toContain('<dc:creator>Le Fil</dc:creator>');
});

describe('an empty feed', () => {
  const later = Date.parse('2030-01-01T00:00:00Z');
  const allFeeds = (edition: Edition) => {
    const [, section] = feedsOf(edition);
    return (['rss', 'atom', 'json'] as const).map((form) => writeFeed(form, feedHead(section!, edition), []));
  };

  test('is the same whatever the clock', () => {
    expect(allFeeds(anEdition([], { clock: later }))).toEqual(allFeeds(anEdition([])));
  });

  test('has the date of the publication’s latest change', () => {
    const articleElsewhere = anArticle({
      slug: 'a',
      category: 'sciences',
      date: '2026-01-01T00:00:00+01:00',
    });
    expect(allFeeds(anEdition([articleElsewhere]))[1]).toContain(
      '<updated>2025-12-31T23:00:00.000Z</updated>',
    );
    expect(allFeeds(anEdition([]))[1]).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
