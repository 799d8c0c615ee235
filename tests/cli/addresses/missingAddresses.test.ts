import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingAddresses, type MissingAddress } from '../../../src/cli/addresses/missingAddresses.ts';
import { siteYaml } from '../../intake/samples.ts';
import {
  addresses,
  article,
  compareFiles,
  compareWithFirstCommit,
  git,
  mine,
  repository,
  tagged,
  write,
  type Files,
} from '../addressSamples.ts';

/** The missing addresses since the first commit, with paths relative to the content folder. */
const missingSince = async (folder: string, at?: string): Promise<MissingAddress[]> =>
  missingAddresses(await compareWithFirstCommit(folder, at));
/** A sub-section of politics, and an article in it. */
const europe = () =>
  siteYaml.replace(
    '  - { id: economie',
    '  - { id: europe, name: Europe, description: D, parent: politique }\n  - { id: economie',
  );
const others = (category: string) => ({
  'articles/autre.md': article('title: Autre', `category: ${category}`),
});
const summaryOf = (found: MissingAddress[]) => found.map(({ address, file, line }) => [address, file, line]);

describe('a missing address is reported with the line that fixes it', () => {
  test.each<[string, Files, Files, unknown[]]>([
    [
      'when an article’s file was renamed',
      mine,
      { 'articles/mine.md': undefined, 'articles/nouvelle-mine.md': article() },
      [['/politique/mine/', 'articles/nouvelle-mine.md', 'redirectFrom: [/politique/mine/]']],
    ],
    [
      'after the existing ones, because the first is the feed id',
      { 'articles/mine.md': article('redirectFrom: [/2019/mine/]') },
      { 'articles/mine.md': undefined, 'articles/b.md': article('redirectFrom: [/2019/mine/]') },
      [['/politique/mine/', 'articles/b.md', 'redirectFrom: [/2019/mine/, /politique/mine/]']],
    ],
    [
      'behind one that was dropped, for the same reason',
      { 'articles/mine.md': article('redirectFrom: [/2019/mine/]') },
      { 'articles/mine.md': article('category: economie') },
      [['/politique/mine/', 'articles/mine.md', 'redirectFrom: [/2019/mine/, /politique/mine/]']],
    ],
    [
      'when an article is back at its first address, its feed id',
      { 'articles/mine.md': article('category: economie', 'redirectFrom: [/politique/mine/]') },
      mine,
      [['/economie/mine/', 'site.yaml', '- { from: /economie/mine/, to: /politique/mine/ }']],
    ],
    [
      'when an article changed its section',
      mine,
      { 'articles/mine.md': article('category: economie') },
      [['/politique/mine/', 'articles/mine.md', 'redirectFrom: [/politique/mine/]']],
    ],
    [
      'when an article went from a sub-section to the section that it is in',
      { 'articles/mine.md': article('category: europe'), 'site.yaml': europe() },
      { ...mine, ...others('europe') },
      [['/politique/europe/mine/', 'articles/mine.md', 'redirectFrom: [/politique/europe/mine/]']],
    ],
    [
      'when a section became the sub-section of another',
      {
        'articles/mine.md': article('category: europe'),
        'site.yaml': europe().replace(', parent: politique', ''),
      },
      { 'site.yaml': europe() },
      [['/europe/', 'site.yaml', 'redirectFrom: [/europe/]']],
    ],
    [
      'when a section with a sub-section was renamed, once for both',
      { ...others('europe'), ...mine, 'site.yaml': europe() },
      {
        'articles/mine.md': article('category: pouvoirs'),
        'site.yaml': europe().replaceAll('politique', 'pouvoirs'),
      },
      [['/politique/', 'site.yaml', 'redirectFrom: [/politique/]']],
    ],
    [
      'when an article was rewritten under the same title',
      mine,
      {
        'articles/mine.md': undefined,
        'articles/tout-autre.md': `${article('date: 2024-02-02')}${'Bien d’autres mots. '.repeat(40)}`,
      },
      [
        ['/archives/2024/01/', 'site.yaml', '- /archives/2024/01/'],
        ['/politique/mine/', 'articles/tout-autre.md', 'redirectFrom: [/politique/mine/]'],
      ],
    ],
    [
      'when a dossier was renamed, with its feeds',
      {
        'articles/mine.md': article('dossier: eau'),
        'dossiers/eau.md': '---\ntitle: L’eau\n---\n\nUn lit.\n',
      },
      {
        'articles/mine.md': article('dossier: riviere'),
        'dossiers/eau.md': undefined,
        'dossiers/riviere.md': '---\ntitle: L’eau\n---\n\nUn lit.\n',
      },
      [['/dossiers/eau/', 'dossiers/riviere.md', 'redirectFrom: [/dossiers/eau/]']],
    ],
    [
      'when a standing page was renamed',
      { 'pages/contact.md': '---\ntitle: Contact\n---\n\nÉcrivez-nous.\n' },
      {
        'pages/contact.md': undefined,
        'pages/nous-ecrire.md': '---\ntitle: Contact\n---\n\nÉcrivez-nous.\n',
      },
      [['/contact/', 'pages/nous-ecrire.md', 'redirectFrom: [/contact/]']],
    ],
    [
      'when an author was renamed, with the feeds',
      { 'articles/mine.md': article('authors: [ada]'), 'authors/ada.yaml': 'name: Ada\n' },
      {
        'articles/mine.md': article('authors: [ida]'),
        'authors/ada.yaml': undefined,
        'authors/ida.yaml': 'name: Ada\n',
      },
      [['/auteurs/ada/', 'authors/ida.yaml', 'redirectFrom: [/auteurs/ada/]']],
    ],
    [
      'when a section was renamed, with its articles and feeds',
      { ...mine, 'articles/b.md': article('title: B') },
      {
        'site.yaml': siteYaml.replace('id: politique', 'id: pouvoir'),
        'articles/mine.md': article('category: pouvoir'),
        'articles/b.md': article('title: B', 'category: pouvoir'),
      },
      [['/politique/', 'site.yaml', 'redirectFrom: [/politique/]']],
    ],
    [
      'when a section was renamed once more, behind its first name',
      { ...mine, 'site.yaml': siteYaml.replace('id: politique', 'redirectFrom: [/cité/], id: politique') },
      {
        'site.yaml': siteYaml.replace('id: politique', 'id: pouvoir'),
        'articles/mine.md': article('category: pouvoir'),
      },
      [['/politique/', 'site.yaml', 'redirectFrom: [/cité/, /politique/]']],
    ],
    [
      'when a theme was spelt otherwise',
      tagged(),
      { 'articles/mine.md': article('tags: [Or]') },
      [['/themes/or-fin/', 'site.yaml', '- { from: /themes/or-fin/, to: /themes/or/ }']],
    ],
  ])('%s', async (_name, then, now, expected) => {
    expect(summaryOf(missingAddresses(await compareFiles(then, now)))).toEqual(expected);
  });

  test('if only git knows the new name of a file', async () => {
    const folder = repository({
      'articles/mine.md': `${article()}${'Une phrase parmi d’autres.\n'.repeat(30)}`,
    });
    const [from, to] = ['mine.md', 'gisement.md'].map((name) =>
      path.join(folder, 'content/articles', name),
    ) as [string, string];
    renameSync(from, to);
    writeFileSync(to, readFileSync(to, 'utf8').replace('La mine', 'Le gisement'));
    expect(summaryOf(await missingSince(folder))[0]).toEqual([
      '/politique/mine/',
      'site.yaml',
      '- /politique/mine/',
    ]);
    git(folder, 'add', '-A');
    expect(summaryOf(await missingSince(folder))).toEqual([
      ['/politique/mine/', 'articles/gisement.md', 'redirectFrom: [/politique/mine/]'],
    ]);
  });
});

