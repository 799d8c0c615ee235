import path from 'node:path';
import { nameFromHere } from '../cache/disk.ts';
import { isChanged } from '../intake/files/readAgain.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { describePictureError } from './images/pictureError.ts';
import { themeErrorIn } from './themeErrors.ts';

/** System error codes, by the sentence that describes them. */
const sentences: Record<string, readonly string[]> = {
  full: ['ENOSPC'],
  quota: ['EDQUOT'],
  readOnly: ['EROFS'],
  denied: ['EACCES', 'EPERM'],
  otherDisk: ['EXDEV'],
  notFolder: ['ENOTDIR'],
  isFolder: ['EISDIR', 'ERR_FS_EISDIR'],
  exists: ['EEXIST', 'ENOTEMPTY'],
  tooMany: ['EMFILE', 'ENFILE'],
  tooLong: ['ENAMETOOLONG'],
  loop: ['ELOOP'],
  busy: ['EBUSY', 'ETXTBSY'],
  broken: ['EIO', 'ESTALE'],
  memory: ['ENOMEM'],
  port: ['EADDRINUSE'],
};

/**
 * Describes an error that the user can do something about: faults in a publication, folders that cannot be used,
 * errors of the system.
 *
 * @returns undefined for an error of the program itself, which needs its stack trace
 */
export async function describeError(error: unknown, language: Language): Promise<string | undefined> {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'FaultsError') return error.message;
  const changed = isChanged(error) ? error.message : undefined;
  if (changed !== undefined || error.name === 'CodeChangedError') {
    const { buildWords } = await import('../i18n/buildWords.ts');
    const { keepsChanging, codeChanged } = buildWords[language];
    return changed === undefined ? codeChanged : keepsChanging(changed);
  }
  const picture = await describePictureError(error);
  if (picture !== undefined) return picture;
  if (isCompilerMissing(error)) {
    const { buildWords } = await import('../i18n/buildWords.ts');
    const { missingPackages } = await import('./bundle/compilerPackages.ts');
    const { packages = missingPackages(false) } = error as { packages?: readonly string[] };
    if (packages.length > 0) return buildWords[language].compiler(packages);
  }
  if (error.name === 'PlaceError') {
    const { outputPlaceWords: placeWords } = await import('../i18n/outputPlaceWords.ts');
    const { rule, folder, other } = error as unknown as import('./output/outputPlace.ts').PlaceError;
    return placeWords[language][rule](folder, other);
  }
  const found = systemErrorIn(error);
  if (!found) {
    const component = themeErrorIn(error);
    if (!component) return undefined;
    const { buildWords } = await import('../i18n/buildWords.ts');
    return buildWords[language].component(component);
  }
  // Loaded only if there are faults to describe.
  const { systemErrors } = await import('../i18n/systemErrors.ts');
  return systemErrors[language][found.sentence]!(found.file);
}

/** A package whose code has been edited is parsed anew, and compiled, which needs packages that it does not bring. */
const isCompilerMissing = ({ name, code, message }: NodeJS.ErrnoException) =>
  name === 'CompilerMissingError' ||
  (code === 'ERR_MODULE_NOT_FOUND' && /'(?:astro|rolldown)'/.test(message));

type SystemError = { sentence: string; file: string };

/** The system's error, from an error, its cause, or the message that another program made of it. */
export function systemErrorIn(error: unknown): SystemError | undefined {
  if (!(error instanceof Error)) return undefined;
  const {
    code,
    path: from,
    dest,
    message,
    syscall,
    cause,
  } = error as NodeJS.ErrnoException & { dest?: string };
  const direct = code === undefined ? undefined : sentenceFor(code, syscall);
  if (direct) return systemError(direct, dest ?? from ?? '');
  const caused = systemErrorIn(cause);
  if (caused) return caused;
  const [, written, call, file = '', to] =
    /\b(E[A-Z]{2,})\b: [^,\n]*, (\w+)(?: '([^'\n]*)')?(?: -> '([^'\n]*)')?/.exec(message) ?? [];
  const sentence = written && sentenceFor(written, call);
  if (sentence) return systemError(sentence, to ?? file);
  return /os error 28\)/.test(message) ? systemError('full', '') : undefined;
}

/** A missing folder is a system error only where something is to be created in it. */
function sentenceFor(code: string, syscall: string | undefined): string | undefined {
  if (code === 'ENOENT') return syscall === 'mkdir' ? 'missing' : undefined;
  return Object.keys(sentences).find((name) => sentences[name]!.includes(code));
}

/** A full disk is reported for the folder rather than for the file. */
function systemError(sentence: string, file: string): SystemError {
  if (sentence === 'port' || sentence === 'memory') return { sentence, file };
  const named = ['full', 'quota'].includes(sentence) && file ? path.dirname(file) : file;
  return { sentence, file: nameFromHere(named) };
}
