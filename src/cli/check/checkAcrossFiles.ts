import path from 'node:path';
import { addressesOf } from '../../addresses/siteAddresses.ts';
import {
  addressedTexts,
  collectionNames,
  entriesOf,
  picturesOf,
  textCollectionOf,
  textsOf,
} from '../../intake/collections.ts';
import { readDate } from '../../intake/dates/dates.ts';
import type { Spot } from '../../intake/faults.ts';
import type { ListedFile } from '../../intake/files/listing.ts';
import { foldPath, pathBetween, pathFrom } from '../../intake/files/pictureFiles.ts';
import { isEntryFile } from '../../intake/live/entryFiles.ts';
import { themeFolder } from '../../intake/theme/theme.ts';
import { guideFolder } from '../init/guide.ts';
import type { Publication } from '../../intake/publication.ts';
import { addressKey, pathsOnSite } from '../../addresses/sitePaths.ts';
import { slugOf, soundsLike } from '../../addresses/slugs.ts';
import type { FileFacts } from '../../checks/analyseText.ts';
import type { ReportInFile } from '../../checks/diagnostic.ts';
import { checkLivePages } from './livePages.ts';
import type { TextFile } from '../../checks/parseText.ts';

/** What rules across files look at. */
export type PublicationContext = {
  publication: Publication;
  /** Every file of the content folder. */
  files: readonly ListedFile[];
  texts: readonly { file: TextFile; facts: FileFacts }[];
  /** The name in messages of a path in the content folder. */
  nameOf: (path: string) => string;
  /** Milliseconds since 1970. */
  clock: number;
  /** Whether `texts` are all texts of the publication. */
  isComplete: boolean;
  /** Texts and folders that are ignored because their names begin with an underscore. */
  ignored: readonly { path: string; folder: boolean }[];
};

/** Checks what depends on several files: titles, links, authors and pictures. */
export function checkAcrossFiles(context: PublicationContext, report: ReportInFile): void {
  const withFiles = [livePages, videosWithoutCaptions, unusedPictures, leftOut, emptyFiles];
  for (const rule of [titles, featured, ownLinks, authors, licences, laterDates, emptyDossiers, ...withFiles])
    rule(context, report);
}

type CrossFileRule = (context: PublicationContext, report: ReportInFile) => void;

const livePages: CrossFileRule = ({ publication, texts, clock }, report) => {
  const spots = new Map(texts.map(({ file, facts }) => [file.file, facts.title]));
  const spotOf = (file: string) => {
    const title = spots.get(file);
    return title && { line: title.line, column: title.column };
  };
  checkLivePages({ ...publication, clock }, spotOf, report);
};

const titles: CrossFileRule = ({ publication, texts, isComplete: whole }, report) => {
  const first = new Map<string, string>();
  const checked = new Set(texts.map(({ file }) => file.file));
  const others = whole ? [] : publication.articles.filter(({ file }) => !checked.has(file));
  for (const { title, file } of others) first.set(slugOf(title), file);
  for (const { file, facts } of texts) {
    const key =
      facts.title && !isEntryFile(file.path) && textCollectionOf(file.path) === 'articles'
        ? slugOf(facts.title.text)
        : '';
    if (!facts.title || !key) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, file.file);
    else {
      const { line, column } = facts.title;
      report(file.file, { rule: 'title-twice', values: { file: earlier }, field: 'title', line, column });
    }
  }
};

const featured: CrossFileRule = ({ publication, texts }, report) => {
  // An embargoed article leads only from its date on.
  const marked = publication.articles.filter((article) => article.featured && article.status === 'published');
  const [lead, ...others] = marked.toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
  for (const { file, facts } of texts) {
    if (!lead || !facts.featured || !others.some((other) => other.file === file.file)) continue;
    report(file.file, {
      rule: 'featured-twice',
      values: { file: lead.file },
      field: 'featured',
      ...facts.featured,
    });
  }
};

