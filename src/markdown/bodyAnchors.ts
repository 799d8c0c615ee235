import { mdxToJs } from 'satteri';
import { layoutIds } from './anchors.ts';
import type { DocumentContext } from './document.ts';
import { decodeEntities } from './entities.ts';
import { markdownFeatures, plugins } from './plugins.ts';
import { renderBody } from './renderBody.ts';

/** The fragments that exist on every page: its top, and the ids of the layouts. */
export const commonFragments: ReadonlySet<string> = new Set(['', 'top', ...layoutIds]);

/**
 * The ids in a rendered body that links can point to: those of headings, footnotes and raw HTML. Uses the plugins that
 * render the page. Returns undefined for MDX that does not compile.
 */
export async function bodyAnchors(
  text: string,
  format: 'md' | 'mdx',
  context: Pick<DocumentContext, 'language' | 'title' | 'words'>,
): Promise<Set<string> | undefined> {
  if (format === 'md') {
    const { parts } = await renderBody(text, {
      ...context,
      link: () => undefined,
      picture: async () => undefined,
    });
    const html = parts.map((part) => ('html' in part ? part.html : '')).join('');
    return new Set([...html.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id]) => decodeEntities(id!)));
  }
  try {
    const { code } = await mdxToJs(text, {
      ...plugins(() => context),
      features: markdownFeatures(context.words),
    });
    const idProperties = [...code.matchAll(/\bid: ("(?:[^"\\]|\\.)*")/g)];
    return new Set(idProperties.map(([, id]) => JSON.parse(id!) as string));
  } catch {
    return undefined;
  }
}
