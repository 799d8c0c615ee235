import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blockForm } from '../../../src/admin/blocks/blockFields.ts';
import { changeTable, readTable } from '../../../src/admin/blocks/tableSource.ts';
import { blockField } from '../../../src/admin/editor/blockRanges.ts';
import { editorState } from '../../../src/admin/editor/textEditor.ts';
import { adminWords } from '../../../src/i18n/adminWords.ts';
import { blockWords } from '../../../src/i18n/blockWords.ts';
import { fixture } from '../../site/fixture.ts';

/** The texts of the fixture, of the sample and of the examples of all components. */
const texts = globSync([
  `${fixture}/**/*.{md,mdx}`,
  'content/**/*.{md,mdx}',
  'src/components/body/*/example.mdx',
]);

const opened = (text: string) =>
  editorState({ text, attributes: {}, names: adminWords.fr.editor.blocks, keys: [], onChange: () => {} });

/** What a form says that nobody has changed; a box that is on says its value. */
const valuesOf = (fields: NonNullable<ReturnType<typeof blockForm>>['fields']) =>
  Object.fromEntries(
    fields.filter(({ type, isOn }) => type !== 'check' || isOn).map(({ name, value }) => [name, value ?? '']),
  );

test('the form of each block, taken as it is, changes nothing', () => {
  const names = new Set<string>();
  for (const file of texts) {
    const state = opened(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
    for (const { name, head } of state.field(blockField)) {
      const source = state.sliceDoc(head.from, head.to).trimStart();
      names.add(name);
      if (name === 'table') expect(changeTable(source, readTable(source)), file).toBe(source);
      const form = blockForm(name, source, 'fr', blockWords.fr);
      if (form) expect(form.change(valuesOf(form.fields)), file).toBe(source);
    }
  }
  expect([...names]).toEqual(
    expect.arrayContaining([
      'picture',
      'table',
      'note',
      'quote',
      'gallery',
      'Gallery',
      'Figure',
      'BarChart',
      'ad',
    ]),
  );
});
