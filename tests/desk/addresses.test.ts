import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRevision } from '../../src/desk/gitRevision.ts';
import { readSide } from '../../src/desk/readSide.ts';
import { vanishedAddresses, type Vanished } from '../../src/desk/vanished.ts';
import { siteYaml } from '../intake/samples.ts';

const clock = Date.parse('2026-06-01T12:00:00Z');
const committedAt = '2026-03-01T12:00:00Z';

type Files = Record<string, string | undefined>;

const article = (...lines: string[]) => {
  const has = (field: string) => lines.some((line) => line.startsWith(`${field}:`));
  const least = ['title: La mine', 'date: 2024-01-10', 'category: politique'];
  return `---\n${[...least.filter((line) => !has(line.split(':')[0]!)), ...lines].join('\n')}\n---\nUn texte qui reste le même.\n`;
};

const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Une Personne', '-c', 'user.email=p@example.org', '-C', folder, ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: committedAt,
        GIT_AUTHOR_DATE: committedAt,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    },
  );

const write = (folder: string, files: Files) => {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
};

/** A repository whose one commit has these files below `content/`, which were changed since. */
function repository(then: Files, now: Files = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, { 'site.yaml': siteYaml, ...then });
  git(folder, 'init', '--quiet', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'Alors');
  write(folder, now);
  return folder;
}

function addresses(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/desk/desk.ts', 'addresses', ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CONTENT_DIR: path.join(folder, 'content'),
      SOURCE_DATE_EPOCH: `${clock / 1000}`,
    },
    encoding: 'utf8',
  });
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').trim();
  return { status, said: plain(stdout), faults: plain(stderr) };
}

/** What vanished since the first commit, with files named from the content folder. */
async function vanished(folder: string, at?: string): Promise<Vanished[]> {
  const content = path.join(folder, 'content');
  const revision = openRevision(content, 'main');
  if ('refused' in revision) throw new Error(revision.refused);
  const { renamed, committed, remove } = revision;
  const [then, now] = [
    await readSide(revision.folder, at === undefined ? committed : Date.parse(at)),
    await readSide(content, clock),
  ];
  remove();
  if (!then.side || !now.side) throw new Error('site.yaml has faults');
  expect([then.faults, now.faults]).toEqual([[], []]);
  return vanishedAddresses({ then: then.side, now: now.side, moves: now.moves, renamed, clock });
}
const shown = (found: Vanished[]) => found.map(({ address, file, line }) => [address, file, line]);

const mine = { 'articles/mine.md': article() };
const tagged = (...lines: string[]) => ({ 'articles/mine.md': article('tags: [Or fin]', ...lines) });

describe('an address that vanished is named, with the line that mends it', () => {
  test.each<[string, Files, Files, unknown[]]>([
    [
      'when an article’s file was renamed',
      mine,
      { 'articles/mine.md': undefined, 'articles/nouvelle-mine.md': article() },
      [['/politique/mine/', 'articles/nouvelle-mine.md', 'redirectFrom: [/politique/mine/]']],
    ],
    [
      'behind those that are there, for feeds know the article by the first',
      { 'articles/mine.md': article('redirectFrom: [/2019/mine/]') },
      { 'articles/mine.md': undefined, 'articles/b.md': article('redirectFrom: [/2019/mine/]') },
      [['/politique/mine/', 'articles/b.md', 'redirectFrom: [/2019/mine/, /politique/mine/]']],
    ],
    [
      'when an article changed its section',
      mine,
      { 'articles/mine.md': article('category: economie') },
      [['/politique/mine/', 'articles/mine.md', 'redirectFrom: [/politique/mine/]']],
    ],
    [
      'when an article was written anew under the same title',
      mine,
      {
        'articles/mine.md': undefined,
        'articles/tout-autre.md': `${article('date: 2024-02-02')}${'Bien d’autres mots. '.repeat(40)}`,
      },
      [
        ['/archives/2024/01/', 'site.yaml', undefined],
        ['/politique/mine/', 'articles/tout-autre.md', 'redirectFrom: [/politique/mine/]'],
      ],
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
      'when a theme was spelt otherwise',
      tagged(),
      { 'articles/mine.md': article('tags: [Or]') },
      [['/themes/or-fin/', 'site.yaml', '- { from: /themes/or-fin/, to: /themes/or/ }']],
    ],
  ])('%s', async (_name, then, now, expected) => {
    expect(shown(await vanished(repository(then, now)))).toEqual(expected);
  });

  test('when git alone can tell what a file became', async () => {
    const folder = repository({
      'articles/mine.md': `${article()}${'Une phrase parmi d’autres.\n'.repeat(30)}`,
    });
    const [from, to] = ['mine.md', 'gisement.md'].map((name) =>
      path.join(folder, 'content/articles', name),
    ) as [string, string];
    renameSync(from, to);
    writeFileSync(to, readFileSync(to, 'utf8').replace('La mine', 'Le gisement'));
    expect((await vanished(folder))[0]?.line).toBeUndefined();
    git(folder, 'add', '-A');
    expect(shown(await vanished(folder))).toEqual([
      ['/politique/mine/', 'articles/gisement.md', 'redirectFrom: [/politique/mine/]'],
    ]);
  });
});

