import type {
  Features,
  HastPluginDefinition,
  MdastPluginList,
  HastPluginList,
  PluginFactoryContext,
} from 'satteri';
import { stateOf, type BodyWords, type DocumentContext, type DocumentState } from './document.ts';
import { adPlaces } from './plugins/adPlaces.ts';
import { comparisons } from './plugins/comparisons.ts';
import { components } from './plugins/components.ts';
import { directives } from './plugins/directives.ts';
import { directions } from './plugins/directions.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { jsx } from './plugins/jsx.ts';
import { links } from './plugins/links.ts';
import { notes } from './plugins/notes.ts';
import { pictures } from './plugins/pictures.ts';
import { rawHtml } from './plugins/rawHtml.ts';
import { reading } from './plugins/reading.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { written } from './plugins/written.ts';

/** What of Markdown there is: GFM with directives; raw HTML is parsed, so that it can be checked. */
export function features(words: Pick<BodyWords, 'footnotes' | 'backToReference'>): Features {
  return {
    gfm: {
      footnotes: {
        label: words.footnotes,
        backLabel: (note, again) => words.backToReference(again > 1 ? `${note}-${again}` : `${note}`),
        // U+FE0E: as a character, not as an emoji.
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
 * The one list of plugins, for Markdown and for MDX.
 *
 * @param contextOf asked once per document
 */
export function plugins(contextOf: (document: PluginFactoryContext) => DocumentContext): {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  const on =
    <P>(plugin: (state: DocumentState, document: PluginFactoryContext) => P) =>
    (document: PluginFactoryContext) =>
      plugin(stateOf(document, contextOf), document);

  return {
    mdastPlugins: [on(reading), on(written), on(directives), on(components)],
    hastPlugins: [
      on(jsx),
      on(comparisons),
      on(tasks),
      on(rawHtml),
      on(figures),
      on(pictures),
      on((state, document) =>
        inOnePass([links(state), notes(state, document), tables(state, document), code]),
      ),
      on(headings),
      on(directions),
      on(adPlaces),
    ],
  };
}

/** Code scrolls: a keyboard has to reach it. No highlighter: it would weigh more than the page. */
const code: HastPluginDefinition = {
  name: 'code',
  element: { filter: ['pre'], visit: (node, ctx) => ctx.setProperty(node, 'tabIndex', 0) },
};

/** Plugins that visit different elements, as one: each pass over a tree costs. */
function inOnePass(definitions: (HastPluginDefinition | null)[]): HastPluginDefinition {
  return { name: 'structure', element: definitions.flatMap((definition) => definition?.element ?? []) };
}
