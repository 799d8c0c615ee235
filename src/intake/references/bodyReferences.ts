import { providers, type ProviderId } from '../../embeds/embeds.ts';
import { findAttachment, isAttachment, fileLinkFault, type Attachments } from '../files/attachments.ts';
import { tableKey } from '../tables/chartTable.ts';
import { readTable, type CsvFiles } from '../tables/csvFiles.ts';
import type { ResolvedText as WrittenData } from '../schemas/articleSchema.ts';
import { faultAt, type Fault, type FaultDetail, type Spot } from '../faults.ts';
import { mentionOf } from '../gate.ts';
import { findMedia } from '../media/bodyMedia.ts';
import type { MediaFiles } from '../media/mediaFiles.ts';
import type { MediaRules } from '../media/mediaRules.ts';
import { valueAt } from '../schemas/schemaFaults.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import type { Omission } from './omissions.ts';
import { findTarget, missingTargetFault, type Targets, type LinkTarget } from './linkTargets.ts';
import type { ListedFile } from '../files/listing.ts';
import type { Outline } from '../outline.ts';
import { findPicture, type FileIndex } from '../files/pictureFiles.ts';
import { findOnSite, sitePathFault, type SiteAddresses } from './siteLinks.ts';

export type BodyReferences = Pick<
  WrittenData,
  'links' | 'pageLinks' | 'dossierLinks' | 'sitePaths' | 'pictures' | 'tables' | 'attachments' | 'media'
> & {
  faults: Fault[];
  omissions: Omission[];
};

/**
 * Finds what the body of a file links to and shows.
 *
 * @param published whether readers see the file: then it may not link to what is embargoed, and links to drafts and
 *   expired articles are left out
 */
export function readReferences(
  { outline, ...from }: ListedFile & { file: string; data: Fields; outline: Outline },
  published: boolean,
  site: {
    targets: Targets<LinkTarget>;
    addresses: SiteAddresses;
    index: FileIndex;
    csvFiles: CsvFiles;
    attachments: Attachments;
    remotePictures: 'refuse' | 'link';
    /** The providers that `site.yaml` allows; all if undefined. */
    embeds: readonly unknown[] | undefined;
    settingsFile: string;
    mediaFiles: MediaFiles;
    mediaRules: MediaRules;
    /** The language of texts that do not say theirs. */
    language: string;
  },
): BodyReferences {
  const found: BodyReferences = {
    links: {},
    pageLinks: {},
    dossierLinks: {},
    sitePaths: {},
    pictures: {},
    tables: {},
    attachments: {},
    media: [],
    faults: [],
    omissions: [],
  };
  const report = (detail: FaultDetail, { line, column }: Spot) =>
    found.faults.push(faultAt(detail, { file: from.file, line, column }));
  const omit = (values: Extract<Omission, { rule: 'link-dropped' }>['values'], { line, column }: Spot) =>
    found.omissions.push({ rule: 'link-dropped', values, file: from.file, line, column });
  const addLink = (href: string, target: LinkTarget, spot: Spot) => {
    if (target.kind === 'page') found.pageLinks[href] = target.name;
    else if (target.kind === 'dossier') {
      found.dossierLinks[href] = target.name;
      // Nothing stands in the way of taking a dossier's last article down.
      if (published && target.status !== 'published') omit({ href }, spot);
    } else {
      const { status } = target;
      const mention = published ? mentionOf(status) : 'kept';
      if (target.kind === 'article') found.links[href] = target.id;
      else found.sitePaths[href] = mention === 'kept' ? target.address : null;
      if (mention === 'refused') report({ rule: 'link-unpublished', values: { href } }, spot);
      else if (mention === 'dropped') omit({ href, status }, spot);
    }
  };

  for (const { href, ...spot } of outline.links) {
    if (isAttachment(href)) {
      const reading = findAttachment(href, from, site.index);
      // A file that cannot be read is reported where it is read.
      const attachment = 'rule' in reading ? undefined : site.attachments.get(reading.path);
      if ('rule' in reading) report(reading, spot);
      else if (attachment === 'damaged') report({ rule: 'link-damaged', values: { href } }, spot);
      else if (attachment) found.attachments[href] = attachment;
      continue;
    }
    const onSite = findOnSite(href, site.addresses);
    const reading = onSite ?? findTarget(href, from, site.targets);
    if (reading === 'elsewhere') continue;
    if ('target' in reading) addLink(href, reading.target, spot);
    else if ('path' in reading) {
      const detail = published ? sitePathFault(href, reading, site.addresses) : undefined;
      found.sitePaths[href] = detail === 'dropped' ? null : reading.path;
      if (detail === 'dropped') omit({ href }, spot);
      else if (detail) report(detail, spot);
    } else if ('missing' in reading)
      report(missingTargetFault(href, reading.missing, from, site.targets), spot);
    else report(fileLinkFault(href, from, site.index) ?? reading, spot);
  }
  for (const { src, remote, ...spot } of outline.pictures) {
    if (remote && site.remotePictures === 'link') continue;
    const reading = findPicture(src, from, site.index);
    if ('rule' in reading) report(reading, spot);
    else found.pictures[src] = reading.path;
  }
  for (const { provider, written, ...spot } of outline.embeds ?? []) {
    // A bare address that may not be shown is a link.
    if (!provider || written === 'address' || (site.embeds?.includes(provider) ?? true)) continue;
    const { name } = providers[provider as ProviderId];
    report({ rule: 'embed-not-allowed', values: { name, id: provider, site: site.settingsFile } }, spot);
  }
  for (const { line, column, ...named } of outline.tables ?? []) {
    const reading = readTable(named, { ...from, line, column }, site);
    found.faults.push(...reading.faults);
    if (reading.table) found.tables[tableKey(named)] = reading.table;
  }
  const lang = valueAt(from.data, ['lang']);
  const language = typeof lang === 'string' ? lang : site.language;
  for (const reference of outline.media ?? []) {
    const { media, attachments, faults } = findMedia(reference, from, language, site);
    found.faults.push(...faults);
    if (!media) continue;
    found.media.push(media);
    Object.assign(found.attachments, attachments);
  }
  return found;
}
