import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { articleKind, readArticle } from '../../src/intake/articles.ts';
import { sortFaults, type Fault } from '../../src/intake/faults.ts';
import type { ReadOutline } from '../../src/intake/outline.ts';
import { readPublication, type ReadingOptions } from '../../src/intake/publication.ts';
import { describeFault, faultSentence } from '../../src/i18n/describeFault.ts';

/** 2 November 2023, noon in Paris. */
export const clock = Date.parse('2023-11-02T12:00:00+01:00');

export const sections = [
  { id: 'politique', name: 'Politique' },
  { id: 'economie', name: 'Économie' },
  { id: 'monde', name: 'International' },
];

/** The first bytes of a JPEG file, which is all that intake looks at. */
export const aPicture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

const kind = articleKind({ timeZone: 'Europe/Paris', sections });

/** Finds links and pictures in their simplest form: `[text](href)` and `![alt](src)`. */
export const outline: ReadOutline = (body) => {
  const found: ReturnType<ReadOutline> = { links: [], pictures: [], faults: [] };
  body.split('\n').forEach((text, index) => {
    for (const { 1: exclamationMark, 2: alt = '', 3: href = '', index: at } of text.matchAll(
      /(!?)\[(.*?)\]\((.*?)\)/g,
    )) {
      const spot = { line: index + 1, column: at + 1 };
      if (exclamationMark) found.pictures.push({ src: href, alt, remote: /^https?:/.test(href), ...spot });
      else found.links.push({ href, ...spot });
    }
  });
  return found;
};

/** Reads one article, called `mine`. */
export function readSample(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const listed = { path: 'articles/mine.md', disk: '/content/articles/mine.md' };
  const article = readArticle(bytes, listed, 'mine.md', kind, { clock, outline, reserved: new Set() });
  return { ...article, faults: sortFaults(article.faults) };
}

/** Minimal front matter; lines replace the line of their field or are added. */
export function frontMatter(...lines: string[]): string {
  const minimal: Record<string, string> = {
    title: 'title: La mine',
    date: 'date: 2023-11-02',
    category: 'category: politique',
  };
  const added = lines.filter((line) => {
    const field = /^\w+/.exec(line)?.[0] ?? '';
    if (!Object.hasOwn(minimal, field)) return true;
    minimal[field] = line;
    return false;
  });
  return `---\n${[...Object.values(minimal), ...added].join('\n')}\n---\nTexte.\n`;
}

/** A fault as a table of cases shows it: rule, line, column. */
export const ruleAndPosition = ({ rule, line, column }: Fault) => [rule, line, column];

const withPlainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

/** The message an editor reads, with ordinary spaces and without the file's name. */
export const faultText = (fault: Fault, language = 'fr') =>
  withPlainSpaces(describeFault(fault, language)).replace(/^[^ ]*:\d+:\d+ {2}/, '');

export const sentence = (fault: Fault, language = 'fr') => withPlainSpaces(faultSentence(fault, language));

export const siteYaml = `name: Essai
url: https://example.org
language: fr
timeZone: Europe/Paris
description: Une publication d'essai.
sections:
${sections.map(({ id, name }) => `  - { id: ${id}, name: ${name}, description: Essai }`).join('\n')}
publisher:
  form: association
  name: Essai
  address: 1 rue de l'Essai
  phone: "+33 1 00 00 00 00"
  email: redaction@example.org
  director: Une Personne
  host: { name: Hébergeur, address: 2 rue de l'Essai, phone: "+33 1 00 00 00 01" }
`;

/**
 * Writes a content folder for the duration of a test and reads it. It has a default `site.yaml`, unless `files` has another
 * or undefined.
 */
export async function readFolder(
  files: Record<string, string | Uint8Array | undefined>,
  options: Partial<ReadingOptions> = {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'publication-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries({ 'site.yaml': siteYaml, ...files })) {
    if (content === undefined) continue;
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return readPublication(folder, { clock, outline, root: folder, ...options });
}

const withEvent = (lines: string) => readSample(frontMatter(`event: ${lines}`));

/** An event as intake stores it, from its line in an article. */
export const eventOf = (lines: string) => {
  const { value, faults } = withEvent(lines);
  if (!value?.event) throw new Error(JSON.stringify(faults));
  return value.event;
};

/** The fields and rules of the faults of an event. */
export const faultsIn = (lines: string) =>
  withEvent(lines).faults.map(({ field, rule }) => `${field} ${rule}`);
