import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorState } from '../../../src/admin/editor/textEditor.ts';
import { entryText } from '../../../src/admin/entryText.ts';
import { adminWords } from '../../../src/i18n/adminWords.ts';
import { fixture } from '../../site/fixture.ts';

const open = (text: string) =>
  editorState({ text, attributes: {}, names: adminWords.fr.editor.blocks, keys: [], onChange: () => {} });

const texts = readdirSync(fixture, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.mdx?$/.test(file),
);
const widgets = [{ name: 'body', widget: 'body' }];

/** What the interface saves if a word of a file is changed in the editor. */
function saveWithChange(written: string, at: number, length: number, word: string): string {
  const { fromFile, toFile } = entryText(widgets, true);
  const fields = fromFile(written);
  const state = open(String(fields['body']));
  const { newDoc } = state.update({ changes: { from: at, to: at + length, insert: word } });
  return toFile({ ...fields, body: newDoc.toString() });
}

test.each([
  ['line feeds', '\n'],
  ['carriage returns', '\r\n'],
])('in each text with %s, a changed word is the only difference', (_name, end) => {
  expect(texts.length).toBeGreaterThan(20);
  for (const file of texts) {
    const written = readFileSync(path.join(fixture, file), 'utf8').replaceAll(/\r?\n/g, end);
    const body = String(entryText(widgets, true).fromFile(written)['body']);
    const words = [...body.matchAll(/\p{L}{3,}/gu)];
    const found = words[Math.floor(words.length / 2)];
    if (!found) continue;
    const place = written.length - written.trimEnd().length;
    const rest = body.slice(found.index).replaceAll('\n', end).length + place;
    const from = written.length - rest;
    expect(saveWithChange(written, found.index, found[0].length, 'Autrement'), file).toBe(
      `${written.slice(0, from)}Autrement${written.slice(from + found[0].length)}`,
    );
  }
});

test('any text is opened as it is', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    '\t',
    '|',
    '\\',
    '*',
    ':::',
    '::ad',
    '[',
    '](',
    '> ',
    '- ',
    '\u00a0',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(open(text).doc.toString()).toBe(text);
    }),
  );
});