test('the line that is named mends what it is named for', async () => {
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
  const found = await vanished(folder);
  expect(found).toHaveLength(4);
  for (const { file, line, where } of found) {
    const at = path.join(folder, 'content', file);
    const text = readFileSync(at, 'utf8');
    const mended =
      where === 'redirects'
        ? `${text}redirects:\n  ${line}\n`
        : where === 'section'
          ? text.replace('id: pouvoir,', `id: pouvoir, ${line},`)
          : text.startsWith('---')
            ? text.replace('---\n', `---\n${line}\n`)
            : `${text}${line}\n`;
    writeFileSync(at, mended);
  }
  expect(await vanished(folder)).toEqual([]);
  expect(addresses(folder, '--since', 'main')).toMatchObject({ status: 0, faults: '' });
});

describe('no address is missed', () => {
  test.each<[string, Files, Files]>([
    ['where nothing changed', mine, {}],
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
      'that is declared gone, nor of the lists that held nothing else',
      tagged(),
      { 'articles/mine.md': undefined, 'site.yaml': `${siteYaml}gone: [/politique/mine/]\n` },
    ],
    [
      'of an article that was given up for another',
      { ...mine, 'articles/b.md': article('title: B') },
      {
        'articles/mine.md': undefined,
        'articles/b.md': article('title: B', 'redirectFrom: [/politique/mine/]'),
      },
    ],
    [
      'of a later page of a list',
      Object.fromEntries(
        Array.from({ length: 21 }, (_, i) => [`articles/a${i}.md`, article(`title: A${i}`)]),
      ),
      { 'articles/a20.md': undefined, 'site.yaml': `${siteYaml}gone: [/politique/a20/]\n` },
    ],
  ])('%s', async (_name, then, now) => expect(await vanished(repository(then, now))).toEqual([]));
});

test('an article that is a draft again is missed until it is declared gone', async () => {
  const folder = repository(
    { ...mine, 'articles/b.md': article('title: B') },
    { 'articles/mine.md': article('draft: true') },
  );
  expect(await vanished(folder)).toMatchObject([{ address: '/politique/mine/', withdrawn: true }]);
  const { status, faults } = addresses(folder, '--since', 'main');
  expect(status).toBe(1);
  expect(faults).toContain(
    'L’adresse « /politique/mine/ » a disparu : son article n’est plus en ligne ; remettez-le, ou ajoutez, sous « gone: », si elle est retirée pour de bon : - /politique/mine/',
  );
  write(folder, { 'site.yaml': `${siteYaml}gone: [/politique/mine/]\n` });
  expect(await vanished(folder)).toEqual([]);
});

test('the moment of the deployment counts, where it is given', async () => {
  const folder = repository(
    { ...mine, 'articles/b.md': article('title: B', 'date: 2026-04-01') },
    { 'articles/b.md': undefined },
  );
  expect(await vanished(folder)).toEqual([]);
  expect((await vanished(folder, '2026-05-01T00:00:00Z')).map(({ address }) => address)).toEqual([
    '/archives/2026/04/',
    '/politique/b/',
  ]);
});

