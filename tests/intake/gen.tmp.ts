import { writeFileSync } from 'node:fs';
import { readSample, frontMatter, shown, told } from './samples.ts';
type Row = [name: string, code: string];
const evaluate = (code: string) => new Function('frontMatter', 'Buffer', `return ${code}`)(frontMatter, Buffer);
function table(rows: Row[]) {
  return rows.map(([name, code]) => {
    const { faults } = readSample(evaluate(code));
    if (faults.length !== 1) { console.log('!!', name, faults.length, faults.map(f=>told(f))); }
    const f = faults[0]!;
    return `[${JSON.stringify(name)}, ${code}, ${JSON.stringify(shown(f))}, ${JSON.stringify(told(f))}],`;
  }).join('\n');
}
function file(name: string, title: string, blocks: { about: string; rows: Row[] }[], extra = '', imports = "import { frontMatter, readSample, shown, told } from './samples.ts';") {
  const body = blocks.map(({ about, rows }) => `  test.each([\n${table(rows)}\n  ] as const)(${JSON.stringify(about)}, (_, written, place, says) => {
    const { faults } = readSample(written);
    expect(faults.map(shown)).toEqual([place]);
    expect(faults.map((fault) => told(fault))).toEqual([says]);
  });`).join('\n\n');
  writeFileSync(`tests/intake/${name}.test.ts`, `import { describe, expect, test } from 'vitest';\n${imports}\n\ndescribe(${JSON.stringify(title)}, () => {\n${body}\n${extra}});\n`);
}
const L = (...lines: string[]) => `frontMatter(${lines.map((l) => JSON.stringify(l)).join(', ')})`;
const ok = String.raw`title: La mine\ndate: 2023-11-02\ncategory: politique\n`;

file('bytes', 'the bytes of a file', [{ about: 'are told of when they are %s', rows: [
  ['Windows-1252', `Buffer.from(${L('summary: Été à Orléans')}, 'latin1')`],
  ['Windows-1252 quotes', `Buffer.from(${L('summary: L~ete')}.replace('~', '\\x92'), 'latin1')`],
  ['UTF-8 but for one byte', `Buffer.concat([Buffer.from(${L('summary: Été')}), Buffer.from([0xe9])])`],
  ['meaningless in any encoding', `Buffer.concat([Buffer.from(${L()}), Buffer.from([0x81, 0x81])])`],
  ['UTF-16 with a mark', `Buffer.from('\\uFEFF' + ${L()}, 'utf16le')`],
  ['UTF-16 big-endian with a mark', `Buffer.from('\\uFEFF' + ${L()}, 'utf16le').swap16()`],
  ['UTF-16 without a mark', `Buffer.from(${L()}, 'utf16le')`],
  ['UTF-16 big-endian without a mark', `Buffer.from(${L()}, 'utf16le').swap16()`],
  ['nul here and there', `${L('summary: a\0b')} + '\\0'`],
  ['lines ended by a carriage return alone', `${L()}.replaceAll('\\n', '\\r')`],
  ['one lone carriage return', `${L()}.replace('Texte', 'Un\\rTexte')`],
  ['a vertical tab from a word processor', L('title: Une\u000bmine')],
  ['a control character by its escape', L('title: "Une\\x0bmine"')],
] }], `
  test.each([
    ['a byte order mark', (text: string) => '\\uFEFF' + text],
    ['CRLF', (text: string) => text.replaceAll('\\n', '\\r\\n')],
    ['both', (text: string) => '\\uFEFF' + text.replaceAll('\\n', '\\r\\n')],
    ['an emoji', (text: string) => text + '🚀'],
  ])('are fine with %s', (_, change) => {
    const { faults, value, bodyLine } = readSample(change(frontMatter('summary: Été')));
    expect(faults).toEqual([]);
    expect(value).toMatchObject({ title: 'La mine', summary: 'Été' });
    expect(bodyLine).toBe(7);
  });

  test('count for the digest, but not how lines end', () => {
    const text = frontMatter();
    expect(readSample(text.replaceAll('\\n', '\\r\\n')).digest).toBe(readSample(text).digest);
    expect(readSample(text + 'x').digest).not.toBe(readSample(text).digest);
    expect(readSample(frontMatter('draft: true')).digest).not.toBe(readSample(text).digest);
  });

  test('leave accents the same text in any normal form', () => {
    const nfd = readSample(frontMatter('title: Été', 'tags: [Énergie]').normalize('NFD'));
    expect(nfd.value).toMatchObject({ title: 'Été', tags: ['Énergie'] });
  });

  test('give faults or an article, whatever they are, and never an exception', () => {
    const either = (bytes: Uint8Array) => {
      const { faults, value } = readSample(bytes);
      expect(faults.length > 0 || value !== undefined).toBe(true);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), either));
    const whole = Buffer.from(frontMatter("summary: 'Où ?'", 'tags: [a, b]', 'image: { src: a.jpg, alt: "", credit: c }'));
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, (spots) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of spots) bytes[at] = byte;
        either(bytes);
      }),
    );
    const yaml = fc.string({ unit: fc.constantFrom(...'ab:# -\\n"\\'[]{}&*!|>%@\`?,\\t\\u00a0~0') });
    fc.assert(fc.property(yaml, (text) => either(Buffer.from(\`---\\n\${text}\\n---\\n\`))));
  });
`, "import fc from 'fast-check';\nimport { frontMatter, readSample, shown, told } from './samples.ts';");

