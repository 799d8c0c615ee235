import { dayOf } from '../../../editorial/dates.ts';
import { embedOf } from '../../../embeds/embeds.ts';
import type { ContainerTree } from '../containerTree.ts';

/** A quotation with its author, its network and its day, which is a link to it. */
export const postTree: ContainerTree = ({ url = '', by = '', date = '' }, children, { words }) => {
  const shown = embedOf(url);
  const network = shown?.kind ? shown.name : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? '');
  const day = dayOf(`${date}T12:00:00Z`, words, 'UTC').text;
  return {
    element: 'figure',
    class: 'post',
    children: [
      { element: 'blockquote', children },
      {
        element: 'figcaption',
        children: [
          { type: 'text', value: `${by}, ` },
          { type: 'link', url, children: [{ type: 'text', value: words.embed.posted(network, day) }] },
        ],
      },
    ],
  };
};