test('the suggested line fixes the missing address', async () => {
  const folder = repository(
    { ...tagged('authors: [ada]'), 'articles/b.md': article('title: B'), 'authors/ada.yaml': 'name: Ada\n' },
    {
      'site.yaml': siteYaml.replace('id: politique', 'id: pouvoir'),
      'articles/mine.md': undefined,
      'articles/b.md': article('title: B', 'category: pouvoir'),
      'articles/neuve.md': article('category: pouvoir', 'tags: [Or]', 'authors: [ida]'),
      'authors/ada.yaml': undefined,
      'authors/ida.yaml': 'name: Ada\n',
    },
  );
  const found = await missingSince(folder);
  expect(found).toHaveLength(4);
  for (const { file, line, where } of found) {
    const target = path.join(folder, 'content', file);
    const text = readFileSync(target, 'utf8');
    const fixed =
      where === 'redirects'
        ? `${text}redirects:\n  ${line}\n`
        : where === 'section'
          ? text.replace('id: pouvoir,', `id: pouvoir, ${line},`)
          : text.startsWith('---')
            ? text.replace('---\n', `---\n${line}\n`)
            : `${text}${line}\n`;
    writeFileSync(target, fixed);
  }
  expect(await missingSince(folder)).toEqual([]);
  expect(await addresses(folder, '--since', 'main')).toMatchObject({ status: 0, faults: '' });
});

