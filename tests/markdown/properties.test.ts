import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isSafe } from '../../src/markdown/addressForms.ts';
import { outline } from '../../src/markdown/outline.ts';
import { htmlOf, htmlOfMdx } from './sample.ts';
import { hostile, ordinary } from './randomTexts.ts';
import { runCount } from '../fullRun.ts';

const elements =
  /^(?:a|abbr|aside|b|blockquote|br|code|dd?l?|del|div|dt|em|fig.*|h[2-6r]|i|img|ins|li|mark|ol|p|pre|q|section|small|span|strong|su[bp]|table|t[bdfhr].*|ul)$/;

/** The parts of HTML that a browser could run, load or apply. */
function harmIn(html: string): string | undefined {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.body.querySelectorAll('*')) {
    if (!elements.test(element.localName)) return element.localName;
    for (const { name, value } of element.attributes) {
      if (/^(?:on|style$|srcdoc$|formaction$|xlink)/i.test(name)) return `${element.localName} ${name}`;
      if (/^(?:href|src|cite|action|data)$/i.test(name) && !isSafe(value)) return value;
    }
  }
  return undefined;
}

test('nothing harmful is rendered, for any text', async () => {
  const property = fc.asyncProperty(hostile, async (text) => {
    expect(harmIn(await htmlOf(text))).toBeUndefined();
  });
  await fc.assert(property, { numRuns: runCount(2000) });
});

test('the test finds harmful HTML', () => {
  for (const html of [
    '<script>',
    '<b onclick="x">',
    '<a href="javascript:x">',
    '<p style="x">',
    '<svg></svg>',
  ]) {
    expect(harmIn(html)).toBeDefined();
  }
});

test('faults have a position in the text, and MDX without faults compiles, for any text', async () => {
  const property = fc.asyncProperty(hostile, fc.constantFrom('md', 'mdx'), async (text, format) => {
    const { faults, links, pictures } = outline(text, format as 'md' | 'mdx', []);
    const lines = text.split('\n');
    for (const { line, column } of [...faults, ...links, ...pictures]) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
    if (format === 'mdx' && faults.length === 0) {
      const components = { Advertisement: () => ({ html: '' }) };
      expect(harmIn(await htmlOfMdx(text, { components }))).toBeUndefined();
    }
  });
  await fc.assert(property, { numRuns: runCount(2000) });
});

const count = (text: string) => text.split('mot').length - 1;

test('without faults, no word is lost', async () => {
  let cleanTexts = 0;
  const property = fc.asyncProperty(ordinary, async (text) => {
    if (outline(text, 'md').faults.length > 0) return;
    cleanTexts += 1;
    const html = await htmlOf(text);
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    const alternatives = [...document.querySelectorAll('[alt]')].map((element) =>
      element.getAttribute('alt'),
    );
    const written = text.replaceAll(/<!--[^]*?-->/g, '');
    expect(count(`${document.body.textContent} ${alternatives.join(' ')}`)).toBeGreaterThanOrEqual(
      count(written),
    );
  });
  await fc.assert(property, { numRuns: runCount(2000) });
  expect(cleanTexts).toBeGreaterThan(runCount(300));
});

test('each part of a divided body is complete: all elements are closed', async () => {
  const property = fc.asyncProperty(ordinary, async (text) => {
    for (const part of (await htmlOf(text)).split('[ad]')) {
      const openElements: string[] = [];
      for (const [, slash, name = ''] of part.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:[^>"]|"[^"]*")*>/g)) {
        if (/^(?:br|hr|img|col|wbr)$/.test(name)) continue;
        if (slash) expect(openElements.pop()).toBe(name);
        else openElements.push(name);
      }
      expect(openElements).toEqual([]);
    }
  });
  await fc.assert(property, { numRuns: runCount(2000) });
});

test('any text is rendered', async () => {
  const property = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
    expect(typeof (await htmlOf(text))).toBe('string');
  });
  await fc.assert(property, { numRuns: runCount(2000) });
});
