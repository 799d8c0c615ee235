import { expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';
import { htmlOf, htmlOfMdx } from './sample.ts';

const page = 'https://example.org/a';
const link = (address: string) => `<a href="${address}">${address}</a>`;

test.each([
  ['a guillemet', `«${page}»`, `«${link(page)}»`],
  ['an ellipsis', `${page}… et`, `${link(page)}… et`],
  ['a curly quotation mark', `“${page}”`, `“${link(page)}”`],
  ['a point and a guillemet', `« Voir ${page}.»`, `« Voir ${link(page)}.»`],
  ['an apostrophe', `‘${page}’`, `‘${link(page)}’`],
  ['a genitive', `${page}’s`, `${link(page)}’s`],
  ['a parenthesis with words behind it', `(${page})suite`, `(${link(page)})suite`],
  ['a bracket with words behind it', `[${page}]suite`, `[${link(page)}]suite`],
  ['a no-break space', `${page}\u00a0» ${page}\u202f!`, `${link(page)}\u00a0» ${link(page)}\u202f!`],
  [
    'a guillemet, without a scheme',
    '«www.example.org»',
    '«<a href="http://www.example.org">www.example.org</a>»',
  ],
])('a bare address ends before %s', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(`<p>${html}</p>`);
  expect(await htmlOfMdx(text)).toBe(`<p>${html}</p>`);
  const { links } = outline(text, 'md');
  for (const { href } of links) expect([page, 'http://www.example.org']).toContain(href);
});

test.each([
  ['its own parentheses', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['accents, apostrophes and a query', "https://example.org/é?q=l'eau&r[]=1", undefined],
  ['an apostrophe inside', 'https://example.org/L’Express', undefined],
])('a bare address keeps %s', async (_, address, href) => {
  const html = await htmlOf(`Voir ${address}.`, { language: 'fr' });
  expect(html).toContain(`>${address.replace('&', '&amp;')}</a>.`);
  if (href) expect(html).toContain(`href="${href}"`);
});

test('a link with Markdown syntax stays', async () => {
  expect(await htmlOf('<https://example.org/«a»>')).toContain('>https://example.org/«a»</a>');
  expect(await htmlOf('[https://example.org/«a»](https://example.org/«a»)')).toContain('«a»</a>');
});

test('a visible address is not typeset', async () => {
  const html = await htmlOf('Voir www.example.org/a:b;c?d et https://example.org/a--b?c!d.', {
    language: 'fr',
  });
  expect(html).toContain('>www.example.org/a:b;c?d</a>');
  expect(html).toContain('>https://example.org/a--b?c!d</a>');
});
