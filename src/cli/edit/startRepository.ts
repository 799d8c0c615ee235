import path from 'node:path';
import type { EditWords } from '../../i18n/cli/edit.ts';
import type { Ask } from '../new/interview.ts';
import { openRepository, type Repository, type RepositoryProblem } from './repository.ts';
import { gitText } from './runGit.ts';

/**
 * Opens the repository of a publication, and makes one first if there is none and whoever runs the command agrees: a new
 * publication can be written in at once.
 *
 * @param ask asks on the terminal; undefined if there is none
 */
export async function startRepository(
  folder: string,
  ask: Ask | undefined,
  words: EditWords['start'],
): Promise<Repository | RepositoryProblem> {
  const found = await openRepository(folder);
  if (!('problem' in found) || !ask) return found;
  // The project's folder, if the publication is in it.
  const place = path.relative('.', folder).startsWith('..') ? folder : '.';
  const isNew = found.problem === 'noRepository' || found.problem === 'noCommit';
  if (!isNew && found.problem !== 'noName') return found;
  if (isNew) {
    const answer = (await ask(words.agree)).trim();
    if (answer !== '' && !words.yes.test(answer)) return found;
    if (found.problem === 'noRepository') await gitText(place, ['init', '--quiet', '--initial-branch=main']);
  }
  const know = (name: string) => gitText(place, ['config', name]).catch(() => '');
  for (const [name, question] of Object.entries(words.who)) {
    if (await know(name)) continue;
    const answer = (await ask(question)).trim();
    if (!answer) return { problem: 'noName' };
    await gitText(place, ['config', name, answer]);
  }
  if (isNew) {
    await gitText(place, ['add', '--all']);
    await gitText(place, ['commit', '--quiet', `--message=${words.first}`]);
  }
  return openRepository(folder);
}
