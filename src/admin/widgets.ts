import type { Sense } from '../intake/schemas/fields.ts';
import type { Field } from './fields.ts';
import { collections, type Collection } from '../intake/collections.ts';
import { roleAt } from '../intake/fieldRoles.ts';
import type { SchemaInputs } from './files.ts';

/** The configuration of a field of Sveltia CMS (https://sveltiacms.app/en/docs/fields). */
export type Widget = {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint: string;
} & Record<string, unknown>;

type WidgetOptions = Record<string, unknown>;

const paragraph: WidgetOptions = { widget: 'text' };
const picture: WidgetOptions = { widget: 'image', choose_url: false, accept: 'image/*' };
const pages = { widget: 'relation', collection: 'pages', value_field: '{{slug}}', display_fields: ['title'] };
const people = {
  widget: 'relation',
  collection: 'authors',
  value_field: '{{slug}}',
  display_fields: ['name'],
};
// A field of our own, see `stories/storyField.ts`.
const stories = { widget: 'story' };
const dayOrMoment = {
  widget: 'string',
  pattern: ['^\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d.*)?$', '2026-12-05 20:30'],
};
const dossiers = {
  widget: 'relation',
  collection: 'dossiers',
  value_field: '{{slug}}',
  display_fields: ['title'],
};
const now: WidgetOptions = { default: '{{now}}' };

/** Options of fields that do not follow from the form of the field. */
const exceptions: Record<Collection, Record<string, WidgetOptions>> = {
  articles: {
    date: now,
    summary: paragraph,
    authors: { ...people, multiple: true },
    'image.caption': paragraph,
    'image.focus': { widget: 'focus' },
    'corrections.date': now,
    'corrections.text': paragraph,
    'withdrawn.text': paragraph,
    // A new article stays a draft until somebody publishes it.
    draft: { default: true },
    follows: { ...stories, multiple: true },
    replyTo: stories,
    // A day alone is another thing than its midnight, which the picker of moments would write.
    ...Object.fromEntries(['event.start', 'event.end'].map((field) => [field, dayOrMoment])),
    dossier: dossiers,
    ai: paragraph,
  },
  pages: { summary: paragraph },
  letters: {
    date: now,
    summary: paragraph,
    articles: { ...stories, multiple: true },
    draft: { default: true },
  },
  dossiers: {
    summary: paragraph,
    'image.caption': paragraph,
    first: { ...stories, multiple: true },
    draft: { default: true },
  },
  authors: { bio: paragraph },
  site: {
    description: paragraph,
    'sections.description': paragraph,
    navigation: { ...pages, multiple: true },
    ...Object.fromEntries(
      ['lead', 'second', 'third', 'breaking.article'].map((place) => [`home.${place}`, stories]),
    ),
    'home.dossier': dossiers,
    'audience.page': pages,
    'support.text': paragraph,
    'ads.text': paragraph,
    ...Object.fromEntries(
      ['corrections', 'ethics', 'verification', 'sources', 'diversity', 'mission', 'feedback', 'funding'].map(
        (policy) => [`policies.${policy}`, pages],
      ),
    ),
  },
};

/** Fields that say best what a group is about, by name, the best first. */
const telling = ['title', 'name', 'advertiser', 'text', 'label', 'alt', 'page', 'from', 'url', 'src'];

/** What a closed group shows. */
function summaryOf({ fields }: Field): WidgetOptions {
  const best = telling.find((name) => fields.some((field) => field.name === name));
  return best === undefined ? {} : { summary: `{{fields.${best}}}` };
}

/** The widgets of all fields of a file. */
export function widgetsOf(
  kind: Collection,
  fields: readonly Field[],
  {
    timeZone,
    words,
  }: Pick<SchemaInputs, 'timeZone'> & { words: { yes: string; no: string; forms: { slug: string } } },
): Widget[] {
  const bySense: Partial<Record<Sense, WidgetOptions>> = {
    // Written in the site's time zone, wherever the editor is.
    date: { widget: 'datetime', format: 'YYYY-MM-DD HH:mm', input_timezone: timeZone },
    address: { type: 'url' },
    email: { type: 'email' },
    colour: { widget: 'color', allowInput: true },
    slug: { pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', words.forms.slug] },
  };

  const widget = (field: Field): Widget => {
    const { name, label, hint, required, form, one, choices } = field;
    const common = { name, label, hint, required };
    const isPicture = roleAt(collections[kind].roles, field.path) === 'picture';
    const exception: WidgetOptions | undefined = isPicture ? picture : exceptions[kind][field.path];
    const preset = field.default === undefined ? {} : { default: field.default };
    const inner = () => ({ fields: field.fields.map(widget) });
    const optionsByForm: Record<Field['form'], () => WidgetOptions> = {
      // Options belong to their widget: another one would not know them.
      text: () => ({ widget: 'string', ...(!exception?.widget && field.sense && bySense[field.sense]) }),
      choice: () => ({ widget: 'select', options: choices }),
      choices: () => ({ widget: 'select', multiple: true, options: choices }),
      // A checkbox has no third state: untouched, it would write `false` for an optional flag.
      flag: () =>
        field.default === undefined
          ? {
              widget: 'select',
              options: [
                { value: true, label: words.yes },
                { value: false, label: words.no },
              ],
            }
          : { widget: 'boolean' },
      count: () => ({ widget: 'number', value_type: 'int', min: 0 }),
      texts: () => ({ widget: 'list' }),
      group: () => ({ widget: 'object', collapsed: 'auto', ...summaryOf(field), ...inner() }),
      groups: () => ({
        widget: 'list',
        label_singular: one,
        collapsed: 'auto',
        ...summaryOf(field),
        ...inner(),
      }),
    };
    return { ...common, ...preset, ...optionsByForm[form](), ...exception } as Widget;
  };
  return fields.map(widget);
}
