import { expect, test } from 'vitest';
import { fr } from '../../src/i18n/fr.ts';
import { htmlOf, htmlOfMdx, sample } from './sample.ts';

const img = (src: string, alt: string, title = '') =>
  `<img src="/_/${src}.webp" alt="${alt}"${title && ` title="${title}"`} width="300" height="200" loading="lazy" decoding="async">`;
const credit = (name: string) => `<small class="credit">${fr.image} ${name}</small>`;
const imageLinkText = (name: string) => fr.imageLink(name);

test.each([
  ['a picture alone is a figure', '![Vue](./a.jpg)', `<figure>${img('a.jpg', 'Vue')}</figure>`],
  [
    'its title is the caption',
    '![Vue](./a.jpg "La mine d’Ak")',
    `<figure>${img('a.jpg', 'Vue')}<figcaption>La mine d’Ak</figcaption></figure>`,
  ],
  [
    'the credit follows ©',
    '![Vue](./a.jpg "La mine © Agence")',
    `<figure>${img('a.jpg', 'Vue')}<figcaption>La mine ${credit('Agence')}</figcaption></figure>`,
  ],
  [
    'a credit alone',
    '![Vue](./a.jpg "©Agence")',
    `<figure>${img('a.jpg', 'Vue')}<figcaption>${credit('Agence')}</figcaption></figure>`,
  ],
  [
    'a credit with a second ©',
    '![Vue](./a.jpg "La mine © A © B")',
    `<figure>${img('a.jpg', 'Vue')}<figcaption>La mine ${credit('A © B')}</figcaption></figure>`,
  ],
  ['an empty title is no caption', '![Vue](./a.jpg " © ")', `<figure>${img('a.jpg', 'Vue')}</figure>`],
  [
    'several in a paragraph are several',
    '![A](./a.jpg "C") ![B](./b.jpg)\n![D](./d.jpg)',
    `<figure>${img('a.jpg', 'A')}<figcaption>C</figcaption></figure><figure>${img('b.jpg', 'B')}</figure><figure>${img('d.jpg', 'D')}</figure>`,
  ],
  [
    'a link may be around it',
    '[![A](./a.jpg "C")](/x)',
    `<figure><a href="/x">${img('a.jpg', 'A')}</a><figcaption>C</figcaption></figure>`,
  ],
  [
    'by reference too',
    '![A][r]\n\n[r]: ./a.jpg "C"',
    `<figure>${img('a.jpg', 'A')}<figcaption>C</figcaption></figure>`,
  ],
  [
    'in raw HTML too',
    '<p><img src="./a.jpg" alt="A" title="C"></p>',
    `<figure>${img('a.jpg', 'A')}<figcaption>C</figcaption></figure>`,
  ],
  [
    'one in a sentence stays there',
    'Voir ![A](./a.jpg "C") là.',
    `<p>Voir ${img('a.jpg', 'A', 'C')} là.</p>`,
  ],
  [
    'one in a link with words stays there',
    '[Voir ![A](./a.jpg)](/x)',
    `<p><a href="/x">Voir ${img('a.jpg', 'A')}</a></p>`,
  ],
  ['without alternative text', '![](./a.jpg)', `<figure>${img('a.jpg', '')}</figure>`],
])('%s', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
});

test('a picture gets its data from the page, by its address as written', async () => {
  const requested: string[] = [];
  const picture = async (src: string) => {
    requested.push(src);
    return { src: '/x.webp', srcset: '/x.webp 300w, /y.webp 600w', sizes: '100vw', width: 300, height: 200 };
  };
  const html = await htmlOf('![A](<./é a.jpg>)\n\n![B](./%C3%A9b.jpg)\n\n![C](./100%.jpg)', {
    ...sample,
    picture,
  });
  expect(requested).toEqual(['./é a.jpg', './%C3%A9b.jpg', './100%.jpg']);
  expect(html).toContain(
    '<img src="/x.webp" alt="A" width="300" height="200" srcset="/x.webp 300w, /y.webp 600w" sizes="100vw" loading="lazy" decoding="async">',
  );
});

test.each([
  [
    'a link with its name',
    '![Une mine](https://x.org/a.jpg)',
    `<p><a href="https://x.org/a.jpg">${imageLinkText('Une mine')}</a></p>`,
  ],
  ['a link without a name', '![](//x.org/a.jpg)', '<p><a href="//x.org/a.jpg">Image</a></p>'],
  [
    'a link with caption and credit',
    '![A](https://x.org/a.jpg "C © D")',
    `<figure><a href="https://x.org/a.jpg">${imageLinkText('A')}</a><figcaption>C ${credit('D')}</figcaption></figure>`,
  ],
  [
    'words where a link is around it',
    '[![A](https://x.org/a.jpg)](/x)',
    `<p><a href="/x">${imageLinkText('A')}</a></p>`,
  ],
  [
    'a link in raw HTML',
    'a <img src="https://x.org/a.jpg" alt="A" title="T" srcset="https://x.org/b.jpg 2x"> b',
    `<p>a <a href="https://x.org/a.jpg" title="T">${imageLinkText('A')}</a> b</p>`,
  ],
])('a picture on another server becomes %s', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
});

test.each([
  ['a missing picture leaves its alternative text', '![A](b.jpg) c', '<p>A c</p>'],
  ['a picture of data too', '![A](data:image/png;base64,x) c', '<p>A c</p>'],
  [
    'a file of the site stays as it is',
    '![A](/a.png "C")',
    '<figure><img src="/a.png" alt="A"><figcaption>C</figcaption></figure>',
  ],
])('%s', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
});

test('MDX makes the same figures with files from the page', async () => {
  const BodyPicture = ({ src, alt }: { src: string; alt: string }) => ({ html: `[${src}: ${alt}]` });
  expect(
    await htmlOfMdx('![A](./a.jpg "C © D")\n\n<img src="./b.jpg" width="9"/>\n\n![E](https://x.org/e.jpg)', {
      components: { BodyPicture },
      pictures: { './a.jpg': 'a', './b.jpg': 'b' },
    }),
  ).toBe(
    `<figure>[a: A]<figcaption>C ${credit('D')}</figcaption></figure>\n` +
      `[b: ]\n<p><a href="https://x.org/e.jpg">${imageLinkText('E')}</a></p>`,
  );
});
