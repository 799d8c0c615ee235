import { expect, test } from 'vitest';
import { beginParagraph } from '../../../src/admin/editor/enterKey.ts';
import { editorState } from '../../../src/admin/editor/textEditor.ts';
import { adminWords } from '../../../src/i18n/adminWords.ts';

/** The text after Enter, with the cursor where `¦` stands; undefined if the key is left to others. */
function afterEnter(written: string): string | undefined {
  const anchor = written.indexOf('¦');
  const made = editorState({
    text: written.replace('¦', ''),
    attributes: {},
    names: adminWords.fr.editor.blocks,
    keys: [],
    onChange: () => {},
  });
  const { state } = made.update({ selection: { anchor } });
  let after: string | undefined;
  beginParagraph({
    state,
    dispatch: ({ newDoc, newSelection }) => {
      const { head } = newSelection.main;
      after = `${newDoc.sliceString(0, head)}¦${newDoc.sliceString(head)}`;
    },
  });
  return after;
}

test.each([
  ['at the end of a paragraph', 'Un.¦', 'Un.\n\n¦'],
  ['within a paragraph', 'Un. ¦Deux.', 'Un. \n\n¦Deux.'],
  ['after an intertitle', '## Un¦', '## Un\n\n¦'],
  ['within a box', ':::note[a]\nUn.¦\n:::', ':::note[a]\nUn.\n\n¦\n:::'],
  ['on an empty item', '- un\n- ¦', '- un\n\n¦'],
  ['on an empty number', '1. un\n2. ¦', '1. un\n\n¦'],
  ['on an empty line of a quotation', '> un\n> ¦', '> un\n\n¦'],
])('Enter begins a paragraph %s', (_name, before, after) => {
  expect(afterEnter(before)).toBe(after);
});

test.each([
  ['in a list', '- un¦'],
  ['in a quotation', '> un¦'],
  ['in a table', '| a¦ |\n| - |'],
  ['in code', '```\na¦\n```'],
  ['on an empty line', 'Un.\n\n¦'],
  ['at the start of a line', 'Un.\n\n¦Deux.'],
])('but not %s', (_name, before) => {
  expect(afterEnter(before)).toBeUndefined();
});
