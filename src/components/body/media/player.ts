import { escapeHtml } from '../../../markdown/entities.ts';
import type { ShownMedia } from '../../../editorial/media.ts';
import type { Attributes, LeafContext } from '../leafRenderer.ts';

/** A player with what is below it: the link that stays where nothing plays, caption, credit, and what is said in it. */
export function withCaption(
  player: string,
  media: ShownMedia,
  { title = '', caption, credit }: Attributes,
  { words }: LeafContext,
): string {
  const facts = [words.media.kinds[media.kind], media.length, media.size].join(', ');
  return [
    `<div class="media"><figure>${player}<figcaption>`,
    `<a href="${escapeHtml(media.href)}" type="${media.type}">${escapeHtml(title)}</a> <small>(${escapeHtml(facts)})</small>`,
    caption && ` ${escapeHtml(caption)}`,
    credit && ` <small class="credit">${escapeHtml(words.media.credit(credit))}</small>`,
    '</figcaption></figure>',
    transcriptOf(media, words.media.transcript),
    '</div>',
  ]
    .filter(Boolean)
    .join('');
}

function transcriptOf({ transcript, transcriptLanguage }: ShownMedia, label: string): string {
  if (transcript.length === 0) return '';
  const paragraphs = transcript.map(({ voice, text }) => {
    const who = voice ? `<b>${escapeHtml(voice)}</b> – ` : '';
    return `<p>${who}${escapeHtml(text)}</p>`;
  });
  const lang = transcriptLanguage ? ` lang="${escapeHtml(transcriptLanguage)}"` : '';
  return `<details><summary>${escapeHtml(label)}</summary><div${lang}>${paragraphs.join('')}</div></details>`;
}

/** The captions that a player offers; those in the language of the text are shown unless the reader chooses. */
export const tracksOf = ({ captions }: ShownMedia): string =>
  captions
    .map(
      ({ href, language, label, isShown }) =>
        `<track kind="captions" src="${escapeHtml(href)}" srclang="${escapeHtml(language)}" label="${escapeHtml(label)}"${isShown ? ' default' : ''}>`,
    )
    .join('');
