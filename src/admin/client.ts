/**
 * The script of `/admin/`: the editors' interface, which may send requests to this site and the host of the
 * repository only.
 */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { adminWords } from '../i18n/adminWords.ts';
import { statusWords } from '../i18n/statusWords.ts';
import { savingWords } from '../i18n/savingWords.ts';
import { wordingFor } from '../i18n/wordingFor.ts';
import base from '../styles/base.css?inline';
import furniture from '../styles/furniture.css?inline';
import prose from '../styles/prose.css?inline';
import tokens from '../styles/tokens.css?inline';
import { articlePreview } from './articlePreview.ts';
import { bodyField } from './bodyField.ts';
import type { CheckFacts } from './checks/checkEntry.ts';
import { entryChecks } from './checks/entryFiles.ts';
import { repositoryFiles } from './checks/repositoryFiles.ts';
import { keepEscapeInField } from './escapeKey.ts';
import { focusField } from './pictures/focusField.ts';
import { makeUploadsSmaller } from './pictures/smallerUploads.ts';
import { linkPlaces } from './links/linkPlaces.ts';
import { fileContents, type Backend, type FileContents } from './fileContents.ts';
import { entryText, type FieldWidget } from './entryText.ts';
import type { Here } from './here/openHere.ts';
import head from './preview.css?inline';
import { guardedFetch } from './saving/guardedFetch.ts';
import { savedVersions } from './saving/savedVersions.ts';
import { statusField } from './status/statusField.ts';

type LabelledWidget = FieldWidget & { label?: string; fields?: LabelledWidget[] };
type Collection = { name: string; folder?: string; file?: string; format: string; fields: LabelledWidget[] };

const { asks: apiOrigins, config: configAddress } = document.documentElement.dataset;
const language = document.documentElement.lang as keyof typeof adminWords;
const allowed = new Set([location.origin, ...(apiOrigins ?? '').split(' ')]);
const originalFetch = window.fetch.bind(window);
let contents: FileContents | undefined;

// The page's policy blocks other requests too, such as one for the host's status, but each time with an error
// in the console.
window.fetch = async (request, options) => {
  const address = new URL(request instanceof Request ? request.url : request, location.href);
  if (/^https?:$/.test(address.protocol) && !allowed.has(address.origin))
    return new Response(undefined, { status: 503, statusText: 'Not asked' });
  contents?.observe(address, options);
  return originalFetch(request, options);
};

const {
  colours = '',
  sectionPaths,
  facts,
  here,
  ...config
} = (await (await originalFetch(configAddress!)).json()) as {
  /** The rules of the publication's own colours, for the preview. */
  colours?: string;
  /** The steps of the address of each section, by its id. */
  sectionPaths: Record<string, string>;
  /** What the checks of texts depend on. */
  facts: CheckFacts & Parameters<typeof repositoryFiles>[0];
  /** Only where the interface is that of this machine. */
  here?: Here;
  backend: Backend;
  publish_mode: string;
  collections: Collection[];
  singletons: Collection[];
};
contents = fileContents(config.backend, originalFetch);
const parts = import.meta.glob<string>('../styles/prose/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const styles = [tokens, colours, base, furniture, prose, ...Object.values(parts), head].join('\n');
const preview = articlePreview(wordingFor(language), adminWords[language].preview, styles);
const versions = savedVersions();
const collections = [...config.collections, ...config.singletons].map(
  ({ name, folder = '', file, format, fields }) => {
    const hasBody = fields.some((field) => field.name === 'body');
    const text = versions.watch(entryText(fields, hasBody, sectionPaths));
    CMS.registerCustomFormat(format, format.replace(/^.*\./, ''), text);
    const labelOf = (path: string) => labelIn(fields, path);
    return { name, folder, file, hasBody, toFile: text.toFile, labelOf };
  },
);
const editorWords = adminWords[language].editor;
const repository = repositoryFiles(facts);
const checks = entryChecks(collections, facts, repository);
const places = linkPlaces(repository, facts.sections, checks);
CMS.registerFieldType('body', bodyField(editorWords, checks, contents, places), preview);
CMS.registerFieldType('focus', focusField(contents, editorWords.focus));
CMS.registerFieldType(
  'status',
  statusField({
    language,
    timeZone: facts.timeZone,
    words: statusWords[language],
    editorWords,
    checks,
    tools: () => ({ update() {} }),
  }),
);
window.fetch = guardedFetch(window.fetch, {
  versions,
  words: savingWords[language],
  savesAtOnce: config.publish_mode === 'simple',
  labelOf(path, field) {
    const isOf = ({ file, folder }: { file: string | undefined; folder: string }) =>
      file === path || (file === undefined && path.startsWith(`${folder}/`));
    return collections.find(isOf)?.labelOf(field) ?? field;
  },
});
keepEscapeInField();
makeUploadsSmaller();
if (here) {
  const { showBuilds, signInHere } = await import('./here/openHere.ts');
  signInHere();
  showBuilds(here, language, facts.timeZone);
}
void CMS.init({ config: { ...config, load_config_file: false } as unknown as CmsConfig });

/** `Image principale – Crédit` for `image.credit`; places in lists are counted by faults: `corrections.2.date`. */
function labelIn(fields: readonly LabelledWidget[], path: string): string {
  const [first = '', ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const field = fields.find(({ name }) => name === first);
  const label = field?.label ?? first;
  return rest.length > 0 ? `${label} – ${labelIn(field?.fields ?? [], rest.join('.'))}` : label;
}
