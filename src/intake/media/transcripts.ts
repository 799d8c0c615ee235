import type { Cue } from './captions.ts';

/** A paragraph of what is said; `voice` is who says it, where that changes. */
export type TranscriptPart = { voice?: string | undefined; text: string };

/** Characters from which a paragraph ends with its sentence. */
const longParagraph = 400;

/** Seconds of silence from which a new paragraph begins. */
const longPause = 2;

/** Makes a transcript of captions: paragraphs by who speaks, by pauses, and by length. */
export function transcriptOfCaptions(cues: readonly Cue[]): TranscriptPart[] {
  const parts: TranscriptPart[] = [];
  let voice: string | undefined;
  let until = 0;
  for (const cue of cues) {
    if (cue.text === '') continue;
    const part = parts.at(-1);
    const isNewVoice = cue.voice !== voice;
    const isEnded = part && /[.!?…»”]\s*$/.test(part.text);
    const isBreak = isEnded && (cue.from - until >= longPause || part.text.length > longParagraph);
    if (!part || isNewVoice || isBreak)
      parts.push({ ...(isNewVoice && cue.voice && { voice: cue.voice }), text: cue.text });
    else part.text += ` ${cue.text}`;
    voice = cue.voice;
    until = cue.to;
  }
  return parts;
}

/** A transcript written by hand: paragraphs between blank lines, each of which may begin with who speaks and a colon. */
export const transcriptOfText = (text: string): TranscriptPart[] =>
  text.split(/\n\s*\n/).flatMap((paragraph) => {
    const words = paragraph.replace(/\s+/g, ' ').trim();
    const [, voice, said] = /^(\p{Lu}[^.!?:»]{1,40}?)\s?: (.+)$/u.exec(words) ?? [];
    return words ? [voice && said ? { voice, text: said } : { text: words }] : [];
  });
