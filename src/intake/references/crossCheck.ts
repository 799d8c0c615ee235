import path from 'node:path';
import type { Collection, Content, TextCollection } from '../collections.ts';
import type { Article } from '../schemas/articleSchema.ts';
import type { ArticleReading } from '../articles.ts';
import type { ListedFile } from '../files/listing.ts';
import { readReferences } from './bodyReferences.ts';
import type { LinkTarget } from './linkTargets.ts';
import { collisionFaults } from './collisions.ts';
import { dossierFaults, dossierStatuses } from './dossierReferences.ts';
import { faultAt, type Fault } from '../faults.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { liveAddresses, type LiveAddresses } from './liveAddresses.ts';
import { indexTargets } from './linkTargets.ts';
import { letterFaults, letterOmissions } from './letterReferences.ts';
import { keyOfWritten } from '../../addresses/oldPaths.ts';
import { addressesOf, dossierPath, placeholderUrl, standingPagePath } from '../../addresses/siteAddresses.ts';
import type { Letter } from '../schemas/letterSchema.ts';
import type { Dossier, DossierStatus } from '../schemas/dossierSchema.ts';
import type { StandingPage } from '../schemas/pageSchema.ts';
import { findWritten } from '../files/pictureFiles.ts';
import { omittedFields, type Omission } from './omissions.ts';
import type { Readings } from './readings.ts';
import { referenceFaults, themesOf, type KnownNames } from './references.ts';
import { oldAddressesOf, omittedRedirects, redirectFaults } from './redirects.ts';
import type { Settings } from '../schemas/siteSchema.ts';
import { siteAddresses } from './siteLinks.ts';
import { checkSite } from './siteReferences.ts';
import { episodeFault } from '../podcast/episodeFault.ts';
import { mediaRulesOf } from '../media/mediaRules.ts';
import { originalOf } from './translations.ts';
import { typesetFields, typesetTables } from '../typesetting.ts';

/** What the files of a publication make together: those without faults, articles with their status at the clock. */
export type CheckedFiles = Omit<Content, 'settingsFile'> & {
  /** Every fault of every file, in reading order. */
  faults: Fault[];
  /** What is left out because it names something that was taken down or has expired. */
  omissions: Omission[];
};

