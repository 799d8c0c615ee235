/** Where JSON ends to be readable, by what the parser says of it; its end if the parser does not say. */
export function jsonPlace(error: unknown, text: string): { line: number; column: number; isAtEnd: boolean } {
  const message = error instanceof Error ? error.message : '';
  const at = offsetIn(message, text) ?? text.length;
  const before = text.slice(0, at).split('\n');
  const isAtEnd = at >= text.trimEnd().length || /unterminated|end of json/i.test(message);
  return { line: before.length, column: before.at(-1)!.length + 1, isAtEnd };
}

/** How many characters V8 shows before the one that it does not expect. */
const shownBefore = 10;

/** V8 says a position, or shows the text around it: `Unexpected token '}', ..."date": }" is not valid JSON`. */
function offsetIn(message: string, text: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, token = '', dots, shown] =
    /^Unexpected token '([^]+?)', (\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  if (shown === undefined) return undefined;
  const start = text.indexOf(shown);
  if (start < 0) return undefined;
  return dots ? start + shownBefore : start + Math.max(0, shown.lastIndexOf(token));
}
