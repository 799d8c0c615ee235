import { sha256 } from '../../cache/digest.ts';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { listFiles } from '../../intake/files/listing.ts';

/** Stands for all that a content folder holds for a build: another whenever a file of it is saved, added or removed. */
export async function contentState(folder: string): Promise<string> {
  const { files } = await listFiles(folder);
  return sha256(JSON.stringify(files.map(({ path, disk }) => [path, sha256(bytesOf({ disk }) ?? '')])));
}
