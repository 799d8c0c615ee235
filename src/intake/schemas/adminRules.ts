import type { Refusal } from '../faults.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import type { Path } from './paths.ts';
import { valueAt, type FieldRefusal } from './schemaFaults.ts';

/** What the settings of the editors' interface say in vain, because the host of the repository has no such thing. */
export function refuseAdmin(data: Fields): FieldRefusal[] {
  const found: FieldRefusal[] = [];
  const refuse = (path: Path, refusal: Refusal, on: 'key' | 'value' = 'value') =>
    found.push({ path, refusal, on });
  const has = (field: string) => valueAt(data, ['admin', field]) !== undefined;
  const host = valueAt(data, ['admin', 'host']) ?? 'github';
  const idle = host === 'github' ? 'application' : 'signIn';
  if (has(idle))
    refuse(['admin', idle], { rule: 'admin-unused', values: { field: idle, host: String(host) } }, 'key');
  if (host === 'gitea' && valueAt(data, ['admin', 'review']) === true)
    refuse(['admin', 'review'], { rule: 'admin-review', values: {} });
  return found;
}
