import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The key of a publication's interface on this machine, the same each time, so that a page that was left open works again. Only
 * the user can read its file.
 *
 * @param folder where it is kept
 */
export function editKey(folder: string): string {
  const file = path.join(folder, 'key');
  try {
    const known = readFileSync(file, 'utf8').trim();
    if (/^[\w-]{43}$/.test(known)) return known;
  } catch {
    // There is none yet.
  }
  const key = randomBytes(32).toString('base64url');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${key}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  } catch {
    // A key that cannot be kept holds as long as the command runs.
  }
  return key;
}
