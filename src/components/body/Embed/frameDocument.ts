import { escapeHtml } from '../../../markdown/entities.ts';
import type { ShownPicture } from '../leafRenderer.ts';

/**
 * The styles of what stands in a frame until a reader asks for more: the same for all, so that a policy has one to name.
 * A frame sees neither the styles of its page nor its colours: these are greys that suit any paper, and white upon a poster.
 */
const style = [
  ':root{color-scheme:light dark;--paper:#ecebe5;--ink:#16181a}',
  '@media(prefers-color-scheme:dark){:root{--paper:#24272b;--ink:#f2f1ec}}',
  // In the flow, so that focus brings the frame into view.
  'html,body,a{block-size:100%;margin:0}',
  'a{position:relative;box-sizing:border-box;display:grid;align-content:end;gap:.5em;padding:1em 1.1em;background:var(--paper);color:var(--ink);font:1rem/1.3 system-ui,sans-serif;text-decoration:none}',
  'a:has(img){--paper:#000b;--ink:#fff}',
  'img{position:absolute;inset:0;inline-size:100%;block-size:100%;object-fit:cover}',
  'picture::after{content:"";position:absolute;inset:0;background:linear-gradient(#0000 20%,#000c 70%)}',
  'b,span{position:relative}',
  'b{font-size:1.2em;text-wrap:balance;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}',
  'span{justify-self:start;display:flex;gap:.6em;align-items:center;padding:.45em .8em;background:var(--paper);border:1px solid;border-radius:.2em;font-size:.9em}',
  'span::before{content:"";flex:none;border:.4em solid #0000;border-inline-start:.65em solid;border-inline-end:0}',
  'a:is(:hover,:focus-visible) span{background:var(--ink);color:var(--paper)}',
  'a:focus-visible{outline:3px solid;outline-offset:-6px}',
  '@media(max-height:11rem){b{font-size:1em;-webkit-line-clamp:1}a{align-content:center}}',
].join('');

type Offer = {
  language: string;
  title: string;
  /** What following the link means, and who learns of it. */
  invitation: string;
  /** Where the link leads to: the provider's own page for frames. */
  frame: string;
  poster?: ShownPicture | undefined;
};

/** The document that stands in a frame until a reader follows its one link, which loads the provider's in its place. */
export function frameDocument({ language, title, invitation, frame, poster }: Offer): string {
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)}</title><style>${style}</style><a href="${escapeHtml(frame)}">`,
    poster && pictureOf(poster),
    `<b>${escapeHtml(title)}</b><span>${escapeHtml(invitation)}</span></a>`,
  ]
    .filter(Boolean)
    .join('');
}

function pictureOf({ src, srcset, lighterFormat }: ShownPicture): string {
  const sizes = 'sizes="100vw"';
  const lighter = lighterFormat
    ? `<source type="${lighterFormat.type}" srcset="${escapeHtml(lighterFormat.srcset)}" ${sizes}>`
    : '';
  const copies = srcset ? ` srcset="${escapeHtml(srcset)}" ${sizes}` : '';
  return `<picture>${lighter}<img src="${escapeHtml(src)}"${copies} alt="" loading="lazy"></picture>`;
}
