import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reservedSteps } from '../../addresses/siteAddresses.ts';
import { replaceFile } from '../../cache/disk.ts';
import type { OldArchive } from '../../import/oldSite.ts';
import { proposeSections, type Place } from '../../import/plan/sectionMap.ts';
import { readSections, writeSections } from '../../import/plan/sectionsFile.ts';
import { importFolder } from '../../import/write/importFolder.ts';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { nameFromHere } from './fromHere.ts';

/**
 * What becomes of categories: what an editor has said in `.import/sections.yaml`, the rest as proposed. The file then says
 * all of it.
 *
 * @throws MapError if the file cannot be read
 */
export function placesOf(
  { site, items }: OldArchive,
  { folder, language, comment }: { folder: string; language: Language; comment: string },
): Map<string, Place> {
  const file = path.join(folder, importFolder, 'sections.yaml');
  const counts = new Map<string, number>();
  for (const { kind, status, categories } of items)
    if (kind === 'article' && status !== 'closed' && status !== 'discarded')
      for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  const proposed = proposeSections(site.categories, counts, new Set(reservedSteps(language)));
  const said = existsSync(file) ? readSections(readFileSync(file, 'utf8'), nameFromHere(file)) : undefined;
  // Categories that have come since are tags: an editor has decided which sections there are.
  const added = said ? [...proposed].filter(([slug]) => !said.has(slug)).map(asTag) : [];
  const places = said ? new Map([...said, ...added]) : proposed;
  if (!said || added.length > 0) replaceFile(file, [writeSections(places, counts, comment)]);
  return places;
}

const asTag = ([slug, place]: [string, Place]): [string, Place] => [
  slug,
  place.as === 'section' ? { as: 'tag', name: place.name } : place,
];
