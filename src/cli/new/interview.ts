import type { NewWords } from '../../i18n/cli/new.ts';
import {
  idByNumber,
  choose,
  chooseAuthors,
  splitList,
  type ChoiceResult,
  type ChoiceOption,
} from './choices.ts';

/** Asks a question on the terminal. */
export type Ask = (question: string) => Promise<string>;

/** Repeats a question until the answer is valid, each time with the error of the last answer before it. */
export async function askUntil<T>(
  ask: Ask,
  question: string,
  parse: (answer: string) => { value: T } | { error: string },
): Promise<T> {
  for (;;) {
    const result = parse((await ask(question)).trim());
    if ('value' in result) return result.value;
    question = `${result.error}\n${question.split('\n').at(-1) ?? ''}`;
  }
}

export const askText = (ask: Ask, question: string, empty: string): Promise<string> =>
  askUntil(ask, question, (answer) => (answer === '' ? { error: empty } : { value: answer }));

/** Asks for one of several options, by number or name; an empty answer chooses the default. */
export const askOption = (
  ask: Ask,
  { question, options, unknown, defaultId }: Question & { defaultId?: string | undefined },
): Promise<string> =>
  askUntil(ask, `${numberedList(options)}\n${question}`, (answer) => {
    if (answer === '' && defaultId !== undefined) return { value: defaultId };
    const choice = choose(idByNumber(answer, options), options);
    return 'ids' in choice ? { value: choice.ids[0]! } : { error: unknown(choice) };
  });

/** Asks for authors; an empty answer means none. */
export const askAuthors = (ask: Ask, { question, options, unknown }: Question): Promise<string[]> =>
  askUntil(ask, [...(options.length > 0 ? [numberedList(options)] : []), question].join('\n'), (answer) => {
    const choice = chooseAuthors(
      splitList(answer).map((part) => idByNumber(part, options)),
      options,
    );
    return 'ids' in choice ? { value: choice.ids } : { error: unknown(choice) };
  });

type UnknownChoice = Exclude<ChoiceResult, { ids: string[] }>;
type Question = {
  question: string;
  options: readonly ChoiceOption[];
  /** The error message for an answer that names no option. */
  unknown: (choice: UnknownChoice) => string;
};

/** Makes the error message for an answer that names no option, with the one it may have meant. */
export const unknownChoiceMessage =
  (words: NewWords, what: 'section' | 'author' | 'kind' | 'reply', options: readonly ChoiceOption[]) =>
  ({ unknown, right }: UnknownChoice): string =>
    words.unknown(
      what,
      unknown,
      right,
      options.map(({ id }) => id),
    );

const numberedList = (options: readonly ChoiceOption[]) =>
  options.map(({ name }, index) => `  ${String(index + 1).padStart(2)}  ${name}`).join('\n');
