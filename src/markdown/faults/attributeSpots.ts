import type { Spot } from '../../intake/faults.ts';
import type { Written } from './spots.ts';
import type { Jsx } from '../nodes.ts';

const attribute =
  /[\s/>]*([A-Za-z_$][\w:.$-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?|[\s>]*(\{[^}]*\})/y;

/** Where the attributes of a tag are written, by their names; the parser does not tell. Spread ones are `{…}`. */
export function attributeSpots({ position, name }: Jsx, { body, spots }: Written): ReadonlyMap<string, Spot> {
  const found = new Map<string, Spot>();
  attribute.lastIndex = (position?.start.offset ?? 0) + 1 + (name?.length ?? 0);
  // A tag ends with its position at the latest; what follows `>` is no attribute.
  for (let match = attribute.exec(body); match; match = attribute.exec(body)) {
    const [whole, written, spread = ''] = match;
    if (/^[^A-Za-z{]*>/.test(whole)) break;
    const at = match.index + whole.indexOf(written ?? spread);
    found.set(written ?? '{…}', spots.at(at));
  }
  return found;
}
