import { escaped, hasOtherEntities, quoted, readEntities } from '../entities.ts';
import { LINE_BREAK, OPAQUE } from './characters.ts';
import { isVoid, treatmentOf } from './elements.ts';
import { typographyOf } from './languages.ts';
import { typesetRuns } from './runs.ts';
import { raiseLetters } from './superscripts.ts';
import { typeset } from './typeset.ts';

/** The text of one block in one language: its runs in order, and for each the place of its piece, if it has one. */
type Passage = { language: string; runs: string[]; places: (number | undefined)[] };

/** An element that has begun, and the passage around it. */
type Frame = { name: string; isBlock: boolean; outer: Passage | undefined };

/** A comment or what is no HTML inside, a tag (whether it ends, its name and its attributes), or text. */
const pieceOfHtml =
  /<!--[^]*?-->|<(?:script|style)\b[^]*?<\/(?:script|style)>|<(\/?)([a-z][^\s/>]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>|[^<]+|</gi;

/**
 * Typesets finished HTML in `language`, a BCP 47 tag: the text of its blocks across inline elements, and the `alt` and
 * `title` of its pictures. What is inside an element with a `lang` of its own follows that language. Nothing happens where
 * `language` has no rules. Idempotent; what needs no change stays byte for byte.
 *
 * @param html as a serializer writes it: every element that is not empty is closed, values stand in double quotes
 */
export function typesetHtml(html: string, language: string): string {
  if (typographyOf(language) === undefined) return html;
  const pieces: string[] = [];
  const open: Frame[] = [];
  // None inside what holds nothing to typeset.
  let passage: Passage | undefined = startPassage(language);

  const enter = (name: string, attributes: string, place: number) => {
    const treatment = /\sdata-footnote-ref(?![\w-])/.test(attributes) ? 'unseen' : treatmentOf(name);
    const isBlock = treatment === 'block' || treatment === 'silentBlock';
    const outer = passage;
    if (passage !== undefined) {
      const lang = valueOf('lang', attributes);
      const isForeign = lang !== undefined && typographyOf(lang) !== typographyOf(passage.language);
      if (treatment === 'picture') pieces[place] = withTexts(pieces[place]!, lang ?? passage.language);
      if (isBlock) settle(passage, pieces);
      else if (treatment === 'lineBreak') addRun(passage, LINE_BREAK);
      else if (isForeign || treatment === 'silent' || treatment === 'picture') addRun(passage, OPAQUE);
      if (treatment === 'silent' || treatment === 'silentBlock' || treatment === 'unseen')
        passage = undefined;
      else if (isForeign) passage = startPassage(lang);
    }
    if (isVoid(name) || attributes.endsWith('/')) passage = outer;
    else open.push({ name, isBlock, outer });
  };

  const leave = (name: string) => {
    const depth = open.findLastIndex((frame) => frame.name === name);
    if (depth < 0) return;
    for (const { isBlock, outer } of open.splice(depth).reverse()) {
      if (isBlock || passage !== outer) settle(passage, pieces);
      passage = outer;
    }
  };

  for (const [piece, end, name, attributes] of html.matchAll(pieceOfHtml)) {
    const place = pieces.push(piece) - 1;
    if (name !== undefined) {
      if (end) leave(name);
      else enter(name, attributes!, place);
    } else if (passage !== undefined && (piece === '<' || !piece.startsWith('<')))
      addText(passage, piece, place);
  }
  for (const unfinished of [passage, ...open.map(({ outer }) => outer)]) settle(unfinished, pieces);
  return pieces.join('');
}

const startPassage = (language: string): Passage => ({ language, runs: [], places: [] });

function addRun({ runs, places }: Passage, run: string, place?: number): void {
  runs.push(run);
  places.push(place);
}

function addText(passage: Passage, piece: string, place: number): void {
  const text = readEntities(piece);
  // The line end between blocks begins no passage.
  if (passage.runs.length === 0 && text === '\n') return;
  // What another hand wrote with an entity that is not read is a word that stays.
  if (hasOtherEntities(piece)) addRun(passage, OPAQUE);
  else addRun(passage, text, place);
}

/** Puts what a passage becomes in its places, and empties it. */
function settle(passage: Passage | undefined, pieces: string[]): void {
  if (passage === undefined || passage.runs.length === 0) return;
  const { language, runs, places } = passage;
  passage.runs = [];
  passage.places = [];
  const texts = typesetRuns(runs, language);
  const raised = raiseLetters(texts, language);
  for (const [i, place] of places.entries()) {
    if (place === undefined) continue;
    const html = raised.get(i) ?? (texts[i] === runs[i] ? undefined : escaped(texts[i]!));
    if (html !== undefined) pieces[place] = html;
  }
}

const values = { lang: valueForm('lang'), alt: valueForm('alt'), title: valueForm('title') };

function valueForm(name: string): RegExp {
  return new RegExp(`(\\s${name}=")([^"]*)(?=")`);
}

function valueOf(name: keyof typeof values, attributes: string): string | undefined {
  return attributes.includes(name) ? values[name].exec(attributes)?.[2] : undefined;
}

/** The tag of a picture with its texts typeset. */
function withTexts(tag: string, language: string): string {
  return (['alt', 'title'] as const).reduce(
    (tag, name) =>
      tag.replace(values[name], (whole, before: string, value: string) => {
        const text = readEntities(value);
        const set = typeset(text, language);
        return set === text ? whole : before + quoted(set);
      }),
    tag,
  );
}
