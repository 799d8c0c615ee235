import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EntryChecks, Repository } from '../checks/entryFiles.ts';
import type { LinkPlaces } from './linkForm.ts';
import { linkTarget } from './linkTargets.ts';

type Entry = NonNullable<CustomFieldControlProps['entry']>;

/** Where links may lead from an entry: to the articles that the interface has loaded, published or not. */
export const linkPlaces =
  (repository: Repository, sections: readonly { id: string; name: string }[], checks: EntryChecks) =>
  (entry: Entry | undefined): LinkPlaces => ({
    from: (entry && checks.fileOf(entry)?.path) ?? '',
    async targets() {
      const files = [...((await repository.read()) ?? [])];
      return files
        .filter(([path]) => /^articles\/.*\.mdx?$/.test(path))
        .map(([path, text = '']) => linkTarget(path, text))
        .filter(({ title }) => title);
    },
    sectionName: (id) => sections.find((section) => section.id === id)?.name ?? id,
  });
