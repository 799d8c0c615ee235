import path from 'node:path';
import type { Fault } from '../faults.ts';
import type { ListedFile } from './listing.ts';

/**
 * Makes sure that no fault proposes a name that another file or folder has already: to follow such a
 * message would overwrite it.
 */
export function withFreeNames(
  faults: readonly Fault[],
  files: readonly ListedFile[],
  nameOf: (disk: string) => string,
): Fault[] {
  if (!faults.some(isRenaming)) return [...faults];
  const byName = new Map(files.map((listed) => [nameOf(listed.disk), listed.path]));
  const taken = new Set(files.flatMap((listed) => [...idsOf(listed.path), ...foldersOf(listed.path)]));
  return faults.map((fault) => {
    const file = byName.get(fault.file);
    if (!isRenaming(fault) || file === undefined) return fault;
    // An index has its name from its folder.
    const folder = path.posix.dirname(/\/index\.mdx?$/.test(file) ? path.posix.dirname(file) : file);
    // Where only the ending is to change, its own name is free, unless another file of the folder has it.
    const own = new Set(isAlone(file, files) ? idsOf(file) : []);
    const isFree = (name: string) => idsOf(`${folder}/${name}`).every((id) => own.has(id) || !taken.has(id));
    const { right } = fault.values;
    const [, stem = right, ending = ''] = /^(.*?)(\.\w+)?$/.exec(right) ?? [];
    let free = right;
    for (let n = 2; !isFree(free); n += 1) free = `${stem}-${n}${ending}`;
    for (const id of idsOf(`${folder}/${free}`)) taken.add(id);
    return free === right
      ? fault
      : ({ ...fault, values: { ...fault.values, right: free, taken: right } } as Fault);
  });
}

type Renaming = Extract<Fault, { rule: 'slug-form' | 'slug-digits' | 'slug-reserved' | 'file-ending' }>;

const isRenaming = (fault: Fault): fault is Renaming =>
  /^(?:slug-(?:form|digits|reserved)|file-ending)$/.test(fault.rule);

/** Whether no other file has the name of this one, whatever its ending. */
const isAlone = (file: string, files: readonly ListedFile[]): boolean => {
  const [id] = idsOf(file);
  return files.filter((listed) => idsOf(listed.path)[0] === id).length === 1;
};

/** What the name of a text or an author takes: `mine.md`, `mine.mdx` and `mine/index.md` are one. */
const idsOf = (file: string): string[] =>
  /\.(?:mdx?|yaml)$|\/[^.]*$/.test(file) ? [file.replace(/(?:\/index)?\.\w+$/, '')] : [];

/** A file's folder and those around it. */
function foldersOf(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
