import type { Spot } from '../../intake/faults.ts';
import type { Jsx } from '../nodes.ts';
import type { SourceText } from './positions.ts';

const attribute =
  /[\s/>]*([A-Za-z_$][\w:.$-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?|[\s>]*(\{[^}]*\})/y;

/** The positions of the attributes of a tag, by name, which the parser does not report. A spread attribute is `{…}`. */
export function attributePositions(
  { position, name }: Jsx,
  { body, positions: spots }: SourceText,
): ReadonlyMap<string, Spot> {
  const byName = new Map<string, Spot>();
  attribute.lastIndex = (position?.start.offset ?? 0) + 1 + (name?.length ?? 0);
  // What follows `>` is not an attribute.
  for (let match = attribute.exec(body); match; match = attribute.exec(body)) {
    const [whole, attributeName, spread = ''] = match;
    if (/^[^A-Za-z{]*>/.test(whole)) break;
    const at = match.index + whole.indexOf(attributeName ?? spread);
    byName.set(attributeName ?? '{…}', spots.at(at));
  }
  return byName;
}
