import { createReadStream } from 'node:fs';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ExportProblem } from '../../i18n/cli/import.ts';
import type { Place } from '../../intake/faults.ts';

/** An element of an export with all that is in it; names are `wp:post_id`, `content:encoded`, `title` whatever the prefixes. */
export type ExportElement = {
  name: string;
  attributes: Record<string, string>;
  /** Its own text, without that of the elements in it. */
  text: string;
  children: ExportElement[];
  line: number;
};

export class ExportError extends Error {
  override name = 'ExportError';
  readonly problem: ExportProblem;
  readonly place: Place;
  /** What the parser or the file says of it: a version, an encoding, a sentence of the parser in English. */
  readonly detail: string;

  constructor(problem: ExportProblem, place: Place, detail = '') {
    super(`${place.file}:${place.line}:${place.column} ${problem} ${detail}`);
    this.problem = problem;
    this.place = place;
    this.detail = detail;
  }
}

/** Versions of WordPress's export format (WXR): https://github.com/WordPress/wordpress-develop, wp-admin/includes/export.php. */
const versions = ['1.0', '1.1', '1.2'];

/** Namespaces by the prefix that exports usually give them. */
const namespaces: [pattern: RegExp, prefix: string][] = [
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc:'],
  [/^$/, ''],
];

/** Characters that XML does not allow, but that WordPress exports as they are: they come from word processors. */
const controls = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** Plug-ins that print blank lines before all that WordPress sends push the declaration from the place that XML has for it. */
const lateDeclaration = /^\s+<\?xml[^>]*\?>/;

const blank = (text: string) => text.replaceAll(/\S/g, ' ');

/**
 * Each element of the channel of a WordPress export, such as an item, as soon as it has ended, so that a file may be larger
 * than memory. Control characters are left out.
 *
 * @param onBytes called with the number of bytes of each part that was read
 * @throws ExportError if the file is not one, is damaged, or is of a version that is not known
 */
export async function* readExportElements(
  file: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<ExportElement> {
  const parser = new SaxesParser({ xmlns: true });
  const fail = (problem: ExportProblem, detail?: string): never => {
    throw new ExportError(problem, { file, line: parser.line, column: parser.column + 1 }, detail);
  };
  const open: (ExportElement | undefined)[] = [];
  const ready: ExportElement[] = [];
  let hasRoot = false;
  let hasVersion = false;

  parser.on('error', ({ message }) => {
    const detail = message.replace(/^\d+:\d+: /, '');
    if (!hasRoot) fail('not-an-export');
    fail(/^unclosed tag/.test(detail) ? 'truncated' : 'not-well-formed', detail);
  });
  parser.on('doctype', () => fail('doctype'));
  parser.on('opentag', (tag) => {
    const name = nameOf(tag);
    if (open.length === 0 && name !== 'rss') fail('not-an-export');
    hasRoot = true;
    if (name === 'item' && open.length === 2 && !hasVersion) fail('version-missing');
    // What is in an element of no interest is of none either.
    const isKnown = name !== undefined && (open.length < 2 || open.at(-1) !== undefined);
    open.push(
      isKnown ? { name, attributes: valuesOf(tag), text: '', children: [], line: parser.line } : undefined,
    );
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element && open.length > 2) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    if (open.length > 2) return void open.at(-1)?.children.push(element);
    if (element.name === 'channel' && !hasVersion) fail('version-missing');
    if (open.length < 2) return;
    if (element.name === 'wp:wxr_version') {
      if (!versions.includes(element.text.trim())) fail('version-unknown', element.text.trim());
      hasVersion = true;
    }
    ready.push(element);
  });

  let isStart = true;
  for await (const text of decodedParts(file, fail, onBytes)) {
    parser.write((isStart ? text.replace(lateDeclaration, blank) : text).replace(controls, ''));
    isStart = false;
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready;
}

/** A file as text by the encoding that it declares, in parts. */
async function* decodedParts(
  file: string,
  fail: (problem: ExportProblem, detail?: string) => never,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder!.decode(bytes, { stream: true }) : decoder!.decode();
    } catch {
      return undefined;
    }
  };
  for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(bytes.length);
    decoder ??= decoderFor(bytes, fail);
    const text = decode(bytes);
    if (text === undefined) {
      // Up to the line with the byte that is none of a character, so that the parser knows where it is.
      const strict = decoder.encoding === 'utf-8' ? bytes : bytes.subarray(0, 0);
      for (let from = 0, to = 0; (to = strict.indexOf(0x0a, from)) >= 0; from = to + 1) {
        const line = decode(strict.subarray(from, to + 1));
        if (line === undefined) break;
        yield line;
      }
      fail('encoding', decoder.encoding);
    }
    yield text!;
  }
  if (!decoder) return fail('not-an-export');
  if (decode() === undefined) fail('encoding', decoder.encoding);
}

/** The decoder for the encoding that the first line declares; UTF-8 if it declares none. */
function decoderFor(start: Buffer, fail: (problem: ExportProblem, detail?: string) => never): TextDecoder {
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const declared = isUtf16
    ? start[0] === 0xff
      ? 'utf-16le'
      : 'utf-16be'
    : (/^\s*(?:\xEF\xBB\xBF)?<\?xml[^>]*?encoding=["']([\w.:-]+)/.exec(
        start.toString('latin1', 0, 200),
      )?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(declared, { fatal: true });
  } catch {
    return fail('encoding', declared);
  }
}

/** The name of an element by its namespace; undefined for those of other makers. */
function nameOf({ uri, local }: SaxesTagNS): string | undefined {
  const [, prefix] = namespaces.find(([pattern]) => pattern.test(uri)) ?? [];
  return prefix === undefined ? undefined : prefix + local;
}

const valuesOf = ({ attributes }: SaxesTagNS) =>
  Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
