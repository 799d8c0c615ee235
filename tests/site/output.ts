import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { fixtureOutput, withdrawnPage } from './fixture.ts';

/** All files of a built site, as sorted paths from its root with `/`. */
export function filesOf(output = fixtureOutput): string[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export const bytesOf = (file: string, output = fixtureOutput) => readFileSync(path.join(output, file));

export const htmlOf = (file: string, output = fixtureOutput) => bytesOf(file, output).toString('utf8');

/** A page's document, by its address or its file: `pageOf('politique/x/')`. */
export const pageOf = (address: string, output = fixtureOutput) =>
  parseHTML(htmlOf(address.replace(/(^|\/)$/, '$1index.html'), output)).document;

export const pagesOf = (output = fixtureOutput) => filesOf(output).filter((file) => file.endsWith('.html'));

/** The pages that the site tells others of: none of an error, a withdrawal or an old address, no twin of a live page. */
export const indexedPagesOf = (output = fixtureOutput) =>
  pagesOf(output).filter(
    (file) =>
      !['404.html', '410.html', withdrawnPage].includes(file) && !isTwin(file) && !isRedirect(file, output),
  );

/** Whether a page is the twin of a live page, which loads itself anew. */
export const isTwin = (file: string) => file.endsWith('/suivre/index.html');

/** Whether a page is only the redirect of an old address. */
export const isRedirect = (file: string, output = fixtureOutput) =>
  htmlOf(file, output).includes('http-equiv="refresh" content="0;');
