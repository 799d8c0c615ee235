import { distance } from 'fastest-levenshtein';
import { embedOf, knownHosts, providers } from '../../embeds/embeds.ts';
import type { Spot } from '../../intake/faults.ts';
import type { EmbedReference } from '../../intake/outline.ts';
import { embedLine, frameAsEmbed } from '../frames.ts';
import type { Attribute } from './htmlTags.ts';
import type { Report } from './report.ts';

/** Reports what another site is to show, and what is wrong with its address. */
export function checkEmbed(
  attributes: ReadonlyMap<string, string>,
  written: EmbedReference['written'],
  { line, column }: Spot,
  report: Report,
): void {
  const url = attributes.get('url') ?? '';
  if (!URL.canParse(url)) return;
  const shown = embedOf(url);
  const right = misspelt(url);
  if (shown && !shown.kind) {
    const { name, example } = providers[shown.provider];
    report.fault({ rule: 'embed-page', values: { url, name, right: `url="${example}"` } }, { line, column });
  } else if (!shown && right !== undefined) {
    report.fault({ rule: 'embed-misspelt', values: { url, right: `url="${right}"` } }, { line, column });
  } else {
    const title = attributes.get('title')?.trim() || undefined;
    report.embeds.push({ url, provider: shown?.provider, title, written, line, column });
  }
}

/** Reports an `<iframe>`: that of a known provider is shown as an embed, any other is a fault. */
export function checkFrame(
  attributes: readonly Attribute[],
  format: 'md' | 'mdx',
  spot: Spot,
  report: Report,
): void {
  const valueOf = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  const { url, title, height } = frameAsEmbed(valueOf) ?? {};
  if (url !== undefined) {
    report.embeds.push({ url, provider: embedOf(url)?.provider, title, height, written: 'frame', ...spot });
    return;
  }
  const src = /^(?:https?:)?\/\//.test(valueOf('src') ?? '') ? valueOf('src')! : 'https://…';
  const right = embedLine({ url: src, title: '…' }, format);
  report.fault({ rule: 'html-frame', values: { right } }, spot);
}

/** The address with the host of a provider in the place of one that is nearly the same. */
function misspelt(written: string): string | undefined {
  const url = new URL(written);
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  const near = knownHosts.find(
    (known) => !known.host.includes('/') && distance(known.host, host) <= 2 && known.host.length > 6,
  );
  if (!near) return undefined;
  url.hostname = url.hostname.replace(host, near.host);
  return embedOf(url.href)?.kind ? url.href : undefined;
}
