import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedFeedIds } from '../../../src/cli/addresses/feedIds.ts';
import type { ChangedFeedId } from '../../../src/i18n/cli/addresses.ts';
import { missingAddresses, type Comparison } from '../../../src/cli/addresses/missingAddresses.ts';
import { siteYaml } from '../../intake/samples.ts';
import {
  addresses,
  article,
  changed,
  compareFiles,
  compareWithFirstCommit,
  git,
  mine,
  repository,
  type Files,
} from '../addressSamples.ts';

/** The changed feed ids since the first commit, with paths relative to the content folder. */
const changesIn = async (folder: string): Promise<ChangedFeedId[]> =>
  changesOf(await compareWithFirstCommit(folder));
const changesOf = (comparison: Comparison): ChangedFeedId[] =>
  changedFeedIds(comparison, missingAddresses(comparison));

const economie = (redirectFrom: string) =>
  siteYaml.replace('id: economie,', `id: economie, redirectFrom: [${redirectFrom}],`);
const money = { 'articles/or.md': article('title: L’or', 'category: economie') };
const redirects = (from: string, to: string) => `${siteYaml}redirects:\n  - { from: ${from}, to: ${to} }\n`;

const cases: [string, Files, Files, [file: string, where: string, line: string | undefined][]][] = [
  [
    'that takes the address of another, which was given up for it',
    { ...mine, 'articles/b.md': article('title: B') },
    {
      'articles/mine.md': undefined,
      'articles/b.md': article('title: B', 'redirectFrom: [/politique/mine/]'),
    },
    [['articles/b.md', 'redirects', '- { from: /politique/mine/, to: /politique/b/ }']],
  ],
  [
    'that gets short addresses, and has never moved',
    mine,
    { 'articles/mine.md': article('redirectFrom: [/mine/, /or/]') },
    [
      ['articles/mine.md', 'redirects', '- { from: /mine/, to: /politique/mine/ }'],
      ['articles/mine.md', 'redirects', '- { from: /or/, to: /politique/mine/ }'],
    ],
  ],
  [
    'that gets another address before its first',
    { 'articles/mine.md': article('redirectFrom: [/2019/é/]') },
    { 'articles/mine.md': article('redirectFrom: [/mine/, /2019/%C3%A9]') },
    [['articles/mine.md', 'field', 'redirectFrom: [/2019/%C3%A9, /mine/]']],
  ],
  [
    'whose first address was dropped',
    { 'articles/mine.md': article('redirectFrom: [/2019/été/, /politique/b/]') },
    { 'articles/mine.md': article('redirectFrom: [/politique/b/]') },
    [['articles/mine.md', 'field', 'redirectFrom: [/2019/été/, /politique/b/]']],
  ],
  [
    'whose old address is in site.yaml instead',
    mine,
    {
      'articles/mine.md': article('category: economie'),
      'site.yaml': redirects('/politique/mine/', '/economie/mine/'),
    },
    [['articles/mine.md', 'field', 'redirectFrom: [/politique/mine/]']],
  ],
  [
    'that leaves a section, itself renamed once and no longer there',
    { ...money, 'site.yaml': economie('/argent/') },
    {
      'articles/or.md': article('title: L’or', 'redirectFrom: [/economie/or/]'),
      'site.yaml': redirects('/economie/', '/politique/').replace(/.*id: economie.*\n/, ''),
    },
    [['articles/or.md', 'field', 'redirectFrom: [/argent/or/, /economie/or/]']],
  ],
  [
    'of a section that takes in another',
    { ...mine, ...money },
    {
      'articles/mine.md': article('category: economie'),
      'site.yaml': economie('/politique/').replace(/.*id: politique.*\n/, ''),
    },
    [['site.yaml', 'redirects', '- { from: /politique/, to: /economie/ }']],
  ],
  [
    'of a section that gets another address before its first',
    { ...money, 'site.yaml': economie('/argent/') },
    { 'site.yaml': economie('/sous/, /argent/') },
    [['site.yaml', 'section', 'redirectFrom: [/argent/, /sous/]']],
  ],
  [
    'of a section whose first address was dropped',
    { ...money, 'site.yaml': economie('/argent/, /sous/') },
    { 'site.yaml': economie('/sous/') },
    [['site.yaml', 'section', 'redirectFrom: [/argent/, /sous/]']],
  ],
];

