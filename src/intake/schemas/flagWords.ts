import { slugOf } from '../../addresses/slugs.ts';

const yes = new Set(['true', 'oui', 'yes', 'vrai', 'on', 'o', 'y', '1']);
const no = new Set(['false', 'non', 'no', 'faux', 'off', 'n', '0', 'never', 'jamais']);

/** What an editor's yes or no means, in whatever form it is written; `undefined` if it is neither. */
export function flagOf(value: unknown): boolean | undefined {
  const word = slugOf(String(value ?? ''));
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
