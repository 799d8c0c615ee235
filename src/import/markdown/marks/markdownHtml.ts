import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** GitHub's Markdown as HTML, without its filter of elements: what is refused is reported when it is converted. */
const html = (() => {
  const extension = gfmHtml({ label: 'Notes', clobberPrefix: '' });
  const { htmlFlowData: _, htmlTextData: __, ...exit } = extension.exit ?? {};
  return { ...extension, exit };
})();

/** Markdown as HTML, with the HTML in it as it is, and notes in a section of their own. */
export const markdownHtml = (text: string): string =>
  micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [html],
  });
