import { markdownToHtml } from 'satteri';
import type { DocumentContext } from './document.ts';
import { markdownFeatures, plugins } from './plugins.ts';
import { adMarker } from './plugins/adPlaces.ts';
import { mayHaveHtml } from './plugins/rawHtml.ts';
import { typesetHtml } from './typography/typesetHtml.ts';

/** A rendered body, cut where editors placed an advertisement. */
export type Body = {
  parts: ({ html: string } | { ad: true })[];
  /** Names of the components in it, and of its rare parts. */
  components: readonly string[];
};

export type BodyContext = DocumentContext & Required<Pick<DocumentContext, 'link' | 'picture'>>;

/** Renders the Markdown of a body without its front matter. Does not report faults: `outline` does. */
export async function renderBody(text: string, context: BodyContext): Promise<Body> {
  const { html, data } = await markdownToHtml(text.replaceAll(adMarker, '\uFFFD'), {
    ...plugins(() => context),
    // Parsing raw HTML doubles the time, so it is only enabled where there may be some.
    features: { ...markdownFeatures(context.words), rawHtml: mayHaveHtml(text) },
  });
  return {
    components: [...(data.body?.usedComponents ?? [])],
    parts: html.split(adMarker).flatMap((part, index) => {
      const html = typesetHtml(part.trim(), context.language);
      return [...(index > 0 ? [{ ad: true } as const] : []), ...(html ? [{ html }] : [])];
    }),
  };
}

/** A body as one piece of HTML, without the places of advertisements. */
export const htmlOf = (parts: Body['parts']): string =>
  parts.flatMap((part) => ('html' in part ? [part.html] : [])).join('\n');
