import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What is said of components for bodies, in the folder of each: the ground of all that reads and shows them. */
const bodyForms = [
  'components/body/componentForm.ts',
  'components/body/componentForms.ts',
  'components/body/Audio/form.ts',
  'components/body/Embed/form.ts',
  'components/body/Map/form.ts',
  'components/body/Video/form.ts',
];

/** Those of them that Markdown has too, as functions from attributes to HTML: they show pages, and need next to nothing. */
const bodyRenderers = [
  'components/body/containerTree.ts',
  'components/body/containerTrees.ts',
  'components/body/leafRenderer.ts',
  'components/body/leafRenderers.ts',
];

/**
 * Which room may import which, besides itself, from the ground up; `types` are rooms of which only types may be imported.
 * Packages are named where a room is the only one to use them.
 */
const rooms: Record<string, { rooms: string[]; types: string[]; packages: RegExp }> = {
  i18n: { rooms: [], types: [], packages: /^$/ },
  // Every address of the site, now and formerly.
  addresses: { rooms: [], types: [], packages: /^$/ },
  // What other sites offer to be shown in articles: videos, sounds, maps, posts.
  embeds: { rooms: [], types: [], packages: /^$/ },
  // Locator maps, drawn from an atlas that comes with the program.
  maps: { rooms: [], types: [], packages: /^(node:(fs|zlib)|d3-geo)$/ },
  // The colours of a publication: what follows from those that are given, and whether they can be read.
  colours: { rooms: [], types: [], packages: /^culori\/require$/ },
  // Where things are kept from one build to the next, and how they are known to be whole.
  cache: { rooms: [], types: [], packages: /^(node:.*|rolldown\/utils)$/ },
  styles: { rooms: [], types: [], packages: /^$/ },
  intake: {
    // What is read is known by its digest.
    rooms: ['addresses', 'cache/digest.ts', 'colours', 'embeds'],
    types: ['i18n'],
    packages:
      /^(node:.*|astro\/loaders|zod|gray-matter|yaml|temporal-polyfill|fastest-levenshtein|papaparse|css-tree|fontkitten|image-size|music-metadata|webvtt-parser)$/,
  },
  editorial: { rooms: ['addresses', 'colours'], types: ['intake', 'i18n', 'astro'], packages: /^$/ },
  markdown: {
    // A table in an article is read like a CSV file beside it; components for bodies say themselves how they are written.
    rooms: [
      ...bodyForms,
      ...bodyRenderers,
      'embeds',
      'maps',
      'intake/media/mediaKinds.ts',
      'intake/tables/chartTable.ts',
      'editorial/direction.ts',
    ],
    types: ['intake', 'i18n', 'editorial'],
    packages: /^(node:.*|satteri|github-slugger|fastest-levenshtein)$/,
  },
  // What is wrong with one text, or could be better: for `check`, and for the page where it is written.
  checks: {
    rooms: ['addresses', 'embeds', 'intake', 'markdown'],
    types: ['i18n', 'mdast'],
    packages: /^(node:path|satteri|unified|remark-(parse|gfm|directive|mdx))$/,
  },
  // HTML of other programs as Markdown of articles: of old sites, and of what editors paste.
  htmlToMarkdown: {
    rooms: ['addresses', 'embeds', 'intake/dates/monthNames.ts', 'markdown'],
    types: ['hast', 'i18n', 'mdast'],
    packages: /^(temporal-polyfill|hast-util-(from-html|to-mdast)|mdast-util-(directive|gfm|to-markdown))$/,
  },
  // What is written for machines: feeds, sitemaps, structured data, server rules, small files.
  outputs: {
    rooms: ['addresses', 'colours', 'editorial', 'markdown/entities.ts', 'markdown/wrapText.ts'],
    types: ['intake', 'i18n', 'schema-dts'],
    packages: /^feedsmith$/,
  },
  cards: { rooms: ['cache'], types: [], packages: /^(node:.*|opentype\.js|sharp)$/ },
  // The index of the search: how it is made, and how a browser asks it.
  search: {
    // Excerpts are typeset where they are shown.
    rooms: ['cache', 'addresses/slugs.ts', 'markdown/typography/runs.ts'],
    types: [],
    packages: /^node:path$/,
  },
  // The interface of editors and all else that is made of the schemas' fields.
  admin: {
    // What an article looks like, for the preview beside its form.
    rooms: [
      // Forms of blocks are made of what is said of their components.
      ...bodyForms,
      'addresses',
      'checks',
      'embeds',
      'htmlToMarkdown',
      'intake',
      'i18n',
      'styles',
      // One text is checked as the build checks it.
      'markdown/outline.ts',
      'markdown/entities.ts',
    ],
    types: ['hast', 'mdast'],
    packages:
      /^(zod|@sveltia\/cms|@codemirror\/(state|view|commands|language|lang-markdown)|@lezer\/markdown|diff|yaml|unified|remark-(parse|gfm|directive))$/,
  },
  components: {
    // What is written in MDX is typeset when all its components have been rendered.
    rooms: [
      'editorial',
      'embeds',
      'maps',
      'outputs',
      'i18n',
      'styles',
      'markdown/entities.ts',
      'markdown/typography/typesetHtml.ts',
    ],
    types: ['astro', 'intake'],
    packages: /^(astro:assets|d3-(scale|shape))$/,
  },
  layouts: {
    rooms: ['editorial', 'outputs', 'i18n', 'components', 'styles', 'search/browser/searchPage.ts'],
    types: ['markdown', 'astro'],
    packages: /^astro:assets$/,
  },
  // Files that take the place of components, layouts and styles in a publication of that look.
  looks: {
    rooms: ['components', 'editorial', 'outputs', 'i18n', 'layouts', 'styles'],
    types: ['astro'],
    packages: /^astro:assets$/,
  },
  // The edition being published, and what each kind of page is given.
  site: {
    rooms: [
      'addresses',
      'admin',
      'cache/digest.ts',
      'cards',
      'colours',
      'components',
      'editorial',
      'i18n',
      'intake',
      'layouts',
      'markdown',
      'outputs',
      'search',
      'styles',
    ],
    types: ['astro'],
    packages:
      /^(astro:(content|assets)|astro\/(container|jsx-runtime|runtime\/server\/index\.js)|@astrojs\/mdx\/server\.js)$/,
  },
  pages: {
    rooms: [
      'addresses',
      'cards',
      'colours',
      'components',
      'editorial',
      'i18n',
      'intake',
      'layouts',
      'markdown',
      'outputs',
      'search',
      'site',
      'styles',
    ],
    types: ['astro'],
    packages: /^$/,
  },
  builder: {
    rooms: ['addresses', 'admin', 'cache', 'colours', 'intake', 'editorial', 'markdown', 'outputs', 'i18n'],
    types: ['astro'],
    packages:
      /^(node:.*|astro(\/assets\/services\/sharp)?|sharp|svgo|image-size|css-tree|@capsizecss\/unpack)$/,
  },
  // Sites of other programs, which become publications.
  import: {
    rooms: [
      'addresses',
      'builder/files.ts',
      'cache',
      'embeds',
      'htmlToMarkdown',
      'i18n',
      'intake',
      'markdown',
    ],
    types: ['hast', 'mdast'],
    packages:
      /^(node:.*|yaml|zod|temporal-polyfill|saxes|smol-toml|gemoji|micromark(-extension-gfm)?|hast-util-(from-html|to-mdast)|mdast-util-(directive|gfm|to-markdown))$/,
  },
  cli: {
    rooms: [
      'addresses',
      'admin',
      'cache',
      'checks',
      'embeds',
      'intake',
      'editorial',
      'markdown',
      'outputs',
      'search',
      'i18n',
      'builder',
      'import',
    ],
    types: ['mdast'],
    packages:
      /^(node:.*|astro|sharp|sirv|satteri|unified|remark-(parse|gfm|directive|mdx)|vfile|diff|nspell|dictionary-(fr|en))$/,
  },
};