describe('no address is reported as missing', () => {
  test.each<[string, Files, Files]>([
    ['without changes', mine, {}],
    [
      'of a draft that was renamed',
      { 'articles/mine.md': article('draft: true') },
      { 'articles/mine.md': undefined },
    ],
    [
      'of an article that was embargoed then',
      { 'articles/mine.md': article('date: 2026-04-01') },
      { 'articles/mine.md': undefined },
    ],
    ['of an article that has expired, as it had promised', tagged('expires: 2026-05-01'), {}],
    [
      'of one that had expired when its file was deleted',
      tagged('expires: 2026-05-01'),
      { 'articles/mine.md': undefined },
    ],
    ['of one that is declared to expire since', tagged(), tagged('expires: 2026-05-01')],
    [
      'that is declared gone, nor of the lists that had nothing else',
      tagged(),
      { 'articles/mine.md': undefined, 'site.yaml': `${siteYaml}gone: [/politique/mine/]\n` },
    ],
    [
      'of an article that was given up for another',
      { ...mine, 'articles/b.md': article('title: B') },
      {
        'articles/mine.md': undefined,
        'site.yaml': `${siteYaml}redirects: [{ from: /politique/mine/, to: /politique/b/ }]\n`,
      },
    ],
    [
      'of a later page of a list',
      Object.fromEntries(
        Array.from({ length: 21 }, (_, i) => [`articles/a${i}.md`, article(`title: A${i}`)]),
      ),
      { 'articles/a20.md': undefined, 'site.yaml': `${siteYaml}gone: [/politique/a20/]\n` },
    ],
  ])('%s', async (_name, then, now) => expect(missingAddresses(await compareFiles(then, now))).toEqual([]));
});

test('an article that is a draft again is reported until it is declared gone, without a fault', async () => {
  const folder = repository(
    { ...mine, 'articles/b.md': article('title: B') },
    { 'articles/mine.md': article('draft: true') },
  );
  const { status, faults, output } = await addresses(folder, '--since', 'main');
  expect([status, faults]).toEqual([0, '']);
  expect(output).toMatch(
    /L’adresse « \/politique\/mine\/ » n’est plus en ligne ; si c’est pour de bon, ajoutez sous « gone: » : - \/politique\/mine\/ ; pour en dire la raison aux lecteurs, écrivez plutôt dans \S+content\/articles\/mine\.md : withdrawn: "…"\n/,
  );
  expect(output).toMatch(/ : 1 a été retirée\.$/);
  write(folder, { 'site.yaml': `${siteYaml}gone: [/politique/mine/]\n` });
  expect(await missingSince(folder)).toEqual([]);
});