describe('feeds would present as new an article', () => {
  test.each(cases)('%s', async (_name, then, now, expected) => {
    const found = changesOf(await compareFiles(then, now));
    expect(found.map(({ file, where, line }) => [file, where, line])).toEqual(expected);
  });

  test('that lost its address to another, which no line can fix', async () => {
    const [here, there] = [article(), article('category: economie')];
    const folder = repository(
      { 'articles/a/mine.md': here, 'articles/b/mine.md': there },
      { 'articles/a/mine.md': there, 'articles/b/mine.md': here },
    );
    const found = await changesIn(folder);
    expect(found.map(({ file, was, is, line }) => [file, was, is, line])).toEqual([
      ['articles/a/mine.md', '/politique/mine/', '/economie/mine/', undefined],
      ['articles/b/mine.md', '/economie/mine/', '/politique/mine/', undefined],
    ]);
  });
});

describe('the suggested line preserves the id of', () => {
  test.each(cases)('an article %s', async (_name, then, now) => {
    const { folder, compare } = await changed(then, now);
    const fileIn = (file: string) => path.join(folder, 'content', file);
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(fileIn(file), change(readFileSync(fileIn(file), 'utf8')));
    for (const { file, where, line, without, section } of changesOf(await compare())) {
      const list = /,? ?redirectFrom: \[.*?\]/;
      const inSite = (change: (line: string) => string) => (text: string) =>
        text.replace(new RegExp(`.*id: ${section?.slice(1, -1)},.*`), change);
      if (where === 'section')
        edit(
          file,
          inSite((text) => text.replace(list, '').replace(', name', `, ${line}, name`)),
        );
      else if (where === 'field') {
        edit(file, (text) => text.replace(list, '').replace('---\n', `---\n${line}\n`));
        if (without) edit('site.yaml', (text) => text.replace(/redirects:\n.*\n/, ''));
      } else {
        edit(file, section ? inSite((text) => text.replace(list, '')) : (text) => text.replace(list, ''));
        edit('site.yaml', (text) => `${text}${text.includes('redirects:') ? '' : 'redirects:\n'}  ${line}\n`);
      }
    }
    expect(changesOf(await compare())).toEqual([]);
  });
});

