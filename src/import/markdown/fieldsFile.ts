import { parseDocument } from 'yaml';
import { MapError } from '../plan/sectionsFile.ts';
import { fieldRoles, type FieldMap, type FieldRole, type FieldUse } from './fieldRoles.ts';

/** What the keys of the old front matter mean, as a file that an editor can change: a line for each, with an example. */
export function writeFieldMap(uses: readonly FieldUse[], comment: string): string {
  const lines = uses.map(({ key, role, count, example }) => {
    const shown = example.replace(/\s+/g, ' ').slice(0, 60);
    return `${JSON.stringify(key)}: ${role} # ${count} × ${shown}`;
  });
  return `${comment.replaceAll(/^/gm, '# ')}\n# ${fieldRoles.join(', ')}\n\n${lines.join('\n')}\n`;
}

/**
 * Reads what an editor has made of a proposal.
 *
 * @throws MapError with the first line that cannot be read
 */
export function readFieldMap(text: string, file: string): FieldMap {
  const document = parseDocument(text);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const [fault] = document.errors;
  if (fault) throw new MapError(file, lineAt(fault.pos[0]), 'description: summary');
  const map = (document.toJS() ?? {}) as Record<string, string>;
  for (const [key, role] of Object.entries(map)) {
    if (fieldRoles.includes(role as FieldRole)) continue;
    const line = text.split('\n').findIndex((written) => written.includes(key)) + 1;
    throw new MapError(file, line, `${JSON.stringify(key)}: ${fieldRoles.join(' | ')}`);
  }
  return map as FieldMap;
}
