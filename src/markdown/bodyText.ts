import { markdownToHtml } from 'satteri';
import { stateOf, type DocumentContext } from './document.ts';
import { htmlText } from './htmlText.ts';
import { features } from './plugins.ts';
import { directives } from './plugins/directives.ts';
import { mayHaveHtml, rawHtml } from './plugins/rawHtml.ts';

/**
 * The words of a body written in Markdown, one paragraph a line: for searching, where nothing but words counts. The
 * plugins that make a page of it would take ten times as long, so what is shown of it is still to be typeset.
 */
export async function bodyText(text: string, context: DocumentContext): Promise<string> {
  const { html } = await markdownToHtml(text, {
    features: { ...features(context.words), rawHtml: mayHaveHtml(text) },
    mdastPlugins: [
      (document) =>
        directives(
          stateOf(document, () => context),
          document,
        ),
    ],
    hastPlugins: [
      (document) =>
        rawHtml(
          stateOf(document, () => context),
          document,
        ),
    ],
  });
  return htmlText(html);
}
