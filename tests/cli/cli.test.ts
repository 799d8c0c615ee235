import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { buildEnvironment, fixture } from '../site/fixture.ts';
import { runCli } from './runCli.ts';

const depeche = (...args: string[]) => runCli(args, { CONTENT_DIR: fixture });

test.each([
  [
    'a command that is misspelt',
    ['weihg'],
    'La commande « weihg » n’existe pas. Vouliez-vous écrire « weigh » ?',
  ],
  [
    'an option that is misspelt',
    ['weigh', '--dis', 'x'],
    'L’option --dis n’existe pas. Vouliez-vous écrire --dist ?',
  ],
  ['an option without its value', ['weigh', '--dist'], 'L’option --dist est mal employée.'],
  [
    'a stray word',
    ['schedule', 'demain'],
    '« demain » est de trop : cette commande ne prend que des options.',
  ],
  [
    'an option without its hyphens',
    ['prove', 'dist'],
    '« dist » est de trop : cette commande ne prend que des options. Vouliez-vous écrire --dist ?',
  ],
  ['an invalid value', ['weigh', '--most', 'beaucoup'], '--most must be a whole number.'],
])('%s prints a sentence, with exit status 2', async (_, args, sentence) => {
  const { status, stderr } = await depeche(...args);
  expect(stderr.split('\n')[0]).toBe(sentence);
  expect(status).toBe(2);
});

test('the former name of the server command still works', async () => {
  const { stdout } = await depeche('rules', '--for', 'caddy');
  expect(stdout).toContain('handle_errors {');
  expect((await depeche('redirects', '--for', 'caddy')).stdout).toBe(stdout);
});

test('without a command it lists all commands', async () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/cli.ts'], {
    env: buildEnvironment(),
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stdout).toMatch(/^ {2}weigh +Weighs a built site/m);
  expect(await depeche('--help')).toMatchObject({ status: 0, stderr: '' });
});

test.each(['addresses', 'check', 'dev', 'new', 'preview', 'prove', 'rules', 'schedule', 'schema'])(
  'the help of %s is in the language of the editors',
  async (name) => {
    const { command } = (await import(`../../src/cli/${name}.ts`)) as { command: Command };
    const [french, english] = [command.help('fr'), command.help('en')];
    expect(french.split('\n')[0]).not.toBe(english.split('\n')[0]);
    for (const help of [french, english]) expect(help).toContain('npm run ');
  },
);
