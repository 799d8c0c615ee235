import type { DecorationSet } from '@codemirror/view';
import { EditorView } from '@codemirror/view';
import { describe, expect, test } from 'vitest';
import { editorState } from '../../../src/admin/editor/textEditor.ts';
import { adminWords } from '../../../src/i18n/adminWords.ts';

type Spec = {
  class?: string;
  attributes?: Record<string, string>;
  widget?: { text?: string; source?: string };
};

/** The parts of a text that are shown otherwise than they are written, with the cursor where `¦` stands. */
function decorated(written: string) {
  const cursor = written.indexOf('¦');
  const text = written.replace('¦', '');
  const made = editorState({
    text,
    attributes: {},
    names: adminWords.fr.editor.blocks,
    keys: [],
    onChange: () => {},
  });
  const { state } = made.update({ selection: { anchor: Math.max(0, cursor) } });
  const found: { from: number; to: number; spec: Spec }[] = [];
  for (const set of state.facet(EditorView.decorations))
    if (typeof set !== 'function')
      (set as DecorationSet).between(
        0,
        text.length,
        (from, to, { spec }) => void found.push({ from, to, spec: spec as Spec }),
      );
  return { text, found };
}

/** The text as it is seen. */
function shown(written: string): string {
  const { text, found } = decorated(written);
  return found
    .filter(({ spec }) => !spec.class)
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, { from, to, spec }) => {
      const words = spec.widget?.text ?? (spec.widget?.source === undefined ? '' : '⟦table⟧');
      return before.slice(0, from) + words + before.slice(to);
    }, text);
}

describe('signs', () => {
  test.each([
    ['of emphasis are hidden', '¦\n\nun **mot** *dit*', '\n\nun mot dit'],
    ['are there where the cursor is', 'un **m¦ot** *dit*', 'un **mot** dit'],
    ['of intertitles are hidden', '¦\n\n## Un titre', '\n\nUn titre'],
    ['of the intertitle that is written are there', '## Un¦ titre', '## Un titre'],
    ['of links give way to where they lead', '¦\n\n[là](https://www.a.example/b/c)', '\n\nlàa.example'],
    ['of links to articles too', '¦\n\n[là](../une-mine/index.md)', '\n\nlàune-mine'],
    ['of footnotes stay', '¦\n\nun mot[^1]\n\n[^1]: Une note.', '\n\nun mot[^1]\n\n[^1]: Une note.'],
    ['in code are none', '¦\n\n`**a**`', '\n\n`**a**`'],
    ['of hours are none', '¦\n\nÀ 12:30:00, :ici: et ~là~.', '\n\nÀ 12:30:00, :ici: et ~là~.'],
  ])('%s', (_name, written, expected) => {
    expect(shown(written)).toBe(expected);
  });
});

describe('a block is shown by its words:', () => {
  test.each([
    ['a picture', '¦\n\n![Une vue](./a.jpg "La mine © Agence")', '\n\nUne vue — La mine © Agence', 'Image'],
    ['a box', '¦\n\n:::note[Repères]\nUn fait.\n:::', '\n\nRepères\nUn fait.\n:::', 'Encadré'],
    [
      'a pull quote',
      '¦\n\n:::quote{by="Elle" role="géologue"}\nOui.\n:::',
      '\n\nElle, géologue\nOui.\n:::',
      'En exergue',
    ],
    [
      'what another site shows',
      '¦\n\n::embed{url="https://vimeo.com/1" title="La mine"}',
      '\n\nLa mine, vimeo.com',
      'D’un autre site',
    ],
    ['an advertisement', '¦\n\n::ad', '\n\n', 'Publicité'],
    ['one that is unknown', '¦\n\n::autre{title="Un"}', '\n\nUn', 'Bloc'],
  ])('%s', (_name, written, expected, label) => {
    expect(shown(written)).toBe(expected);
    const labels = decorated(written).found.flatMap(({ spec }) => spec.attributes?.['data-label'] ?? []);
    expect(labels).toEqual([label]);
    expect(shown(written.replace('¦\n\n', '\n\n¦'))).toBe(written.replace('¦', ''));
  });

  test('a table', () => {
    expect(shown('¦\n\n| a |\n| - |\n| b |')).toBe('\n\n⟦table⟧');
    expect(shown('| a¦ |\n| - |\n| b |')).toBe('| a |\n| - |\n| b |');
  });

  test('a box that is not closed yet has no frame', () => {
    expect(decorated('¦\n\n:::note[Un').found.some(({ spec }) => spec.class?.includes('cm-box'))).toBe(false);
  });
});
