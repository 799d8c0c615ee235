import { expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';

test.each([
  ['inline', 'Voir\n[ici](../a.md#b "t").', [{ href: '../a.md#b', line: 2, column: 1 }]],
  ['in emphasis, lists and quotations', '> - a **[b](c.md)**', [{ href: 'c.md', line: 1, column: 9 }]],
  [
    'as written',
    '[a](<é b.md>) [c](%C3%A9.md)',
    [
      { href: 'é b.md', line: 1, column: 1 },
      { href: '%C3%A9.md', line: 1, column: 15 },
    ],
  ],
  [
    'by reference, once, where the address is',
    '[a][r] [b][r] [r]\n\n[r]: c.md\n[r]: d.md\n[s]: e.md',
    [{ href: 'c.md', line: 3, column: 1 }],
  ],
  [
    'bare and in angle brackets',
    'www.a.org <b@c.org>',
    [
      { href: 'http://www.a.org', line: 1, column: 1 },
      { href: 'mailto:b@c.org', line: 1, column: 11 },
    ],
  ],
  [
    'in raw HTML',
    '<p>\n  <a class="x"\n   href="a&amp;b.md">c</a></p>',
    [{ href: 'a&b.md', line: 2, column: 3 }],
  ],
  ['not in code', '`[a](b.md)`\n\n    <a href="c.md">', []],
])('links are found %s', (_, body, links) => {
  expect(outline(body, 'md')).toEqual({ links, pictures: [], faults: [] });
});

test.each([
  [
    'with alternative text and title',
    'Une\n![Vue](./a.jpg "C © D")',
    [{ src: './a.jpg', alt: 'Vue', title: 'C © D', line: 2, column: 1, remote: false }],
  ],
  [
    'on other servers',
    '![](https://x.org/a.jpg)',
    [{ src: 'https://x.org/a.jpg', alt: '', line: 1, column: 1, remote: true }],
  ],
  [
    'by reference',
    '![A][r]\n\n[r]: ./a.jpg',
    [{ src: './a.jpg', alt: 'A', line: 3, column: 1, remote: false }],
  ],
  [
    'in raw HTML',
    `> <img src="./a.jpg" alt='É &lt;'>`,
    [{ src: './a.jpg', alt: 'É <', line: 1, column: 3, remote: false }],
  ],
  [
    'in boxes',
    ':::note[T]\n![A](a.jpg)\n:::',
    [{ src: 'a.jpg', alt: 'A', line: 2, column: 1, remote: false }],
  ],
])('pictures are found %s', (_, body, pictures) => {
  expect(outline(body, 'md')).toEqual({ links: [], pictures, faults: [] });
});

test('a picture in a link is both', () => {
  const { links, pictures } = outline('[![A](a.jpg)](b.md)', 'md');
  expect([links[0]?.href, pictures[0]?.src]).toEqual(['b.md', 'a.jpg']);
});

test('MDX has the same links and pictures, JSX included', () => {
  const body = '[a](b.md) ![c](./d.jpg)\n\n<a href="e.md">f</a> <img src="./g.jpg" alt="h" title="i" />';
  expect(outline(body, 'mdx')).toEqual({
    links: [
      { href: 'b.md', line: 1, column: 1 },
      { href: 'e.md', line: 3, column: 1 },
    ],
    pictures: [
      { src: './d.jpg', alt: 'c', line: 1, column: 11, remote: false },
      { src: './g.jpg', alt: 'h', title: 'i', line: 3, column: 22, remote: false },
    ],
    faults: [],
  });
});

test('everything is in reading order', () => {
  const { links, faults } = outline('[^2] <y> [a][r]\n\n[b](c.md) <x>\n\n[r]: d.md', 'md');
  expect(links.map(({ line }) => line)).toEqual([3, 5]);
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [1, 6],
    [3, 11],
  ]);
});