file('fences', 'front matter', [{ about: 'is asked for when there is %s', rows: [
  ['none', `'Bonjour.\\n'`], ['nothing at all', `''`], ['nothing but white space', `'\\n  \\n'`],
  ['no opening fence', `'${ok}---\\nTexte.'`],
  ['no closing fence', `'---\\n${ok}\\nTexte : oui.\\n'`],
  ['no closing fence, with blank lines between the fields', `'---\\ntitle: La mine\\n\\ndate: 2023-11-02\\ncategory: politique\\nTexte.\\n'`],
  ['an indented opening fence', `'  ---\\n${ok}---\\n'`],
  ['an indented closing fence', `'---\\n${ok}  ---\\nTexte.'`],
  ['an opening fence of four dashes', `'----\\n${ok}---\\n'`],
  ['a closing fence of five dashes, and a rule in the body', `'---\\n${ok}-----\\nTexte.\\n\\n---\\n\\nFin.'`],
  ['a fence that a word processor has embellished', `'—-\\n${ok}---\\n'`],
  ['a closing fence of dots', `'---\\n${ok}...\\n'`],
  ['text after the fence', `'--- article\u0020un\\n${ok}---\\n'`],
  ['text after the closing fence', `'---\\n${ok}---fin\\n'`],
  ['yaml by name', `'---yaml\\n${ok}---\\n'`],
  ['TOML', `'+++\\ntitle = "La mine"\\n+++\\n'`], ['TOML by name', `'---toml\\ntitle = "x"\\n---\\n'`],
  ['JSON', `'{\\n  "title": "La mine"\\n}\\n'`], ['JSON between semicolons', `';;;\\n{}\\n;;;\\n'`], ['JSON by name', `'---json\\n{}\\n---\\n'`], ['JSON between fences', `'---\\n{ "title": "La mine" }\\n---\\n'`],
  ['JavaScript', `'---js\\n{ title: globalThis.evaluated = true }\\n---\\n'`], ['CoffeeScript', `'--- coffee\\ntitle: 1\\n---\\n'`],
  ['a list', `'---\\n- a\\n- b\\n---\\n'`], ['a text', `'---\\nLa mine\\n---\\n'`],
] }], `
  test.each([
    ['blank lines before it', \`\\n  \\n\${frontMatter()}\`, 8],
    ['spaces after its fences', frontMatter().replaceAll('---', '---  '), 6],
    ['no body', frontMatter().replace('\\nTexte.\\n', ''), 6],
    ['comments of its own', frontMatter('# une note'), 7],
    ['a rule in the body', frontMatter() + '\\n---\\n\\n+++\\n', 6],
    ['an indented rule in a long text', frontMatter('summary: |\\n  Un.\\n  ---\\n  Deux.'), 10],
  ])('is fine with %s', (_, written, bodyLine) => {
    const reading = readSample(written);
    expect(reading.faults).toEqual([]);
    expect(reading.value?.title).toBe('La mine');
    expect(reading.bodyLine).toBe(bodyLine);
  });

  test('is never evaluated', () => {
    for (const name of ['js', 'javascript', 'coffee', 'json', 'toml', 'JavaScript']) {
      readSample(\`---\${name}\\n{ title: globalThis.evaluated = true }\\n---\\n\`);
    }
    readSample(frontMatter('summary: !!js/function "function () { globalThis.evaluated = true }"'));
    expect(globalThis).not.toHaveProperty('evaluated');
  });
`);

