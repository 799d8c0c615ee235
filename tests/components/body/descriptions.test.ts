import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { componentWords } from '../../../src/i18n/componentWords.ts';
import { componentForms } from '../../../src/markdown/componentForms.ts';
import { outline } from '../../../src/markdown/outline.ts';

const folder = 'src/components/body';
const sourceOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const files = readdirSync(folder);
const examples = readdirSync(`${folder}/examples`);

describe.each(componentForms.map((form) => [form.name, form] as const))('%s', (name, form) => {
  test('is there for editors, and takes what its description says', () => {
    expect(files).toContain(`${name}.astro`);
    expect(sourceOf('bodyComponents.ts')).toMatch(new RegExp(`^  ${name},$`, 'm'));
    const props = /interface Props \{([^]*?)\n\}/.exec(sourceOf(`${name}.astro`))?.[1] ?? '';
    const taken = [...props.matchAll(/^  (\w+)\??:/gm)].map(([, prop]) => prop);
    // What comes from a file or a table comes as numbers.
    const described = Object.keys(form.attributes).filter((key) => key !== 'data' && key !== 'columns');
    expect(taken.filter((prop) => prop !== 'words' && prop !== 'table').sort()).toEqual(described.sort());
  });

  test.each(['fr', 'en'] as const)('is described to editors, with all its attributes: %s', (language) => {
    const { sentence, attributes } = componentWords[language][name]!;
    expect(sentence).toMatch(/\.$/);
    expect(Object.keys(attributes).sort()).toEqual(Object.keys(form.attributes).sort());
    expect(Object.values(attributes).filter((said) => !/[.)]$/.test(said))).toEqual([]);
  });

  test('has an example without faults that uses it', () => {
    const source = sourceOf(`examples/${name}.mdx`);
    expect(source).toContain(`<${name}`);
    const { faults, pictures, tables = [] } = outline(source, 'mdx');
    expect(faults).toEqual([]);
    for (const { src } of [...pictures, ...tables]) expect(examples).toContain(src.replace('./', ''));
  });

  test('has attributes whose own examples are right', () => {
    const all = Object.entries(form.attributes).map(([key, { example }]) => `${key}="${example}"`);
    const rules = outline(`<${name} ${all.join(' ')}>\n\n</${name}>`, 'mdx').faults.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule !== 'component-content')).toEqual([]);
  });
});

test('every example is of a component', () => {
  const names = examples.filter((file) => file.endsWith('.mdx')).map((file) => file.replace('.mdx', ''));
  expect(names.sort()).toEqual(componentForms.map(({ name }) => name).sort());
});