describe('feeds keep the id of an article', () => {
  test.each<[string, Files, Files]>([
    ['that has not changed', mine, {}],
    [
      'that has moved with a redirect',
      mine,
      { 'articles/mine.md': article('category: economie', 'redirectFrom: [/politique/mine/]') },
    ],
    [
      'that gets another address after its first',
      { 'articles/mine.md': article('redirectFrom: [/2019/a/]') },
      { 'articles/mine.md': article('redirectFrom: [/2019/a/, /mine/]') },
    ],
    [
      'whose list is written otherwise',
      { 'articles/mine.md': article('redirectFrom: [/2019/é/]') },
      { 'articles/mine.md': article('redirectFrom: ["/2019/%C3%A9"]') },
    ],
    [
      'with a redirect in site.yaml from another address',
      mine,
      { 'site.yaml': redirects('/mine/', '/politique/mine/') },
    ],
    [
      'whose section was renamed',
      { ...money },
      {
        'articles/or.md': article('title: L’or', 'category: finances'),
        'site.yaml': economie('/economie/').replace('id: economie', 'id: finances'),
      },
    ],
    [
      'whose section was renamed once more',
      { ...money, 'site.yaml': economie('/argent/') },
      {
        'articles/or.md': article('title: L’or', 'category: finances'),
        'site.yaml': economie('/argent/, /economie/').replace('id: economie', 'id: finances'),
      },
    ],
    [
      'whose section had no article before it took in another',
      mine,
      {
        'articles/mine.md': article('category: economie'),
        'site.yaml': economie('/politique/').replace(/.*id: politique.*\n/, ''),
      },
    ],
    [
      'whose missing address is reported already',
      mine,
      { 'articles/mine.md': article('category: economie') },
    ],
    [
      'that is new, and takes the address of one that was given up',
      mine,
      {
        'articles/mine.md': undefined,
        'articles/b.md': article('title: B', 'redirectFrom: [/politique/mine/]'),
      },
    ],
    [
      'that was a draft then',
      { 'articles/mine.md': article('draft: true') },
      { 'articles/mine.md': article('redirectFrom: [/mine/]') },
    ],
    [
      'that is advertising, which is in no feed',
      {
        'articles/mine.md': article(
          'kind: sponsored',
          'sponsor: { name: Annonceur, url: https://example.com }',
        ),
      },
      {
        'articles/mine.md': article(
          'kind: sponsored',
          'sponsor: { name: Annonceur, url: https://example.com }',
          'redirectFrom: [/mine/]',
        ),
      },
    ],
  ])('%s', async (_name, then, now) => expect(changesOf(await compareFiles(then, now))).toEqual([]));

  test('whose file git detects as renamed', async () => {
    const text = (line: string) => `${article(line)}${'Une phrase parmi d’autres.\n'.repeat(30)}`;
    const folder = repository(
      { 'articles/mine.md': text('tags: [Or]') },
      {
        'articles/mine.md': undefined,
        'articles/gisement.md': text('redirectFrom: [/mine/, /politique/mine/]'),
      },
    );
    git(folder, 'add', '-A');
    expect((await changesIn(folder)).map(({ line }) => line)).toEqual([
      'redirectFrom: [/politique/mine/, /mine/]',
    ]);
  });
});

describe('an editor reads', () => {
  const content = (folder: string, file: string) => path.relative('.', path.join(folder, 'content', file));

  test('which line to write instead, and where', async () => {
    const folder = repository(
      { ...mine, ...money, 'articles/vieux.md': article('redirectFrom: [/2019/vieux/]') },
      {
        'articles/mine.md': article('redirectFrom: [/mine/]'),
        'articles/vieux.md': article('redirectFrom: [/vieux/, /2019/vieux/]'),
        'site.yaml': economie('/argent/'),
      },
    );
    const { status, faults, output } = await addresses(folder, '--since', 'main');
    expect(status).toBe(1);
    expect(faults.split('\n').sort()).toEqual(
      [
        `${content(folder, 'articles/mine.md')}  Les flux connaissent cet article par sa première adresse, « /politique/mine/ » ; par « /mine/ », ils le donneraient pour neuf aux abonnés ; ôtez « /mine/ » de « redirectFrom » dans ce fichier, et ajoutez sous « redirects: » de site.yaml : - { from: /mine/, to: /politique/mine/ }`,
        `${content(folder, 'articles/vieux.md')}  Les flux connaissent cet article par sa première adresse, « /2019/vieux/ » ; par « /vieux/ », ils le donneraient pour neuf aux abonnés ; écrivez dans ce fichier : redirectFrom: [/2019/vieux/, /vieux/]`,
        `${content(folder, 'site.yaml')}  Les flux connaissent 1 article de la rubrique « /economie/ » par sa première adresse, « /economie/ » ; par « /argent/ », ils le donneraient pour neuf aux abonnés ; ôtez « /argent/ » de « redirectFrom » sous cette rubrique, et ajoutez sous « redirects: » de site.yaml : - { from: /argent/, to: /economie/ }`,
      ].sort(),
    );
    expect(output).toContain('toutes mènent encore quelque part');
  });

  test('the same as JSON', async () => {
    const folder = repository(mine, { 'articles/mine.md': article('redirectFrom: [/mine/]') });
    const { status, output } = await addresses(folder, '--since', 'main', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      vanished: [],
      feedIds: [{ was: '/politique/mine/', is: '/mine/', where: 'redirects', without: '/mine/' }],
    });
  });
});
