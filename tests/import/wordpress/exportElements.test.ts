import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExportElements, type ExportElement } from '../../../src/import/wordpress/exportElements.ts';
import { exportOf, itemOf, refusalOf, withFiles } from './exports.ts';

const elementsOf = (content: string | Uint8Array): Promise<ExportElement[]> =>
  withFiles([content], ([file]) => Array.fromAsync(readExportElements(file!)));

/** The text of the first element of a name, wherever it is. */
async function textOf(content: string | Uint8Array, name: string): Promise<string | undefined> {
  const all = (elements: ExportElement[]): ExportElement[] =>
    elements.flatMap((element) => [element, ...all(element.children)]);
  return all(await elementsOf(content)).find((element) => element.name === name)?.text;
}

const body = (cdata: string) => exportOf(itemOf(1, `<content:encoded>${cdata}</content:encoded>`));

describe('what cannot be read is refused with its line', () => {
  test.each([
    ['an empty file', '', 'not-an-export 1:1'],
    ['a page', '<!doctype html><html></html>', 'not-an-export 1:10'],
    ['another feed', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'not-an-export 1:44'],
    ['no XML', 'Bonjour', 'not-an-export 1:8'],
    [
      'a file that ends within a text',
      exportOf(itemOf(1, '<title>La mine')).split('La mine')[0]! + 'La',
      'truncated 12:105 unclosed tag: title',
    ],
    [
      'a file that ends within a CDATA',
      body('<![CDATA[La mine').split('La mine')[0]!,
      'truncated 12:122 unclosed tag: content:encoded',
    ],
    ['a file that ends within a tag', exportOf(itemOf(1, '')).split('</item>')[0]! + '</it', 'truncated'],
    [
      'a file that ends after an item',
      exportOf(itemOf(1, '')).split('</item>')[0]! + '</item>\n',
      'truncated',
    ],
    [
      'elements that cross',
      exportOf(itemOf(1, '<title>a<b></title></b>')),
      'not-well-formed 12:115 unexpected close tag.',
    ],
    ['a `]]>` within a CDATA', body('<![CDATA[a ]]> b]]>'), 'not-well-formed'],
    ['a version to come', exportOf(itemOf(1, ''), '2.0'), 'version-unknown 11:37 2.0'],
    ['a version that is none', exportOf(itemOf(1, ''), 'x'), 'version-unknown 11:35 x'],
    ['no version', exportOf(itemOf(1, ''), ''), 'version-missing 12:7'],
    ['no version and no item', exportOf('', ''), 'version-missing 13:11'],
    [
      'a version that comes after the items',
      exportOf(`${itemOf(1, '')}<wp:wxr_version>1.2</wp:wxr_version>`, ''),
      'version-missing 12:7',
    ],
    [
      'a bomb of entities',
      `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${exportOf('').replace(/^.*\n/, '')}`,
      'doctype 2:54',
    ],
    ['an entity that nobody has declared', exportOf(itemOf(1, '<title>&nbsp;</title>')), 'not-well-formed'],
    ['a prefix that nobody has declared', exportOf('<foo:bar/>'), 'not-well-formed'],
    ['an encoding that does not exist', exportOf('').replace('UTF-8', 'utf-88'), 'encoding 1:1 utf-88'],
    [
      'a byte that is none of UTF-8',
      Buffer.concat([Buffer.from(exportOf('').slice(0, -20)), Buffer.from([0xe9]), Buffer.from('</x>')]),
      'encoding 11:1 utf-8',
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await refusalOf(elementsOf(content))).toMatch(expected);
  });
});

