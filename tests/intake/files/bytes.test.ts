import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { frontMatter, readFolder, readSample, ruleAndPosition, faultText } from '../samples.ts';

describe('the bytes of a file', () => {
  test.each([
    [
      'Windows-1252',
      Buffer.from(frontMatter('summary: Été à Orléans'), 'latin1'),
      ['bytes-windows1252', 5, 10],
      'Le caractère « É » (et 3 autres dans ce fichier) est enregistré dans l’ancien codage Windows-1252, dit « ANSI » ; enregistrez le fichier en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'Windows-1252 quotes',
      Buffer.from(frontMatter('summary: L~ete').replace('~', '\x92'), 'latin1'),
      ['bytes-windows1252', 5, 11],
      'Le caractère « ’ » est enregistré dans l’ancien codage Windows-1252, dit « ANSI » ; enregistrez le fichier en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'UTF-8 but for one byte',
      Buffer.concat([Buffer.from(frontMatter('summary: Été')), Buffer.from([0xe9])]),
      ['bytes-windows1252', 8, 1],
      'Le caractère « é » est enregistré dans l’ancien codage Windows-1252, dit « ANSI » ; enregistrez le fichier en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'meaningless in any encoding',
      Buffer.concat([Buffer.from(frontMatter()), Buffer.from([0x81, 0x81])]),
      ['bytes-damaged', 7, 1],
      'Un caractère est abîmé à cet endroit (et 1 autre dans ce fichier) ; retapez-le et enregistrez le fichier en UTF-8.',
    ],
    [
      'UTF-16 with a mark',
      Buffer.from('\uFEFF' + frontMatter(), 'utf16le'),
      ['bytes-utf16', 1, 1],
      'Ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'UTF-16 big-endian with a mark',
      Buffer.from('\uFEFF' + frontMatter(), 'utf16le').swap16(),
      ['bytes-utf16', 1, 1],
      'Ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(frontMatter(), 'utf16le'),
      ['bytes-utf16', 1, 1],
      'Ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'UTF-16 big-endian without a mark',
      Buffer.from(frontMatter(), 'utf16le').swap16(),
      ['bytes-utf16', 1, 1],
      'Ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
    ],
    [
      'nul here and there',
      frontMatter('summary: a\u0000b') + '\0',
      ['bytes-nul', 5, 11],
      'Un caractère nul, invisible, s’est glissé ici (et 1 autre dans ce fichier) ; effacez-le, ou retapez la ligne.',
    ],
    [
      'lines that end in a carriage return only',
      frontMatter().replaceAll('\n', '\r'),
      ['bytes-lone-return', 1, 4],
      'Les lignes de ce fichier finissent par un retour chariot seul (ancien format Mac) ; enregistrez-le avec des fins de ligne « LF » ou « CRLF ».',
    ],
    [
      'one lone carriage return',
      frontMatter().replace('Texte', 'Un\rTexte'),
      ['bytes-lone-return', 6, 3],
      'Les lignes de ce fichier finissent par un retour chariot seul (ancien format Mac) ; enregistrez-le avec des fins de ligne « LF » ou « CRLF ».',
    ],
    [
      'a vertical tab from a word processor',
      frontMatter('title: Une\u000bmine'),
      ['bytes-control', 2, 11],
      'Un caractère de commande invisible (U+000B) s’est glissé ici ; effacez-le, ou retapez la ligne.',
    ],
    [
      'a control character by its escape',
      frontMatter('title: "Une\\x0bmine"'),
      ['bytes-control', 2, 8],
      'title  Un caractère de commande invisible (U+000B) s’est glissé ici ; effacez-le, ou retapez la ligne.',
    ],
  ] as const)('are reported when they are %s', (_, written, position, message) => {
    const { faults } = readSample(written);
    expect(faults.map(ruleAndPosition)).toEqual([position]);
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  const officeDocument = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0'), Buffer.alloc(60, 7)]);
  const isPicture =
    'Ce fichier n’est pas un texte, mais une image ; donnez-lui la fin de nom d’une image, comme « .jpg », ou supprimez-le.';
  const isOffice =
    'Ce fichier n’est pas un texte, mais un document de bureautique ou une archive ; ouvrez-le dans son logiciel et enregistrez-en le contenu en texte brut (encodage « UTF-8 »).';

  test.each([
    ['JPEG', Buffer.from('ffd8ffe000104a46494600010101', 'hex'), isPicture],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), isPicture],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0'), isPicture],
    ['WebP', Buffer.from('RIFF\x1a\0\0\0WEBPVP8L'), isPicture],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), isPicture],
    [
      'PDF',
      Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1'),
      'Ce fichier n’est pas un texte, mais un PDF ; donnez-lui la fin de nom « .pdf », ou copiez-en le texte dans un fichier de texte brut.',
    ],
    ['DOCX', officeDocument, isOffice],
    ['DOC', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), isOffice],
    ['RTF', Buffer.from('{\\rtf1\\ansi La mine.}'), isOffice],
  ])('are reported once if they are not text: %s', async (_, bytes, message) => {
    const { faults } = readSample(bytes);
    expect(faults.map((fault) => [...ruleAndPosition(fault), faultText(fault)])).toEqual([
      ['bytes-binary', 1, 1, message],
    ]);
  });

  test('are reported once in any file', async () => {
    const { faults } = await readFolder(
      {
        'articles/mine.mdx': frontMatter(),
        'pages/contact.md': officeDocument,
        'authors/ida.yaml': officeDocument,
        'articles/a.csv': officeDocument,
      },
      {
        outline: (_body, format) => ({
          ...{ links: [], pictures: [], faults: [] },
          tables: format === 'mdx' ? [{ src: './a.csv', most: 3, line: 1, column: 1 }] : [],
        }),
      },
    );
    expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'articles/a.csv bytes-binary',
      'authors/ida.yaml bytes-binary',
      'pages/contact.md bytes-binary',
    ]);
    const site = await readFolder({ 'site.yaml': officeDocument });
    expect(site.faults.map(({ rule }) => rule)).toEqual(['bytes-binary']);
  });

  test.each([
    ['GIF89a, le format', 'front-matter-missing'],
    ['%PDF', 'front-matter-missing'],
    ['RIFF', 'front-matter-missing'],
  ])('may be a text that begins like a file of another kind: %s', (text, rule) => {
    expect(readSample(text).faults.map((fault) => fault.rule)).toEqual([rule]);
  });

  test.each([
    ['a byte order mark', (text: string) => '\uFEFF' + text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => '\uFEFF' + text.replaceAll('\n', '\r\n')],
    ['an emoji', (text: string) => text + '🚀'],
  ])('are accepted with %s', (_, change) => {
    const { faults, value, bodyLine } = readSample(change(frontMatter('summary: Été')));
    expect(faults).toEqual([]);
    expect(value).toMatchObject({ title: 'La mine', summary: 'Été' });
    expect(bodyLine).toBe(7);
  });

  test('determine the digest, except for line endings', () => {
    const text = frontMatter();
    expect(readSample(text.replaceAll('\n', '\r\n')).digest).toBe(readSample(text).digest);
    expect(readSample(text + 'x').digest).not.toBe(readSample(text).digest);
    expect(readSample(frontMatter('draft: true')).digest).not.toBe(readSample(text).digest);
  });

  test('give the same text in every Unicode normal form', () => {
    const nfd = readSample(frontMatter('title: Été', 'tags: [Énergie]').normalize('NFD'));
    expect(nfd.value).toMatchObject({ title: 'Été', tags: ['Énergie'] });
  });

  test('give faults or an article for any input, and never an exception', () => {
    const articleOrFaults = (bytes: Uint8Array) => {
      const { faults, value } = readSample(bytes);
      expect(faults.length > 0 || value !== undefined).toBe(true);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), articleOrFaults));
    const validBytes = Buffer.from(
      frontMatter("summary: 'Où ?'", 'tags: [a, b]', 'image: { src: a.jpg, alt: "", credit: c }'),
    );
    const damage = fc.array(fc.tuple(fc.nat(validBytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, (changedBytes) => {
        const bytes = Buffer.from(validBytes);
        for (const [index, byte] of changedBytes) bytes[index] = byte;
        articleOrFaults(bytes);
      }),
    );
    const yaml = fc.string({ unit: fc.constantFrom(...'ab:# -\n"\'[]{}&*!|>%@`?,\t\u00a0~0') });
    fc.assert(fc.property(yaml, (text) => articleOrFaults(Buffer.from(`---\n${text}\n---\n`))));
  });
});
