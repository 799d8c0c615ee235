import { pathWords } from '../addresses/pathWords.ts';
import type { Collection } from '../intake/collections.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import { adminWords } from '../i18n/adminWords.ts';
import { statusWords } from '../i18n/statusWords.ts';
import { sectionPath } from './entryText.ts';
import { fieldsOfFiles } from './files.ts';
import { hostOf } from './gitHost.ts';
import { listProperties } from './listProperties.ts';
import { articleList, datedList, draftsMarked } from './lists.ts';
import { widgetsOf, type Widget } from './widgets.ts';

/** The folder of an article: the year of its date, also when it is renamed in another year. */
const yearFolder = "{{date | date('YYYY')}}";

/** Twenty million bytes: more than a camera's picture, less than what hosts of git refuse. */
const largestPicture = 20_000_000;

/**
 * The configuration of the editors' interface (https://sveltiacms.app/en/docs/config-basics), made of the schemas that
 * the build validates the same files with; `undefined` if `site.yaml` does not turn it on.
 *
 * Files are read and written by formats of our own, see `entryText.ts`; the name of each ends like the names of its
 * files.
 *
 * @param home the whole address of the home page
 * @param logo the address of the site's drawing
 * @param dossiers the address of the dossiers, below the home page
 */
export function cmsConfig(settings: Settings, home: string, logo: string, dossiers: string) {
  const { admin, language, timeZone } = settings;
  if (!admin) return undefined;
  const words = adminWords[language];
  const fields = fieldsOfFiles(settings);
  const { backend, reviews } = hostOf(admin);
  // At the head of each form, see `status/statusField.ts`.
  const status: Widget = {
    name: listProperties.status,
    label: statusWords[language].label,
    hint: '',
    widget: 'status',
    required: false,
    preview: false,
  };
  // The interface accepts no property in lists that is not a field.
  const { status: _, ...others } = listProperties;
  const hidden = Object.values(others).map((name) => ({ name, widget: 'hidden' }));
  const widgetsFor = (kind: Collection) => [status, ...widgetsOf(kind, fields[kind], { timeZone, words })];
  const inFolder = (name: string) => [admin.folder, name].filter((step) => step !== '.' && step).join('/');
  const mediaBeside = { media_folder: '', public_folder: '' };
  // These files have no page to preview.
  const noPreview = { editor: { preview: false } };
  const body: Widget = {
    name: 'body',
    label: words.body,
    hint: words.bodyHint,
    // A field of our own, see `bodyField.ts`.
    widget: 'body',
    required: false,
  };
  const article = {
    ...mediaBeside,
    folder: inFolder('articles'),
    label_singular: words.article,
    format: 'article.md',
    fields: [...hidden, ...withBody(widgetsFor('articles'), body, 'image')],
    ...articleList(settings),
    thumbnail: 'image.src',
    preview_path: `{{${sectionPath}}}/{{slug}}`,
    // Old addresses are a field that editors see.
    aliases_field: false,
  };

  const forms = {
    articles: [
      {
        ...article,
        name: 'articles',
        label: words.articles,
        description: words.articlesText,
        icon: 'article',
        path: `${yearFolder}/{{slug}}/index`,
        slug: { template: '{{title}}', editable: ['create'], hint: words.forms.slug },
      },
      {
        ...article,
        name: 'articles-single',
        label: words.single,
        description: words.singleText,
        icon: 'draft',
        path: `${yearFolder}/{{slug}}`,
        // The interface puts new pictures into a folder of the file's name.
        public_folder: '{{filename}}',
        create: false,
        slug: { template: '{{title}}', editable: false },
      },
      {
        ...article,
        name: 'articles-mdx',
        label: words.mdx,
        description: words.mdxText,
        icon: 'bar_chart',
        format: 'article.mdx',
        path: `${yearFolder}/{{slug}}/index`,
        create: false,
        slug: { template: '{{title}}', editable: false },
      },
    ],
    pages: [
      {
        ...mediaBeside,
        name: 'pages',
        label: words.pages,
        label_singular: words.page,
        icon: 'description',
        folder: inFolder('pages'),
        format: 'page.md',
        slug: { template: '{{title}}', editable: ['create'], hint: words.forms.slug },
        preview_path: '{{slug}}',
        aliases_field: false,
        fields: withBody(widgetsFor('pages'), body, 'summary'),
      },
    ],
    letters: [
      {
        ...mediaBeside,
        name: 'letters',
        label: words.letters,
        label_singular: words.letter,
        icon: 'mail',
        folder: inFolder('letters'),
        format: 'letter.md',
        slug: { template: '{{year}}-{{month}}-{{day}}', editable: ['create'], hint: words.forms.slug },
        preview_path: `${pathWords[language].letters}/{{slug}}`,
        aliases_field: false,
        fields: [...hidden, ...withBody(widgetsFor('letters'), body, 'articles')],
        ...datedList(settings),
      },
    ],
    dossiers: [
      {
        ...mediaBeside,
        name: 'dossiers',
        label: words.dossiers,
        label_singular: words.dossier,
        icon: 'folder_special',
        folder: inFolder('dossiers'),
        format: 'dossier.md',
        slug: { template: '{{title}}', editable: ['create'], hint: words.forms.slug },
        preview_path: `${dossiers}{{slug}}`,
        aliases_field: false,
        fields: [...hidden, ...withBody(widgetsFor('dossiers'), body, 'image')],
        summary: draftsMarked,
        thumbnail: 'image.src',
      },
    ],
    authors: [
      {
        ...mediaBeside,
        ...noPreview,
        name: 'authors',
        label: words.authors,
        label_singular: words.author,
        icon: 'person',
        folder: inFolder('authors'),
        format: 'author.yaml',
        identifier_field: 'name',
        slug: { template: '{{name}}', editable: ['create'], hint: words.forms.slug },
        fields: widgetsFor('authors'),
      },
    ],
    site: [
      {
        ...mediaBeside,
        ...noPreview,
        name: 'site',
        label: words.site,
        icon: 'settings',
        file: inFolder('site.yaml'),
        format: 'site.yaml',
        fields: widgetsFor('site'),
      },
    ],
  } satisfies Record<Collection, object[]>;
  const { site, ...folders } = forms;

  return {
    backend: { ...backend, commit_messages: words.commits },
    publish_mode: reviews ? 'editorial_workflow' : 'simple',
    app_title: words.title(settings.name),
    logo: { src: logo },
    site_url: home,
    media_folder: inFolder(''),
    media_libraries: {
      default: {
        config: {
          max_file_size: largestPicture,
          slugify_filename: true,
          // Phones make HEIC pictures, which browsers cannot show.
          transformations: { heic: { format: 'webp', quality: 90 } },
        },
      },
      // No stock pictures from other servers.
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80, timezone: 'local' },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'none' } },
    collections: Object.values(folders).flat(),
    singletons: site,
  };
}

/**
 * Inserts the text after the fields that lists show, before those that are seldom filled in. Its preview is that of the
 * whole article.
 */
function withBody(fields: readonly Widget[], body: Widget, after: string): Widget[] {
  const place = fields.findIndex(({ name }) => name === after) + 1;
  const others = fields.map((field) => ({ ...field, preview: false }));
  return [...others.slice(0, place), body, ...others.slice(place)];
}
