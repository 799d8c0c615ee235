import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { sampleOutput } from './buildSample.ts';

/** All files of a built site, as paths from its root with `/`, in order. */
export function filesOf(output = sampleOutput): string[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export const bytesOf = (file: string, output = sampleOutput) => readFileSync(path.join(output, file));

export const htmlOf = (file: string, output = sampleOutput) => bytesOf(file, output).toString('utf8');

/** A page's document: `pageOf('politique/x/')`. */
export const pageOf = (address: string, output = sampleOutput) =>
  parseHTML(htmlOf(`${address}index.html`, output)).document;

export const pagesOf = (output = sampleOutput) => filesOf(output).filter((file) => file.endsWith('.html'));

/** Whether a page only leads on from an old address: it is nothing of its own. */
export const leadsOn = (file: string, output = sampleOutput) =>
  htmlOf(file, output).includes('http-equiv="refresh"');
