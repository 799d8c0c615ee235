import type { NewWords } from '../../i18n/cli/new.ts';
import { byNumber, choose, chooseAuthors, parted, type Choice, type Option } from './choices.ts';

/** Asks a question on the terminal. */
export type Ask = (question: string) => Promise<string>;

/** Asks until the answer makes sense; what is wrong with one is said before the question comes again. */
export async function askUntil<T>(
  ask: Ask,
  question: string,
  understand: (answer: string) => { value: T } | { wrong: string },
): Promise<T> {
  for (;;) {
    const understood = understand((await ask(question)).trim());
    if ('value' in understood) return understood.value;
    question = `${understood.wrong}\n${question.split('\n').at(-1) ?? ''}`;
  }
}

export const askText = (ask: Ask, question: string, empty: string): Promise<string> =>
  askUntil(ask, question, (answer) => (answer === '' ? { wrong: empty } : { value: answer }));

/** Asks for one of some options, by number or name; nothing means the one that is usual. */
export const askOption = (
  ask: Ask,
  { question, options, unknown, usual }: Question & { usual?: string | undefined },
): Promise<string> =>
  askUntil(ask, `${numbered(options)}\n${question}`, (answer) => {
    if (answer === '' && usual !== undefined) return { value: usual };
    const choice = choose(byNumber(answer, options), options);
    return 'ids' in choice ? { value: choice.ids[0]! } : { wrong: unknown(choice) };
  });

/** Asks for authors, none of them if nothing is answered. */
export const askAuthors = (ask: Ask, { question, options, unknown }: Question): Promise<string[]> =>
  askUntil(ask, [...(options.length > 0 ? [numbered(options)] : []), question].join('\n'), (answer) => {
    const choice = chooseAuthors(
      parted(answer).map((part) => byNumber(part, options)),
      options,
    );
    return 'ids' in choice ? { value: choice.ids } : { wrong: unknown(choice) };
  });

type Unknown = Exclude<Choice, { ids: string[] }>;
type Question = {
  question: string;
  options: readonly Option[];
  /** What to say of an answer that means none of them. */
  unknown: (choice: Unknown) => string;
};

/** Says that an answer means none of the options, and which it may have meant. */
export const unknownIn =
  (words: NewWords, what: 'section' | 'author' | 'kind', options: readonly Option[]) =>
  ({ unknown, right }: Unknown): string =>
    words.unknown(
      what,
      unknown,
      right,
      options.map(({ id }) => id),
    );

const numbered = (options: readonly Option[]) =>
  options.map(({ name }, index) => `  ${String(index + 1).padStart(2)}  ${name}`).join('\n');
