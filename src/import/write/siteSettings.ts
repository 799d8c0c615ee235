import { parseDocument } from 'yaml';
import type { OldSite } from '../oldSite.ts';
import type { Section } from '../plan/importPlan.ts';

/** What an import adds to the settings of a new publication. */
export type ImportedSettings = {
  site: Pick<OldSite, 'description' | 'timeZone'>;
  sections: (Section & { redirectFrom: string[] })[];
  /** Slugs of pages that stand in the footer. */
  navigation: string[];
};

/**
 * The `site.yaml` of a new publication with what an old site knows; comments stay.
 *
 * @param template as `init` writes it
 * @param sectionDescription what a section is about that does not say it
 */
export function importedSettings(
  template: string,
  { site, sections, navigation }: ImportedSettings,
  sectionDescription: (name: string) => string,
): string {
  const document = parseDocument(template);
  const set = (key: string, value: unknown) => document.set(key, document.createNode(value));
  if (site.description) set('description', site.description);
  if (site.timeZone) set('timeZone', site.timeZone);
  set(
    'sections',
    sections.map(({ id, name, description, parent, redirectFrom }) => ({
      id,
      name,
      description: description || sectionDescription(name),
      ...(parent !== undefined && { parent }),
      ...(redirectFrom.length > 0 && { redirectFrom }),
    })),
  );
  const before = document.toJS() as { navigation?: string[] };
  set('navigation', [...new Set([...(before.navigation ?? []), ...navigation])]);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
