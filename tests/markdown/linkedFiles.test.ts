import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx } from './sample.ts';

const file = {
  href: '/politique/a/rapport.pdf',
  type: 'application/pdf',
  label: 'PDF, 2 Mo',
  language: 'en',
};
const link =
  '<a href="/politique/a/rapport.pdf" type="application/pdf" hreflang="en">le <em>rapport</em> (PDF, 2 Mo)</a>';

test('a link to a file has a label with its type and size', async () => {
  const attachment = (href: string) => (href === './rapport.pdf' ? file : undefined);
  expect(await htmlOf('[le *rapport*](./rapport.pdf)', { attachment })).toBe(`<p>${link}</p>`);
  expect(await htmlOf('[autre](./autre.pdf)', { attachment })).toBe('<p><a href="./autre.pdf">autre</a></p>');
});

test.each(['./a%3Fb.pdf', './a%23b.pdf', './a%20b%2C.pdf'])('so does one to %s', async (written) => {
  const attachment = (href: string) => (href === written ? file : undefined);
  expect(await htmlOf(`[le *rapport*](${written})`, { attachment })).toBe(`<p>${link}</p>`);
  expect(await htmlOfMdx(`[le *rapport*](${written})`, { files: { [written]: file } })).toBe(
    `<p>${link}</p>`,
  );
});

test('in MDX the page supplies the files', async () => {
  const props = { files: { './rapport.pdf': file } };
  expect(await htmlOfMdx('[le *rapport*](./rapport.pdf)', props)).toBe(`<p>${link}</p>`);
});

test('a file of another site keeps its link', async () => {
  const attachment = () => file;
  const html = '<p><a href="https://example.org/x.pdf">x</a></p>';
  expect(await htmlOf('[x](https://example.org/x.pdf)', { attachment })).toBe(html);
});
