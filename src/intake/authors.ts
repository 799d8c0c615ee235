import { authorSchema, type Author } from './schemas/authorSchema.ts';
import { fault, faultAt, type Fault } from './faults.ts';
import { placeFieldFault, fieldPlace } from './schemas/fieldPlaces.ts';
import { slugFault } from './files/fileNames.ts';
import type { ListedFile } from './files/listing.ts';
import { readMappingFile, type MappingFile } from './yaml/mappingFile.ts';
import { findWritten, type FileIndex } from './files/pictureFiles.ts';
import { validate } from './schemas/schemaFaults.ts';
import { fieldNames } from './schemas/schemaWalk.ts';

/** An author's file; no author when it has faults. The id counts as taken even then. */
export type AuthorReading = {
  id: string;
  file: string;
  author: Author | undefined;
  faults: Fault[];
  /** What is written in it, and where, as far as it could be read. */
  read?: MappingFile;
};

/** Reads `authors/ID.yaml`. Never throws, whatever the bytes. */
export function readAuthor(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  index: FileIndex,
): AuthorReading {
  const name = listed.path.replace(/^authors\//, '');
  const id = name.replace(/\.\w+$/, '');
  const start = { file, line: 1, column: 1 };
  if (!name.endsWith('.yaml')) {
    return { id, file, author: undefined, faults: [fault('file-ending', { right: `${id}.yaml` }, start)] };
  }
  const read = readMappingFile(bytes, file, fieldNames(authorSchema));
  const faults = [...read.faults];
  const detail = slugFault(id, { folder: false, reserved: new Set(), ending: '.yaml', prefix: 'author' });
  if (detail) faults.push(faultAt(detail, start));
  if (!read.data) return { id, file, author: undefined, faults };
  const written = read.data['picture'];
  const data = typeof written === 'string' ? { ...read.data, picture: { src: written } } : read.data;
  const { value, fieldFaults } = validate(authorSchema, data, {
    entries: read.entries,
    file: 'authors',
    timeZone: 'UTC',
  });
  faults.push(...fieldFaults.map((one) => placeFieldFault(read, one)));

  const picture = findWritten(data, ['picture', 'src'], listed, index);
  if (picture && 'rule' in picture) {
    const path = typeof written === 'string' ? ['picture'] : ['picture', 'src'];
    faults.push(faultAt(picture, fieldPlace(read, path), path.join('.')));
  }
  if (!value || faults.length > 0) return { id, file, author: undefined, faults, read };
  const found =
    value.picture && picture && 'path' in picture ? { picture: { ...value.picture, src: picture.path } } : {};
  return { id, file, author: { ...value, ...found, id, file }, faults, read };
}
