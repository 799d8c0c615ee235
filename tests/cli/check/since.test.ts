import { execFileSync } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteYaml } from '../../intake/samples.ts';
import { gitAt } from '../gitAt.ts';
import { article, makeFolder, checkFolder, writeInto, type Files } from './samples.ts';

const mine = 'articles/mine.md';

const git = gitAt('2023-11-02T10:00:00Z');

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** A repository with these files in its first commit, tagged `début`. */
async function repository(files: Files): Promise<string> {
  const folder = await makeFolder(files);
  git(folder, 'init', '--quiet');
  commit(folder, 'Début');
  git(folder, 'tag', 'début');
  return folder;
}

const before = 'Le premier paragraphe.\n\nLe gisement contient 12 millions de tonnes.';
const after = before.replace('12', '14');
const changeMessage = (changes: string, line = 9) =>
  `articles/mine.md:${line}:1 warning change-undeclared Le texte publié a changé sans que les lecteurs le sachent ; écrivez « updated », ou une entrée de « corrections », ou, si c’est sans importance, à la fin du message de commit : Minor: true. Ce qui a changé : ${changes}`;

const checkSince = (folder: string) => checkFolder(folder, { since: 'début' });

describe('check --since reports a published text that has changed', () => {
  test('and is not dated, with the words that changed', async () => {
    const folder = await repository({ [mine]: article(before) });
    await writeInto(folder, { [mine]: article(after) });
    commit(folder, 'Corrige');
    expect(await checkSince(folder)).toEqual([changeMessage('« 12 » → « 14 »')]);
  });

  test('even if the change is not committed yet', async () => {
    const folder = await repository({ [mine]: article(before) });
    await writeInto(folder, { [mine]: article(`${before} Une phrase.`) });
    expect(await checkSince(folder)).toEqual([changeMessage('rien → « Une phrase. »')]);
  });

  test('and was renamed since', async () => {
    const folder = await repository({ 'articles/ancien.md': article(before) });
    await rename(path.join(folder, 'articles/ancien.md'), path.join(folder, mine));
    commit(folder, 'Renomme');
    await writeInto(folder, { [mine]: article(after) });
    commit(folder, 'Corrige');
    expect(await checkSince(folder)).toEqual([changeMessage('« 12 » → « 14 »')]);
  });

  test('except for changes that are called minor', async () => {
    const folder = await repository({ [mine]: article(before) });
    await writeInto(folder, { [mine]: article(before.replace('premier', '1er')) });
    commit(folder, 'Retouche\n\nMinor: true');
    await writeInto(folder, { [mine]: article(after.replace('premier', '1er')) });
    commit(folder, 'Corrige');
    expect(await checkSince(folder)).toEqual([changeMessage('« 12 » → « 14 »', 7)]);
  });
});

describe('check --since compares parallel branches', () => {
  const two = 'Un premier paragraphe.\n\nLe cours monte.\n\nLa mine ferme.';
  const [one, other, both] = [
    two.replace('monte', 'descend'),
    two.replace('ferme', 'rouvre'),
    two.replace('monte', 'descend').replace('ferme', 'rouvre'),
  ];
  const minor = 'Retouche\n\nMinor: true';

  /** Checks a merge of two branches with one change each; `result` is the merged text. */
  async function checkMerge(messages: [string, string], result?: string, theirs = other): Promise<string> {
    const folder = await repository({ [mine]: article(two) });
    git(folder, 'checkout', '--quiet', '-b', 'autre');
    await writeInto(folder, { [mine]: article(theirs) });
    commit(folder, messages[1]);
    git(folder, 'checkout', '--quiet', '-');
    await writeInto(folder, { [mine]: article(one) });
    commit(folder, messages[0]);
    try {
      git(folder, 'merge', '--quiet', '--no-ff', '--no-commit', 'autre');
    } catch {
      // Both branches changed the same words.
    }
    if (result !== undefined) await writeInto(folder, { [mine]: article(result) });
    commit(folder, 'Fusionne');
    return folder;
  }

  test.each([
    ['a merge of what was called minor on both', [minor, minor], []],
    [
      'a merge of what was called minor on one',
      [minor, 'Corrige'],
      [changeMessage('« ferme » → « rouvre »')],
    ],
    [
      'a merge of changes that no branch called minor',
      ['Corrige', 'Corrige'],
      [changeMessage('« monte » → « descend » ; « ferme » → « rouvre »')],
    ],
  ] satisfies [string, [string, string], string[]][])('%s', async (_, messages, expected) => {
    expect(await checkSince(await checkMerge(messages))).toEqual(expected);
  });

  test('a merge that changes words of its own', async () => {
    const folder = await checkMerge([minor, minor], both.replace('Un premier', 'Le premier'));
    expect(await checkSince(folder)).toEqual([changeMessage('« Un » → « Le »', 7)]);
  });

  test('a merge of two conflicting words that takes a third', async () => {
    const folder = await checkMerge(
      [minor, minor],
      two.replace('monte', 'stagne'),
      two.replace('monte', 'chute'),
    );
    expect(await checkSince(folder)).toEqual([changeMessage('« descend » → « stagne »')]);
  });

  test('a merge of two conflicting words that takes one of them', async () => {
    const folder = await checkMerge([minor, minor], one, two.replace('monte', 'chute'));
    expect(await checkSince(folder)).toEqual([]);
  });

  test('a merge of an article that was renamed on one of them', async () => {
    const folder = await repository({ 'articles/ancien.md': article(two) });
    git(folder, 'checkout', '--quiet', '-b', 'autre');
    await writeInto(folder, { 'articles/ancien.md': article(other) });
    commit(folder, minor);
    git(folder, 'checkout', '--quiet', '-');
    await rename(path.join(folder, 'articles/ancien.md'), path.join(folder, mine));
    commit(folder, 'Renomme');
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Fusionne', 'autre');
    expect(await checkSince(folder)).toEqual([]);
  });

  test('a revision that this branch never had', async () => {
    const folder = await repository({ [mine]: article(two) });
    await writeInto(folder, { [mine]: article(one) });
    commit(folder, minor);
    git(folder, 'tag', '--force', 'début');
    git(folder, 'reset', '--quiet', '--hard', 'HEAD^');
    expect(await checkSince(folder)).toEqual([changeMessage('« descend » → « monte »')]);
  });
});

