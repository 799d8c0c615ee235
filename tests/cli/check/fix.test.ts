import { renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPublication } from '../../../src/cli/check/checkPublication.ts';
import { fixPublication, type Disk, type FixedFile } from '../../../src/cli/check/fix/fixPublication.ts';
import { clock, siteYaml } from '../../intake/samples.ts';
import { article, makeFolder, checkFolder, writeInto, type Files } from './samples.ts';
import { runCount } from '../../fullRun.ts';

const mine = 'articles/mine.md';

async function fixAll(folder: string, options: { dryRun: boolean; disk?: Disk }) {
  const checked = await checkPublication(folder, { clock, root: folder });
  return fixPublication(folder, checked, { clock, root: folder, ...options });
}

const fix = async (folder: string, dryRun = false) => (await fixAll(folder, { dryRun })).fixed;

const textIn = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');

const head = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nTexte.\n`;
const minimal = ['title: La mine', 'date: 2023-11-01', 'category: politique', 'summary: x'];
const withLine = (line: string) => {
  const name = line.split(/[\s:=：]/)[0]!;
  const place = minimal.findIndex((field) => field.startsWith(`${name}:`));
  return head(...(place < 0 ? [...minimal, line] : minimal.with(place, line)));
};

/** A line of front matter, and the line after the fix. */
const fields: [what: string, written: string, fixed: string][] = [
  ['a date in words', 'date: 2 novembre 2023', 'date: 2023-11-02'],
  ['a date in words between quotes', 'date: "1er mars 2023"', 'date: "2023-03-01"'],
  ['a date with slashes and one meaning', 'date: 13/02/2023', 'date: 2023-02-13'],
  ['a date with points and an hour', 'date: 2023.3.1 14h30', 'date: 2023-03-01 14:30'],
  ['seconds since 1970', 'date: 1698793200', 'date: 2023-11-01 00:00'],
  ['a title with a colon', 'title: Métaux : un accord', 'title: "Métaux : un accord"'],
  ['a quote that is not closed', 'title: "La mine', 'title: "La mine"'],
  ['an apostrophe between single quotes', "title: 'L'or'", 'title: "L\'or"'],
  ['quotes inside quotes', 'title: "Un "accord" signé"', 'title: \'Un "accord" signé\''],
  ['a missing space', 'title:La mine', 'title: La mine'],
  ['an equals sign', 'title = La mine', 'title: La mine'],
  ['tags without brackets', 'tags: lithium, terres rares', 'tags: [lithium, terres rares]'],
  ['tags in quotes without brackets', 'tags: "cuivre, étain"; "or"', 'tags: ["cuivre, étain", or]'],
  ['tags between apostrophes', "tags: 'lithium', 'l''or'", 'tags: [lithium, "l\'or"]'],
  ['tags of which one is in quotes', 'tags: "terres rares", lithium', 'tags: [terres rares, lithium]'],
  ['a list that is not closed', 'tags: [lithium, cobalt', 'tags: [lithium, cobalt]'],
  ['a title that is a number', 'title: 1984', 'title: "1984"'],
  ['a number in a list', 'tags: [lithium, 2023]', 'tags: [lithium, "2023"]'],
  ['a draft that is glued to its colon', 'draft:true', 'draft: true'],
  ['a draft behind a dash', '- draft: true', 'draft: true'],
  ['items glued to their dashes', 'tags:\n-lithium\n- cobalt\n-mines', 'tags:\n- lithium\n- cobalt\n- mines'],
  ['items behind long dashes', 'tags:\n  – lithium\n  – mines', 'tags:\n  - lithium\n  - mines'],
  ['a sign written as in HTML', 'title: La mine&hellip;', 'title: La mine…'],
  ['oui for true', 'featured: oui', 'featured: true'],
  ['a section by its name', 'category: Économie', 'category: economie'],
];

describe('--fix repairs', () => {
  test.each(fields)('%s', async (_, written, fixed) => {
    const folder = await makeFolder({ [mine]: withLine(written) });
    expect(await checkFolder(folder)).not.toEqual([]);
    await fix(folder);
    expect(await textIn(folder, mine)).toBe(withLine(written).replace(written, fixed));
    expect(await checkFolder(folder)).toEqual([]);
  });

  const texts: [what: string, files: Files, file: string, fixed: string][] = [
    ['fences', { [mine]: '——\n' + minimal.join('\n') + '\n----\nTexte.\n' }, mine, head(...minimal)],
    ['front matter that is not opened', { [mine]: head(...minimal).slice(4) }, mine, head(...minimal)],
    [
      'frames of known providers, and what stands around them',
      {
        [mine]: article(
          'Un.\n\n<p>\n<iframe src="https://player.vimeo.com/video/1" title="L\'été &quot;A&quot;"></iframe><br>\n<iframe width="1" src="//www.youtube-nocookie.com/embed/aqz-KE-bpKQ"\n  title="Un lapin"></iframe>\n</p>\n\nDeux.',
        ),
      },
      mine,
      article(
        'Un.\n\n::embed{url="https://vimeo.com/1" title="L\'été &quot;A&quot;"}\n\n::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Un lapin"}\n\nDeux.',
      ),
    ],
    [
      'tabs',
      { [mine]: head(...minimal, 'tags:', '\t- a', '\t- b') },
      mine,
      head(...minimal, 'tags:', '  - a', '  - b'),
    ],
    [
      'the order of fields, with their notes and their lines',
      {
        [mine]: head(
          'summary: >-',
          '  Un chapeau',
          '',
          '  long',
          '# quand',
          'date: 2023-11-01',
          'title: La mine',
          'category: politique',
        ),
      },
      mine,
      head(
        'title: La mine',
        '# quand',
        'date: 2023-11-01',
        'category: politique',
        'summary: >-',
        '  Un chapeau',
        '',
        '  long',
      ),
    ],
    [
      'a link without its scheme',
      { [mine]: article('[Un](www.example.com/a).') },
      mine,
      article('[Un](https://www.example.com/a).'),
    ],
    [
      'a mail address as a link',
      { [mine]: article('[Un](redaction@example.com).') },
      mine,
      article('[Un](mailto:redaction@example.com).'),
    ],
    [
      'apostrophes and spaces',
      { [mine]: article('> L´or ,\n> l’ eau,puis ( rien ).') },
      mine,
      article('> L’or,\n> l’eau, puis (rien).'),
    ],
    [
      'a link to the site’s own address',
      {
        [mine]: article('[Un](https://example.org/politique/autre/).'),
        'articles/autre.md': article('x').replace('La mine', 'Autre'),
      },
      mine,
      article('[Un](./autre.md).'),
    ],
    [
      'a link from the root to an article',
      {
        [mine]: article('[Un](/politique/autre#b).'),
        'articles/autre.md': article('## B').replace('La mine', 'Autre'),
      },
      mine,
      article('[Un](./autre.md#b).'),
    ],
    [
      'sentences that parse as lists and code',
      {
        [mine]: article(
          '1515. Marignan.\n\n1789. La Révolution.\n\n8. Mai 1945.\n\na\n\n    Un mot de fin.\n    Et un autre.\n\n+ 3 % sur un an.',
        ),
      },
      mine,
      article(
        '1515\\. Marignan.\n\n1789\\. La Révolution.\n\n8. Mai 1945.\n\na\n\nUn mot de fin.\nEt un autre.\n\n+3 % sur un an.',
      ),
    ],
    [
      'a bar that cuts code in a table',
      { [mine]: article('| Code | Sens |\n| - | - |\n| `a | b` | ou |') },
      mine,
      article('| Code | Sens |\n| - | - |\n| `a \\| b` | ou |'),
    ],
    [
      'emphasis and links that are shown as they are written',
      {
        [mine]: article(
          '**Attention :**lisez.\n\nLe mot**« collé »**ici, ** gras ** et [le rapport] (https://example.com/a).\n\n[Le plan](https://example.com/un plan.pdf)',
        ),
      },
      mine,
      article(
        '**Attention :** lisez.\n\nLe mot **« collé »** ici, **gras** et [le rapport](https://example.com/a).\n\n[Le plan](https://example.com/un%20plan.pdf)',
      ),
    ],
    [
      'what word processors leave',
      { [mine]: article('Un<o:p></o:p> mot\tet une cé\u00adsu\u00adre.\n\n• un\n• deux') },
      mine,
      article('Un mot et une césure.\n\n- un\n- deux'),
    ],
    [
      'letters garbled by one wrong reading, by two, and by that of an old Macintosh, in fields too',
      {
        [mine]: article('Ã‰tÃ© Ã  lâ€™Ã©cole, ÃƒÂ©tÃ©, l‚Äô√©t√©, Å“uvre, 20 â‚¬.', 'tags: [a]').replace(
          'Un chapeau',
          'Un Ã©tÃ©',
        ),
      },
      mine,
      article('Été à l’école, été, l’été, œuvre, 20 €.', 'tags: [a]').replace('Un chapeau', 'Un été'),
    ],
    [
      'headings of level 1',
      { [mine]: article('# Un\n\na\n\n# Deux #\n\nTrois\n===\n\nb') },
      mine,
      article('## Un\n\na\n\n## Deux #\n\nTrois\n---\n\nb'),
    ],
    [
      'site.yaml',
      { 'site.yaml': siteYaml.replace('name: Essai', 'name: Essai : un') },
      'site.yaml',
      siteYaml.replace('name: Essai', 'name: "Essai : un"'),
    ],
    [
      'an author',
      { 'authors/ana.yaml': 'name: Ana\nrole: Cheffe : monde\n' },
      'authors/ana.yaml',
      'name: Ana\nrole: "Cheffe : monde"\n',
    ],
  ];
  test.each(texts)('%s', async (_, files, file, fixed) => {
    const folder = await makeFolder(files);
    expect(await checkFolder(folder)).not.toEqual([]);
    await fix(folder);
    expect(await textIn(folder, file)).toBe(fixed);
    expect(await checkFolder(folder)).toEqual([]);
  });

  test('invalid file names, with the links and pictures that lead there', async () => {
    const folder = await makeFolder({
      'articles/Ma Mine/index.md': article('## A'),
      'articles/autre.markdown': article('[Un](Ma%20Mine/index.md#a) [deux](<./Ma Mine/index.md>)').replace(
        'La mine',
        'Autre',
      ),
    });
    await fix(folder);
    expect((await readdir(path.join(folder, 'articles'), { recursive: true })).sort()).toEqual([
      'autre.md',
      'ma-mine',
      'ma-mine/index.md',
    ]);
    expect(await textIn(folder, 'articles/autre.md')).toContain(
      '[Un](./ma-mine/index.md#a) [deux](<./ma-mine/index.md>)',
    );
    expect(await checkFolder(folder)).toEqual([]);
  });

  test('all links to a renamed file, and nothing that only looks like one', async () => {
    const written = [
      '[a](Mine.md "Titre") `[a](Mine.md)` et [`(Mine.md`](Mine.md#b) puis [![](./u.jpg)](<Mine.md>)',
      '',
      '```',
      '[a](Mine.md)',
      '<Mine.md>',
      '```',
      '',
      '[un][u], <a href="Mine.md">deux</a>',
      '',
      '[u]: Mine.md',
    ].join('\n');
    const folder = await makeFolder({
      'articles/Mine.md': article('x'),
      'articles/autre.md': article(written).replace('La mine', 'Autre [c](Mine.md)'),
    });
    await fix(folder);
    const right = [
      '[a](./mine.md "Titre") `[a](Mine.md)` et [`(Mine.md`](./mine.md#b) puis [![](./u.jpg)](<./mine.md>)',
      '',
      '```',
      '[a](Mine.md)',
      '<Mine.md>',
      '```',
      '',
      '[un][u], <a href="./mine.md">deux</a>',
      '',
      '[u]: ./mine.md',
    ].join('\n');
    expect(await textIn(folder, 'articles/autre.md')).toBe(
      article(right).replace('La mine', 'Autre [c](Mine.md)'),
    );
  });

  test('a file with a byte order mark and Windows line endings, which stay', async () => {
    const written = `\uFEFF${withLine('tags: a, b')}`.replaceAll('\n', '\r\n');
    const folder = await makeFolder({ [mine]: written });
    await fix(folder);
    expect(await textIn(folder, mine)).toBe(written.replace('a, b', '[a, b]'));
  });
});

