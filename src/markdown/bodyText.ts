import { markdownToHtml } from 'satteri';
import { withStateOf, type DocumentContext } from './document.ts';
import { htmlText } from './htmlText.ts';
import { markdownFeatures } from './plugins.ts';
import { directives } from './plugins/directives.ts';
import { frames } from './plugins/embeds.ts';
import { mediaElements, mediaPictures } from './plugins/media.ts';
import { mayHaveHtml, rawHtml } from './plugins/rawHtml.ts';

/**
 * The plain text of a Markdown body for the search index, one paragraph per line. It is not typeset: the plugins that
 * render a page would take ten times as long.
 */
export async function bodyText(text: string, context: DocumentContext): Promise<string> {
  const withState = withStateOf(() => context);
  const { html } = await markdownToHtml(text, {
    features: { ...markdownFeatures(context.words), rawHtml: mayHaveHtml(text) },
    mdastPlugins: [withState(directives), withState(mediaPictures)],
    hastPlugins: [withState(frames), withState(mediaElements), withState(rawHtml)],
  });
  return htmlText(html);
}
