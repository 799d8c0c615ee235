import path from 'node:path';
import { parse, tokenize, tokenTypes, walk } from 'css-tree';
import type { FaultDetail } from '../faults.ts';
import { nearest } from '../nearest.ts';

/** A fault of a style sheet, with its place in it. */
export type SheetFault = { detail: FaultDetail; line: number; column: number };

/**
 * Faults of `theme/theme.css`, or of the styles of a component: what is no CSS, and what it takes from elsewhere: other sites, other sheets, files outside
 * the folder or that are not there.
 *
 * @param files paths in the folder `theme/`
 * @param folder where the sheet is in it
 */
export function sheetFaults(css: string, files: readonly string[], folder = '.'): SheetFault[] {
  const found: SheetFault[] = [];
  const report = (detail: FaultDetail, place: { line: number; column: number } | undefined) =>
    found.push({ detail, line: place?.line ?? 1, column: place?.column ?? 1 });
  const urlTo = (file: string) => `url(${path.posix.relative(folder, file).replace(/^(?!\.)/, './')})`;
  const tree = parse(css, {
    positions: true,
    onParseError: (error) =>
      report({ rule: 'theme-syntax', values: {} }, { line: error.line, column: error.column }),
  });
  walk(tree, function (node) {
    const start = node.loc?.start;
    if (node.type === 'Atrule' && node.name.toLowerCase() === 'import')
      report({ rule: 'theme-import', values: {} }, start);
    else if (node.type === 'Url' || (node.type === 'String' && isImage(this.function))) {
      const url = node.value;
      const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url);
      const isCarried = url.startsWith('data:');
      const name = (!isCarried && path.posix.basename(url.replace(/[?#].*$/, ''))) || 'image.svg';
      const file = path.posix.join(folder, url.replace(/[?#].*$/, ''));
      if (url.startsWith('#')) return;
      if (isElsewhere || file.startsWith('../'))
        report({ rule: 'theme-elsewhere', values: { value: url.slice(0, 60), right: urlTo(name) } }, start);
      else if (!files.includes(file)) {
        const namesake = files.find((other) => path.posix.basename(other) === name);
        const right = namesake ?? nearest(file, [...files]);
        report({ rule: 'theme-missing', values: { value: url, right: right && urlTo(right) } }, start);
      }
    }
  });
  for (const offset of unclosed(css)) {
    const before = css.slice(0, offset).split('\n');
    report(
      { rule: 'theme-unclosed', values: { value: css[offset]! + (css[offset] === '/' ? '*' : '') } },
      {
        line: before.length,
        column: before.at(-1)!.length + 1,
      },
    );
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

const closing: ReadonlyMap<number, number> = new Map([
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
]);

/**
 * Where what nothing closes begins: brackets and a comment. A browser closes them at the end of the sheet, and drops the
 * rules between.
 */
function unclosed(css: string): number[] {
  const open: { close: number; offset: number }[] = [];
  let comment: number[] = [];
  tokenize(css, (type, start, end) => {
    const close = closing.get(type);
    if (close !== undefined) open.push({ close, offset: type === tokenTypes.Function ? end - 1 : start });
    else if (open.at(-1)?.close === type) open.pop();
    else if (type === tokenTypes.Comment && !css.slice(start + 2, end).endsWith('*/')) comment = [start];
  });
  return [...open.map(({ offset }) => offset), ...comment];
}

/** Texts in `image-set("a.png" 1x)` are addresses. */
const isImage = (call: { name: string } | null): boolean => /image-set$/i.test(call?.name ?? '');