test('a section whose articles went nowhere leaves the choice', () => {
  const folder = repository({}, { 'site.yaml': siteYaml.replace(/.*id: monde.*\n/, '') });
  expect(addresses(folder, '--since', 'main').faults).toBe(
    `${path.relative('.', path.join(folder, 'content/site.yaml'))}  L’adresse « /monde/ » a disparu ; ajoutez sous « redirects: » où elle mène : - { from: /monde/, to: /… }, ou, sous « gone: », si elle est retirée pour de bon : - /monde/`,
  );
});

describe('what cannot be compared is answered in a sentence, with exit status 2:', () => {
  const first = (text: string) => text.split('\n')[0];

  test('a folder outside any repository', () => {
    const folder = repository(mine);
    rmSync(path.join(folder, '.git'), { recursive: true });
    const { status, faults } = addresses(folder, '--since', 'main');
    expect(first(faults)).toBe(`Le dossier « ${folder}/content » n’est pas dans un dépôt git.`);
    expect(status).toBe(2);
  });

  test.each([['rien'], ['--since=--help'], ['main:content']])(
    'a revision that does not exist: %s',
    (revision) => {
      const { status, faults } = addresses(repository(mine), '--since', revision);
      expect(faults).toMatch(/n’existe pas|est mal employée/);
      expect(status).toBe(2);
    },
  );

  test('a revision that a shallow clone lacks', () => {
    const folder = repository(mine);
    const commit = git(folder, 'rev-parse', 'HEAD').trim();
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Après');
    const clone = mkdtempSync(path.join(tmpdir(), 'depeche-clone-'));
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
    expect(first(addresses(clone, '--since', commit).faults)).toContain('git fetch --unshallow');
  });

  test('a revision before the folder was there', () => {
    const folder = repository(mine);
    renameSync(path.join(folder, 'content'), path.join(folder, 'x'));
    mkdirSync(path.join(folder, 'y'));
    renameSync(path.join(folder, 'x'), path.join(folder, 'y/content'));
    expect(first(addresses(path.join(folder, 'y'), '--since', 'main').faults)).toContain('n’existait pas.');
  });

  test.each([
    ['a form that does not exist', ['--format', 'xml'], 'Écrivez --format text ou --format json.'],
    ['a moment alone', ['--at', '2026-01-01'], '--at ne sert qu’avec --since.'],
    [
      'a moment that is none',
      ['--since', 'main', '--at', 'hier'],
      '« hier » n’est pas une date ; écrivez par exemple : --at 2026-11-02T14:30:00Z',
    ],
  ])('%s', (_name, args, sentence) => {
    const { status, faults } = addresses(repository(mine), ...args);
    expect(first(faults)).toBe(sentence);
    expect(status).toBe(2);
  });
});

test('faults of the publication are told first', () => {
  const folder = repository(mine, { 'articles/mine.md': article('date: 2024-02-31') });
  const { status, faults } = addresses(folder, '--since', 'main');
  expect(status).toBe(1);
  expect(faults).toMatch(/content\/articles\/mine\.md:\d+:7 +date /);
});

test('neither the repository nor the disk is left changed', async () => {
  const folder = repository(mine, { 'articles/mine.md': undefined });
  const before = [git(folder, 'status', '--porcelain'), git(folder, 'ls-files', '--stage')];
  await vanished(folder);
  expect([git(folder, 'status', '--porcelain'), git(folder, 'ls-files', '--stage')]).toEqual(before);
  expect(existsSync(path.join(folder, '.git/index.lock'))).toBe(false);
});

test('without a revision, every address is listed', () => {
  const { said, status } = addresses(
    repository({ ...tagged('authors: [ada]'), 'authors/ada.yaml': 'name: Ada\n' }),
  );
  expect(status).toBe(0);
  for (const address of [
    '/',
    '/politique/mine/',
    '/politique/rss.xml',
    '/auteurs/ada/',
    '/themes/or-fin/',
    '/archives/2024/01/',
  ])
    expect(said.split('\n')).toContain(address);
});
