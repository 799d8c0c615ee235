import { markdownToHtml } from 'satteri';
import { documentState, type DocumentContext } from './document.ts';
import { htmlText } from './htmlText.ts';
import { markdownFeatures } from './plugins.ts';
import { directives } from './plugins/directives.ts';
import { mayHaveHtml, rawHtml } from './plugins/rawHtml.ts';

/**
 * The plain text of a Markdown body for the search index, one paragraph per line. It is not typeset: the plugins that
 * render a page would take ten times as long.
 */
export async function bodyText(text: string, context: DocumentContext): Promise<string> {
  const { html } = await markdownToHtml(text, {
    features: { ...markdownFeatures(context.words), rawHtml: mayHaveHtml(text) },
    mdastPlugins: [
      (document) =>
        directives(
          documentState(document, () => context),
          document,
        ),
    ],
    hastPlugins: [
      (document) =>
        rawHtml(
          documentState(document, () => context),
          document,
        ),
    ],
  });
  return htmlText(html);
}
