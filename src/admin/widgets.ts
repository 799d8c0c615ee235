import type { Sense } from '../intake/schemas/fields.ts';
import type { Field } from './fields.ts';
import type { FileKind, Facts } from './files.ts';

/** A field as Sveltia CMS is told of it (https://sveltiacms.app/en/docs/fields). */
export type Widget = {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint: string;
} & Record<string, unknown>;

type Asked = Record<string, unknown>;

const paragraph: Asked = { widget: 'text' };
const picture: Asked = { widget: 'image', choose_url: false, accept: 'image/*' };
const pages = { widget: 'relation', collection: 'pages', value_field: '{{slug}}', display_fields: ['title'] };
const people = {
  widget: 'relation',
  collection: 'authors',
  value_field: '{{slug}}',
  display_fields: ['name'],
};
const stories = {
  widget: 'relation',
  collection: 'articles',
  value_field: '{{slug}}',
  display_fields: ['title'],
};
const now: Asked = { default: '{{now}}' };

/** What the form of a field does not tell: how some of them are asked for. */
const exceptions: Record<FileKind, Record<string, Asked>> = {
  article: {
    date: now,
    summary: paragraph,
    authors: { ...people, multiple: true },
    'image.src': picture,
    'image.caption': paragraph,
    'corrections.date': now,
    'corrections.text': paragraph,
    'withdrawn.text': paragraph,
    // What is begun here is published when somebody says so.
    draft: { default: true },
    follows: { ...stories, multiple: true },
    ai: paragraph,
  },
  page: { summary: paragraph },
  author: { bio: paragraph, 'picture.src': picture },
  site: {
    description: paragraph,
    'sections.description': paragraph,
    navigation: { ...pages, multiple: true },
    'ads.text': paragraph,
    'ads.picture': picture,
    ...Object.fromEntries(
      ['corrections', 'ethics', 'verification', 'sources', 'diversity', 'mission', 'feedback', 'funding'].map(
        (policy) => [`policies.${policy}`, pages],
      ),
    ),
  },
};

/** Whatever a file is asked for, with its widgets. */
export function widgetsOf(
  kind: FileKind,
  fields: readonly Field[],
  {
    timeZone,
    words,
  }: Pick<Facts, 'timeZone'> & { words: { yes: string; no: string; forms: { slug: string } } },
): Widget[] {
  const bySense: Partial<Record<Sense, Asked>> = {
    // Written as it is read: the hour of the site's zone, wherever the editor is.
    date: { widget: 'datetime', format: 'YYYY-MM-DD HH:mm', input_timezone: timeZone },
    address: { type: 'url' },
    email: { type: 'email' },
    colour: { widget: 'color', allowInput: true },
    slug: { pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', words.forms.slug] },
  };

  const widget = (field: Field): Widget => {
    const { name, label, hint, required, form, one, choices } = field;
    const common = { name, label, hint, required };
    const exception = exceptions[kind][field.path];
    const preset = field.default === undefined ? {} : { default: field.default };
    const inner = () => ({ fields: field.fields.map(widget) });
    const asked: Record<Field['form'], () => Asked> = {
      text: () => ({ widget: 'string', ...(field.sense && bySense[field.sense]) }),
      choice: () => ({ widget: 'select', options: choices }),
      choices: () => ({ widget: 'select', multiple: true, options: choices }),
      // A box that may be left alone has no third state: it would say no for those who said nothing.
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
      group: () => ({ widget: 'object', collapsed: 'auto', ...inner() }),
      groups: () => ({ widget: 'list', label_singular: one, collapsed: 'auto', ...inner() }),
    };
    return { ...common, ...preset, ...asked[form](), ...exception } as Widget;
  };
  return fields.map(widget);
}