/** Compares the files of a publication with each other and puts together what has no fault. */
export function crossCheck(readings: Readings): CheckedFiles {
  const { articles, pages, letters, dossiers, authors, site, index, csvFiles, mediaFiles, attachments } =
    readings;
  const { typeset = (text) => text } = readings;
  const statuses = dossierStatuses(dossiers, articles);
  const texts = Object.values(linkTargetsOf(readings, statuses)).flat();
  const targets = indexTargets<LinkTarget>(texts);
  const live = liveAddresses(readings, readings.reserved);
  const { sections } = site.facts;
  const around = { sections, live, reserved: readings.reserved };
  const addresses = siteAddresses(site.data['url'], texts, oldAddressesOf(readings), around);
  const bodies = {
    targets,
    addresses,
    index,
    csvFiles,
    attachments,
    mediaFiles,
    mediaRules: mediaRulesOf(site.data),
    remotePictures: site.remotePictures,
    embeds: Array.isArray(site.data['embeds']) ? (site.data['embeds'] as unknown[]) : undefined,
    settingsFile: site.file,
    language: site.language,
  };
  const known = knownOf(readings);
  const betweenFiles = [
    ...collisionFaults(articles),
    ...redirectFaults(readings, live),
    ...[...csvFiles.values(), ...mediaFiles.captions.values()].flatMap((file) => file.faults),
  ];
  const { settings, faults: inSite } = checkSite(readings);
  const faults: Record<Collection, Fault[]> = {
    site: inSite,
    articles: [],
    authors: authors.flatMap((author) => author.faults),
    pages: [],
    letters: [],
    dossiers: [],
  };
  const omissions: Omission[] = omittedRedirects(readings, live);
  const colliding = new Set(betweenFiles.map(({ file }) => file));

  const checkedArticles = articles.flatMap((article): Article[] => {
    const {
      faults: inBody,
      omissions: left,
      media,
      ...references
    } = readReferences(article, article.status === 'published', bodies);
    omissions.push(...left, ...omittedFields(article, known, statuses));
    // The picture and the references of a withdrawn article are not checked either.
    const isDown = article.status === 'withdrawn';
    const image = isDown ? undefined : findWritten(article.data, ['image', 'src'], article, index);
    const named = isDown ? [] : referenceFaults(article, known);
    const own = [...article.faults, ...inBody, ...named];
    if (image && 'rule' in image)
      own.push(faultAt(image, fieldPlace(article, ['image', 'src']), 'image.src'));
    const silent = isDown || readings.skipsBodies ? undefined : episodeFault(article.data, media);
    if (silent) own.push(faultAt(silent, fieldPlace(article, ['episode']), 'episode'));
    const entries = (article.liveEntries ?? []).flatMap((entry) => {
      const isShown = article.status === 'published' && entry.value?.status === 'published';
      const { faults: inEntry, omissions: ofEntry, ...found } = readReferences(entry, isShown, bodies);
      omissions.push(...ofEntry);
      own.push(...entry.faults, ...inEntry);
      const { file, bodyLine, lastLine, line, digest, fileDigest } = entry;
      if (!entry.value) return [];
      const resolved = { ...found, pictures: picturesFrom(article, entry, found.pictures) };
      return [{ ...entry.value, file, bodyLine, lastLine, line, digest, fileDigest, ...resolved }];
    });
    faults.articles.push(...own);
    const { value, status, id, slug, format, file, bodyLine, digest, fileDigest } = article;
    if (!value || !status || own.length > 0 || colliding.has(file)) return [];
    const found =
      image && 'path' in image && value.image ? { image: { ...value.image, src: image.path } } : {};
    const language = value.lang ?? site.language;
    const setTables = (tables: Article['tables']) => typesetTables(tables, (text) => typeset(text, language));
    const liveEntries = entries.map((entry) => ({ ...entry, tables: setTables(entry.tables) }));
    const fields = { ...value, ...found, media, ...(article.liveEntries && { liveEntries }) };
    const set = typesetFields('articles', fields, language, typeset);
    const lastLine = lastLineOf(article);
    const read = { file, bodyLine, ...(lastLine !== undefined && { lastLine }), digest, fileDigest };
    const tables = setTables(references.tables);
    return [{ ...set, id, slug, format, ...read, status, ...references, tables }];
  });

  const checkedPages = pages.flatMap((page): StandingPage[] => {
    const { faults: inBody, omissions: left, media, ...references } = readReferences(page, true, bodies);
    omissions.push(...left);
    const own = [...page.faults, ...inBody];
    faults.pages.push(...own);
    const { value, slug, file, bodyLine, digest, fileDigest } = page;
    if (!value || own.length > 0) return [];
    const read = { file, bodyLine, digest, fileDigest };
    const set = typesetFields('pages', { ...value, media }, value.lang ?? site.language, typeset);
    return [{ ...set, slug, ...read, ...references }];
  });

  const checkedLetters = letters.flatMap((letter): Letter[] => {
    const isShown = letter.status === 'published';
    const { faults: inBody, omissions: left, media, ...references } = readReferences(letter, isShown, bodies);
    omissions.push(...left, ...letterOmissions(letter, known));
    const own = [...letter.faults, ...inBody, ...letterFaults(letter, known)];
    faults.letters.push(...own);
    const { value, status, slug, file, bodyLine, digest, fileDigest } = letter;
    if (!value || !status || own.length > 0) return [];
    const read = { file, bodyLine, digest, fileDigest };
    const set = typesetFields('letters', { ...value, media }, site.language, typeset);
    return [{ ...set, slug, status, ...read, ...references }];
  });

  const checkedDossiers = dossiers.flatMap((dossier): Dossier[] => {
    const status = statuses.get(dossier.id)!;
    const {
      faults: inBody,
      omissions: left,
      media,
      ...references
    } = readReferences(dossier, status === 'published', bodies);
    omissions.push(...left);
    const image = findWritten(dossier.data, ['image', 'src'], dossier, index);
    const own = [...dossier.faults, ...inBody, ...dossierFaults(dossier, known)];
    if (image && 'rule' in image)
      own.push(faultAt(image, fieldPlace(dossier, ['image', 'src']), 'image.src'));
    faults.dossiers.push(...own);
    const { value, id, file, bodyLine, digest, fileDigest } = dossier;
    if (!value || own.length > 0) return [];
    const found =
      image && 'path' in image && value.image ? { image: { ...value.image, src: image.path } } : {};
    const read = { file, bodyLine, digest, fileDigest };
    const language = value.lang ?? site.language;
    const set = typesetFields('dossiers', { ...value, ...found, media }, language, typeset);
    return [{ ...set, id, status, ...read, ...references }];
  });

  return {
    settings: settings && typesetFields('site', withoutHidden(settings, live), settings.language, typeset),
    articles: checkedArticles,
    authors: authors.flatMap(({ author }) =>
      author ? [typesetFields('authors', author, site.language, typeset)] : [],
    ),
    pages: checkedPages,
    letters: checkedLetters,
    dossiers: checkedDossiers,
    faults: [...betweenFiles, ...Object.values(faults).flat()],
    omissions,
  };
}

