import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import mdxRenderer from '@astrojs/mdx/server.js';
import { bodyComponents } from '../components/body/bodyComponents.ts';
import type { BodyInputs } from '../editorial/bodyInputs.ts';
import { evaluateMdx, type EvaluatedMdx } from '../markdown/evaluateMdx.ts';
import { typesetHtml } from '../markdown/typography/typesetHtml.ts';
import { bodyOf } from './bodyText.ts';
import { leavesOf } from './renderedBody.ts';

/** The body of an article in MDX as a component of Astro. */
export type MdxContent = Omit<EvaluatedMdx, 'content'> & {
  Content: (props: Record<string, unknown>) => unknown;
  /** What the component needs besides an advertisement. */
  props: Record<string, unknown>;
};

/** Compiles a text in MDX, which may use the components of bodies. */
export async function mdxComponent(
  text: string,
  context: Parameters<typeof evaluateMdx>[1],
): Promise<Omit<MdxContent, 'props'>> {
  const { content, ...used } = await evaluateMdx(text, context, { Fragment, jsx, jsxs });
  const components = { Fragment, ...bodyComponents };
  const Content: MdxContent['Content'] = (props) => content({ ...props, components });
  // As Astro marks the content of the MDX files that it compiles: styles of what is in it come before it.
  Object.assign(Content, { [Renderer]: 'astro:jsx', [Symbol.for('astro.needsHeadRendering')]: true });
  return { Content, ...used };
}

/** Compiles the body of an article in MDX. */
export async function mdxContent(inputs: BodyInputs): Promise<MdxContent> {
  const { links, files, pictures, tables, words } = inputs;
  return {
    ...(await mdxComponent(bodyOf(inputs), { ...inputs, leaves: leavesOf(inputs) })),
    props: { links, files, pictures, tables, words },
  };
}

let container: Promise<AstroContainer> | undefined;

/** The body of an article in MDX, rendered as on its page, but without its advertisement. */
export async function mdxBody(inputs: BodyInputs): Promise<string> {
  const { Content, props } = await mdxContent(inputs);
  container ??= AstroContainer.create({ renderers: [{ name: mdxRenderer.name, ssr: mdxRenderer }] });
  const withoutAd = { ...props, advertisement: { words: inputs.words } };
  return typesetHtml(
    await (await container).renderToString(Content as never, { props: withoutAd }),
    inputs.language,
  );
}
