import type { ArticleReading } from '../articles.ts';
import { fault, type Fault } from '../faults.ts';

/** Articles that claim one address, or have one name in one folder. The first by file has it. */
export function refuseCollisions(articles: readonly ArticleReading[]): Fault[] {
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

/** Who has claimed a name before; if nobody has, it is claimed now. */
function claim(names: Map<string, string>, name: string, file: string): string | undefined {
  const earlier = names.get(name);
  if (earlier === undefined) names.set(name, file);
  return earlier;
}