describe('--fix leaves unchanged', () => {
  test.each([
    ['a date with two meanings', withLine('date: 02/11/2023')],
    ['a date that does not exist', withLine('date: 2023-02-30')],
    ['what follows a hash, which may be a note', withLine('title: La mine # à vérifier')],
    ['what follows a hash in a list without brackets', withLine('tags: lithium, cobalt # à vérifier')],
    ['what follows a hash in a list that is not closed', withLine('tags: [lithium, cobalt # à vérifier')],
    ['a yes with a note', withLine('featured: oui # à vérifier')],
    ['what follows a hash after a colon', withLine('title: La mine : un accord # à vérifier')],
    ['an unknown section', withLine('category: sports')],
    ['a guillemet that is not closed', article('Il dit : « oui.')],
    ['a field that is missing', head(...minimal.slice(1))],
    ['tags with a quote that is not closed', withLine('tags: "cuivre", "or')],
    ['a list with a quote that is not closed', withLine('tags: [cuivre, "or]')],
    ['a field of another name', withLine('titre: La mine')],
    ['what may be a proper name', article('Sur Booking.Com et Change.Org, le Rapport.Final dit.')],
    ['a sentence that may be a proper name', article('Une mine.Deux.')],
    ['a frame among words', article('Voir <iframe src="https://vimeo.com/1"></iframe> ici.')],
    ['single quotation marks', article("Le mot 'mine' ici.")],
  ])('%s', async (_, written) => {
    const folder = await makeFolder({ [mine]: written });
    expect(await checkFolder(folder)).not.toEqual([]);
    expect(await fix(folder)).toEqual([]);
    expect(await textIn(folder, mine)).toBe(written);
  });

  test('a file that is not UTF-8', async () => {
    const bytes = Buffer.from(withLine('date: 2 novembre 2023').replace('La mine', 'été'), 'latin1');
    const folder = await makeFolder({ [mine]: bytes });
    expect(await fix(folder)).toEqual([]);
    expect(await readFile(path.join(folder, mine))).toEqual(bytes);
  });

  test('a name that is taken', async () => {
    const folder = await makeFolder({ 'articles/Mine.md': article('x'), 'articles/mine.md': article('y') });
    expect((await fix(folder)).filter(({ from, to }) => from !== to)).toEqual([]);
  });
});

