import type { ArticleReading } from '../articles.ts';
import { fault, type Fault } from '../faults.ts';

/** Faults of articles with the same address, or the same name in one folder; the first by file keeps it. */
export function collisionFaults(articles: readonly ArticleReading[]): Fault[] {
  const faults: Fault[] = [];
  const [addresses, ids] = [new Map<string, string>(), new Map<string, string>()];
  for (const article of articles) {
    const { file, address, id } = article;
    const start = { file, line: 1, column: 1 };
    const sameAddress = address && claim(addresses, address, file);
    const sameName = claim(ids, id, file);
    if (address && sameAddress) faults.push(fault('address-taken', { address, file: sameAddress }, start));
    else if (sameName) faults.push(fault('name-taken', { file: sameName }, start));
  }
  return faults;
}

/** The file that has claimed a name before; if there is none, this one claims it. */
function claim(names: Map<string, string>, name: string, file: string): string | undefined {
  const earlier = names.get(name);
  if (earlier === undefined) names.set(name, file);
  return earlier;
}
