/**
 * What the checks need of Sätteri, by the parsers that the preview loads anyway: its own are 659 kB of WebAssembly.
 * `tests/admin/checks/checkEntry.test.ts` holds both to the same findings.
 */
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { decodeEntities } from '../../../markdown/entities.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

export const markdownToMdast = (body: string) => parser.parse(body);

/** Bodies in MDX are not looked at: their parser is as large as the rest. */
export const mdxToMdast = () => parser.parse('');
export const mdxToJs = () => '';

/** One element with its attributes, which is all that is asked for. */
export function htmlToHast(html: string) {
  const properties = Object.fromEntries(
    Array.from(html.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, decodeEntities(value!)]),
  );
  return { type: 'root', children: [{ type: 'element', properties }] };
}