describe('check --since does not report', () => {
  const unreported: [what: string, first: string, then: string, message: string][] = [
    ['a change that « updated » dates', article(before), article(after, 'updated: 2023-11-02'), 'x'],
    [
      'a change that a correction tells',
      article(before),
      article(after, 'corrections: [{ date: 2023-11-02, text: Douze. }]'),
      'x',
    ],
    ['a change that is called minor', article(before), article(after), 'Retouche\n\nminor: true'],
    ['a draft', article(before, 'draft: true'), article(after, 'draft: true'), 'x'],
    ['a draft that is published now', article(before, 'draft: true'), article(after), 'x'],
    ['other spaces and lines', article('Un mot et\nun autre.'), article('Un mot\net un  autre.\n'), 'x'],
    ['another field', article(before), article(before, 'tags: [a]'), 'x'],
  ];
  test.each(unreported)('%s', async (_, first, then, message) => {
    const folder = await repository({ [mine]: first });
    await writeInto(folder, { [mine]: then });
    commit(folder, message);
    expect(await checkSince(folder)).toEqual([]);
  });

  test('a new article', async () => {
    const folder = await repository({});
    await writeInto(folder, { [mine]: article(before) });
    commit(folder, 'Nouveau');
    expect(await checkSince(folder)).toEqual([]);
  });
});

test('an update of another time does not date this change', async () => {
  const folder = await repository({ [mine]: article(before, 'updated: 2023-11-01') });
  await writeInto(folder, { [mine]: article(after, 'updated: 2023-11-01') });
  expect(await checkSince(folder)).toEqual([changeMessage('« 12 » → « 14 »', 10)]);
});

test('a folder outside git, and an unknown revision, print a sentence', async () => {
  const run = (folder: string) => {
    try {
      execFileSync(process.execPath, ['src/cli/cli.ts', 'check', '--since', 'hier'], {
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, CONTENT_DIR: folder },
      });
      return ['', 0];
    } catch (error) {
      const { stderr, status } = error as { stderr: string; status: number };
      return [stderr.split('\n')[0]!.replaceAll(/[\u00A0\u202F]/g, ' '), status];
    }
  };
  const folder = await repository({ [mine]: article(before) });
  expect(run(folder)).toEqual(['git ne connaît pas la version « hier ».', 2]);
  await rm(path.join(folder, '.git'), { recursive: true });
  expect(run(folder)).toEqual([
    '--since compare avec une version de git, et ce dossier n’est pas dans un dépôt git.',
    2,
  ]);
});

test('the correction of a typo is not reported beside a reported change', async () => {
  const folder = await repository({ [mine]: article(before.replace('paragraphe', 'paragrafe')) });
  await writeInto(folder, { [mine]: article(before) });
  commit(folder, 'Coquille');
  expect(await checkSince(folder)).toEqual([]);
  await writeInto(folder, { [mine]: article(after) });
  expect(await checkSince(folder)).toEqual([changeMessage('« 12 » → « 14 »', 7)]);
});

test('site.yaml may turn it into a fault, which makes the check fail, or turn it off', async () => {
  const folder = await repository({ [mine]: article(before) });
  await writeInto(folder, { [mine]: article(after) });
  for (const [level, severities] of [
    ['fault', ['fault']],
    ['off', []],
  ] as const) {
    await writeInto(folder, { 'site.yaml': `${siteYaml}checks: { change-undeclared: ${level} }\n` });
    expect((await checkSince(folder)).map((line) => line.split(' ')[1])).toEqual(severities);
  }
});
