import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { componentForms } from '../../../src/components/body/componentForms.ts';
import { outline } from '../../../src/markdown/outline.ts';

const folder = 'src/components/body';
const sourceOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const files = readdirSync(folder);
const exampleFiles = readdirSync(`${folder}/exampleFiles`);

describe.each(componentForms.map((form) => [form.name, form] as const))('%s', (name, form) => {
  test('exists, and takes the attributes of its description', () => {
    const described = Object.keys(form.attributes);
    if (existsSync(`${folder}/${name}/${name}.astro`)) {
      const props = /interface Props \{([^]*?)\n\}/.exec(sourceOf(`${name}/${name}.astro`))?.[1] ?? '';
      const propNames = [...props.matchAll(/^  (\w+)\??:/gm)].map(([, prop]) => prop);
      // Data from a file or a table arrives as numbers.
      const asProps = described.filter((key) => key !== 'data' && key !== 'columns');
      expect(propNames.filter((prop) => prop !== 'words' && prop !== 'table').sort()).toEqual(asProps.sort());
    } else {
      expect(form.directive, 'its name in Markdown').toBeTruthy();
      const ofOwn = sourceOf(`${name}/${form.content === 'nothing' ? 'render' : 'tree'}.ts`);
      const source = ofOwn.includes('../media/player.ts') ? ofOwn + sourceOf('media/player.ts') : ofOwn;
      // What is told to the program, and files of captions, arrive with what is read of the file.
      const asWritten = described.filter((key) => !/^(?:fact|captions)$/.test(form.attributes[key]!.type));
      expect(asWritten.filter((key) => !new RegExp(`\\b${key}\\b`).test(source))).toEqual([]);
    }
  });

  test.each(['fr', 'en'] as const)('is described to editors, with all its attributes: %s', (language) => {
    const sentences = [form, ...Object.values(form.attributes)].map(({ about }) => about[language]);
    expect(sentences.filter((sentence) => !/[.)]$/.test(sentence))).toEqual([]);
  });

  test('has an example without faults that uses it', () => {
    const source = sourceOf(`${name}/example.mdx`);
    expect(source).toContain(`<${name}`);
    const { faults, pictures, tables = [] } = outline(source, 'mdx');
    expect(faults).toEqual([]);
    for (const { src } of [...pictures, ...tables]) expect(exampleFiles).toContain(src.replace('./', ''));
  });

  test('has attributes with valid examples', () => {
    const all = Object.entries(form.attributes).map(([key, { example }]) => `${key}="${example}"`);
    const rulesOf = (text: string, format: 'md' | 'mdx') =>
      outline(text, format).faults.flatMap(({ rule }) => (rule === 'component-content' ? [] : [rule]));
    expect(rulesOf(`<${name} ${all.join(' ')}>\n\n</${name}>`, 'mdx')).toEqual([]);
    const { directive, content } = form;
    const leaf = `${directive}{${all.join(' ')}}`;
    if (directive) expect(rulesOf(content === 'nothing' ? `::${leaf}` : `:::${leaf}\n:::`, 'md')).toEqual([]);
  });
});

test('every component folder is in the list for editors', () => {
  const folders = files.filter((file) => existsSync(`${folder}/${file}/form.ts`));
  expect(folders.sort()).toEqual(componentForms.map(({ name }) => name).sort());
});
