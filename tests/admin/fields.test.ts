import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { listProperties } from '../../src/admin/listProperties.ts';
import { cmsConfig } from '../../src/admin/cmsConfig.ts';
import { flattenFields, fieldsOf } from '../../src/admin/fields.ts';
import { fieldsOfFiles } from '../../src/admin/files.ts';
import { collectionNames, collections } from '../../src/intake/collections.ts';
import { collectionSchemas } from '../../src/intake/schemas/collectionSchemas.ts';
import { hostOf } from '../../src/admin/gitHost.ts';
import { fieldNames } from '../../src/intake/schemas/schemaWalk.ts';
import { adminSchema } from '../../src/intake/schemas/adminSchema.ts';
import { languages, type Settings } from '../../src/intake/schemas/siteSchema.ts';
import { readFolder, siteYaml } from '../intake/samples.ts';

const facts = {
  timeZone: 'Europe/Paris',
  sections: [
    { id: 'politique', name: 'Politique' },
    { id: 'monde', name: 'International' },
  ],
};

const settingsWith = async (admin: string) => {
  const { settings } = await readFolder({ 'site.yaml': `${siteYaml}\nadmin: ${admin}\n` });
  return settings as Settings;
};
const configWith = async (admin = '{ repository: redaction/fil }') =>
  cmsConfig(await settingsWith(admin), 'https://example.org/', '/favicon.svg', 'dossiers/')!;

describe.each(languages)('in %s', (language) => {
  test.each(collectionNames)('every field of %s has a name, a sentence and words for its choices', (kind) => {
    const fields = flattenFields(fieldsOfFiles({ ...facts, language })[kind]);
    expect(fields.length).toBeGreaterThan(3);
    for (const { path, label, hint, one, choices } of fields) {
      expect(label, path).toMatch(/^\p{Lu}/u);
      expect(hint, path).toMatch(/[.»”]$/);
      expect(one, path).not.toBe('');
      for (const choice of choices) expect(choice.label, path).not.toBe(choice.value);
    }
  });
});

test.each(collectionNames)('no field of %s keeps the English description of the schema in French', (kind) => {
  const english = new Set<unknown>();
  const schema = z.toJSONSchema(collectionSchemas(facts)[kind], { io: 'input' });
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'description') english.add(value);
    return value;
  });
  const untranslated = flattenFields(fieldsOfFiles({ ...facts, language: 'fr' })[kind]).filter(({ hint }) =>
    english.has(hint),
  );
  expect(untranslated.map(({ path, hint }) => `${path}: ${hint}`)).toEqual([]);
});

test('sections are chosen by their names', () => {
  const category = fieldsOfFiles({ ...facts, language: 'fr' }).articles.find(
    ({ name }) => name === 'category',
  );
  expect(category).toMatchObject({
    form: 'choice',
    required: true,
    label: 'Rubrique',
    choices: [
      { value: 'politique', label: 'Politique' },
      { value: 'monde', label: 'International' },
    ],
  });
});

test('a field without words is reported by its path', () => {
  expect(() => fieldsOf(collectionSchemas(facts).authors, { name: { label: 'Nom' } })).toThrow(/role/);
});

type Widget = { name: string; label: string; widget: string; required: boolean; fields?: Widget[] } & Record<
  string,
  unknown
>;
const widgetNamed = (widgets: unknown, ...names: string[]): Widget =>
  names.reduce<Widget>((parent, name) => parent.fields!.find((widget) => widget.name === name)!, {
    fields: widgets,
  } as unknown as Widget);

