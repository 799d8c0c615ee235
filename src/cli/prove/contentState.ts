import { sha256 } from '../../cache/digest.ts';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { listFiles } from '../../intake/files/listing.ts';

/** A digest of a content folder's files, which changes whenever one is changed, added or removed. */
export async function contentState(folder: string): Promise<string> {
  const { files } = await listFiles(folder);
  return sha256(JSON.stringify(files.map(({ path, disk }) => [path, sha256(bytesOf({ disk }) ?? '')])));
}
