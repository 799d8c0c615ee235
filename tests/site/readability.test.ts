import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { htmlOf, pageOf, pagesOf } from './output.ts';

const articles = pagesOf().filter((file) => htmlOf(file).includes('property="og:type" content="article"'));

const collapseSpaces = (text: string | null | undefined) => (text ?? '').replace(/[ \n\t]+/g, ' ').trim();

/** The paragraphs of the body, without boxes, captions and notes. */
function paragraphsOf(page: Document): string[] {
  const paragraphs = [...page.querySelectorAll('.prose > p')].map(({ textContent }) =>
    collapseSpaces(textContent),
  );
  return paragraphs.filter(Boolean);
}

test('the fixture has articles to read', () => expect(articles.length).toBeGreaterThan(20));

describe.each(articles)('the reading mode of a browser, over %s,', (file) => {
  const address = file.replace(/index\.html$/, '');
  const page = pageOf(address);
  const text = (selector: string) => collapseSpaces(page.querySelector(selector)?.textContent);
  const read = new Readability(pageOf(address)).parse();

  test('finds the title', () => expect(collapseSpaces(read?.title)).toBe(text('h1')));

  test('finds the byline: the authors, else the publication or the sponsor', () => {
    const bylineNames = [...page.querySelectorAll('.byline > *')].map(({ textContent }) =>
      collapseSpaces(textContent),
    );
    for (const name of bylineNames) expect(collapseSpaces(read?.byline)).toContain(name);
    const sponsor = JSON.parse(page.querySelector('script')!.textContent!)['@graph'][0].sponsor?.name;
    if (bylineNames.length === 0) expect(read?.byline).toBe(sponsor ?? 'La Gazette du Val-Clair');
  });

  test('finds the date', () => {
    expect(read?.publishedTime).toBe(page.querySelector('.dates time')?.getAttribute('datetime'));
  });

  test('keeps every paragraph', () => {
    const paragraphs = paragraphsOf(page);
    const readText = collapseSpaces(read?.textContent);
    expect(paragraphs.filter((paragraph) => !readText.includes(paragraph))).toEqual([]);
  });

  test('keeps the links of what other sites show', () => {
    const links = [...page.querySelectorAll('.embed figcaption a, .post figcaption a, .link-card a')];
    const kept = links.filter((link) => read?.content?.includes(`href="${link.getAttribute('href')}"`));
    expect(kept.length).toBe(links.length);
  });
});
