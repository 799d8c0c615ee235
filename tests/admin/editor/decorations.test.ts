import type { DecorationSet } from '@codemirror/view';
import { EditorView } from '@codemirror/view';
import { describe, expect, test } from 'vitest';
import type { BlockView } from '../../../src/admin/editor/blockWidget.ts';
import { editorState } from '../../../src/admin/editor/textEditor.ts';
import { adminWords } from '../../../src/i18n/adminWords.ts';

type Spec = {
  class?: string;
  widget?: { text?: string; shown?: BlockView };
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
      const block = spec.widget?.shown;
      const words = block
        ? `⟦${[block.label, block.words].filter(Boolean).join(': ')}⟧`
        : (spec.widget?.text ?? '');
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
    ['of the link that is written stay hidden', 'un [mo¦t](./a.md)', 'un mota.md'],
    ['of the address that a finding leads to', '[là](https://a.exam¦ple/b)', '[là](https://a.example/b)'],
    ['of lists are points', '¦\n\n- un\n- deux\n\n1. trois', '\n\n• un\n• deux\n\n1. trois'],
    ['of the item that is begun are there', '-¦ un', '- un'],
    ['of footnotes stay', '¦\n\nun mot[^1]\n\n[^1]: Une note.', '\n\nun mot[^1]\n\n[^1]: Une note.'],
    ['in code are none', '¦\n\n`**a**`', '\n\n`**a**`'],
    ['of hours are none', '¦\n\nÀ 12:30:00, :ici: et ~là~.', '\n\nÀ 12:30:00, :ici: et ~là~.'],
  ])('%s', (_name, written, expected) => {
    expect(shown(written)).toBe(expected);
  });
});

describe('a block is shown as what it is:', () => {
  test.each([
    ['a picture', '![Une vue](./a.jpg "La mine © Agence")', '⟦Image: Une vue — La mine © Agence⟧'],
    ['a box', ':::note[Repères]\nUn fait.\n:::', '⟦Encadré: Repères⟧\nUn fait.\n'],
    [
      'a pull quote',
      ':::quote{by="Elle" role="géologue"}\nOui.\n:::',
      '⟦En exergue: Elle, géologue⟧\nOui.\n',
    ],
    [
      'what another site shows',
      '::embed{url="https://vimeo.com/1" title="La mine"}',
      '⟦D’un autre site: La mine, vimeo.com⟧',
    ],
    ['an advertisement', '::ad', '⟦Publicité⟧'],
    ['one that is unknown', '::autre{title="Un" n="2"}', '⟦Bloc: autre, n 2, Un⟧'],
    ['a table', '| a |\n| - |\n| b |', '⟦Tableau⟧'],
    ['a component', '<Figure\n  src="./a.jpg"\n  alt="Une vue"\n/>', '⟦Image: Une vue⟧'],
    [
      'a component with a text',
      '<Note title="Repères">\n\nUn fait.\n\n</Note>',
      '⟦Encadré: Repères⟧\n\nUn fait.\n\n',
    ],
    ['a component that is unknown', '<Autre n={2} a="b" />', '⟦Bloc: Autre, a b⟧'],
    [
      'pictures in a gallery',
      ':::gallery{caption="Deux"}\n![a](./a.jpg)\n\n![b](./b.jpg)\n:::',
      '⟦Galerie: Deux⟧\n⟦Image: a⟧\n\n⟦Image: b⟧\n',
    ],
  ])('%s', (_name, written, expected) => {
    expect(shown(`¦\n\n${written}`)).toBe(`\n\n${expected}`);
  });

  test.each([
    ['where the cursor is in it', '::a¦d', '::ad'],
    ['in a table that is written', '| a¦ |\n| - |\n| b |', '| a |\n| - |\n| b |'],
    ['in code', '¦\n\n```\n<Note />\n```', '\n\n```\n<Note />\n```'],
    ['a box that is not closed yet', '¦\n\n:::note[Un', '\n\n:::note[Un'],
    ['a tag without its other', '¦\n\n<Note>\n\nUn', '\n\n<Note>\n\nUn'],
  ])('but not %s', (_name, written, expected) => {
    expect(shown(written)).toBe(expected);
  });
});
