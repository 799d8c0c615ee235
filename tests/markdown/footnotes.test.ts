import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { feedHtml } from '../../src/markdown/feedHtml.ts';
import { htmlOf, htmlOfMdx } from './sample.ts';

/** The targets of each reference and each back link, by the text of reference and note; a wrong or duplicate id has none. */
function noteLinksIn(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const elements = [...document.querySelectorAll('[id]')];
  const target = (link: Element) => {
    const [first, ...more] = elements.filter(({ id }) => `#${id}` === link.getAttribute('href'));
    return more.length > 0 ? undefined : first;
  };
  const calls = [...document.querySelectorAll('[data-footnote-ref]')];
  const backLinks = [...document.querySelectorAll('[data-footnote-backref]')];
  return [
    ...calls.map((call) => `${call.textContent} → ${target(call)?.textContent.trim().split(' ↩')[0]}`),
    ...backLinks.map(
      (back) =>
        `${back.closest('li')?.textContent.trim().split(' ↩')[0]} ← ${calls.indexOf(target(back) as Element)}`,
    ),
  ];
}

test.each([
  ['accents', ['été', 'Économie', 'œ', 'é-è']],
  ['names that differ in accents only', ['été', 'ete']],
  ['capitals, apostrophes, dots and signs', ['AFP', "l'eau", 'l’eau', 'a.b', 'a_b', '1bis', '100%', 'a%20b']],
  ['a name like that of another’s second call', ['a', 'a-2', 'a', 'a']],
  ['other scripts and Unicode forms', ['日本', 'e\u0301te', '🔥']],
])('references lead to their own note and back: %s', async (_, labels) => {
  const names = [...new Set(labels)];
  const text = `${labels.map((label) => `mot[^${label}]`).join(' ')}\n\n${names.map((name, i) => `[^${name}]: Note ${i}.`).join('\n')}`;
  const noteLinks = [
    ...labels.map((label) => `${names.indexOf(label) + 1} → Note ${names.indexOf(label)}.`),
    ...names.flatMap((name, i) =>
      labels.flatMap((label, call) => (label === name ? [`Note ${i}. ← ${call}`] : [])),
    ),
  ];
  expect(noteLinksIn(await htmlOf(text))).toEqual(noteLinks);
  expect(noteLinksIn(await htmlOfMdx(text))).toEqual(noteLinks);
});

test('notes that refer to notes, and HTML with the ids of notes, work too', async () => {
  const text =
    '<b id="note-fn-1">a</b> <i id="note-fnref-1">b</i>[^b]\n\n<ul><li id="note-fn-2">c</li></ul>\n\n[^b]: B[^c].\n[^c]: C.';
  expect(noteLinksIn(await htmlOf(text))).toEqual(['1 → B2.', '2 → C.', 'B2. ← 0', 'C. ← 1']);
});

test.each([
  ['x', 'x'],
  ['AFP', 'afp'],
  ["l'eau", "l'eau"],
  ['Économie', 'economie'],
  ['日本', '1'],
])('the label of a note is in its id: %s', async (name, id) => {
  const { document } = parseHTML(await htmlOf(`a[^${name}]\n\n[^${name}]: b`));
  expect(document.querySelector('li')?.id).toBe(`note-fn-${id}`);
});

test('in a feed they lead to the page', async () => {
  const html = await htmlOf('Un[^été].\n\n[^été]: Note.');
  const feed = feedHtml(html, 'https://example.org/a/');
  expect(feed).toContain('href="https://example.org/a/#note-fn-ete"');
  expect(feed).toContain('href="https://example.org/a/#note-fnref-ete"');
});

test('every link to a note finds it, for any label', async () => {
  const label = fc
    .stringMatching(/^[\p{L}\p{M}\p{N}\p{P}\p{S}]{1,6}$/u)
    .filter((name) => !/[[\]\\`<&]/.test(name));
  const property = fc.asyncProperty(fc.array(label, { minLength: 1, maxLength: 6 }), async (labels) => {
    const text = `${labels.map((name) => `mot[^${name}]`).join(' ')}\n\n${labels.map((name) => `[^${name}]: N.`).join('\n')}`;
    const { document } = parseHTML(`<!doctype html><html><body>${await htmlOf(text)}</body></html>`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#note-"]'))
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });
  await fc.assert(property, { numRuns: 300 });
});
