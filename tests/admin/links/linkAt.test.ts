import { describe, expect, test } from 'vitest';
import { linkAt, removeLink, writeLink } from '../../../src/admin/links/linkAt.ts';
import { editorState } from '../../../src/admin/editor/textEditor.ts';
import { adminWords } from '../../../src/i18n/adminWords.ts';
import type { Edit } from '../../../src/admin/textEdits.ts';

/** A text with its selection between brackets that have no meaning in Markdown. */
function opened(marked: string) {
  const text = marked.replace(/[⟦⟧]/g, '');
  const selection = { from: marked.indexOf('⟦'), to: marked.indexOf('⟧') - 1 };
  const made = editorState({
    text,
    attributes: {},
    names: adminWords.fr.editor.blocks,
    keys: [],
    onChange: () => {},
  });
  const { state } = made.update({ selection: { anchor: selection.from, head: selection.to } });
  return { text, selection, found: linkAt(state) };
}

const apply = (text: string, { start, end, insert }: Edit) => text.slice(0, start) + insert + text.slice(end);

describe('a link is written', () => {
  test.each([
    [
      'of words',
      'le ⟦rapport⟧.',
      { words: 'rapport', address: '../a/index.md' },
      'le [rapport](../a/index.md).',
    ],
    ['with emphasis', '⟦le *rapport*⟧', { words: 'le *rapport*', address: 'a' }, '[le *rapport*](a)'],
    ['with brackets', '⟦⟧', { words: 'a [b', address: 'a (b)' }, '[a \\[b](<a (b)>)'],
    ['with another address', 'un [mot⟦⟧](a "b")', { words: 'mot', address: 'c' }, 'un [mot](c "b")'],
    ['with other words', 'un [m⟦o⟧t](<a b>)', { words: 'fait', address: 'a b' }, 'un [fait](<a b>)'],
    ['as it was', '[un\nmot⟦⟧](a)', { words: 'un mot', address: 'a' }, '[un\nmot](a)'],
  ])('%s', (_name, marked, answer, written) => {
    const { text, selection, found } = opened(marked);
    expect(apply(text, writeLink(text, selection, found, answer))).toBe(written);
  });

  test('and taken away again', () => {
    const { text, found } = opened('un [**m⟦⟧ot**](a "b").');
    expect(apply(text, removeLink(text, found!))).toBe('un **mot**.');
  });

  test('but a footnote is none', () => {
    expect(opened('un mot[^⟦⟧1]\n\n[^1]: a').found).toBeUndefined();
  });
});
