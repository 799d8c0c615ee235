import { addressesOf } from '../../addresses/siteAddresses.ts';
import { addressedTexts } from '../../intake/collections.ts';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { pathFrom } from '../../intake/files/pictureFiles.ts';
import { nearest } from '../../intake/nearest.ts';
import type { Publication } from '../../intake/publication.ts';
import { addressKey, pathsOnSite } from '../../addresses/sitePaths.ts';
import { decodeAddress } from '../../markdown/addressForms.ts';
import { foldFragment, isFootnoteId } from '../../markdown/anchors.ts';
import { bodyAnchors, commonFragments } from '../../markdown/bodyAnchors.ts';
import { wordingFor } from '../../i18n/wordingFor.ts';
import type { CheckedText } from '../../checks/analyseText.ts';
import type { ReportInFile } from '../../checks/diagnostic.ts';
import { parseText, type TextFile } from '../../checks/parseText.ts';

/**
 * Reports links to missing fragments of pages of the site. A body is rendered only if a link names one of its fragments.
 *
 * @param allTexts every text of the publication, whether it is checked or not
 */
export async function checkAnchors(
  texts: readonly CheckedText[],
  allTexts: readonly TextFile[],
  { publication, language }: { publication: Publication; language: string },
  report: ReportInFile,
): Promise<void> {
  const byPath = new Map(allTexts.map((file) => [file.path, file]));
  const byAddress = filesByAddress(publication, allTexts);
  const site = publication.settings && new URL(publication.settings.url);
  const anchorCache = new Map<TextFile, Promise<Set<string> | undefined>>();
  const anchorsOf = (file: TextFile) => {
    const anchors = anchorCache.get(file) ?? anchorsIn(file, language);
    anchorCache.set(file, anchors);
    return anchors;
  };
  const entries = entryAnchors(publication);
  for (const { file, facts } of texts) {
    for (const { href, line, column } of facts.fragments) {
      const [address = '', fragment = ''] = splitFragment(href);
      const onSite = site
        ? pathsOnSite(address || '#', site).flatMap(({ key }) => byAddress.get(key) ?? [])
        : [];
      const target = address === '' ? file : (onSite[0] ?? byPath.get(pathFrom(file, address)));
      const anchors = target && (await anchorsOf(target));
      const name = decodeAddress(foldFragment(fragment).slice(1));
      if (!anchors || anchors.has(name) || entries.get(target.file)?.has(name) || commonFragments.has(name))
        continue;
      const near = nearest(decodeAddress(fragment.slice(1)), [...anchors]);
      const known = [...anchors].filter((id) => !isFootnoteId(id)).map((id) => `#${id}`);
      const values = { href, known, ...(near && { right: `${address}#${near}` }) };
      report(file.file, { rule: 'anchor-missing', values, line, column });
    }
  }
}

const splitFragment = (href: string): string[] => {
  const at = href.indexOf('#');
  return [href.slice(0, at).replace(/\?.*$/s, ''), href.slice(at)];
};

/** The anchors of the entries of live pages, by each file of their pages. */
function entryAnchors({ articles }: Publication): Map<string, Set<string>> {
  return new Map(
    articles.flatMap(({ file, liveEntries = [] }) => {
      const anchors = new Set(liveEntries.map(({ anchor }) => anchor));
      return [file, ...liveEntries.map((entry) => entry.file)].map((name) => [name, anchors] as const);
    }),
  );
}

function filesByAddress(publication: Publication, all: readonly TextFile[]): Map<string, TextFile> {
  const { settings } = publication;
  if (!settings) return new Map();
  const addresses = addressesOf(new URL(settings.url).origin, settings.language, settings.sections);
  const byName = new Map(all.map((file) => [file.file, file]));
  return new Map(
    addressedTexts(publication, addresses).flatMap(({ address, file: name }) => {
      const file = byName.get(name);
      return file ? [[addressKey(address), file] as const] : [];
    }),
  );
}

function anchorsIn(file: TextFile, language: string): Promise<Set<string> | undefined> {
  const text = parseText(bytesOf(file) ?? new Uint8Array(), file, { language, parse: () => undefined });
  if (text.outline.faults.length > 0) return Promise.resolve(undefined);
  const title = typeof text.data['title'] === 'string' ? text.data['title'] : '';
  const words = wordingFor(language);
  return bodyAnchors(text.body, text.format, { language: text.language, title, words });
}
