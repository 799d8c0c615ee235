import matter from 'gray-matter';
import { Document, isMap, isSeq } from 'yaml';
import type { Fields } from './frontMatter.ts';

/**
 * Writes a file with front matter, for `npm run new` and importers: fields in their order, those that are
 * undefined left out, short lists in one line, values quoted where YAML would take them for something else.
 */
export function writeFrontMatter(fields: Fields, body = ''): string {
  const yaml = { parse: () => ({}), stringify };
  return matter.stringify(body, fields, { language: 'yaml', engines: { yaml } });
}

function stringify(fields: object): string {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  const document = new Document(Object.fromEntries(present));
  for (const { value } of isMap(document.contents) ? document.contents.items : [])
    if (isSeq(value)) value.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