type Import = { from: string; target: string; typeOnly: boolean };

const source = path.resolve('src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) =>
  /\.(ts|astro|css)$/.test(f),
);

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+\s+from\s+)?['"]([^'"\n]+)['"]|import\(['"]([^'"]+)['"]\)|^@import ['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, typeOnly, named, dynamic, css]) => ({
    from: file,
    target: named ?? dynamic ?? css ?? '',
    typeOnly: typeOnly !== undefined,
  }));
}

function isAllowed({ from, target, typeOnly }: Import): boolean {
  const room = from.split(path.sep)[0]!;
  const rule = rooms[room];
  if (!rule) return false;
  if (!target.startsWith('.')) return rule.packages.test(target) || (typeOnly && rule.types.includes(target));
  const reached = path.relative(source, path.resolve(source, path.dirname(from), target));
  const reachedRoom = reached.split(path.sep)[0]!;
  return (
    reachedRoom === room ||
    rule.rooms.some((allowed) => allowed === reachedRoom || allowed === reached) ||
    (typeOnly && rule.types.includes(reachedRoom))
  );
}

test('every source file lives in a room', () => {
  expect(files.filter((f) => f !== 'content.config.ts' && !rooms[f.split(path.sep)[0]!])).toEqual([]);
});

test('no room imports what it may not', () => {
  const imports = files.filter((f) => f !== 'content.config.ts').flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((found) => !isAllowed(found))).toEqual([]);
});