describe('--fix reports system errors, and continues', () => {
  const refusal = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  const ignoreFailure = (isRefused: (file: string) => boolean): Disk => ({
    write: (file, text) => {
      if (isRefused(file)) throw refusal;
      writeFileSync(file, text);
    },
    rename: (from, to) => {
      if (isRefused(from)) throw refusal;
      renameSync(from, to);
    },
  });

  test('with the files after a read-only one', async () => {
    const written = withLine('date: 2 novembre 2023');
    const files = ['a', 'b', 'c'].map((name) => [`articles/${name}.md`, written] as const);
    const folder = await makeFolder(Object.fromEntries(files));
    const disk = ignoreFailure((file) => file.endsWith('b.md'));
    const { fixed, failed } = await fixAll(folder, { dryRun: false, disk });
    expect(fixed.map(({ to }) => to)).toEqual(['articles/a.md', 'articles/c.md']);
    expect(failed).toEqual([{ from: 'articles/b.md', to: 'articles/b.md', reason: 'EACCES' }]);
    expect(await textIn(folder, 'articles/b.md')).toBe(written);
    expect(await textIn(folder, 'articles/c.md')).not.toBe(written);
  });

  test('with the links to a file that cannot be renamed', async () => {
    const folder = await makeFolder({
      'articles/Mine.md': article('x'),
      'articles/Or.md': article('x').replace('La mine', 'Or'),
      'articles/autre.md': article('[Un](Mine.md) [deux](Or.md)').replace('La mine', 'Autre'),
    });
    const disk = ignoreFailure((file) => file.endsWith('Mine.md'));
    const { fixed, failed } = await fixAll(folder, { dryRun: false, disk });
    expect(fixed.map(({ to }) => to)).toEqual(['articles/or.md', 'articles/autre.md']);
    expect(failed).toEqual([{ from: 'articles/Mine.md', to: 'articles/mine.md', reason: 'EACCES' }]);
    expect(await textIn(folder, 'articles/autre.md')).toContain('[Un](Mine.md) [deux](./or.md)');
  });

  test('in a file whose folder was renamed', async () => {
    const folder = await makeFolder({ 'articles/Ma Mine/index.md': withLine('date: 2 novembre 2023') });
    await fix(folder);
    expect(await textIn(folder, 'articles/ma-mine/index.md')).toContain('date: 2023-11-02');
  });
});

