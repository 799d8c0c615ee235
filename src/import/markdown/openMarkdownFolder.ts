/**
 * Brings together what a folder holds: its program, what its keys mean, its texts and its files. One file of more than 150 lines,
 * because each step needs what the one before has found.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readClock } from '../../intake/dates/clock.ts';
import type { Fault } from '../../intake/faults.ts';
import type { OldArchive, OldItem } from '../oldSite.ts';
import { bodyHtml } from './bodyHtml.ts';
import { proposeFields, type FieldMap, type FieldUse } from './fieldRoles.ts';
import { indexFolder } from './folderIndex.ts';
import { OldSiteError, type OldSiteProblem } from '../oldSiteError.ts';
import { readerOf } from './folderReader.ts';
import { anchorFinder } from './headingAnchors.ts';
import { guessLanguage } from './guessLanguage.ts';
import { listFiles } from './listFiles.ts';
import { includedText, knownValue } from './markValues.ts';
import { readMatter, type Matter, type MatterReading } from './matter.ts';
import { chooseProgram } from './programs/chooseProgram.ts';
import { programByMarks } from './programs/plain.ts';
import type { TextPlace } from './programs/program.ts';
import { readFields, type OldFields } from './readFields.ts';
import { fileItem, readerFiles, unreadTexts } from './readerFiles.ts';
import { termsOf, type Terms } from './terms.ts';
import { zoneOf } from './zoneOf.ts';
import { takeHead } from './textHead.ts';
import { textItem } from './textItem.ts';
import type { OldText } from './oldText.ts';

/** An archive that says what its front matter was taken to mean. */
export type MarkdownArchive = OldArchive & {
  /** Every key of the front matter, and what it means. */
  fields: FieldUse[];
};

/**
 * Opens a folder of Markdown: a site of Hugo, Jekyll, Eleventy, Astro or MkDocs, or texts of no program.
 *
 * @param fields what keys of the front matter mean, where an editor has said so; else it is proposed from what the texts hold
 * @param now milliseconds since 1970, after which texts are not public yet
 * @throws OldSiteError with every mistake that leaves doubt about what a file says
 */