file('yaml', 'YAML', [{ about: 'is put right by its editor after %s', rows: [
  ['a colon in a title', L('title: Métaux critiques : la France')],
  ['a colon in a list', L('tags:\n  - Chine : terres rares : prix')],
  ['a colon in a title of two lines', L('title: Métaux critiques\n  suite : la France')],
  ['a title that ends with a colon', L('title: Métaux :')],
  ['a # in a title', L('title: Accord #2 signé')], ['a title that begins with #', L('title: #metoo')],
  ['a tag that begins with #', L('tags:\n  - mines\n  - #metoo')], ['a # in a short list', L('tags: [mines, #metoo]')],
  ['a # in a text of two lines', L('summary: Un\n  accord #2 signé')],
  ['an apostrophe between apostrophes', L("summary: 'L'accord est signé'")],
  ['quotes between quotes', L('summary: "Le "grand" accord"')],
  ['a text after its closing quote', L('summary: "Le grand" accord')],
  ['a quote that is not closed', L('summary: "Le grand accord', 'tags: [a]')],
  ['an apostrophe that opens a text', L("summary: 'Le grand accord", 'tags: [a]')],
  ['a backslash between quotes', L('summary: "C:\\mines"')],
  ['a title that begins with *', L('title: *Important* accord')], ['a title that is *one word', L('title: *important')], ['a title that begins with @', L('title: @elysee parle')],
  ['a title that begins with &', L('title: &co signe')], ['a title that begins with !', L('title: !important accord')], ['a title that begins with `', L('title: `code` libre')],
  ['a title that begins with >', L('title: > 50 tonnes')], ['a title that begins with [', L('title: [Vidéo] La mine')], ['a title that begins with {', L('title: {Vidéo} La mine')], ['a template', L('title: {{ page.title }}')], ['a title that begins with a dash', L('title: - La mine')],
  ['a missing space after the colon', `${L()}.replace('title: ', 'title:')`], ['a no-break space after the colon', `${L()}.replace('title: ', 'title:\\u00A0')`],
  ['a no-break space before the colon', `${L()}.replace('title: ', 'title\\u00A0: ')`], ['a missing colon', `${L()}.replace('title: ', 'title ')`], ['an equals sign', `${L()}.replace('title: ', 'title = ')`],
  ['a text that goes on without indentation', L('summary: Un début', 'et une suite')],
  ['a tab', L('sponsor:\n\tname: A\n\turl: https://example.org', 'kind: sponsored')],
  ['no-break spaces as indentation', L('sponsor:\n\u00a0\u00a0name: A\n\u00a0\u00a0url: https://example.org', 'kind: sponsored')],
  ['a field too far to the right', `${L()}.replace('date:', '  date:')`], ['a first field too far to the right', `${L()}.replace('title:', ' title:')`], ['a nested field too far to the right', L('sponsor:\n  name: A\n   url: https://example.org', 'kind: sponsored')],
  ['a field written twice', L('summary: Un', 'tags: []', 'summary: Deux')],
  ['a list that is not closed', L('tags: [mines, Chine')], ['an item without its dash', L('tags:\n  - mines\n  Chine')], ['an item without its list', L('summary: Un', '- mines')],
  ['__proto__', L('__proto__: { polluted: true }')], ['__proto__ within a field', L('sponsor: { __proto__: { a: 1 }, name: A, url: https://example.org }', 'kind: sponsored')],
  ['an alias', L('tags: &t [a]', 'authors: *t')],
  ['brackets without end', 'frontMatter("tags: " + "[".repeat(3000))'],
  ['a field without a name', L('summary: Un', ': deux')],
] }], `
  test('is not exhausted by an alias bomb', () => {
    const levels = 'abcdefghijklmnop'.split('');
    const bomb = levels.map((name, level) => {
      const before = levels[level - 1];
      return \`\${name}: &\${name} [\${before ? Array(9).fill(\`*\${before}\`).join(', ') : 'x'}]\`;
    });
    const { faults } = readSample(frontMatter(...bomb));
    expect(faults.filter(({ rule }) => rule === 'yaml-alias')).toHaveLength(1);
  });

  test('may not hold itself', () => {
    const { faults } = readSample(frontMatter('tags: &t [*t]'));
    expect(faults.map(({ rule }) => rule)).toContain('yaml-alias');
  });

  test('pollutes nothing', () => {
    readSample(frontMatter('__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }'));
    expect({}).not.toHaveProperty('polluted');
  });

  test('is fine with comments beside what is no text', () => {
    expect(readSample(frontMatter('date: 2023-11-02 # jour', 'draft: false # non')).faults).toEqual([]);
    expect(readSample(frontMatter('summary: "Un # deux" # trois')).value?.summary).toBe('Un # deux');
  });

  test('is read on after its mistakes, so that all of them are told at once', () => {
    const { faults } = readSample(
      [
        '---',
        'title: Accord : la France',
        'date: 2023-02-30',
        'category: Politique',
        "summary: 'L'accord'",
        'author: Jean',
        'tags: "a, b"',
        'image:',
        '\\tsrc: a.jpg',
        '\\talt: Une mine',
        'sumary: x',
        '---',
      ].join('\\n'),
    );
    expect(faults.map(shown)).toEqual([
      ['yaml-colon', 2, 8],
      ['date-impossible', 3, 7],
      ['category-spelling', 4, 11],
      ['yaml-apostrophe', 5, 10],
      ['key-unknown', 6, 1],
      ['list-wanted', 7, 7],
      ['credit-missing', 8, 1],
      ['yaml-tab', 9, 1],
      ['key-unknown', 11, 1],
    ]);
  });
`);

