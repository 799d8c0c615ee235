import type {
  Features,
  HastPluginDefinition,
  MdastPluginList,
  HastPluginList,
  PluginFactoryContext,
} from 'satteri';
import type { Wording } from '../i18n/fr.ts';
import { withStateOf, type DocumentContext } from './document.ts';
import { adPlaces } from './plugins/adPlaces.ts';
import { comparisons } from './plugins/comparisons.ts';
import { components } from './plugins/components.ts';
import { directives } from './plugins/directives.ts';
import { directions } from './plugins/directions.ts';
import { bareEmbeds, frames } from './plugins/embeds.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { jsx } from './plugins/jsx.ts';
import { leafComponents } from './plugins/leafComponents.ts';
import { mediaElements, mediaPictures } from './plugins/media.ts';
import { links } from './plugins/links.ts';
import { footnotes } from './plugins/footnotes.ts';
import { pictures } from './plugins/pictures.ts';
import { rawHtml } from './plugins/rawHtml.ts';
import { firstPass } from './plugins/firstPass.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { preserveContent } from './plugins/preserveContent.ts';

/** The Markdown features in use: GFM and directives. Raw HTML is parsed so that it can be filtered. */
export function markdownFeatures(words: Pick<Wording, 'footnotes' | 'backToReference'>): Features {
  return {
    gfm: {
      footnotes: {
        label: words.footnotes,
        backLabel: (note, again) => words.backToReference(again > 1 ? `${note}-${again}` : `${note}`),
        // U+FE0E requests the text form of the character instead of the emoji.
        backContent: '↩\uFE0E',
        clobberPrefix: 'note-',
      },
    },
    directive: true,
    rawHtml: true,
    frontmatter: false,
    smartPunctuation: false,
  };
}

/**
 * The plugins for Markdown and MDX.
 *
 * @param contextOf called once per document
 */
export function plugins(contextOf: (document: PluginFactoryContext) => DocumentContext): {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  const withState = withStateOf(contextOf);
  return {
    mdastPlugins: [
      withState(firstPass),
      withState(preserveContent),
      withState(directives),
      withState(components),
      withState(mediaPictures),
      withState(bareEmbeds),
    ],
    hastPlugins: [
      withState(jsx),
      withState(frames),
      withState(mediaElements),
      withState(comparisons),
      withState(tasks),
      withState(rawHtml),
      withState(figures),
      withState(pictures),
      withState((state, document) =>
        inOnePass([links(state), footnotes(state, document), tables(state, document), scrollableCode]),
      ),
      withState(headings),
      withState(directions),
      withState(leafComponents),
      withState(adPlaces),
    ],
  };
}

/** Makes code blocks, which scroll, reachable by keyboard. There is no highlighter: it would weigh more than the page. */
const scrollableCode: HastPluginDefinition = {
  name: 'code',
  element: { filter: ['pre'], visit: (node, ctx) => ctx.setProperty(node, 'tabIndex', 0) },
};

/** Merges plugins that visit different elements, because each pass over a tree takes time. */
function inOnePass(definitions: (HastPluginDefinition | null)[]): HastPluginDefinition {
  return { name: 'structure', element: definitions.flatMap((definition) => definition?.element ?? []) };
}
