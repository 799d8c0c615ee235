import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ExportError } from '../../../src/import/wordpress/exportElements.ts';

/** An export with a channel of these elements; `version` is left out if it is empty. */
export const exportOf = (channel: string, version = '1.2'): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Agence du Val</title>
<link>https://exemple.fr</link>
<language>fr-FR</language>
${version && `<wp:wxr_version>${version}</wp:wxr_version>`}
${channel}
</channel>
</rss>
`;

/** A post with these elements besides its number. */
export const itemOf = (id: number, elements: string): string =>
  `<item><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${elements}</item>`;

/** Runs with these files in a folder of their own; paths are in their order. */
export async function withFiles<T>(
  contents: readonly (string | Uint8Array)[],
  run: (files: string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-export-'));
  try {
    const files = contents.map((content, at) => {
      const file = path.join(folder, `${at + 1}.xml`);
      writeFileSync(file, content);
      return file;
    });
    return await run(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What an error says, as `problem 3:5 detail`. */
export async function refusalOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return 'read';
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    const { problem, place, detail } = error;
    return `${problem} ${place.line}:${place.column} ${detail}`.trim();
  }
}
