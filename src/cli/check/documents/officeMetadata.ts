import { zipTexts } from './zipEntries.ts';

/** The files of office documents that contain metadata: Office Open XML, part 2, 11; OpenDocument 1.3, part 2, 3. */
const metadataFiles = new Set(['docProps/core.xml', 'docProps/app.xml', 'meta.xml']);

/** The elements that name people or their company. */
const nameElements =
  /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Manager|Company)\b[^>]*>([^<]*)</g;

/** The names in the metadata of an office document. */
export const officeNames = (bytes: Buffer): string[] =>
  zipTexts(bytes, (name) => metadataFiles.has(name)).flatMap((xml) =>
    [...xml.matchAll(nameElements)].map(([, text]) => text!),
  );
