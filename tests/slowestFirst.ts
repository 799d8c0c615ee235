import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: started last, one of them would run alone at the end. */
const slowest = [
  'site/incremental',
  'sample',
  'browser/otherLooks',
  'browser/pages',
  'browser/admin',
  'browser/search',
  'site/deploy',
  'browser/looks',
  'site/saved',
  'site/dev',
  'site/schedule',
  'browser/policy',
  'replaced',
  'cli/check/fix',
  'site/theme',
  'package/package',
  'cli/check/rules',
  'site/bundle',
  'i18n/everyRule',
  'cli/addresses/feedIds',
  'cli/check/since',
].map((name) => `/tests/${name}.test.ts`);

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = slowest.findIndex((name) => moduleId.endsWith(name));
  return place < 0 ? slowest.length : place;
};

/** Starts the slowest test files first; the others in Vitest's order. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
