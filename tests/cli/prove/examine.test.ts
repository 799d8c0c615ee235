import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { examine, type Proof } from '../../../src/cli/prove/examine.ts';
import { copyPublished, publishedFiles } from '../../../src/cli/prove/publishedCopy.ts';
import { proofReport } from '../../../src/cli/prove/proofReport.ts';
import { readContent } from '../../../src/cli/readContent.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { proveWords } from '../../../src/i18n/cli/prove.ts';
import { articleText, makePublication, siteYaml } from '../../site/publications.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Files = Record<string, string | Buffer>;

function write(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'examined-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const picture = Buffer.from('RIFF\0\0\0\0WEBP picture nobody may see');
const body =
  'On ne savait pas que « le gisement de Sarlabot » serait fermé. Personne ne l’avait dit aux mineurs, pas même hier.';
const secret = articleText(
  {
    title: '"L’affaire Sarlabot : pourquoi ?"',
    draft: 'true',
    authors: '[zoe-vidal, Ana Li]',
    tags: '[sarlabotite]',
    image: '{ src: ./puits-condamne.webp, alt: "Un puits que l’on mure", credit: Agence }',
  },
  body,
);
const content = makePublication(
  {
    'articles/visible.md': articleText(
      { title: 'Un titre visible', tags: '[cobalt]' },
      'Le cobalt est bleu.',
    ),
    'articles/cobalt.md': articleText(
      { title: 'Cobalt', draft: 'true', tags: '[cobalt]' },
      'Le cobalt est bleu.',
    ),
    'articles/affaire-sarlabot.md': secret,
    'articles/puits-condamne.webp': picture,
    'authors/zoe-vidal.yaml': 'name: Zoé Vidal\nbio: Elle a passé dix ans sous terre.\n',
  },
  `${siteYaml}ads:\n  - { advertiser: Forages Trépanier, url: "https://trepanier.example/", text: Nous creusons plus bas que tous, places: [home], from: 2090-01-01 }\n`,
);
folders.push(content);

/** Examines two sites with these files, equal by default; `served` is an existing site. */
async function examineSites(one: Files, other: Files = one, served?: Files): Promise<Proof> {
  const publication = await readContent(content, Date.parse('2026-11-23T00:00:00Z'), outline);
  expect(publication.faults).toEqual([]);
  const published = write({});
  await copyPublished(await publishedFiles(publication, content), content, published);
  const sites = { with: write(one), without: write(other), served: served && write(served) };
  return examine({ publication, content, published, ...sites, program: [] });
}

const cleanSite: Files = {
  'index.html': '<p>Un titre visible, cobalt</p>',
  'p.webp': Buffer.from('RIFF\0\0'),
};

describe('a site without a leak', () => {
  test('is proved', async () => {
    expect(await examineSites(cleanSite)).toMatchObject({
      proved: true,
      unpublished: { drafts: 2, embargoed: 0, expired: 0, authors: 1, ads: 1, licences: 0, files: 4 },
      files: 2,
      bytes: 37,
      differences: [],
      traces: [],
      copies: [],
    });
  });

  test('has the same digest as sha256sum gives', async () => {
    const { digest } = await examineSites({ 'b/a.txt': 'a\n', 'a.txt': 'b\n' });
    // (cd dist && find . -type f | sed 's,./,,' | LC_ALL=C sort | xargs sha256sum | sha256sum)
    expect(digest).toBe('cd45af2207a093bad0e2b54c42970fc60d1ac3a20bc18c0cc51b59d69d34b6e1');
  });

  test('may contain unpublished text that is also published', async () => {
    const { proved, known } = await examineSites({
      'politique/cobalt.html': '<h1>Cobalt</h1> Le cobalt est bleu.',
    });
    expect(proved).toBe(true);
    expect(known).toBeGreaterThanOrEqual(3);
  });
});

describe('a leak is found', () => {
  test.each([
    ['a title, typeset', 'a.html', '<h1>L’affaire&nbsp;Sarlabot&#8239;: pourquoi\u202f?</h1>', 'title'],
    ['a title in a description', 'a.html', '<meta content="L&#39;affaire Sarlabot : pourquoi ?">', 'title'],
    ['an address', 'sitemap.xml', '<loc>https://example.org/politique/affaire-sarlabot/</loc>', 'slug'],
    ['a file’s name', 'politique/affaire-sarlabot/index.html', '', 'slug'],
    [
      'a sentence with marks in it',
      'a.html',
      '<p>On ne savait pas que «\u00a0le <em>gisement</em> de Sarlabot\u00a0» serait <b>fermé</b>.',
      'sentence',
    ],
    [
      'a sentence in a feed',
      'rss.xml',
      '<d>&lt;p&gt;Personne ne l&amp;#39;avait dit aux &lt;i&gt;mineurs&lt;/i&gt;, pas même hier.',
      'sentence',
    ],
    [
      'a sentence in a search index that is packed',
      'search.pf_fragment',
      gzipSync('Personne ne l’avait dit aux mineurs, pas même hier.'),
      'sentence',
    ],
    ['a description of a picture', 'a.html', '<img alt="Un puits que l’on mure">', 'caption'],
    ['a theme', 'themes/sarlabotite/index.html', '', 'theme'],
    ['an author who has a page', 'a.json', '{"author":"Zo\\u00e9 Vidal"}', 'name'],
    ['an author who has none, of few letters', 'a.html', '<a>Ana Li</a>', 'name'],
    ['an author’s life', 'a.html', 'Elle a passé dix ans sous terre.', 'sentence'],
    ['an advertiser', 'a.html', '<b>Forages Trépanier</b>', 'name'],
    ['an advertisement', 'a.html', 'Nous creusons plus bas que tous', 'sentence'],
    ['a picture’s name', '_astro/puits-condamne.B3kd9_Z1x.avif', Buffer.from('\0'), 'picture'],
    ['a title in a script', 'search.js', 'const t="L’affaire Sarlabot : pourquoi ?"', 'title'],
  ])('%s', async (_, file, bytes, kind) => {
    const { proved, traces } = await examineSites({ ...cleanSite, [file]: bytes });
    expect(proved).toBe(false);
    expect([...new Set(traces.map((trace) => trace.in))]).toEqual([file]);
    expect(traces.map((trace) => trace.kind)).toContain(kind);
  });

  test('a picture, whatever its name', async () => {
    const { proved, copies } = await examineSites({ ...cleanSite, '_astro/x.webp': picture });
    expect(proved).toBe(false);
    expect(copies).toEqual([{ in: '_astro/x.webp', of: 'articles/puits-condamne.webp' }]);
  });

  test.each([
    ['a file more', { 'b.html': '' }, {}, { file: 'b.html', only: 'with' }],
    ['a file less', {}, { 'b.html': '' }, { file: 'b.html', only: 'without' }],
    [
      'another byte',
      { 'b.html': 'Il y a 4 articles' },
      { 'b.html': 'Il y a 3 articles' },
      { file: 'b.html', at: 7, with: 'Il y a 4 articles', without: 'Il y a 3 articles' },
    ],
    ['a byte more', { 'b.html': 'ab' }, { 'b.html': 'a' }, { file: 'b.html', at: 1 }],
    ['a byte less', { 'b.html': 'a' }, { 'b.html': 'ab' }, { file: 'b.html', at: 1 }],
  ])('%s than without what is unpublished', async (_, one, other, difference) => {
    const { proved, differences } = await examineSites({ ...cleanSite, ...one }, { ...cleanSite, ...other });
    expect(proved).toBe(false);
    expect(differences).toMatchObject([difference]);
  });
});

describe('an existing site', () => {
  const site: Files = { 'index.html': 'Dix articles', 'a.pdf': 'noir' };

  test.each([
    [
      'a file is left from an older site',
      { ...site, 'a.pdf': 'lisible' },
      { file: 'a.pdf', at: 0, with: 'lisible' },
    ],
    ['a file is foreign to it', { ...site, 'b.html': '' }, { file: 'b.html', only: 'with' }],
    ['a file is missing', { 'index.html': 'Dix articles' }, { file: 'a.pdf', only: 'without' }],
  ])('is stale, without a leak, if %s', async (_, served, found) => {
    const proof = await examineSites(site, site, served as Files);
    expect(proof).toMatchObject({ proved: false, differences: [], traces: [], stale: [found] });
    const siteFolders = { folder: content, dist: 'dist' };
    expect(proofReport(proof, proveWords.fr, siteFolders)).toMatch(
      /^ATTENTION.* à partir de rien[\s\S]*périmés/,
    );
    expect(proofReport(proof, proveWords.en, siteFolders)).toMatch(
      /^WARNING.* from nothing[\s\S]*stale or foreign/,
    );
  });

  test('is searched for markers itself', async () => {
    const { traces, stale } = await examineSites(site, site, { ...site, 'index.html': 'Forages Trépanier' });
    expect([traces.length, stale.length]).toEqual([1, 1]);
  });
});

test('an identifier in a script is not a leak', async () => {
  expect((await examineSites({ 'a.js': 'function sarlabotite(){}' })).proved).toBe(true);
});
