import { expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';
import { faultSentence } from '../../src/i18n/describeFault.ts';
import { faultsOf } from './faultsOf.ts';

const figure = 'src="./a.jpg" alt="A" credit="C"';
const chart = 'title="T" source="S"';
const map = 'src="./a.svg" alt="A" credit="C" label="L"';

const faultyCases: [name: string, body: string, faults: string[]][] = [
  [
    'what is missing',
    'a\n\n<Figure src="./a.jpg" alt="" />',
    ['3:1 component-missing <Figure> credit credit="Camille Exemple / Agence"'],
  ],
  [
    'a mistyped attribute, in its place',
    `<Figure ${figure}\n  caption="a > b" captoin="x" />`,
    [
      '2:19 component-attribute <Figure> captoin caption="La mine de Fontclaire en mars" src|alt|caption|credit',
    ],
  ],
  [
    'an unknown attribute',
    '<Note colour="red">\n\na\n\n</Note>',
    ['1:7 component-attribute <Note> colour  title'],
  ],
  ['an empty value', '<Note title="">\n\na\n\n</Note>', ['1:7 component-empty title title="Repères"']],
  [
    'a computed value',
    '<Note title={1 + 1}>\n\na\n\n</Note>',
    ['1:7 component-computed title title="Repères"'],
  ],
  ['a spread', '<Note {...a}>\n\nb\n\n</Note>', ['1:7 component-attribute <Note> {…}  title']],
  [
    'an invalid number, and one out of range',
    `<LocatorMap ${map}\n x="a" y="101" />`,
    ['2:2 component-number x a x="55" 0|100', '2:8 component-number y 101 y="60" 0|100'],
  ],
  ['a component in a line of text', `a <Figure ${figure} /> b`, ['1:3 component-inline <Figure>']],
  [
    'content in a component without content',
    `<Figure ${figure}>\n\nb\n\n</Figure>`,
    ['3:1 component-content-unused <Figure> <Figure … />'],
  ],
  [
    'no content in a component with content',
    '<Timeline></Timeline>',
    ['1:1 component-content <Timeline> dated'],
  ],
  [
    'text in a gallery',
    '<Gallery>\n\n![a](./b.jpg)\n\nc\n\n</Gallery>',
    ['5:1 component-content-stray <Gallery> pictures'],
  ],
  ['a step without its date', '<Timeline>\n\n- **1982** a\n- b\n\n</Timeline>', ['4:1 component-date']],
  ['no numbers', `<BarChart ${chart} />`, ['1:1 component-content <BarChart> chart']],
  [
    'numbers twice',
    `<BarChart ${chart} data="./a.csv">\n\n| a | b |\n| - | - |\n| c | 1 |\n\n</BarChart>`,
    ['1:1 component-data-twice <BarChart>'],
  ],
  [
    'a cell that is no number, in its place',
    `<BarChart ${chart}>\n\n| a | b |\n| - | - |\n| c | 1 |\n| d | 2 kt |\n\n</BarChart>`,
    ['6:5 number-form 2 kt 2'],
  ],
  [
    'a column that does not exist',
    `<BarChart ${chart} columns="a, valeur">\n\n| a | b |\n| - | - |\n| c | 1 |\n\n</BarChart>`,
    ['3:1 chart-column valeur  a|b'],
  ],
];

test.each(faultyCases)('components are validated against their descriptions: %s', (_, body, faults) => {
  expect(faultsOf(body, 'mdx')).toEqual(faults);
});

test.each(['fr', 'en'])('each fault of a component has a sentence (%s) with the correction', (language) => {
  for (const [, body] of faultyCases) {
    for (const fault of outline(body, 'mdx').faults) {
      expect(faultSentence(fault, language)).toMatch(/^.{40,400}$/u);
      expect(faultSentence(fault, language)).not.toMatch(/undefined|\[object/);
    }
  }
});

test.each([
  ['several components', `<Figure ${figure} />\n\n<Quote by="a">b</Quote>\n\n<Note>\n\nc\n\n</Note>`],
  [
    'a gallery of pictures and figures',
    `<Gallery>\n\n![a](./b.jpg) ![c](./d.jpg)\n\n<Figure ${figure} />\n\n</Gallery>`,
  ],
  ['a comment in a component', '<Timeline>\n\n{/* a */}\n\n- **1982** b\n\n</Timeline>'],
])('no fault in %s', (_, body) => {
  expect(faultsOf(body, 'mdx')).toEqual([]);
});

test('pictures and CSV files of components are listed with their positions', () => {
  const { pictures, tables } = outline(
    `<Figure ${figure} />\n\n<LineChart ${chart}\n  data="./a.csv"\n  columns="b, c"\n/>`,
    'mdx',
  );
  expect(pictures).toEqual([{ src: './a.jpg', alt: 'A', title: '© C', line: 1, column: 9, remote: false }]);
  expect(tables).toEqual([{ src: './a.csv', columns: 'b, c', most: 3, line: 5, column: 3 }]);
});
