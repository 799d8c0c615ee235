import { createRequire } from 'node:module';
import path from 'node:path';
import { sheetFaults, type SheetFault } from './themeSheet.ts';

/**
 * Faults of a component of a theme: a file that shows nothing, what its compiler does not understand, and what is wrong
 * with its styles, which a browser would drop in silence.
 *
 * @param file its path in the folder `theme/`
 * @param files paths in that folder
 */
export function componentFaults(source: string, file: string, files: readonly string[]): SheetFault[] {
  const start = { line: 1, column: 1 };
  if (source.trim() === '') return [{ detail: { rule: 'theme-component-empty', values: {} }, ...start }];
  if (isUnclosed(source)) return [{ detail: { rule: 'theme-component-unclosed', values: {} }, ...start }];
  const inCode = codeFault(source);
  if (inCode) return [inCode];
  const inStyles = stylesOf(source).flatMap(({ css, line, column }) =>
    sheetFaults(css, files, path.posix.dirname(file)).map((found) => ({
      ...found,
      line: line + found.line - 1,
      column: found.line === 1 ? column + found.column - 1 : found.column,
    })),
  );
  return [...elsewhere(source), ...inStyles];
}

/** What the markup would load from other sites: links and forms may lead there. */
function elsewhere(source: string): SheetFault[] {
  const loaded =
    /<(?:img|script|iframe|source|video|audio|embed|track|link(?=[^>]*stylesheet))\b[^>]*?\s(?:src|srcset|href|poster)=["'{`]*((?:https?:)?\/\/[^"'`\s>]+)/gi;
  return [...markupOf(source).matchAll(loaded)].map(({ 1: value = '', index }) => {
    const lines = source.slice(0, index).split('\n');
    const detail = { rule: 'theme-component-elsewhere' as const, values: { value } };
    return { detail, line: lines.length, column: lines.at(-1)!.length + 1 };
  });
}

/** A component with spaces in the place of its code and of comments. */
function markupOf(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return source.replace(/^\s*---[^]*?\n[ \t]*---/, blank).replace(/<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g, blank);
}

/** Whether the code above the markup is opened and never closed: all of the file would be code, and nothing shown. */
const isUnclosed = (source: string): boolean =>
  /^\s*---/.test(source) && !/^[ \t]*---|---[ \t]*$/m.test(source.trimStart().slice(3));

/** What the compiler reports, as far as it is used here; columns from 0. */
type Diagnostic = { severity: string; text: string; labels: { line: number; column: number }[] };
type Compiler = { parse: (source: string) => { diagnostics: Diagnostic[] } };

/** The first error of the code, from Astro's own compiler; undefined also if that is not installed: a build says so then. */
function codeFault(source: string): SheetFault | undefined {
  const errors = compiler()
    ?.parse(source)
    .diagnostics.filter(({ severity }) => severity === 'error');
  const [error] = errors ?? [];
  if (!error) return undefined;
  const { line = 1, column = 0 } = error.labels[0] ?? {};
  const reason = error.text.replace(/\.$/, '');
  return { detail: { rule: 'theme-component-code', values: { reason } }, line, column: column + 1 };
}

function compiler(): Compiler | undefined {
  try {
    const astro = createRequire(import.meta.url).resolve('astro/package.json');
    return createRequire(astro)('@astrojs/compiler-rs') as Compiler;
  } catch {
    return undefined;
  }
}

/** The text of each `<style>`, with its place; those in another language than CSS are left to their compiler. */
function stylesOf(source: string): { css: string; line: number; column: number }[] {
  const shown = markupOf(source);
  return [...shown.matchAll(/<style\b((?:[^>{]|\{[^}]*\}+)*)>([^]*?)<\/style\s*>/gi)].flatMap(
    ({ 0: tag, 1: attributes = '', 2: css = '', index }) => {
      if (/\blang=["'](?!css["'])/i.test(attributes)) return [];
      const before = shown.slice(0, index + tag.indexOf('>', '<style'.length + attributes.length) + 1);
      const lines = before.split('\n');
      return [{ css, line: lines.length, column: lines.at(-1)!.length + 1 }];
    },
  );
}
