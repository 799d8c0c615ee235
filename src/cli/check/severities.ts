import type { CheckRule, CheckLevel } from '../../intake/schemas/checkSettings.ts';

/** The severity of each rule unless `checks:` in `site.yaml` sets another. */
const defaults: Record<CheckRule, CheckLevel> = {
  'alt-missing': 'warning',
  'alt-repeated': 'warning',
  'picture-small': 'warning',
  'picture-unused': 'warning',
  'picture-uncredited': 'warning',
  'licence-past': 'warning',
  'document-author': 'warning',
  'link-own-site': 'warning',
  'link-http': 'warning',
  'link-empty': 'warning',
  'link-bare': 'warning',
  'anchor-missing': 'warning',
  'link-dropped': 'warning',
  'follows-dropped': 'warning',
  'translation-dropped': 'warning',
  'redirect-dropped': 'warning',
  // By design: the page goes on without it.
  'home-dropped': 'advice',
  'heading-skip': 'warning',
  'heading-title': 'warning',
  'heading-empty': 'warning',
  'heading-one': 'warning',
  'title-long': 'warning',
  'summary-long': 'warning',
  'summary-missing': 'warning',
  'quotes-unpaired': 'warning',
  'apostrophe-form': 'warning',
  'space-wrong': 'warning',
  'title-twice': 'warning',
  'featured-twice': 'advice',
  'dated-later': 'warning',
  'updated-missing': 'warning',
  'change-undeclared': 'warning',
  'author-plain': 'advice',
  'raw-html': 'advice',
  'list-meant': 'warning',
  'code-indented': 'warning',
  'table-cells': 'warning',
  'markup-shown': 'warning',
  residue: 'warning',
  'text-garbled': 'warning',
  'field-order': 'advice',
  'entity-shown': 'warning',
  'file-left-out': 'advice',
  'attachment-empty': 'warning',
  'link-dead': 'warning',
  'link-moved': 'advice',
  'link-home': 'warning',
  'link-unsure': 'advice',
  spelling: 'off',
};

export type CheckSettings = Readonly<Partial<Record<CheckRule, CheckLevel | undefined>>>;

/** The severity of a rule in a publication. */
export const severityOf = (rule: CheckRule, settings: CheckSettings): CheckLevel =>
  settings[rule] ?? defaults[rule];
