import type { ArticleReading } from './articles.ts';
import { fault, type Fault } from './faults.ts';
import { placeOf } from './fieldPlaces.ts';
import { fieldOf } from './paths.ts';
import { addressKey } from './references.ts';

/** Articles that claim one address, have one name in one folder, or give up one old address. The first by file has it. */
export function refuseCollisions(articles: readonly ArticleReading[]): Fault[] {
  const faults: Fault[] = [];
  const [addresses, ids, old] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  for (const article of articles) {
    const { file, address, id } = article;
    const start = { file, line: 1, column: 1 };
    const sameAddress = address && claim(addresses, address, file);
    const sameName = claim(ids, id, file);
    if (address && sameAddress) faults.push(fault('address-taken', { address, file: sameAddress }, start));
    else if (sameName) faults.push(fault('name-taken', { file: sameName }, start));
    const redirects = Array.isArray(article.data['redirectFrom']) ? article.data['redirectFrom'] : [];
    redirects.forEach((written: unknown, index) => {
      const earlier = typeof written === 'string' && claim(old, addressKey(written.trim()), file);
      if (!earlier || typeof written !== 'string') return;
      const path = ['redirectFrom', index];
      const place = placeOf(article, path);
      faults.push(fault('redirect-twice', { address: written, file: earlier }, place, fieldOf(path)));
    });
  }
  return faults;
}

/** Who has claimed a name before; if nobody has, it is claimed now. */
function claim(names: Map<string, string>, name: string, file: string): string | undefined {
  const earlier = names.get(name);
  if (earlier === undefined) names.set(name, file);
  return earlier;
}
