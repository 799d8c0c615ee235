import { providers, type ProviderId } from '../../embeds/embeds.ts';
import { embedLine } from '../../markdown/frames.ts';
import type { TextRule } from './textRule.ts';

/** What other sites show in an article: how it is written, and what readers are told of it. */
const embeds: TextRule = ({ format, outline, spotInFile }, report) => {
  for (const { url, provider, title, height, written, ...spot } of outline.embeds ?? []) {
    const place = spotInFile(spot);
    const right = embedLine({ url, title: title ?? '…', height }, format);
    const known = provider && providers[provider as ProviderId];
    if (!known) {
      report({ rule: 'embed-unknown', values: { host: URL.parse(url)?.host ?? url } }, place);
    } else if (known.kind === 'post') {
      report({ rule: 'embed-post', values: { name: known.name, right: postLine(url, format) } }, place);
    } else if (written === 'frame') {
      report({ rule: 'embed-frame', values: { right: embedLine({ url, title, height }, format) } }, place);
    } else if (title === undefined) {
      report({ rule: 'embed-untitled', values: { name: known.name, right } }, place);
    }
  }
};

const postLine = (url: string, format: 'md' | 'mdx') =>
  format === 'md' ? `:::post{url="${url}" by="…" date="…"}` : `<Post url="${url}" by="…" date="…">`;

export const embedRules: readonly TextRule[] = [embeds];