const ownLinks: CrossFileRule = ({ publication, texts, files, nameOf }, report) => {
  const { settings, faults, omissions } = publication;
  if (!settings) return;
  const site = new URL(settings.url);
  const addresses = addressesOf(site.origin, settings.language, settings.sections);
  const byName = new Map(files.map((listed) => [nameOf(listed.path), listed]));
  const byAddress = new Map(
    addressedTexts(publication, addresses).map(({ address, file }) => [addressKey(address), file]),
  );
  const spotKey = (file: string, { line, column }: Spot) => `${file}:${line}:${column}`;
  // The build reports a link that it rejects or drops.
  const reportedSpots = new Set(
    [...faults, ...omissions]
      .filter(({ rule }) => rule.startsWith('link-'))
      .map((found) => spotKey(found.file, found)),
  );
  for (const { file, facts } of texts) {
    for (const { href, line, column } of facts.links) {
      const paths = pathsOnSite(href, site);
      if (paths.length === 0 || reportedSpots.has(spotKey(file.file, { line, column }))) continue;
      const names = paths.flatMap(({ key }) => byAddress.get(key) ?? []);
      const target = byName.get(names[0] ?? '');
      // Pages without a file, such as lists and feeds, can only be linked to by address.
      if (!target && href.startsWith('/')) continue;
      const right = target && pathBetween(file, target) + (/#.*$/s.exec(href)?.[0] ?? '');
      report(file.file, { rule: 'link-own-site', values: { href, right }, line, column });
    }
  }
};

const authors: CrossFileRule = ({ publication, texts, nameOf }, report) => {
  const { authors: known } = publication;
  const ids = new Set(known.map(({ id }) => id));
  for (const { file, facts } of texts) {
    for (const { name, index, line, column } of facts.authors) {
      // The build checks names in the form of an id.
      if (ids.has(name) || slugOf(name) === name) continue;
      const right = known.find((author) => soundsLike(author.name, name))?.id;
      const values = { name, right, file: nameOf(`authors/${slugOf(name) || 'id'}.yaml`) };
      report(file.file, { rule: 'author-plain', values, field: `authors.${index + 1}`, line, column });
    }
  }
};

const licences: CrossFileRule = ({ publication: { settings }, texts, clock }, report) => {
  for (const { file, facts } of texts) {
    const { licenceUntil } = facts;
    const reading = licenceUntil && readDate(licenceUntil.date, settings?.timeZone ?? 'UTC');
    if (!reading || !('date' in reading) || Date.parse(reading.date) > clock) continue;
    const { date: until, line, column } = licenceUntil;
    const field = 'image.licenseUntil';
    report(file.file, { rule: 'licence-past', values: { until }, field, line, column });
  }
};

/** Reports corrections and updates dated in the future, which are not shown before then. */
const laterDates: CrossFileRule = ({ publication, texts, clock }, report) => {
  const { settings } = publication;
  const articles = publication.articles.filter(({ status }) => status === 'published');
  const files = new Set(textsOf({ ...publication, articles }).map(({ file }) => file));
  for (const { file, facts } of texts.filter((text) => files.has(text.file.file))) {
    for (const { date, field, line, column } of facts.changed ?? []) {
      const reading = readDate(date, settings?.timeZone ?? 'UTC');
      if (!('date' in reading) || Date.parse(reading.date) <= clock) continue;
      report(file.file, { rule: 'dated-later', values: { date }, field, line, column });
    }
  }
};

const emptyDossiers: CrossFileRule = ({ publication, texts }, report) => {
  const empty = publication.dossiers.filter(({ status }) => status === 'empty');
  for (const { file } of texts) {
    const dossier = empty.find((one) => one.file === file.file);
    if (dossier)
      report(file.file, {
        rule: 'dossier-empty',
        values: { line: `dossier: ${dossier.id}` },
        line: 1,
        column: 1,
      });
  }
};

const pictures = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff)$/i;

const unusedPictures: CrossFileRule = ({ publication, texts, files, nameOf, isComplete: whole }, report) => {
  // The other texts may show pictures too.
  if (!whole) return;
  // A reference in other letter case counts as use; the build reports the case.
  const pathNamed = (from: ListedFile, src: string) => foldPath(pathFrom(from, src.replaceAll('\\', '/')));
  const used = new Set(
    texts.flatMap(({ file, facts }) => facts.pictures.map(({ src }) => pathNamed(file, src))),
  );
  const byName = new Map(files.map((listed) => [nameOf(listed.path), listed]));
  const entries = entriesOf(publication);
  for (const name of collectionNames)
    for (const { file, data } of entries[name]) {
      const listed = byName.get(file);
      if (listed) picturesOf(name, data).forEach((picture) => used.add(pathNamed(listed, picture)));
    }
  // A file with faults may use pictures that could not be read: a portrait, an advertisement, those of a body.
  const unsure = publication.faults.some(({ file }) => /\.ya?ml$/.test(file));
  const faulty = new Set(publication.faults.map(({ file }) => file));
  const unsureBelow = texts.flatMap(({ file }) =>
    faulty.has(file.file) ? [`${path.posix.dirname(file.path)}/`] : [],
  );
  for (const listed of files) {
    if (!pictures.test(listed.path) || used.has(foldPath(listed.path))) continue;
    // What a look of one's own shows, its style sheet and its components say; the guide is no text of the site.
    if ([themeFolder, guideFolder].some((folder) => listed.path.startsWith(`${folder}/`))) continue;
    if (unsureBelow.some((folder) => listed.path.startsWith(folder))) continue;
    if (unsure && !textCollectionOf(listed.path)) continue;
    const values = { right: `![…](./${path.posix.basename(listed.path)})` };
    report(nameOf(listed.path), { rule: 'picture-unused', values, line: 1, column: 1 });
  }
};

const leftOut: CrossFileRule = ({ ignored: leftOut, nameOf }, report) => {
  for (const { path: file, folder } of leftOut) {
    const right = path.posix.basename(file).replace(/^_+/, '');
    report(nameOf(file), { rule: 'file-left-out', values: { right, folder }, line: 1, column: 1 });
  }
};

const videosWithoutCaptions: CrossFileRule = ({ publication, texts }, report) => {
  const byFile = new Map(textsOf(publication).map(({ file, media }) => [file, media]));
  for (const { file, facts } of texts) {
    for (const { src, line, column } of facts.videos) {
      const shown = byFile.get(file.file)?.find((one) => one.src === src);
      if (!shown || shown.captions.length > 0) continue;
      const name = path.posix.basename(src.replace(/[?#].*$/s, '')).replace(/\.\w+$/, '.vtt');
      const right = /^https:/.test(src) ? `captions="./${name}"` : name;
      report(file.file, { rule: 'captions-none', values: { src, right }, line, column });
    }
  }
};

const emptyFiles: CrossFileRule = ({ publication }, report) => {
  const reported = new Set<string>();
  for (const { file: from, attachments } of textsOf(publication)) {
    for (const { file, bytes } of Object.values(attachments)) {
      if (bytes > 0 || reported.has(file)) continue;
      reported.add(file);
      report(file, { rule: 'attachment-empty', values: { file: from }, line: 1, column: 1 });
    }
  }
};
