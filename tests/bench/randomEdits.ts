import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/cache/digest.ts';
import { filesBelow } from '../../src/builder/files.ts';
import { edits } from './edits.ts';
import { measure } from './measure.ts';
import { randomNumbers } from './randomNumbers.ts';
import { clock, type Workplace } from './workplace.ts';

/** A step: what was done, seconds of the build on the last one and of one from nothing, and the files that differ. */
export type Step = {
  edit: string;
  seconds: number;
  rendered: number;
  wholeSeconds: number;
  different: string[];
};

/**
 * Makes edits in a random order, builds after each on the last build, and compares every byte with a build from nothing at
 * the same clock.
 *
 * @param seed another one, another order and other articles
 */
export async function runEdits(
  { folder }: Workplace,
  { count, seed, onProgress }: { count: number; seed: number; onProgress: (line: string) => void },
): Promise<Step[]> {
  const random = randomNumbers(seed);
  const left: string[] = [];
  const steps: Step[] = [];
  await measure(folder, clock);
  for (let number = 1; number <= count; number++) {
    if (left.length === 0) left.push(...Object.keys(edits));
    const [edit] = left.splice(Math.floor(random() * left.length), 1);
    await edits[edit!]!({ folder, random, number });
    const { seconds, report } = await measure(folder, clock);
    for (const name of ['whole', '.cache-whole'])
      rmSync(path.join(folder, name), { recursive: true, force: true });
    const whole = await measure(folder, clock, { out: 'whole', cache: '.cache-whole' });
    const different = differences(path.join(folder, 'dist'), path.join(folder, 'whole'));
    steps.push({
      edit: edit!,
      seconds,
      rendered: report.rendered.length,
      wholeSeconds: whole.seconds,
      different,
    });
    const verdict = different.length === 0 ? 'the same bytes' : `${different.length} files differ`;
    onProgress(`edit ${number} of ${count}, ${edit}: ${seconds.toFixed(1)} s, ${verdict}`);
  }
  return steps;
}

/** Files of two folders that are not the same in both. */
function differences(one: string, other: string): string[] {
  const [a, b] = [digestsOf(one), digestsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
}

const digestsOf = (folder: string) =>
  new Map(filesBelow(folder).map((file) => [file, sha256(readFileSync(path.join(folder, file)))]));