export async function openMarkdownFolder(
  folder: string,
  { fields, now = readClock() }: { fields?: FieldMap | undefined; now?: number | undefined } = {},
): Promise<MarkdownArchive> {
  const files = listFiles(folder);
  const faults: Fault[] = [];
  const problems: OldSiteProblem[] = [];
  const reader = readerOf(folder, files, faults, problems);
  const texts = files.filter((file) => /\.(?:md|markdown|mdown|mkd|mdx|html?)$/i.test(file));
  const readText = (file: string): MatterReading =>
    readMatter(readFileSync(path.join(folder, file)), path.join(folder, file));
  const program = chooseProgram(reader, () =>
    programByMarks(texts.map((file) => (/\.html?$/.test(file) ? '' : (reader.text(file) ?? '')))),
  );

  const places = placesOf(texts, program.textFolders);
  const readings = new Map<string, MatterReading>();
  for (const { file, path: below } of places) {
    if (program.isOther(below) && !/(?:^|\/)_index\.\w+$/.test(below)) continue;
    const reading = readText(file);
    if (/\.html?$/i.test(file) && Object.keys(reading.data).length === 0) continue;
    faults.push(...reading.faults);
    problems.push(...reading.problems);
    readings.set(file, reading);
  }
  const isTerm = (below: string) => /(?:^|\/)_index\.\w+$/.test(below);
  const hasText = ({ file, path: below }: TextPlace) => {
    const reading = readings.get(file);
    return reading !== undefined && (!isTerm(below) || reading.body.trim() !== '');
  };
  const shown = places.filter(hasText);
  if (shown.length === 0 && faults.length + problems.length === 0)
    problems.push({ file: folder, line: 1, column: 1, problem: 'no-texts', detail: '' });

  const uses = proposeFields(shown.map(({ file }) => readings.get(file)!.data)).map((use) => ({
    ...use,
    role: fields?.[use.key] ?? use.role,
  }));
  const map: FieldMap = { ...fields, ...Object.fromEntries(uses.map(({ key, role }) => [key, role])) };
  const language = program.site.language || guessLanguage([...readings.values()].map(({ body }) => body));

  const read = shown.map((place): OldText => {
    const { data, body, bodyLine } = readings.get(place.file)!;
    const own = readFields(data, map);
    const defaults = program.defaultsFor(place);
    const said =
      Object.keys(defaults).length === 0
        ? own
        : withDefaults(own, readFields(defaults, { ...usualRoles(defaults), ...map }));
    const head = takeHead(body, { title: said.title, date: said.dates[0], hasSummary: said.summary !== '' });
    return {
      place,
      fields: said,
      head,
      bodyLine,
      section: program.sectionOf(place.path),
      isArticleFolder: program.isArticleFolder(place.path),
    };
  });
  for (const { place, fields: said } of read)
    if (said.badDate) problems.push(badDate(folder, place.file, readings.get(place.file)!, said.badDate));
  if (faults.length + problems.length > 0) throw new OldSiteError(problems, faults);

  const timeZone =
    program.site.timeZone ||
    zoneOf(
      read.flatMap(({ fields: { dates } }) => dates.slice(0, 1)),
      language,
    );
  const terms: Terms = termsOf(
    read,
    places
      .filter(({ path: below }) => isTerm(below))
      .map(({ path: below, file }) => {
        const data = readings.get(file)?.data ?? {};
        return { path: below, fields: readFields(data, { ...usualRoles(data), ...map }) };
      }),
    program.authors,
  );
  const url = (program.site.url ?? '').replace(/\/+$/, '');
  const site = {
    name: program.site.name ?? '',
    url: /^https?:\/\/[^/]+/.test(url) ? url : '',
    description: program.site.description ?? '',
    language,
    timeZone,
    ...terms.all,
  };
  const makeItem = (text: OldText): OldItem =>
    textItem(text, {
      root: folder,
      site,
      now,
      terms,
      all: read,
      hasSettings: program.hasSettings,
      pathOf: program.pathOf,
    });
  const items = new Map(read.map((text) => [text.place.file, makeItem(text)]));
  const byId = new Map(read.map((text) => [text.place.file, text]));
  const index = indexFolder({
    root: folder,
    site: site.url,
    files,
    items,
    textFolders: program.textFolders,
    fileFolders: program.fileFolders,
    anchorIn: anchorFinder((file) => byId.get(file)?.head.body ?? ''),
  });
  for (const [file, item] of items)
    if (item.lead) item.lead = { ...item.lead, url: index.addressOf(item.lead.url, file) };
  const asItem = (kind: 'file' | 'other') => (file: string) =>
    fileItem(file, path.join(folder, file), index.urlOfFile(file), kind);
  const fileItems = [
    ...readerFiles(files, program.fileFolders).map(asItem('file')),
    ...unreadTexts(files, program.textFolders).map(asItem('other')),
  ];

  return {
    program: program.program,
    fields: uses,
    site,
    items: [...items.values(), ...fileItems],
    async eachWithBody(onItem) {
      for (const [file, item] of items) await onItem({ ...item, body: byId.get(file)!.head.body });
      for (const item of fileItems) await onItem(item);
    },
    bodyHtml(item, onLoss) {
      const { place } = byId.get(item.id)!;
      const include = (name: string) => includedText(reader, program.includeFolders, place.file, name);
      return bodyHtml(
        item.body,
        { program: program.program, isMdx: /\.mdx$/i.test(item.id), isHtml: /\.html?$/i.test(item.id) },
        {
          addressOf: (reference) =>
            index.textAddress(reference, place.file) ?? fileAddress(index, reference, place.file),
          include,
          valueOf: (name) =>
            knownValue(name, item, site, readings.get(place.file)!.data) ?? program.values.get(name),
          onLoss,
        },
      );
    },
    addressOf: (written, item) => index.addressOf(written, item.id),
    fileAt: index.fileAt,
  };
}

const fileAddress = (
  index: ReturnType<typeof indexFolder>,
  reference: string,
  from: string,
): string | undefined => {
  const file = index.fileFor(reference, from);
  return file === undefined ? undefined : index.urlOfFile(file);
};

/** The texts below the folders that have them, each once, by the innermost. */
function placesOf(texts: readonly string[], folders: readonly string[]): TextPlace[] {
  const inner = folders.toSorted((a, b) => b.length - a.length);
  return texts.flatMap((file) => {
    const folder = inner.find((one) => one === '' || file.startsWith(`${one}/`));
    return folder === undefined ? [] : [{ file, path: folder ? file.slice(folder.length + 1) : file }];
  });
}

const usualRoles = (defaults: Matter): FieldMap =>
  Object.fromEntries(proposeFields([defaults]).map(({ key, role }) => [key, role]));

/** What a text does not say itself is as its folder says. */
function withDefaults(own: OldFields, defaults: OldFields): OldFields {
  const result = { ...defaults, ...own };
  for (const [key, value] of Object.entries(own) as [keyof OldFields, unknown][])
    if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0))
      Object.assign(result, { [key]: defaults[key] });
  if (own.status === 'published') result.status = defaults.status;
  return result;
}

function badDate(
  folder: string,
  file: string,
  { matterLine }: MatterReading,
  { key, written }: { key: string; written: string },
): OldSiteProblem {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  const name = key.split('.').at(-1)!;
  const at = lines.findIndex(
    (line, place) => place >= matterLine - 1 && new RegExp(`^\\s*["']?${name}["']?\\s*[:=]`).test(line),
  );
  return {
    file: path.join(folder, file),
    line: Math.max(at, 0) + 1,
    column: 1,
    problem: 'date-unreadable',
    detail: written,
  };
}
