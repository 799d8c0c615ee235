import { copyCheckout } from './copy.ts';
import type { Sabotage } from './sabotages.ts';
import { firstFailure, type Failure, type Part } from './suite.ts';

/** Which test noticed a sabotage, if one did, and after how many seconds. */
export type Outcome = { sabotage: Sabotage; failure: Failure | undefined; seconds: number };

/** Says whether tests fail without any sabotage. */
export type Control = (part: Part) => Promise<boolean>;

/** Test files that fail without any sabotage: they notice nothing. */
const excluded = new Set<string>();

/**
 * Finds the test that notices a sabotage: first in the file where one should, then among all unit tests, then among those of
 * the site and the browser.
 *
 * @param copy where the sabotage has been applied
 */
export async function outcomeOf(sabotage: Sabotage, copy: string, fails: Control): Promise<Outcome> {
  const expected = sabotage.test;
  const parts: Part[] = [
    { project: /^tests\/(?:site|browser)\//.test(expected) ? 'site' : 'unit', files: [expected] },
    { project: 'unit' },
    { project: 'site' },
  ];
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  for (const part of parts) {
    for (;;) {
      const failure = await firstFailure(copy, { ...part, exclude: excluded });
      if (!failure) break;
      const after = seconds();
      const files = failure.file === '' ? part.files : [failure.file];
      if (!(await fails({ ...part, ...(files && { files }) }))) return { sabotage, failure, seconds: after };
      if (failure.file === '') throw new Error(`The tests cannot be run without a sabotage: ${failure.test}`);
      excluded.add(failure.file);
      console.error(`  ${failure.file} fails without a sabotage too and is left out`);
    }
    console.error(
      `  not noticed in ${part.files?.join() ?? `the project ${part.project}`} after ${seconds()} s`,
    );
  }
  return { sabotage, failure: undefined, seconds: seconds() };
}

/** Runs tests in a copy of the checkout without a sabotage, each part once. */
export function controlIn(copy: string): Control {
  const known = new Map<string, Promise<boolean>>();
  return (part) => {
    if (known.size === 0) copyCheckout(copy);
    const key = JSON.stringify(part);
    const fails = known.get(key) ?? firstFailure(copy, part).then((failure) => failure !== undefined);
    known.set(key, fails);
    return fails;
  };
}
