import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../src/cli/check/documents/checkDocuments.ts';

const names = (name: string, bytes: string | Buffer) => namesIn(Buffer.from(bytes), name);

const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    ...objects.flatMap((object, index) => [
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]),
  ]);

const stream = (dictionary: string, text: string, pack = deflateSync) => {
  const data = pack(Buffer.from(text));
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\r\n`),
    data,
    Buffer.from('\r\nendstream'),
  ]);
};

const xmp = (content: string) =>
  `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${content}</rdf:RDF></x:xmpmeta>`;
const creator = xmp('<dc:creator><rdf:Seq><rdf:li>Hélène &amp; Léa</rdf:li></rdf:Seq></dc:creator>');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

describe('a PDF reveals who made it', () => {
  test.each<[string, Buffer, string[]]>([
    [
      'in its dictionary',
      pdf('<< /Producer (Un logiciel) /Author (Jean \\(dit J\\351r\\364me\\)) >>'),
      ['Jean (dit Jérôme)'],
    ],
    ['with brackets within', pdf('<</Author(Jean (dit JJ) Martin)>>'), ['Jean (dit JJ) Martin']],
    [
      'in UTF-16',
      pdf(Buffer.concat([Buffer.from('<</Author ('), utf16('Hélène'), Buffer.from(')>>')])),
      ['Hélène'],
    ],
    ['in hexadecimal', pdf(`<</Author <${utf16('Hélène').toString('hex')}>>>`), ['Hélène']],
    ['by reference', pdf('<</Author 2 0 R>>', '(Jean Martin)'), ['Jean Martin']],
    [
      'packed among other objects',
      pdf(stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', '7 0 << /Author (Jean Martin) >>')),
      ['Jean Martin'],
    ],
    [
      'in its metadata',
      pdf(stream('/Type /Metadata /Subtype /XML', creator, (data) => Buffer.from(data as Buffer))),
      ['Hélène & Léa'],
    ],
    [
      'in its metadata, packed',
      pdf(stream('/Type/Metadata/Subtype/XML/Filter/FlateDecode', creator)),
      ['Hélène & Léa'],
    ],
    [
      'as an attribute',
      pdf(stream('/Type/Metadata/Filter/FlateDecode', xmp('<rdf:Description pdf:Author="Jean Martin"/>'))),
      ['Jean Martin'],
    ],
    [
      'in an earlier version in the file',
      pdf('<</Author (Jean Martin)>>', '<</Author ()>>'),
      ['Jean Martin'],
    ],
    ['by a path', pdf('<</Title (file:///home/jmartin/note.odt)>>'), ['file:///home/jmartin/note.odt']],
    ['twice, which is reported once', pdf('<</Author (Jean)>>', '<</Author (Jean)>>'), ['Jean']],
    [
      'or does not',
      pdf('<</Producer (Un logiciel) /Title (Le rapport)>>', stream('/Filter /FlateDecode', '/Author (x)')),
      [],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await names('rapport.PDF', bytes)).toEqual(expected);
  });

  test.each([
    ['a dictionary cut short', pdf('<</Author (Jean')],
    ['a stream that is damaged', pdf('<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nabc\nendstream')],
    ['nothing', Buffer.alloc(0)],
  ])('never throws: %s', async (_, bytes) => {
    expect(Array.isArray(await names('a.pdf', bytes))).toBe(true);
  });
});

/** A compressed ZIP archive of these files. */
function zip(files: Record<string, string>): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\0\0'), fields, where, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...entries, Buffer.from('PK\x05\x06'), end]);
}

describe('an office document reveals who made it', () => {
  const core =
    '<cp:coreProperties><dc:creator>Jeanne</dc:creator><cp:lastModifiedBy>Paul &amp; Léa</cp:lastModifiedBy></cp:coreProperties>';

  test.each<[string, string, Record<string, string>, string[]]>([
    [
      'of Word',
      'a.docx',
      { 'word/document.xml': '<dc:creator>x</dc:creator>', 'docProps/core.xml': core },
      ['Jeanne', 'Paul & Léa'],
    ],
    [
      'of Excel',
      'a.xlsx',
      { 'docProps/app.xml': '<Properties><Company>Mine SA</Company></Properties>' },
      ['Mine SA'],
    ],
    [
      'of LibreOffice',
      'a.odt',
      { 'meta.xml': '<meta:initial-creator>Jeanne</meta:initial-creator>' },
      ['Jeanne'],
    ],
    ['or does not', 'a.docx', { 'docProps/core.xml': '<dc:creator></dc:creator>' }, []],
  ])('%s', async (_, name, files, expected) => {
    expect(await names(name, zip(files))).toEqual(expected);
  });

  test('never throws', async () => {
    expect(await names('a.docx', 'PK\x05\x06')).toEqual([]);
    expect(await names('a.docx', zip({ 'docProps/core.xml': core }).subarray(20))).toEqual([]);
  });
});