describe('the interface', () => {
  test('has a widget for every field of every schema, and for the text', async () => {
    const config = await configWith();
    const articleWidget = (name: string) =>
      [...config.collections, ...config.singletons]
        .find((found) => found.name === name)!
        .fields.map((field) => field.name);
    const schemas = collectionSchemas(facts);
    for (const [name, kind] of [
      ...collectionNames.map((name) => [name, name] as const),
      ['articles-single', 'articles'],
      ['articles-mdx', 'articles'],
    ] as const) {
      const body = collections[kind].hasBodies ? ['status', 'body'] : ['status'];
      // What lists show alone has no schema.
      expect(
        articleWidget(name)
          .filter((field) => field === 'status' || !(field in listProperties))
          .sort(),
        name,
      ).toEqual([...fieldNames(schemas[kind]), ...body].sort());
    }
  });

  test('chooses widgets that fit the fields', async () => {
    const config = await configWith();
    const article = config.collections[0]!.fields;
    expect(widgetNamed(article, 'title')).toMatchObject({ widget: 'string', label: 'Titre', required: true });
    expect(widgetNamed(article, 'date')).toMatchObject({
      widget: 'datetime',
      format: 'YYYY-MM-DD HH:mm',
      input_timezone: 'Europe/Paris',
    });
    expect(widgetNamed(article, 'category')).toMatchObject({ widget: 'select', required: true });
    expect(widgetNamed(article, 'authors')).toMatchObject({
      widget: 'relation',
      collection: 'authors',
      multiple: true,
    });
    expect(widgetNamed(article, 'image')).toMatchObject({ widget: 'object', required: false });
    expect(widgetNamed(article, 'image', 'credit')).toMatchObject({ widget: 'string', required: true });
    expect(widgetNamed(article, 'image', 'src')).toMatchObject({ widget: 'image', choose_url: false });
    expect(widgetNamed(article, 'corrections')).toMatchObject({
      widget: 'list',
      label_singular: 'Correction',
    });
    expect(widgetNamed(article, 'corrections', 'text')).toMatchObject({ widget: 'text', required: true });
    expect(widgetNamed(article, 'draft')).toMatchObject({ widget: 'boolean', default: true });
    const site = config.singletons[0]!.fields;
    expect(widgetNamed(site, 'sections', 'id')).toMatchObject({
      widget: 'string',
      pattern: [expect.any(String), expect.any(String)],
    });
    expect(widgetNamed(site, 'ageNotice')).toMatchObject({ widget: 'number', min: 0, default: 2 });
    expect(widgetNamed(site, 'ads', 'picture')).toMatchObject({ widget: 'image', choose_url: false });
    expect(widgetNamed(site, 'ads', 'places')).toMatchObject({ widget: 'select', multiple: true });
    expect(widgetNamed(site, 'admin', 'review'), 'a box would say no').toMatchObject({
      widget: 'select',
      required: false,
    });
    expect(widgetNamed(site, 'publisher', 'email')).toMatchObject({ type: 'email' });
    expect(widgetNamed(site, 'colours', 'ink')).toMatchObject({ widget: 'color' });
  });

  test.each([
    [
      'fr',
      "{{statusNote}}{{title}} _{{date | date('DD/MM/YYYY')}} · {{category}}{{beforeAuthors}}{{authors}}_",
    ],
    [
      'en',
      "{{statusNote}}{{title}} _{{date | date('D MMM YYYY')}} · {{category}}{{beforeAuthors}}{{authors}}_",
    ],
  ] as const)('lists articles with their status and dates, in %s', async (language, line) => {
    const settings = { ...(await settingsWith('{ repository: a/b }')), language };
    const { collections } = cmsConfig(settings, 'https://example.org/', '/favicon.svg', 'dossiers/')!;
    expect(collections.slice(0, 3)).toEqual([
      expect.objectContaining({ summary: line }),
      expect.objectContaining({ summary: line }),
      expect.objectContaining({ summary: line }),
    ]);
  });

  test('shows a preview of the whole article with its text, and of no other field', async () => {
    const { collections } = await configWith();
    const previewed = collections[0]!.fields.filter(
      (field) => field.widget !== 'hidden' && !('preview' in field && field.preview === false),
    );
    expect(previewed.map(({ name, widget }) => [name, widget])).toEqual([['body', 'body']]);
  });

  test('does not exist without a repository', async () => {
    const { admin: _, ...withoutAdmin } = await settingsWith('{ repository: a/b }');
    expect(cmsConfig(withoutAdmin, 'https://example.org/', '/favicon.svg', 'dossiers/')).toBeUndefined();
  });

  test('looks for files in the folder of the publication', async () => {
    const { collections, singletons } = await configWith('{ repository: a/b, folder: journaux/fil }');
    expect(collections.map(({ folder }) => folder)).toContain('journaux/fil/authors');
    expect(singletons[0]!.file).toBe('journaux/fil/site.yaml');
  });
});