describe('what is in an export', () => {
  test.each(['1.0', '1.1', '1.2', ' 1.2\n'])('is read of version « %s »', async (version) => {
    expect(await textOf(exportOf(itemOf(1, '<title>La mine</title>'), version), 'wp:post_id')).toBe('1');
  });

  test.each([
    ['a CDATA that WordPress has split at `]]>`', '<![CDATA[a ]]]]><![CDATA[> b]]>', 'a ]]> b'],
    ['several CDATA with text between', '<![CDATA[a]]> b <![CDATA[c]]>', 'a b c'],
    ['markup within a CDATA', '<![CDATA[<p>a &amp; b</p>]]>', '<p>a &amp; b</p>'],
    ['entities of XML', 'a &amp; &lt;b&gt; &#233;&#x20AC;', 'a & <b> é€'],
    ['control characters, which are left out', '<![CDATA[a\u0000\u0008\u000b\u001fb]]>', 'ab'],
    ['line ends and tabs, which stay', '<![CDATA[a\n\tb]]>', 'a\n\tb'],
    ['signs beyond the first plane', '<![CDATA[🗞️ 𝒜]]>', '🗞️ 𝒜'],
    ['line ends of Windows', '<![CDATA[a\r\nb]]>', 'a\nb'],
  ])('as it was written: %s', async (_name, written, expected) => {
    expect(await textOf(body(written), 'content:encoded')).toBe(expected);
  });

  test('has its line', async () => {
    const elements = await elementsOf(exportOf(`${itemOf(1, '')}\n\n${itemOf(2, '')}`));
    expect(elements.filter(({ name }) => name === 'item').map(({ line }) => line)).toEqual([12, 14]);
  });

  test('has attributes, and children in order', async () => {
    const [item] = (
      await elementsOf(
        exportOf(itemOf(1, '<category domain="post_tag" nicename="gres">Grès</category><title>A</title>')),
      )
    ).filter(({ name }) => name === 'item');
    expect(item!.children.map(({ name }) => name)).toEqual([
      ...['wp:post_id', 'wp:post_type', 'wp:status', 'category', 'title'],
    ]);
    expect(item!.children[3]!.attributes).toEqual({ domain: 'post_tag', nicename: 'gres' });
  });

  test('is known by its namespace, whatever the prefix', async () => {
    const other = exportOf(itemOf(1, '<content:encoded>La mine</content:encoded>'))
      .replaceAll('wp:', 'w:')
      .replaceAll('xmlns:wp', 'xmlns:w')
      .replaceAll('content:encoded', 'c:encoded')
      .replaceAll('xmlns:content', 'xmlns:c');
    expect(await textOf(other, 'content:encoded')).toBe('La mine');
    expect(await textOf(other, 'wp:post_id')).toBe('1');
  });

  test('of another maker is left out with all that is in it', async () => {
    const other =
      '<x:seo xmlns:x="https://exemple.org/seo"><title>Autre</title></x:seo><title>La mine</title>';
    expect(await textOf(exportOf(itemOf(1, other)), 'title')).toBe('Agence du Val');
    const [item] = (await elementsOf(exportOf(itemOf(1, other)))).filter(({ name }) => name === 'item');
    expect(item!.children.filter(({ name }) => name === 'title').map(({ text }) => text)).toEqual([
      'La mine',
    ]);
  });

  const accents = exportOf(itemOf(1, '<title>Été à Noël</title>'));
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(accents)],
    ['UTF-8 with a mark at its start', Buffer.from(`\ufeff${accents}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${accents.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${accents.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()],
    ['UTF-8 after blank lines of a plug-in', Buffer.from(`\n \r\n${accents}`)],
    ['Latin-1', Buffer.from(accents.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['Windows', Buffer.from(accents.replace('UTF-8', 'windows-1252'), 'latin1')],
  ])('is read in %s', async (_name, bytes) => {
    const items = (await elementsOf(bytes)).filter(({ name }) => name === 'item');
    expect(items[0]!.children.at(-1)!.text).toBe('Été à Noël');
  });
});

/** How many bytes a file is read by at a time. */
const chunk = 65_536;

test('where a file is cut into parts while it is read changes nothing', async () => {
  const content =
    '<content:encoded><![CDATA[<p>Été 🗞️ ]]]]><![CDATA[> &amp;\u0000\r\n</p>]]></content:encoded>';
  const item = itemOf(
    1,
    `<title>L&#x2019;été &amp; la mine</title><category nicename="grès">Grès</category>${content}`,
  );
  const expected = (await elementsOf(exportOf(item))).find(({ name }) => name === 'item')!;
  const start = Buffer.byteLength(exportOf('').split('</channel>')[0]!);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: Buffer.byteLength(item) }), async (cut) => {
      const padding = ' '.repeat(chunk - start - cut + 1);
      const elements = await elementsOf(exportOf(padding + item));
      expect(elements.find(({ name }) => name === 'item')).toEqual(expected);
    }),
    { numRuns: 60, seed: 18 },
  );
});
