import { evaluate, type EvaluateOptions } from 'satteri';
import type { DocumentContext } from './document.ts';
import { markdownFeatures, plugins } from './plugins.ts';

/** The functions that make elements, of the framework that renders them. */
export type JsxRuntime = Record<'Fragment' | 'jsx' | 'jsxs', unknown>;

/** A body in MDX as a function, and what its page needs to know of it. */
export type EvaluatedMdx = {
  content: (props: Record<string, unknown>) => unknown;
  /** Names of the components it uses, and of its rare parts. */
  components: readonly string[];
  /** Whether an editor has placed the advertisement in it. */
  placesAdvertisement: boolean;
};

/**
 * Compiles a body in MDX, without its front matter, with the plugins and features of `renderBody`. The content takes:
 *
 * - as props, `links` (addresses by links as written in the source), `files` and `pictures` (likewise), `tables` (data by
 *   `tableKey`), `words`, and `advertisement` (the props of `Advertisement`);
 * - as `components`, those of `componentForms`, `BodyPicture` for Markdown pictures, `BodyLink` for links within the site, and
 *   `Advertisement`.
 */
export async function evaluateMdx(
  text: string,
  context: Pick<DocumentContext, 'language' | 'title' | 'words' | 'leaves'>,
  runtime: JsxRuntime,
): Promise<EvaluatedMdx> {
  const data: EvaluateOptions['data'] = {};
  const { default: content } = (await evaluate(text, {
    ...(runtime as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    ...plugins(() => context),
    features: markdownFeatures(context.words),
    elementAttributeNameCase: 'html',
    data,
  })) as { default: EvaluatedMdx['content'] };
  const { usedComponents, placesAdvertisement = false } = data.body ?? {};
  return { content, components: [...(usedComponents ?? [])], placesAdvertisement };
}
