import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { treatmentOf } from './elements.ts';
import { typographyOf } from './languages.ts';
import { gatherPassages, type TextPassage } from './passages.ts';
import { typesetRuns } from './runs.ts';
import { raiseLetters } from './superscripts.ts';
import { typeset } from './typeset.ts';

type TypographyPass = ReturnType<typeof typographyPass>;
type Text = Extract<HastNode, { type: 'text' }>;
type Component = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Expression = Extract<HastNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;

/**
 * Typesets a document in `language`, a BCP 47 tag, for Sätteri's `hastPlugins`: the text of its blocks across inline
 * elements, and the `alt` and `title` of its pictures. What is inside an element with a `lang` of its own follows that
 * language. Nothing runs where `language` has no rules.
 *
 * A visitor of each element and text, in one pass: reading the tree through a hook costs twice as much.
 */
export function typographyPlugin(language: string): (() => TypographyPass) | null {
  return typographyOf(language) === undefined ? null : () => typographyPass(language);
}

/** The plugin for one document. Its type says that no visitor is asynchronous: compiling stays synchronous too. */
function typographyPass(language: string) {
  // Both are known before the first text is met.
  let passages!: ReturnType<typeof gatherPassages<Text>>;
  let context!: HastVisitorContext;

  const enterComponent =
    (unknown: 'inline' | 'block') => (node: Readonly<Component>, ctx: HastVisitorContext) => {
      const attributes = Object.fromEntries(
        node.attributes.flatMap((a) => (a.type === 'mdxJsxAttribute' ? [[a.name, a.value]] : [])),
      );
      enter(node, node.name, unknown, attributes, ctx);
    };
  const enter = (
    node: Readonly<HastNode>,
    name: string | null,
    unknown: 'inline' | 'block',
    attributes: Record<string, unknown>,
    ctx: HastVisitorContext,
  ) => {
    const treatment = attributes['dataFootnoteRef'] === undefined ? treatmentOf(name, unknown) : 'unseen';
    const lang = attributes['lang'];
    passages.element(
      treatment,
      typeof lang === 'string' ? lang : undefined,
      () => ctx.textContent(node).length,
    );
    if (treatment === 'picture') typesetPicture(node, attributes, passages.language(), ctx);
  };
  const passExpression = (node: Readonly<Expression>, ctx: HastVisitorContext) =>
    passages.opaque(ctx.textContent(node).length);

  return defineHastPlugin({
    name: 'typography',
    before(root, ctx) {
      passages = gatherPassages<Text>(language, ctx.textContent(root).length, (passage) =>
        write(passage, context),
      );
    },
    element: {
      filter: [],
      visit: (node, ctx) => enter(node, node.tagName, 'block', node.properties, ctx),
    },
    mdxJsxFlowElement: { filter: [], visit: enterComponent('block') },
    mdxJsxTextElement: { filter: [], visit: enterComponent('inline') },
    mdxFlowExpression: passExpression,
    mdxTextExpression: passExpression,
    text(node, ctx) {
      context = ctx;
      passages.text(node.value, node);
    },
  });
}

function write({ language, runs, nodes }: TextPassage<Text>, ctx: HastVisitorContext): void {
  const typesetTexts = typesetRuns(runs, language);
  const raised = raiseLetters(typesetTexts, language);
  for (const [i, node] of nodes.entries()) {
    if (node === undefined) continue;
    const replacement = raised.get(i);
    if (replacement !== undefined) ctx.replaceNode(node, replacement);
    else if (typesetTexts[i] !== runs[i]) ctx.setProperty(node, 'value', typesetTexts[i]);
  }
}

function typesetPicture(
  node: Readonly<HastNode>,
  attributes: Record<string, unknown>,
  language: string | undefined,
  ctx: HastVisitorContext,
): void {
  const own = attributes['lang'];
  const spoken = typeof own === 'string' ? own : language;
  for (const name of spoken === undefined ? [] : ['alt', 'title']) {
    const value = attributes[name];
    if (typeof value !== 'string') continue;
    const written = typeset(value, spoken!);
    if (written !== value) ctx.setProperty(node, name, written);
  }
}
