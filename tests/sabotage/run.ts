import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applySabotage, copyCheckout, problemWith } from './copy.ts';
import { controlIn, outcomeOf, type Outcome } from './noticed.ts';
import { described, tableOf } from './report.ts';
import { sabotages } from './sabotages.ts';

const help = `Applies each sabotage in a copy of the checkout and runs the tests there until one fails.
npm run sabotage -- [NAME or NUMBER …] [--list]
--list  prints the sabotages
Exits with 1 if a sabotage is not noticed.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, help: { type: 'boolean' } },
});

const numbered = sabotages.map((sabotage, index) => ({ sabotage, number: index + 1 }));
const isNamed = ({ sabotage, number }: (typeof numbered)[number], word: string) =>
  sabotage.name === word || String(number) === word;
const chosen = numbered.filter(
  (one) => positionals.length === 0 || positionals.some((word) => isNamed(one, word)),
);
const problems = chosen.flatMap(({ sabotage }) => problemWith(sabotage) ?? []);
const unknown = positionals.find((word) => !numbered.some((one) => isNamed(one, word)));

if (values.help) console.log(help);
else if (unknown !== undefined) {
  console.error(`There is no sabotage ${unknown}; npm run sabotage -- --list prints all.`);
  process.exitCode = 2;
} else if (values.list)
  for (const { sabotage, number } of numbered) console.log(`${number}. ${sabotage.name}: ${sabotage.breaks}`);
else if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 2;
} else process.exitCode = await runChosen();

/** Gives the exit status. */
async function runChosen(): Promise<number> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'depeche-sabotage-')));
  const remove = (below: string) => rmSync(below, { recursive: true, force: true, maxRetries: 3 });
  process.on('exit', () => remove(folder));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
  const fails = controlIn(path.join(folder, 'control'));
  const outcomes: Outcome[] = [];
  for (const { sabotage, number } of chosen) {
    console.error(`${number}/${sabotages.length} ${sabotage.name}: ${sabotage.breaks}`);
    const copy = path.join(folder, sabotage.name);
    copyCheckout(copy);
    applySabotage(sabotage, copy);
    const outcome = await outcomeOf(sabotage, copy, fails);
    remove(copy);
    console.error(`  ${described(outcome)}`);
    outcomes.push(outcome);
  }
  console.log(tableOf(outcomes));
  return outcomes.every(({ failure }) => failure) ? 0 : 1;
}
