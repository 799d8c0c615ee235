import { findAttachment, isAttachment, refuseFile, type Attachments } from '../files/attachments.ts';
import { tableKey } from '../tables/chartTable.ts';
import { readTable, type CsvFiles } from '../tables/csvFiles.ts';
import type { Written as WrittenData } from '../schemas/articleSchema.ts';
import { faultAt, type Fault, type Refusal, type Spot } from '../faults.ts';
import { mentionOf } from '../gate.ts';
import type { Omission } from './omissions.ts';
import { findTarget, refuseMissing, type Targets, type TextFile } from './linkTargets.ts';
import type { Listed } from '../files/listing.ts';
import type { Outline } from '../outline.ts';
import { findPicture, type FileIndex } from '../files/pictureFiles.ts';
import { findOnSite, refusePath, type SiteAddresses } from './siteLinks.ts';

export type BodyReferences = Pick<
  WrittenData,
  'links' | 'pageLinks' | 'sitePaths' | 'pictures' | 'tables' | 'attachments'
> & {
  faults: Fault[];
  omissions: Omission[];
};

/**
 * Finds what the body of a file links to and shows.
 *
 * @param published whether readers see the file: then it may not link to what is embargoed, and links to what is not
 *   online any more are left out
 */
export function readReferences(
  { outline, ...from }: Listed & { file: string; outline: Outline },
  published: boolean,
  site: {
    targets: Targets<TextFile>;
    addresses: SiteAddresses;
    index: FileIndex;
    csvFiles: CsvFiles;
    attachments: Attachments;
    remotePictures: 'refuse' | 'link';
  },
): BodyReferences {
  const found: BodyReferences = {
    links: {},
    pageLinks: {},
    sitePaths: {},
    pictures: {},
    tables: {},
    attachments: {},
    faults: [],
    omissions: [],
  };
  const refuse = (refusal: Refusal, { line, column }: Spot) =>
    found.faults.push(faultAt(refusal, { file: from.file, line, column }));
  const omit = (values: Extract<Omission, { rule: 'link-dropped' }>['values'], { line, column }: Spot) =>
    found.omissions.push({ rule: 'link-dropped', values, file: from.file, line, column });
  const lead = (href: string, target: TextFile, spot: Spot) => {
    if (target.kind === 'page') found.pageLinks[href] = target.name;
    else {
      found.links[href] = target.id;
      const { status } = target;
      const mention = published ? mentionOf(status) : 'kept';
      if (mention === 'refused') refuse({ rule: 'link-unpublished', values: { href } }, spot);
      else if (mention === 'dropped') omit({ href, status }, spot);
    }
  };

  for (const { href, ...spot } of outline.links) {
    if (isAttachment(href)) {
      const reading = findAttachment(href, from, site.index);
      // One that cannot be read is told where it is read.
      const attachment = 'rule' in reading ? undefined : site.attachments.get(reading.path);
      if ('rule' in reading) refuse(reading, spot);
      else if (attachment) found.attachments[href] = attachment;
      continue;
    }
    const onSite = findOnSite(href, site.addresses);
    const reading = onSite ?? findTarget(href, from, site.targets);
    if (reading === 'elsewhere') continue;
    if ('target' in reading) lead(href, reading.target, spot);
    else if ('path' in reading) {
      const refusal = published ? refusePath(href, reading, site.addresses) : undefined;
      found.sitePaths[href] = refusal === 'dropped' ? null : reading.path;
      if (refusal === 'dropped') omit({ href }, spot);
      else if (refusal) refuse(refusal, spot);
    } else if ('missing' in reading) refuse(refuseMissing(href, reading.missing, from, site.targets), spot);
    else refuse(refuseFile(href, from, site.index) ?? reading, spot);
  }
  for (const { src, remote, ...spot } of outline.pictures) {
    if (remote && site.remotePictures === 'link') continue;
    const reading = findPicture(src, from, site.index);
    if ('rule' in reading) refuse(reading, spot);
    else found.pictures[src] = reading.path;
  }
  for (const { line, column, ...named } of outline.tables ?? []) {
    const reading = readTable(named, { ...from, line, column }, site);
    found.faults.push(...reading.faults);
    if (reading.table) found.tables[tableKey(named)] = reading.table;
  }
  return found;
}