test('--dry-run writes nothing and shows the same difference', async () => {
  const written = withLine('date: 2 novembre 2023');
  const folder = await makeFolder({ [mine]: written });
  const difference = await fix(folder, true);
  expect(await textIn(folder, mine)).toBe(written);
  expect(difference[0]!.patch).toContain('-date: 2 novembre 2023\n+date: 2023-11-02\n');
  expect(await fix(folder)).toEqual(difference);
});

test('differences name files by their readable paths', async () => {
  const folder = await makeFolder({ 'articles/Café été.md': withLine('date: 2 novembre 2023') });
  const [{ patch }] = (await fix(folder)) as [FixedFile];
  expect(patch).toMatch(/^--- articles\/Café été\.md\n\+\+\+ articles\/cafe-ete\.md\n@@/);
});

const lines = [
  'title: La mine',
  'title: "La mine',
  'title: Métaux : un accord',
  "title: 'L'or'",
  'date: 2023-11-01',
  'date: 2 novembre 2023',
  'date: 13/02/2023',
  'category: politique',
  'category: Politique',
  'summary: Un # chapeau',
  'tags: a, b',
  'tags: [a, b',
  'tags:',
  '\t- a',
  '  - b',
  '# une note',
  '',
  'featured: oui',
  'draft=non',
  'suite',
];
const body = fc
  .array(fc.constantFrom('mot', ' ,', 'l’ eau', '.Puis', '( un )', '\n\n', '[a](www.b.fr)', '« ', '`', '"'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const file = fc
  .record({
    fields: fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
    body,
    fences: fc.constantFrom('---', '----', '——'),
  })
  .map(({ fields, body, fences }) => `---\n${fields.join('\n')}\n${fences}\n${body}\n`);

test('--fix is idempotent, adds no fault and loses no word', { timeout: 300_000 }, async () => {
  const folder = await makeFolder({});
  const faults = async () =>
    (await checkPublication(folder, { clock, root: folder })).diagnostics.filter(
      ({ severity }) => severity === 'fault',
    ).length;
  const words = (text: string) => (text.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase()).sort();
  const isDate = (word: string) => ['novembre', 'oui', 'non', 'true', 'false'].includes(word);
  await fc.assert(
    fc.asyncProperty(file, async (written) => {
      await writeInto(folder, { [mine]: written });
      const before = await faults();
      await fix(folder);
      const once = await textIn(folder, mine);
      expect(await faults()).toBeLessThanOrEqual(before);
      expect(words(once).filter((word) => !isDate(word))).toEqual(
        expect.arrayContaining(words(written).filter((word) => !isDate(word) && !/^https?$/.test(word))),
      );
      await fix(folder);
      expect(await textIn(folder, mine)).toBe(once);
    }),
    { numRuns: runCount(120) },
  );
});
