import type { FaultDetail } from '../faults.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import type { Path } from './paths.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';

/** Settings of the editors' interface that the host of the repository does not support. */
export function adminFaults(data: Fields): FieldFault[] {
  const found: FieldFault[] = [];
  const report = (path: Path, detail: FaultDetail, on: 'key' | 'value' = 'value') =>
    found.push({ path, detail, on });
  const has = (field: string) => valueAt(data, ['admin', field]) !== undefined;
  const host = valueAt(data, ['admin', 'host']) ?? 'github';
  const idle = host === 'github' ? 'application' : 'signIn';
  if (has(idle))
    report(['admin', idle], { rule: 'admin-unused', values: { field: idle, host: String(host) } }, 'key');
  if (host === 'gitea' && valueAt(data, ['admin', 'review']) === true)
    report(['admin', 'review'], { rule: 'admin-review', values: {} });
  return found;
}
