import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addFootnote,
  insertBelow,
  insertPasted,
  linkFile,
  putInto,
  tableText,
  toggleEmphasis,
  toggleLineMarks,
  type Edit,
  type TextSelection,
} from '../../src/admin/textEdits.ts';

/** A text with its selection between brackets that have no meaning in Markdown. */
function selected(marked: string): TextSelection {
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end: marked.indexOf('⟧') - 1 };
}

function applyEdit({ text }: TextSelection, { start, end, insert, select: [from, to] }: Edit): string {
  const written = `${insert.slice(0, from)}⟦${insert.slice(from, to)}⟧${insert.slice(to)}`;
  return text.slice(0, start) + written + text.slice(end);
}

type Edits = Record<string, (found: TextSelection) => Edit>;
const edits: Edits = {
  bold: (found) => toggleEmphasis(found, '**', 'mots'),
  italics: (found) => toggleEmphasis(found, '*', 'mots'),
  heading: (found) => toggleLineMarks(found, '## '),
  list: (found) => toggleLineMarks(found, '- '),
  quotation: (found) => toggleLineMarks(found, '> '),
  box: (found) => putInto(found, ':::note[Titre]', 'mots'),
  picture: (found) => insertBelow(found, '![](./a.jpg)'),
  'pull quote': (found) => putInto(found, ':::quote{by="Nom"}', 'mots'),
  footnote: (found) => addFootnote(found, 'La note.'),
  document: (found) => linkFile(found, './a.pdf', 'a.pdf'),
};

/** What takes the place of the selection. */
const replacing: Edits = {
  'pasted words': (found) => insertPasted(found, 'du **neuf**'),
  'a pasted heading': (found) => insertPasted(found, '## Neuf'),
};

describe('a button', () => {
  test.each([
    ['bold', 'around a word', 'le ⟦mot⟧ juste', 'le **⟦mot⟧** juste'],
    ['bold', 'leaves white space outside', 'le⟦ mot ⟧juste', 'le **⟦mot⟧** juste'],
    ['bold', 'puts words where there are none', 'le ⟦⟧', 'le **⟦mots⟧**'],
    ['bold', 'is taken away again', 'le **⟦mot⟧** juste', 'le ⟦mot⟧ juste'],
    ['bold', 'leaves italics when it goes', '***⟦mot⟧***', '*⟦mot⟧*'],
    ['bold', 'is added to italics', '*⟦mot⟧*', '***⟦mot⟧***'],
    ['bold', 'ends with its paragraph', '⟦un\n\ndeux⟧', '**⟦un**\n\n**deux⟧**'],
    ['italics', 'does not take bold for italics', '**⟦mot⟧**', '***⟦mot⟧***'],
    ['heading', 'begins the line', 'Un ti⟦⟧tre', '## Un titre⟦⟧'],
    ['heading', 'is taken away again', '## Un titre⟦⟧', 'Un titre⟦⟧'],
    ['heading', 'stands apart', 'Avant.\nTit⟦⟧re\nAprès.', 'Avant.\n\n## Titre⟦⟧\n\nAprès.'],
    ['list', 'begins each line', '⟦un\ndeux⟧', '⟦- un\n- deux⟧'],
    ['list', 'goes on below an item', '- un\nde⟦⟧ux', '- un\n- deux⟦⟧'],
    ['list', 'does not take the next line along', '⟦un\n⟧\ndeux', '⟦- un⟧\n\ndeux'],
    ['quotation', 'keeps its paragraphs together', '⟦un\n\ndeux⟧', '⟦> un\n>\n> deux⟧'],
    ['quotation', 'is taken away again', '⟦> un\n>\n> deux⟧', '⟦un\n\ndeux⟧'],
    ['box', 'around lines', 'Avant.\n\nUn⟦⟧ fait.', 'Avant.\n\n:::note[Titre]\nUn fait.⟦⟧\n:::'],
    ['box', 'with words of its own', '⟦⟧', ':::note[Titre]\n⟦mots⟧\n:::'],
    [
      'picture',
      'goes below its paragraph',
      'Un ⟦mot⟧\nencore.\n\nAprès.',
      'Un mot\nencore.\n\n![](./a.jpg)⟦⟧\n\nAprès.',
    ],
    ['picture', 'stands where nothing is', 'Avant.\n\n⟦⟧\n\nAprès.', 'Avant.\n\n![](./a.jpg)⟦⟧\n\nAprès.'],
    ['box', 'above a blank line at the start', '⟦⟧\nAprès.', ':::note[Titre]\n⟦mots⟧\n:::\n\nAprès.'],
    ['list', 'above a blank line at the start', '⟦⟧\nAprès.', '- ⟦⟧\n\nAprès.'],
    ['picture', 'above a blank line at the start', '⟦⟧\nAprès.', '![](./a.jpg)⟦⟧\n\nAprès.'],
    ['pull quote', 'of lines', 'Avant.\n\nOui⟦⟧.', 'Avant.\n\n:::quote{by="Nom"}\nOui.⟦⟧\n:::'],
    ['footnote', 'has its text at the end', 'Un⟦⟧ mot.\n', 'Un[^1] mot.\n\n[^1]: ⟦La note.⟧'],
    [
      'footnote',
      'has a number of its own, and its text below the others',
      'Un[^3] mot⟦⟧.\n\n[^3]: Une.',
      'Un[^3] mot[^4].\n\n[^3]: Une.\n[^4]: ⟦La note.⟧',
    ],
    ['pasted words', 'take the place of the selection', 'Un ⟦mot⟧.', 'Un du **neuf**⟦⟧.'],
    ['a pasted heading', 'stands apart', 'Un ⟦mot⟧.', 'Un\n\n## Neuf⟦⟧\n\n.'],
    ['document', 'is a link of words', 'le ⟦rapport⟧.', 'le [rapport](./a.pdf)⟦⟧.'],
    ['document', 'is a link by its name', 'voir ⟦⟧', 'voir [a.pdf](./a.pdf)⟦⟧'],
    ['picture', 'stands at the end', 'Avant.⟦⟧', 'Avant.\n\n![](./a.jpg)⟦⟧'],
  ])('%s %s', (name, _how, before, expected) => {
    const found = selected(before);
    expect(applyEdit(found, { ...edits, ...replacing }[name]!(found))).toBe(expected);
  });

  test('leaves the rest of the text unchanged', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '*', '>', '-', '#'), maxLength: 30 });
    fc.assert(
      fc.property(
        words,
        fc.nat(30),
        fc.nat(30),
        fc.constantFrom(...Object.values(edits)),
        (text, a, b, edit) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const { start: from, end: to, insert, select } = edit({ text, start, end });
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(select[0]).toBeGreaterThanOrEqual(0);
          expect(select[1]).toBeLessThanOrEqual(insert.length);
          const letters = (written: string) => written.replace(/[^a]/g, '');
          // No letters are lost or doubled, except for the inserted words.
          expect(
            letters(
              insert.replace(/!?\[[^\]]*\]\(\.\/.*?\)/, (link) =>
                link[0] === '!' ? '' : text.slice(from, to),
              ),
            ),
          ).toContain(letters(text.slice(from, to)));
        },
      ),
    );
  });
});

test('a table is written with empty cells', () => {
  expect(tableText(2, 1, 'Titre')).toBe('| Titre | Titre |\n| --- | --- |\n|  |  |');
});