const host = (admin: object) => hostOf(adminSchema.parse({ repository: 'a/b', ...admin }));

describe('the host of the repository', () => {
  test.each([
    ['GitHub', {}, ['https://api.github.com'], { name: 'github', auth_methods: ['token'] }],
    [
      'GitHub with a sign-in service',
      { signIn: 'https://auth.example.org/' },
      ['https://api.github.com'],
      { base_url: 'https://auth.example.org' },
    ],
    [
      'a server of GitHub’s',
      { server: 'https://git.example.org' },
      ['https://git.example.org'],
      {
        api_root: 'https://git.example.org/api/v3',
        graphql_api_root: 'https://git.example.org/api/graphql',
      },
    ],
    [
      'GitLab',
      { host: 'gitlab', application: 'x' },
      ['https://gitlab.com'],
      { auth_type: 'pkce', app_id: 'x', base_url: 'https://gitlab.com' },
    ],
    [
      'a server of GitLab’s',
      { host: 'gitlab', server: 'https://git.example.org' },
      ['https://git.example.org'],
      { api_root: 'https://git.example.org/api/v4', auth_methods: ['token'] },
    ],
    [
      'Forgejo',
      { host: 'gitea', server: 'https://codeberg.org/' },
      ['https://codeberg.org'],
      { api_root: 'https://codeberg.org/api/v1' },
    ],
  ])('%s is the only one contacted', (_name, admin, asks, backend) => {
    expect(host(admin).apiOrigins).toEqual(asks);
    expect(host(admin).backend).toMatchObject({ repo: 'a/b', branch: 'main', ...backend });
  });

  test.each([
    ['GitHub', {}, true],
    ['GitHub, if it is not wanted', { review: false }, false],
    ['GitLab', { host: 'gitlab' }, true],
    ['Gitea, which cannot', { host: 'gitea' }, false],
  ])('changes wait for review: %s', async (_name, admin, reviews) => {
    expect(host(admin).reviews).toBe(reviews);
    const { publish_mode } = await configWith(JSON.stringify({ repository: 'a/b', ...admin }));
    expect(publish_mode).toBe(reviews ? 'editorial_workflow' : 'simple');
  });
});

describe('in site.yaml', () => {
  test.each([
    ['an invalid repository', '{ repository: fil }', 'repository-form'],
    ['a folder from the root of the disk', '{ repository: a/b, folder: /content }', 'repository-folder-form'],
    ['an unknown host', '{ repository: a/b, host: bitbucket }', /choice/],
    ['an application for GitHub', '{ repository: a/b, application: x }', 'admin-unused'],
    [
      'a sign-in service for GitLab',
      '{ repository: a/b, host: gitlab, signIn: "https://x.example" }',
      'admin-unused',
    ],
    ['a review on Gitea', '{ repository: a/b, host: gitea, review: true }', 'admin-review'],
  ])('%s is a fault', async (_name, admin, rule) => {
    const { faults } = await readFolder({ 'site.yaml': `${siteYaml}\nadmin: ${admin}\n` });
    expect(faults.map((fault) => fault.rule)).toEqual([expect.stringMatching(rule)]);
  });
});
