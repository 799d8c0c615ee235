import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getEntry, render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { bodyComponents } from '../components/body/bodyComponents.ts';
import type { BodyInputs } from '../editorial/bodyInputs.ts';
import { typesetHtml } from '../markdown/typography/typesetHtml.ts';

let container: Promise<AstroContainer> | undefined;

/** The body of an article in MDX, rendered as on its page, but without its advertisement. */
export async function mdxBody(id: string, inputs: BodyInputs): Promise<string> {
  const entry = await getEntry('articles', id);
  if (!entry) return '';
  const { Content } = await render(entry);
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { links, files, pictures, tables, words, language } = inputs;
  const props = {
    links,
    files,
    pictures,
    tables,
    words,
    advertisement: { words },
    components: bodyComponents,
  };
  return typesetHtml(await (await container).renderToString(Content, { props }), language);
}