describe('a withdrawal is not a fault, nor are the lists that become empty:', () => {
  const then = {
    ...tagged('authors: [ada]', 'date: 2023-05-05'),
    'articles/b.md': article('title: B'),
    'authors/ada.yaml': 'name: Ada\n',
  };
  const all = [
    ...['/archives/2023/05/', '/auteurs/', '/auteurs/ada/', '/politique/mine/'],
    ...['/themes/', '/themes/or-fin/'],
  ];
  test.each<[string, Files, string[]]>([
    ['made a draft', tagged('authors: [ada]', 'date: 2023-05-05', 'draft: true'), all],
    ['its file deleted', { 'articles/mine.md': undefined }, all],
    [
      'its file deleted, and one like it new',
      { 'articles/mine.md': undefined, 'articles/mines.md': article('title: Autre').replace('Un', 'Deux') },
      all,
    ],
    ['its embargo put off', tagged('authors: [ada]', 'date: 2050-01-01'), all],
    ['an earlier end', tagged('authors: [ada]', 'date: 2023-05-05', 'expires: 2024-01-01'), []],
    [
      'its themes, author and month put right',
      { 'articles/mine.md': article() },
      all.filter((address) => address !== '/politique/mine/'),
    ],
  ])('%s', async (_, now, expected) => {
    const found = missingAddresses(await compareFiles(then, now));
    expect(found.map(({ address }) => address)).toEqual(expected);
    expect(found.filter(({ severity, where }) => severity !== 'notice' || where !== 'gone')).toEqual([]);
  });

  test('a standing page', async () => {
    const page = { 'pages/contact.md': '---\ntitle: Contact\n---\n\nÉcrivez-nous.\n' };
    const found = missingAddresses(await compareFiles(page, { 'pages/contact.md': undefined }));
    expect(found.map(({ address, severity }) => [address, severity])).toEqual([['/contact/', 'notice']]);
  });
});

test('a moved address is a fault', async () => {
  const folder = repository(mine, { 'articles/mine.md': article('category: economie') });
  expect(await addresses(folder, '--since', 'main')).toMatchObject({
    status: 1,
    faults: expect.stringContaining('écrivez dans ce fichier : redirectFrom: [/politique/mine/]') as string,
  });
});

describe('a theme is replaced by another', () => {
  const two = (...themes: [string, string]) => ({
    'articles/mine.md': article(`tags: [${themes[0]}]`),
    'articles/b.md': article('title: B', `tags: [${themes[1]}]`),
  });
  test.each<[string, Files, Files, string | undefined]>([
    ['of nearly the same name', two('lithium', 'or'), two('lithiums', 'or'), '/themes/lithiums/'],
    ['of nearly the same name that was there', two('or fin', 'or'), two('or', 'or'), '/themes/or/'],
    [
      'that took over its articles',
      two('lithium', 'lithium'),
      two('batterie', 'batterie'),
      '/themes/batterie/',
    ],
    ['not, if its only article was given that', two('lithium', 'or'), two('batterie', 'or'), undefined],
    ['not, if its article had that before', two('lithium, or', 'or'), two('or', 'or'), undefined],
    ['not, for a name like its own', two('cobalt', 'cobalts'), two('or', 'cobalts'), undefined],
  ])('%s', async (_, then, now, to) => {
    const [found] = missingAddresses(await compareFiles(then, now));
    const line = to && `- { from: ${found!.address}, to: ${to} }`;
    expect(found).toMatchObject(to ? { severity: 'fault', line } : { severity: 'notice', where: 'gone' });
  });
});

test('the time of the deployment is used, if it is known', async () => {
  const folder = repository(
    { ...mine, 'articles/b.md': article('title: B', 'date: 2026-04-01') },
    { 'articles/b.md': undefined },
  );
  expect(await missingSince(folder)).toEqual([]);
  expect((await missingSince(folder, '2026-05-01T00:00:00Z')).map(({ address }) => address)).toEqual([
    '/archives/2026/04/',
    '/politique/b/',
  ]);
});

test('neither the repository nor the disk is changed', async () => {
  const folder = repository(mine, { 'articles/mine.md': undefined });
  const before = [git(folder, 'status', '--porcelain'), git(folder, 'ls-files', '--stage')];
  await missingSince(folder);
  expect([git(folder, 'status', '--porcelain'), git(folder, 'ls-files', '--stage')]).toEqual(before);
  expect(existsSync(path.join(folder, '.git/index.lock'))).toBe(false);
});