test('no room may import from one above it, not even types', () => {
  const order = Object.keys(rooms);
  const levelOf = (target: string) => order.indexOf(target.split('/')[0]!);
  const upward = Object.entries(rooms).flatMap(([room, rule]) =>
    [...rule.rooms, ...rule.types].filter((target) => levelOf(target) > levelOf(room)),
  );
  expect(upward).toEqual([...bodyForms, ...bodyRenderers, ...bodyForms]);
});

test('what is said of components for bodies needs nothing else', () => {
  const forms = files.filter((f) =>
    /^components\/body\/(.*\/)?(form|componentForms?|chartAttributes|mediaAttributes)\.ts$/.test(f),
  );
  expect(forms).toEqual(expect.arrayContaining(bodyForms));
  const targets = forms.flatMap((from) =>
    importsOf(from).map(({ target }) => path.join(path.dirname(from), target)),
  );
  expect(targets.filter((target) => !forms.includes(target))).toEqual([]);
});

test('what renders components for bodies in Markdown stands on the ground', () => {
  const rendering = files.filter((f) => /^components\/body\/[^/]+\/(render|tree|frameDocument)\.ts$/.test(f));
  expect(rendering.length).toBeGreaterThan(1);
  const allowed =
    /^(components\/body\/|embeds\/|maps\/|markdown\/entities\.ts$|editorial\/(dates|media|quantities)\.ts$|i18n\/)/;
  const targets = [...bodyRenderers, ...rendering].flatMap((from) =>
    importsOf(from).map(({ target }) => path.join(path.dirname(from), target)),
  );
  expect(targets.filter((target) => !allowed.test(target) || target.endsWith('.astro'))).toEqual([]);
});

test.each([
  ['a layout that queries the content store', 'layouts/X.astro', 'astro:content', false],
  ['intake that stands on pages', 'intake/x.ts', '../site/edition.ts', false],
  ['editorial that renders Markdown', 'editorial/x.ts', '../markdown/renderBody.ts', false],
  ['a component that reads content', 'components/X.astro', '../intake/files/readBody.ts', false],
  ['a route that names a layout', 'pages/x.astro', '../layouts/Page.astro', true],
])('the rule sees %s', (_name, from, target, allowed) => {
  expect(isAllowed({ from, target, typeOnly: false })).toBe(allowed);
});
