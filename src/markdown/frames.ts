import { embedOf } from '../embeds/embeds.ts';

/** The attributes of `Embed` that an `<iframe>` of a known provider stands for. */
export type FrameAsEmbed = { url: string; title?: string | undefined; height?: string | undefined };

/** Titles that players write into the code they give to copy; they say nothing of what is shown. */
const emptyTitle =
  /^(?:youtube|vimeo|dailymotion|spotify|soundcloud)?\s*(?:video|audio)?\s*(?:player|embed|lecteur(?: vidéo| audio)?)(?:\b.*)?$/i;

/**
 * What an `<iframe>` stands for, if its provider is known.
 *
 * @param attribute the value of an attribute of it
 */
export function frameAsEmbed(attribute: (name: string) => string | undefined): FrameAsEmbed | undefined {
  const src = attribute('src')?.trim() ?? '';
  const shown = embedOf(src);
  if (!shown?.kind) return undefined;
  const named = attribute('title')?.trim() ?? '';
  const pixels = /^(\d+)(?:px)?$/.exec(attribute('height')?.trim() ?? '')?.[1];
  // Videos and maps have proportions; what has lines or rows was given the height that they need.
  const hasOwnHeight = typeof shown.shape === 'number' && shown.kind === 'chart';
  return {
    // The page is what editors know; not all frames can be told from theirs.
    url: embedOf(shown.page)?.kind ? shown.page : src.replace(/^\/\//, 'https://'),
    title: named && !emptyTitle.test(named) ? named : undefined,
    height: hasOwnHeight ? pixels : undefined,
  };
}

/** The line that an editor writes for an embed. */
export function embedLine({ url, title, height }: FrameAsEmbed, format: 'md' | 'mdx'): string {
  const attributes = Object.entries({ url, title, height })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${value!.replaceAll('"', '&quot;')}"`)
    .join(' ');
  return format === 'md' ? `::embed{${attributes}}` : `<Embed ${attributes} />`;
}
