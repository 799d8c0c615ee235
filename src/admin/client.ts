/**
 * The script of `/admin/`: the editors' interface, which may send requests to this site and the host of the
 * repository only.
 */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { adminWords } from '../i18n/adminWords.ts';
import { wordingFor } from '../i18n/wordingFor.ts';
import base from '../styles/base.css?inline';
import furniture from '../styles/furniture.css?inline';
import prose from '../styles/prose.css?inline';
import tokens from '../styles/tokens.css?inline';
import { articlePreview } from './articlePreview.ts';
import { bodyField } from './bodyField.ts';
import { entryText, type FieldWidget } from './entryText.ts';
import head from './preview.css?inline';

type Collection = { format: string; fields: FieldWidget[] };

const { asks: apiOrigins, config: configAddress } = document.documentElement.dataset;
const language = document.documentElement.lang as keyof typeof adminWords;
const allowed = new Set([location.origin, ...(apiOrigins ?? '').split(' ')]);
const originalFetch = window.fetch.bind(window);

// The page's policy blocks other requests too, such as one for the host's status, but each time with an error
// in the console.
window.fetch = async (request, options) => {
  const address = new URL(request instanceof Request ? request.url : request, location.href);
  if (/^https?:$/.test(address.protocol) && !allowed.has(address.origin))
    return new Response(undefined, { status: 503, statusText: 'Not asked' });
  return originalFetch(request, options);
};

const {
  colours = '',
  sectionPaths,
  ...config
} = (await (await originalFetch(configAddress!)).json()) as {
  /** The rules of the publication's own colours, for the preview. */
  colours?: string;
  /** The steps of the address of each section, by its id. */
  sectionPaths: Record<string, string>;
  collections: Collection[];
  singletons: Collection[];
};
const parts = import.meta.glob<string>('../styles/prose/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const styles = [tokens, colours, base, furniture, prose, ...Object.values(parts), head].join('\n');
const preview = articlePreview(wordingFor(language), adminWords[language].preview, styles);
CMS.registerFieldType('body', bodyField(adminWords[language].editor), preview);
for (const { format, fields } of [...config.collections, ...config.singletons]) {
  const hasBody = fields.some(({ name }) => name === 'body');
  CMS.registerCustomFormat(format, format.replace(/^.*\./, ''), entryText(fields, hasBody, sectionPaths));
}
void CMS.init({ config: { ...config, load_config_file: false } as unknown as CmsConfig });
