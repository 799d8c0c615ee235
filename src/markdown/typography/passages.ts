import { LINE_BREAK, OPAQUE } from './characters.ts';
import type { Treatment } from './elements.ts';
import { typographyOf } from './languages.ts';

/** The text of one block in one language: its runs in order, and for each the node that holds it, if it has one. */
export type TextPassage<Node> = { language: string; runs: string[]; nodes: (Node | undefined)[] };

/** An element being read: its text ends at `end`, and `outer` is the passage around it. */
type Frame<Node> = { end: number; outer: TextPassage<Node> | undefined; isBlock: boolean };

/**
 * Gathers the passages of a document from what is met in it, in document order. A visitor is told where an element
 * begins but not where it ends: an element comes with the length of its text, and is over when so much has been read.
 * `length` is that of the whole document's text; `settle` is given each passage when it is complete.
 */
export function gatherPassages<Node>(
  language: string,
  length: number,
  settle: (passage: TextPassage<Node>) => void,
) {
  const frames: Frame<Node>[] = [];
  let read = 0;
  // None inside what holds nothing to typeset.
  let passage: TextPassage<Node> | undefined = startPassage<Node>(language);

  const finish = (finished: TextPassage<Node> | undefined) => {
    if (finished === undefined || finished.runs.length === 0) return;
    const { runs, nodes } = finished;
    finished.runs = [];
    finished.nodes = [];
    settle({ language: finished.language, runs, nodes });
  };
  const leaveRead = (leavesBlocks: boolean) => {
    for (let frame = frames.at(-1); frame !== undefined && frame.end <= read; frame = frames.at(-1)) {
      if (frame.isBlock && !leavesBlocks) return;
      if (passage !== frame.outer || frame.isBlock) finish(passage);
      passage = frame.outer;
      frames.pop();
    }
  };
  const add = (run: string, node?: Node) => {
    passage?.runs.push(run);
    passage?.nodes.push(node);
  };
  const advance = (size: number) => {
    read += size;
    if (size > 0 && read >= length)
      for (const last of [passage, ...frames.map(({ outer }) => outer)]) finish(last);
  };

  return {
    /** The language here; none where nothing is to be typeset. */
    language: () => passage?.language,

    /** Meets the text of a node. */
    text(value: string, node: Node) {
      leaveRead(true);
      // The line ends between blocks begin no passage.
      if (value !== '\n' || passage?.runs.length !== 0) add(value, node);
      advance(value.length);
    },

    /** Meets something that takes a word's place, has no element's name and `size` characters of text. */
    opaque(size: number) {
      leaveRead(true);
      add(OPAQUE);
      advance(size);
    },

    /** Meets an element; `lang` is the language it declares, `measure` counts the characters of its text. */
    element(treatment: Treatment, lang: string | undefined, measure: () => number) {
      if (treatment === 'inline' && lang === undefined) return;
      const isBlock = treatment === 'block' || treatment === 'silentBlock';
      // A picture may be the last thing in a block whose text is read: a block is left when the next one begins.
      leaveRead(isBlock);
      if (passage === undefined) return;
      const isForeign = lang !== undefined && typographyOf(lang) !== typographyOf(passage.language);
      if (treatment === 'inline' && !isForeign) return;
      if (treatment === 'lineBreak') return add(LINE_BREAK);
      if (isBlock) finish(passage);
      else if (treatment !== 'unseen') add(OPAQUE);
      const size = treatment === 'picture' ? 0 : measure();
      if (size === 0) return;
      frames.push({ end: read + size, outer: passage, isBlock });
      if (treatment === 'silent' || treatment === 'silentBlock' || treatment === 'unseen')
        passage = undefined;
      else if (isForeign) passage = startPassage(lang);
    },
  };
}

function startPassage<Node>(language: string): TextPassage<Node> {
  return { language, runs: [], nodes: [] };
}
