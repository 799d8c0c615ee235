import path from 'node:path';
import type { FaultDetail } from '../faults.ts';
import type { Status } from '../gate.ts';
import type { DossierStatus } from '../schemas/dossierSchema.ts';
import type { ListedFile } from '../files/listing.ts';
import { nearest } from '../nearest.ts';
import { pathBetween, pathFrom } from '../files/pictureFiles.ts';

/** A file that links can lead to; `name` is its slug. */
export type Target = ListedFile & { name: string };

export type Targets<T extends Target> = {
  byPath: ReadonlyMap<string, T>;
  byName: ReadonlyMap<string, T>;
  names: readonly string[];
};

export function indexTargets<T extends Target>(targets: readonly T[]): Targets<T> {
  const byName = new Map(targets.map((target) => [target.name, target]));
  return {
    byPath: new Map(targets.map((target) => [target.path, target])),
    byName,
    names: [...byName.keys()],
  };
}

/**
 * Links that lead to no file of the publication: with a scheme, from the root, within the page, or to the page itself
 * with a query.
 */
const notAFile = /^(?:[a-z][a-z0-9+.-]*:|[/#?\\]|$)/i;

const server = /^(?:www\.[^/]+|(?:[a-z0-9-]+\.)+(?:com|org|net|eu|fr|be|ch|ca|info|gov|uk|de)(?=[/?#]|$))/i;

/** The scheme that an address lacks, and the address with it. */
function withScheme(href: string): { scheme: string; right: string } | undefined {
  if (/^[^\s@/:?#]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\?.*)?$/u.test(href))
    return { scheme: 'mailto:', right: `mailto:${href}` };
  const number = href.replace(/(?:%20|[ .()-])+/g, '');
  if (/^(?:\+|0)\d{7,14}$/.test(number)) return { scheme: 'tel:', right: `tel:${number}` };
  return server.test(href) ? { scheme: 'https://', right: `https://${href}` } : undefined;
}

/** Where a link of a file leads: to another file, `elsewhere` (nothing to check), or nowhere, which is a fault. */
export function findTarget<T extends Target>(
  href: string,
  from: ListedFile,
  targets: Targets<T>,
): { target: T } | 'elsewhere' | FaultDetail {
  const isFile = /\.mdx?(?:[?#]|$)/i.test(href);
  if (notAFile.test(href) && !(href.startsWith('/') && isFile)) return 'elsewhere';
  const meant = isFile ? undefined : withScheme(href);
  if (meant) return { rule: 'link-scheme', values: { href, ...meant } };
  const wanted = pathFrom(from, href.replace(/[?#].*$/s, ''));
  const target = targets.byPath.get(wanted);
  if (target && isFile) return { target };
  return missingTargetFault(href, wanted, from, targets);
}

/** The fault of a link to a path where nothing is, with the target that was probably meant. */
export function missingTargetFault<T extends Target>(
  href: string,
  wanted: string,
  from: ListedFile,
  targets: Targets<T>,
): FaultDetail {
  const right = suggestion(wanted, from, targets);
  return { rule: 'link-missing', values: { href, right: right && right + (/#.*$/s.exec(href)?.[0] ?? '') } };
}

/** The file of the same name elsewhere, or of nearly the same. */
function suggestion<T extends Target>(
  wanted: string,
  from: ListedFile,
  { byName, names }: Targets<T>,
): string | undefined {
  const name =
    wanted
      .replace(/(?:\/index)?(?:\.\w+)?\/?$/i, '')
      .split('/')
      .at(-1) ?? '';
  const dated = /^(?:\d{4}-\d\d-\d\d[-_])?(.*)$/.exec(path.posix.basename(name))?.[1] ?? '';
  const meant = byName.get(name) ?? byName.get(dated) ?? byName.get(nearest(name, names) ?? '');
  return meant && pathBetween(from, meant);
}

/** An article, a page, a letter or a dossier that a link can lead to. */
export type LinkTarget = Target &
  (
    | { kind: 'article'; id: string; status: Status | undefined }
    | { kind: 'page' }
    /** `address` is below the home page. */
    | { kind: 'letter'; status: Status | undefined; address: string }
    | { kind: 'dossier'; status: DossierStatus }
  );
