import { createInterface } from 'node:readline/promises';
import type { Ask } from './new/interview.ts';

/** Thrown if the one who is asked stops answering. */
export class Aborted extends Error {}

/** Asks questions on the terminal, if there is one. They go to stderr, because stdout is for the result. */
export function openTerminal(): { ask: Ask; close: () => void } | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<never>((_, reject) => lines.once('close', () => reject(new Aborted())));
  closed.catch(() => undefined);
  lines.once('SIGINT', () => lines.close());
  return { ask: (question) => Promise.race([lines.question(question), closed]), close: () => lines.close() };
}
