import { diffArrays } from 'diff';

/**
 * A stretch of three versions of a list: the one that both were made of, mine and theirs. `none`: nobody changed it; `same`: both
 * did the same; `collision`: both changed it, each otherwise.
 */
export type MergeRegion<T> = {
  base: T[];
  mine: T[];
  theirs: T[];
  change: 'none' | 'mine' | 'theirs' | 'same' | 'collision';
};

/** Items of a list, from `start` up to `end`, in whose place others stand. */
type Hunk<T> = { start: number; end: number; items: T[] };

/**
 * Compares two versions of a list with the one that both were made of. The regions, in order, are the whole of each version.
 *
 * @param isSame whether two items are the same
 */
export function mergeLists<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): MergeRegion<T>[] {
  const [ours, others] = [hunksOf(base, mine, isSame), hunksOf(base, theirs, isSame)];
  const regions: MergeRegion<T>[] = [];
  let [at, mineAt] = [0, 0];
  const untouched = (end: number) => {
    if (end === at) return;
    const length = end - at;
    const items = mine.slice(mineAt, mineAt + length);
    regions.push({ base: base.slice(at, end), mine: items, theirs: base.slice(at, end), change: 'none' });
    [at, mineAt] = [end, mineAt + length];
  };
  while (ours.length > 0 || others.length > 0) {
    const { start, end, own, other } = nextTouched(ours, others);
    untouched(start);
    const place = { start, end };
    const region = {
      base: base.slice(start, end),
      mine: applied(base, own, place),
      theirs: applied(base, other, place),
    };
    regions.push({ ...region, change: changeOf(region, own, other, isSame) });
    [at, mineAt] = [end, mineAt + region.mine.length];
  }
  untouched(base.length);
  return regions;
}

function hunksOf<T>(base: readonly T[], changed: readonly T[], isSame: (a: T, b: T) => boolean): Hunk<T>[] {
  const hunks: Hunk<T>[] = [];
  let [at, isOpen] = [0, false];
  for (const { value, added, removed } of diffArrays([...base], [...changed], { comparator: isSame })) {
    if (!added && !removed) {
      [at, isOpen] = [at + value.length, false];
      continue;
    }
    if (!isOpen) hunks.push({ start: at, end: at, items: [] });
    isOpen = true;
    const hunk = hunks.at(-1)!;
    if (added) hunk.items.push(...value);
    else at = hunk.end = at + value.length;
  }
  return hunks;
}

/** Takes the first hunk of either side, and all that overlap with it. */
function nextTouched<T>(ours: Hunk<T>[], others: Hunk<T>[]) {
  const [own, other]: [Hunk<T>[], Hunk<T>[]] = [[], []];
  const isFirst = (hunk: Hunk<T> | undefined, rival: Hunk<T> | undefined) =>
    hunk && (!rival || hunk.start < rival.start || (hunk.start === rival.start && hunk.end <= rival.end));
  const first = isFirst(ours[0], others[0]) ? ours[0]! : others[0]!;
  let { end } = first;
  const { start } = first;
  const overlaps = (hunk: Hunk<T> | undefined) =>
    hunk &&
    (hunk === first || hunk.start < end || (hunk.start === start && hunk.end === start && end === start));
  for (;;) {
    const [from, to] = overlaps(ours[0]) ? [ours, own] : overlaps(others[0]) ? [others, other] : [];
    if (!from || !to) return { start, end, own, other };
    const hunk = from.shift()!;
    to.push(hunk);
    end = Math.max(end, hunk.end);
  }
}

/** A stretch of the base with some hunks applied. */
function applied<T>(
  base: readonly T[],
  hunks: readonly Hunk<T>[],
  { start, end }: { start: number; end: number },
): T[] {
  let at = start;
  const items: T[] = [];
  for (const hunk of hunks) {
    items.push(...base.slice(at, hunk.start), ...hunk.items);
    at = hunk.end;
  }
  return [...items, ...base.slice(at, end)];
}

function changeOf<T>(
  { mine, theirs }: { mine: T[]; theirs: T[] },
  own: readonly unknown[],
  other: readonly unknown[],
  isSame: (a: T, b: T) => boolean,
): MergeRegion<T>['change'] {
  if (own.length === 0) return 'theirs';
  if (other.length === 0) return 'mine';
  const areSame = mine.length === theirs.length && mine.every((item, place) => isSame(item, theirs[place]!));
  return areSame ? 'same' : 'collision';
}
