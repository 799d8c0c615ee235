import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { faultsFromOthers } from '../../../src/admin/checks/otherFiles.ts';
import { readPublication } from '../../../src/intake/publication.ts';
import { describeFault, describeFaults } from '../../../src/i18n/describeFault.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { isFull } from '../../fullRun.ts';
import { fixture, testClock } from '../../site/fixture.ts';
import { articleText, makePublication } from '../../site/publications.ts';

const clock = Number(testClock) * 1000;

/** The files of a folder as a page knows them: texts, and names of all others. */
const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [
        name.split(path.sep).join('/'),
        /\.(?:mdx?|yaml|txt)$/.test(name) ? readFileSync(path.join(folder, name), 'utf8') : undefined,
      ]),
  );

const rulesOf = (folder: string, file: string) =>
  faultsFromOthers(filesIn(folder), file, { outline, folder: 'content', clock }).map(({ rule, field }) => [
    rule,
    field,
  ]);

test('nothing is wrong with any file of a publication without faults', () => {
  const files = filesIn(fixture);
  expect(files.size).toBeGreaterThan(80);
  // A file of each kind and folder: one after another they would take seconds.
  for (const name of [...files.keys()].filter((_, place) => isFull || place % 12 === 0))
    expect(faultsFromOthers(files, name, { outline, folder: 'content', clock }), name).toEqual([]);
});

const text = `Voir [là](../une-mune/index.md), [ici](./absent.pdf).\n\n![Une vue](./absente.jpg "Vue. © Agence")`;
let folder: string;
beforeAll(() => {
  folder = makePublication({
    'articles/2024/une-mine/index.md': articleText({}),
    'articles/2024/fautive/index.md': articleText(
      {
        authors: '[inconnue-ici]',
        follows: '[nulle-part]',
        dossier: 'aucun-dossier',
        image: '{ src: vue.jpg, alt: Une vue, credit: Agence }',
        redirectFrom: '[/politique/une-mine/]',
      },
      text,
    ),
    'articles/2025/une-mine.md': articleText({ date: '2025-02-01' }),
    'articles/2096/plus-tard.md': articleText({ date: '2096-02-01' }),
    'articles/2024/pressee.md': articleText({}, 'Voir [là](../2096/plus-tard.md).'),
    'authors/camille-exemple.yaml': 'name: Camille Exemple\npicture: { src: absent.webp }\n',
  });
});

test.each([
  [
    'articles/2024/fautive/index.md',
    [
      ['redirect-live', 'redirectFrom.1'],
      ['link-missing', undefined],
      ['link-missing', undefined],
      ['picture-missing', undefined],
      ['author-unknown', 'authors.1'],
      ['follows-unknown', 'follows.1'],
      ['dossier-unknown', 'dossier'],
      ['picture-missing', 'image.src'],
    ],
  ],
  ['articles/2025/une-mine.md', [['address-taken', undefined]]],
  ['articles/2024/pressee.md', [['link-unpublished', undefined]]],
  ['articles/2024/une-mine/index.md', []],
  ['authors/camille-exemple.yaml', [['picture-missing', 'picture.src']]],
])('%s has the faults that follow from other files', (file, rules) => {
  expect(rulesOf(folder, file)).toEqual(rules);
});

test('the faults are those of the build, at the same places', async () => {
  const publication = await readPublication(folder, { clock, outline, root: folder });
  for (const name of filesIn(folder).keys()) {
    const found = faultsFromOthers(filesIn(folder), name, { outline, folder: '', clock });
    for (const one of found)
      expect(describeFaults(publication.faults, 'fr')).toContain(describeFault(one, 'fr'));
  }
});

test('without the settings nothing is known, and nothing is a fault', () => {
  const files = filesIn(folder);
  files.delete('site.yaml');
  expect(faultsFromOthers(files, 'articles/2024/fautive/index.md', { outline, folder: '', clock })).toEqual(
    [],
  );
});
