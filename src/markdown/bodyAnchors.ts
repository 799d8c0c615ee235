import { mdxToJs } from 'satteri';
import { pageIds } from './anchors.ts';
import type { DocumentContext } from './document.ts';
import { readEntities } from './entities.ts';
import { features, plugins } from './plugins.ts';
import { renderBody } from './renderBody.ts';

/** What a fragment may name on any page: its top, and the parts that layouts have around a body. */
export const everywhere: ReadonlySet<string> = new Set(['', 'top', ...pageIds]);

/**
 * The ids that links to a body's page may name: those of headings, notes and raw HTML, by the plugins that make the page.
 * Nothing for MDX that does not compile.
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
    return new Set([...html.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id]) => readEntities(id!)));
  }
  try {
    const { code } = await mdxToJs(text, { ...plugins(() => context), features: features(context.words) });
    const written = [...code.matchAll(/\bid: ("(?:[^"\\]|\\.)*")/g)];
    return new Set(written.map(([, id]) => JSON.parse(id!) as string));
  } catch {
    return undefined;
  }
}