/** Pictures of an entry by their paths from the article's file. */
function picturesFrom(article: ListedFile, entry: ListedFile, pictures: Record<string, string>) {
  const folder = path.posix.relative(path.posix.dirname(article.path), path.posix.dirname(entry.path));
  const from = (src: string) => (folder === '' ? src : `./${path.posix.join(folder, src)}`);
  return Object.fromEntries(Object.entries(pictures).map(([written, src]) => [written, from(src)]));
}

/** The last line of what the body of a live page says before its first entry; undefined if it has none. */
const lastLineOf = ({ written, bodyLine }: ArticleReading): number | undefined =>
  written[0] && written[0].line + bodyLine - 2;

type AddressedTarget = LinkTarget & { file: string; address: string | undefined };

/** What links can lead to. */
const linkTargetsOf = (
  { articles, pages, letters, dossiers, site }: Readings,
  statuses: ReadonlyMap<string, DossierStatus>,
): Record<TextCollection, AddressedTarget[]> => ({
  articles: articles.map(({ path, disk, slug, id, status, file, address }) => ({
    ...{ path, disk, name: slug, id, status, file, address },
    kind: 'article',
  })),
  pages: pages.map(({ path, disk, slug, file }) => ({
    ...{ path, disk, name: slug, file, address: standingPagePath(slug) },
    kind: 'page',
  })),
  letters: letters.map(({ path, disk, slug, file, status }) => ({
    ...{ path, disk, name: slug, file, status },
    address: addressesOf(placeholderUrl, site.language, site.facts.sections).letter(slug),
    kind: 'letter',
  })),
  dossiers: dossiers.map(({ path, disk, id, file }) => ({
    ...{ path, disk, name: id, file, address: dossierPath(id, site.language) },
    kind: 'dossier',
    status: statuses.get(id)!,
  })),
});

/** Leaves out redirects to what is not published. */
const withoutHidden = (settings: Settings, live: LiveAddresses): Settings =>
  settings.redirects
    ? {
        ...settings,
        redirects: settings.redirects.filter(({ to }) => live.mentionOf(keyOfWritten(to) ?? to) === 'kept'),
      }
    : settings;

/** The names that articles can refer to. */
function knownOf({ articles, authors, dossiers, site, folder, nameOf }: Readings): KnownNames {
  const bySlug = Map.groupBy(articles, ({ slug }) => slug);
  return {
    authorIds: authors.map(({ id }) => id),
    authorsFolder: nameOf(path.join(folder, 'authors')),
    dossierIds: dossiers.map(({ id }) => id),
    dossiersFolder: nameOf(path.join(folder, 'dossiers')),
    themes: themesOf(articles),
    bySlug,
    slugs: [...bySlug.keys()],
    translations: Map.groupBy(articles, (article) => originalOf(article) ?? ''),
    language: site.language,
  };
}
