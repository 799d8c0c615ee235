import { expect, test } from 'vitest';
import { sizeEnclosures } from '../../../src/builder/output/enclosures.ts';

const url = 'https://example.org/_astro/x.jpeg';
const sizes = new Map([[url, 1234]]);
const sized = (feed: string) => sizeEnclosures(feed, (address) => sizes.get(address));

test.each([
  ['RSS', `<rss><enclosure url="${url}" length="0" type="image/jpeg"/></rss>`, 'length="1234"'],
  [
    'Atom',
    `<feed><link href="${url}" rel="enclosure" type="image/jpeg" length="0"/></feed>`,
    'length="1234"',
  ],
  ['JSON Feed', JSON.stringify({ attachments: [{ url, size_in_bytes: 0 }] }), '"size_in_bytes":1234'],
])('a picture enclosed in %s gets its size', (_form, feed, expected) => {
  expect(sized(feed)).toContain(expected);
});

test.each([
  ['a picture that is not the site’s', '<enclosure url="https://x.org/y.jpeg" length="0"/>'],
  ['a size that is known', `<enclosure url="${url}" length="7"/>`],
  ['a text about enclosures', '<![CDATA[<p>length="0"</p>]]>'],
])('%s is unchanged', (_name, feed) => expect(sized(feed)).toBe(feed));
