import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { themeComponents } from '../../src/intake/theme/components.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();

const drawing = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30" width="120" height="30"><style>.a{fill:${fill}}</style><path class="a" d="M0 0h120v30H0z"/></svg>`;

const font = readFileSync(
  'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
);

/** Each component as a publication might replace it: something of its own around the program's. */
const components = Object.fromEntries(
  themeComponents.map((name) => [
    `theme/components/${name}.astro`,
    `---
import type { ${name}Props } from 'depeche/components/props.ts';
import Ours from 'depeche/components/${name}.astro';

type Props = ${name}Props;
---

<div data-own="${name}"><Ours {...Astro.props} /></div>
`,
  ]),
);

const articles = Object.fromEntries(
  Array.from({ length: 6 }, (_, n) => [
    `articles/texte-${n}.md`,
    articleText({
      title: `Texte ${n}`,
      summary: 'Un chapeau.',
      category: n < 2 ? 'culture' : 'politique',
      ...(n === 5 && { kind: 'opinion' }),
    }),
  ]),
);

const settings = `${siteYaml}fonts: { titles: Source Serif 4 }
colours: { paper: "#fff8ea", accent: "#7a2f12" }
`.replace(
  '    description: La politique.',
  '    description: La politique.\n    colour: "#0b4f6c"\n  - { id: culture, name: Culture, description: La culture. }',
);

test('a publication looks like itself', () => {
  const { status, printed, out } = build(
    {
      ...articles,
      ...components,
      'theme/logo.svg': drawing('#7a2f12'),
      'theme/logo-dark.svg': drawing('#ffd9c4'),
      'theme/favicon.svg': drawing('#0000ff'),
      'theme/theme.css': ':root { --track-title: 0.1em }\n.foot { background: url(./fond.svg) }\n',
      'theme/fond.svg': drawing('#eeeeee'),
      'theme/fonts/titres.woff2': new Uint8Array(font),
    },
    settings,
  );
  expect(printed).toMatch(/Built/);
  expect(status).toBe(0);
  const page = (name: string) => readFileSync(path.join(out, name), 'utf8');
  const home = page('index.html');
  const article = page('politique/texte-3/index.html');
  const section = page('politique/index.html');

  expect(home).toMatch(
    /<h1[^>]*>[^]*<source media="\(prefers-color-scheme: dark\)" srcset="\/_astro\/logo-dark\.\w+\.svg">\s*<img class="logo" src="\/_astro\/logo\.\w+\.svg" alt="Le Petit Fil" width="120" height="30">/,
  );
  expect(article).toMatch(
    /"logo":\{"@type":"ImageObject","url":"https:\/\/example\.org\/_astro\/logo\.\w+\.svg"/,
  );
  expect(page('favicon.svg')).toContain('#00f');
  expect(home).toContain('--paper:#fff8ea');
  expect(home).toContain('.own-1{--ink:#0b4f6c}');
  expect(section).toMatch(/<body class="own-1">/);

  expect(article).toMatch(/<link rel="preload" href="(\/_astro\/titres\.[\w-]+\.woff2)" as="font"/);
  expect(article).toMatch(/--title-face:"?Source Serif 4"?, ?"?Source Serif 4 fallback"?,/);
  expect(article).toMatch(/@font-face\{font-family:"?Source Serif 4 fallback"?;[^}]*size-adjust:/);
  expect(article).toMatch(/content-security-policy" content="[^"]*font-src 'self'/);
  expect(article).toMatch(/@layer depeche\{[^]*@layer theme\{:root\{--track-title: ?0?\.1em\}/);
  expect(article).toMatch(/\.foot\{background:url\("?\/_astro\/fond\.[\w-]+\.svg"?\)/);

  const pages = [home, article, section].join('');
  expect(themeComponents.filter((name) => !pages.includes(`data-own="${name}"`))).toEqual([]);
});
