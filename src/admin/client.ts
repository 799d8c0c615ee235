/**
 * The script of `/admin/`: the editors' interface, which may send requests to this site and the host of the
 * repository only. Long because it is where all parts of it are given what they need of each other.
 */
import CMS, { type CmsConfig } from '@sveltia/cms';
import type { AdminSettings } from '../intake/schemas/adminSchema.ts';
import { adminWords } from '../i18n/adminWords.ts';
import { storyWords } from '../i18n/storyWords.ts';
import { guidedWords } from '../i18n/guidedWords.ts';
import { previewWords } from '../i18n/previewWords.ts';
import { statusWords } from '../i18n/statusWords.ts';
import { savingWords } from '../i18n/savingWords.ts';
import { wordingFor } from '../i18n/wordingFor.ts';
import base from '../styles/base.css?inline';
import furniture from '../styles/furniture.css?inline';
import prose from '../styles/prose.css?inline';
import tokens from '../styles/tokens.css?inline';
import { bodyField } from './bodyField.ts';
import type { CheckFacts } from './checks/checkEntry.ts';
import { entryChecks } from './checks/entryFiles.ts';
import { repositoryFiles } from './checks/repositoryFiles.ts';
import { keepEscapeInField } from './escapeKey.ts';
import { followKeyboard } from './editor/followKeyboard.ts';
import { focusField } from './pictures/focusField.ts';
import { makeUploadsSmaller } from './pictures/smallerUploads.ts';
import { linkPlaces } from './links/linkPlaces.ts';
import { fileContents, type Backend, type FileContents } from './fileContents.ts';
import type { Here } from './here/openHere.ts';
import { guardedFetch } from './saving/guardedFetch.ts';
import { savedVersions } from './saving/savedVersions.ts';
import { entryText, type FieldWidget } from './entryText.ts';
import { aroundEntry } from './guided/aroundEntry.ts';
import { guidedTools } from './guided/guidedTools.ts';
import { listReader } from './listProperties.ts';
import { articlePreview } from './preview/articlePreview.ts';
import head from './preview/preview.css?inline';
import { lastDeployment } from './status/deployment.ts';
import { deploymentLine } from './status/deploymentLine.ts';
import { keepDraftsOfOtherConfigurations } from './saving/draftStores.ts';
import { showUnsavedTexts } from './saving/unsavedNotice.ts';
import { homePanel } from './stories/homePanel.ts';
import { storyField } from './stories/storyField.ts';
import { statusField } from './status/statusField.ts';

type LabelledWidget = FieldWidget & {
  label?: string;
  fields?: LabelledWidget[];
  options?: { value: string; label: string }[];
};
type RepositoryFacts = Pick<AdminSettings, 'host' | 'repository' | 'branch' | 'folder'>;
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
  examples,
  ...config
} = (await (await originalFetch(configAddress!)).json()) as {
  /** The rules of the publication's own colours, for the preview. */
  colours?: string;
  /** The steps of the address of each section, by its id. */
  sectionPaths: Record<string, string>;
  /** Addresses of published pages, by kind. */
  examples: Record<string, string>;
  /** What the checks of texts depend on. */
  facts: CheckFacts & RepositoryFacts;
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
const versions = savedVersions();
/** Settled once the site can be visited: on this machine it may have to be built first. */
const site = Promise.withResolvers<void>();
if (!here) site.resolve();
const textStyles = Object.values(parts).join('\n');
const preview = articlePreview({
  language,
  sections: facts.sections,
  wording: wordingFor(language),
  words: previewWords[language],
  textStyles,
  otherStyles: [tokens, colours, base, furniture, prose, textStyles, head].join('\n'),
  examples,
  siteReady: site.promise,
});
const statusIn = { timeZone: facts.timeZone, words: statusWords[language], language };
const collections = [...config.collections, ...config.singletons].map(
  ({ name, folder = '', file, format, fields }) => {
    const hasBody = fields.some((field) => field.name === 'body');
    const text = versions.watch(entryText(fields, hasBody, sectionPaths, listReader(fields, statusIn)));
    CMS.registerCustomFormat(format, format.replace(/^.*\./, ''), text);
    const labelOf = (path: string) => labelIn(fields, path);
    return { name, folder, file, hasBody, toFile: text.toFile, labelOf };
  },
);
const repository = repositoryFiles(facts);
/** Below the status of each entry: what can be done with it, and how the site was last published. */
function statusTools(place: HTMLElement) {
  const tools = guidedTools(place, {
    words: guidedWords[language],
    timeZone: facts.timeZone,
    addressOf({ originalEntry, defaultLocale }) {
      const steps = sectionPaths[String(originalEntry?.locales[defaultLocale]?.content['category'])];
      return steps !== undefined ? `/${steps}/${originalEntry!.slug}/` : undefined;
    },
    async around({ originalEntry, defaultLocale }) {
      const path = originalEntry?.locales[defaultLocale]?.path.slice(
        facts.folder === '.' ? 0 : facts.folder.length + 1,
      );
      return aroundEntry((await repository.read()) ?? new Map(), path ?? '');
    },
  });
  const { host, repository: name, branch } = facts;
  // On this machine, the interface says itself what becomes of the site.
  if (!here)
    void lastDeployment({ host, repository: name, branch }, contents!.ask).then(
      (found) => found && place.append(deploymentLine(found, statusIn)),
    );
  const home = homePanel(place, storyWords[language], editorWords.links, () => places(undefined));
  return {
    update() {
      tools.update();
      home.update();
    },
  };
}

const editorWords = adminWords[language].editor;
const checks = entryChecks(collections, facts, repository);
const places = linkPlaces(repository, facts.sections, checks);
CMS.registerFieldType('body', bodyField(editorWords, checks, contents, places), preview);
CMS.registerFieldType('focus', focusField(contents, editorWords.focus));
CMS.registerFieldType(
  'story',
  storyField({ words: storyWords[language], links: editorWords.links, placesOf: places }),
);
CMS.registerFieldType(
  'status',
  statusField({
    ...statusIn,
    editorWords,
    checks,
    tools: statusTools,
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
// The interface speaks the site's language, which the package takes from the browser unless an editor chooses another.
Object.defineProperty(navigator, 'languages', { value: [language] });
Object.defineProperty(navigator, 'language', { value: language });
makeUploadsSmaller();
const database = `${config.backend.name}:${config.backend.repo}`;
keepDraftsOfOtherConfigurations(database);
showUnsavedTexts({ database, collections, words: savingWords[language].unsaved, language });
followKeyboard();
if (here) {
  const { showBuilds, signInHere } = await import('./here/openHere.ts');
  signInHere();
  showBuilds(here, language, facts.timeZone, () => site.resolve());
}
void CMS.init({ config: { ...config, load_config_file: false } as unknown as CmsConfig });

/** `Image principale – Crédit` for `image.credit`; places in lists are counted by faults: `corrections.2.date`. */
function labelIn(fields: readonly LabelledWidget[], path: string): string {
  const [first = '', ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const field = fields.find(({ name }) => name === first);
  const label = field?.label ?? first;
  return rest.length > 0 ? `${label} – ${labelIn(field?.fields ?? [], rest.join('.'))}` : label;
}