file('fields', 'the fields of an article', [{ about: 'are told of with %s', rows: [
  ['a title that is a number', L('title: 2024')], ['a title that is a number with zeros', L('title: 007')], ['a title that is a yes or no', L('title: true')], ['a title that is a list', L('title: [Vidéo]')], ['a title that is a long list', L('title:\n  - a\n  - b')], ['a title that holds fields', L('title:\n  fr: La mine')], ['an empty title', L('title:')], ['a title of two quotes', L('title: ""')], ['a blank title', L('title: "  "')],
  ['no title', `${L()}.replace('title: La mine\\n', '')`], ['no date', `${L()}.replace('date: 2023-11-02\\n', '')`], ['no category', `${L()}.replace('category: politique\\n', '')`], ['an empty category', L('category:')],
  ['a category in the wrong case', L('category: Politique')], ['a category with accents', L('category: économie')], ['a category by its name', L('category: International')], ['a category misspelled', L('category: politiqe')], ['an unknown category', L('category: sports')], ['a category that is a number', L('category: 3')],
  ['a misspelled field', L('sumary: Un')], ['a field of another system', L('description: Un')], ['a French field', L('auteurs: [A]')], ['an unknown field', L('couleur: bleu')], ['a field of another system beside ours', L('summary: Un', 'description: Deux')], ['an address', L('slug: la-mine')],
  ['an empty summary', L('summary:')], ['tags in one text', L('tags: "mines, Chine"')], ['a tag alone', L('tags: mines')], ['a tag that is a number', L('tags: [mines, 2024]')], ['a tag of signs', L('tags: ["!!"]')], ['an author alone', L('authors: Jeanne Dupont')],
  ['a draft between quotes', L('draft: "true"')], ['a draft in French', L('draft: oui')], ['a draft in words', L('draft: bientôt')], ['an empty draft', L('draft:')],
  ['a picture by its path alone', L('image: ./mine.jpg')], ['a picture without credit', L('image:\n  src: ./mine.jpg\n  alt: La mine')], ['a picture without description', L('image:\n  src: ./mine.jpg\n  credit: Moi')], ['an unknown field of a picture', L('image:\n  src: ./mine.jpg\n  alt: La mine\n  credit: Moi\n  legende: x')], ['a picture with an odd focus', L('image: { src: a.jpg, alt: "", credit: Moi, focus: milieu }')], ['a picture that is a list', L('image: [a.jpg]')],
  ['an unknown kind', L('kind: Opinon')], ['a sponsored article without sponsor', L('kind: sponsored')], ['a sponsor of nothing', L('sponsor: { name: A, url: https://example.org }')], ['a sponsor by name alone', L('kind: sponsored', 'sponsor: A')], ['a sponsor without https', L('kind: sponsored', 'sponsor: { name: A, url: example.org }')],
  ['a correction without text', L('corrections:\n  - date: 2023-11-03')], ['a correction without date', L('corrections:\n  - text: Une faute')], ['a correction that is a text', L('corrections: Une faute')], ['corrections that are texts', L('corrections: [Une faute]')], ['a correction before publication', L('corrections:\n  - { date: 2023-11-01, text: Une faute }')],
  ['an update before publication', L('updated: 2023-11-01')], ['an expiry before publication', L('expires: 2023-11-02')], ['a language by its name', L('lang: français')], ['a language that is none', L('lang: klingon')], ['an old address with its server', L('redirectFrom: [https://example.org/ancien/]')], ['an old address without its slash', L('redirectFrom: [ancien]')], ['an earlier article by its title', L('follows: [Chine et terres rares]')],
] }], `
  test('are few by default', () => {
    expect(readSample(frontMatter()).value).toEqual({
      title: 'La mine',
      date: '2023-11-02T00:00:00+01:00',
      category: 'politique',
      authors: [],
      tags: [],
      kind: 'news',
      corrections: [],
      draft: false,
      featured: false,
      redirectFrom: [],
      follows: [],
    });
  });

  test.each([
    ['empty lists', 'tags:', { tags: [] }],
    ['lists of nothing', 'authors: []', { authors: [] }],
    ['no description of a decoration', 'image: { src: ./a.jpg, alt: "", credit: Moi }', { image: { alt: '' } }],
    ['a text over several lines', 'summary: >\\n  Un\\n  deux\\n', { summary: 'Un deux' }],
    ['no-break spaces', 'summary: "10\\u00A0%"', { summary: '10\\u00A0%' }],
    ['a correction of the same day', 'corrections: [{ date: 2023-11-02, text: Un }]', { corrections: [{ text: 'Un' }] }],
    ['a language with its country', 'lang: pt-BR', { lang: 'pt-BR' }],
    ['a focus in words', 'image: { src: ./a.jpg, alt: "", credit: Moi, focus: left top }', { image: { focus: 'left top' } }],
    ['a focus in shares', 'image: { src: ./a.jpg, alt: "", credit: Moi, focus: 0% 100% }', { image: { focus: '0% 100%' } }],
  ])('are fine with %s', (_, line, expected) => {
    const { faults, value } = readSample(frontMatter(line));
    expect(faults).toEqual([]);
    expect(value).toMatchObject(expected);
  });

  test('are listed once among the faults of a file', () => {
    const { faults } = readSample(frontMatter('couleur: bleu', 'poids: 3'));
    expect(faults.map((fault) => told(fault).includes('redirectFrom'))).toEqual([true, false]);
  });
`);
const dates = ['02/11/2023','13/11/2023','11/13/2023','02.11.23','30/02/2023','2 novembre 2023','2. novembre 2023','1er août 2023','jeudi 2 novembre 2023 à 14h30','14 févr. 2023','November 2, 2023','Thu, 02 Nov 2023 14:30:00 +0100','30 février 2023','2023-02-30','2024-02-30','2023-13-01','2023-00-10','2023-11-00','2023-1-2','2023/11/02','2023-11-02 14h30','2023-11-02 9:05','2023-11-02 14:30 CET','1698933000','1698933000000','20231102','2023','2023-11','0001-01-01','12023-01-01','2023-11-02 24:00','2023-11-02 25:61','2023-03-26 02:30','2023-11-02 14:30+25:00','demain'];
{
  const rows = dates.map((d) => { const { faults } = readSample(frontMatter(`date: ${d}`)); if (faults.length !== 1) console.log('!!', d, faults.length); return `[${JSON.stringify(d)}, ${JSON.stringify(faults[0]!.rule)}, ${JSON.stringify(told(faults[0]!).replace(/^date {2}/, ''))}],`; }).join('\n');
  writeFileSync('tests/intake/dates.test.ts', `import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/intake/dates.ts';
import { monthNumber } from '../../src/intake/monthNames.ts';
import { frontMatter, readSample, sentence, shown } from './samples.ts';

describe('a date', () => {
  test.each([
    ['2023-11-02', '2023-11-02T00:00:00+01:00'],
    ['2023-07-14', '2023-07-14T00:00:00+02:00'],
    ['2023-11-02 14:30', '2023-11-02T14:30:00+01:00'],
    ['2023-11-02T14:30', '2023-11-02T14:30:00+01:00'],
    ['2023-11-02 14:30:59', '2023-11-02T14:30:59+01:00'],
    ['2023-11-02T14:30:00.250Z', '2023-11-02T15:30:00+01:00'],
    ['2023-11-02 14:30 Z', '2023-11-02T15:30:00+01:00'],
    ['2023-11-02 14:30:00 -0400', '2023-11-02T19:30:00+01:00'],
    ['2023-11-02 14:30+05:45', '2023-11-02T09:45:00+01:00'],
    ['2023-10-29 02:30', '2023-10-29T02:30:00+02:00'],
    ['2023-10-29 02:30 +01:00', '2023-10-29T02:30:00+01:00'],
    ['2023-03-26 02:30 +01:00', '2023-03-26T03:30:00+02:00'],
    ['2024-02-29', '2024-02-29T00:00:00+01:00'],
    ['"2023-11-02"', '2023-11-02T00:00:00+01:00'],
    ["'2023-11-02 14:30'", '2023-11-02T14:30:00+01:00'],
  ])('may be written %s', (written, expected) => {
    const { faults, value } = readSample(frontMatter(\`date: \${written}\`));
    expect(faults).toEqual([]);
    expect(value?.date).toBe(expected);
  });

  test.each([
${rows}
  ])('may not be written %s', (written, rule, says) => {
    const { faults } = readSample(frontMatter(\`date: \${written}\`));
    expect(faults.map(shown)).toEqual([[rule, 3, 7]]);
    expect(faults.map((fault) => sentence(fault))).toEqual([says]);
  });

  test.each([
    ['nothing', '', ['date-empty', 3, 1]],
    ['quotes around nothing', '""', ['date-empty', 3, 7]],
    ['null', '~', ['date-empty', 3, 1]],
    ['a list', '[2023-11-02]', ['date-list', 3, 7]],
    ['fields', '{ day: 2 }', ['date-map', 3, 7]],
    ['a yes or no', 'true', ['date-unknown', 3, 7]],
    ['a number with a fraction', '1.5', ['date-unknown', 3, 7]],
  ])('may not be %s', (_, written, expected) => {
    expect(readSample(frontMatter(\`date: \${written}\`)).faults.map(shown)).toEqual([expected]);
  });

  test('comes back the same when what was made of it is read again', () => {
    const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC');
    const moments = fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const reading = readDate(moment.toISOString(), zone);
        if (!('date' in reading)) throw new Error(reading.rule);
        expect(Date.parse(reading.date)).toBe(Math.floor(moment.getTime() / 1000) * 1000);
        expect(readDate(reading.date, zone)).toEqual(reading);
      }),
    );
  });

  test('is read or refused whatever is written, and what is suggested instead can be read', () => {
    const parts = fc.constantFrom('2023', '11', '2', '02', '30', '-', '/', '.', ' ', ':', 'T', 'Z', 'h', '+', 'février', 'May', 'é');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (written) => {
        const reading = readDate(written.join(''), 'Europe/Paris');
        if ('date' in reading) return;
        const { values } = reading;
        if ('right' in values) expect(readDate(String(values.right), 'Europe/Paris')).toHaveProperty('date');
      }),
    );
  });
});

describe('the names of months', () => {
  test.each([
    ['fr', 'long'],
    ['fr', 'short'],
    ['en', 'long'],
    ['en', 'short'],
  ] as const)('are known in %s, %s', (language, month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2023, index)));
    expect(names.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('are none for other words', () => {
    expect(monthNumber('brumaire')).toBeUndefined();
  });
});
`);
}
