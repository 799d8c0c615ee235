/**
 * A changed text whose untouched beginning and end are those of the file, byte for byte: its ends of lines, which the
 * interface reads as line feeds. New lines end like the first of the file.
 *
 * @param written the file
 * @param changed with line feeds only
 */
export function keepUntouched(written: string, changed: string): string {
  const lineEnd = /\r?\n/.exec(written)?.[0];
  if (!written.includes('\r\n')) return changed;
  const before = written.split('\r\n').join('\n');
  const shortest = Math.min(before.length, changed.length);
  let start = 0;
  while (start < shortest && before[start] === changed[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === changed.at(-1 - end)) end++;
  const between = changed.slice(start, changed.length - end);
  return (
    written.slice(0, offsetIn(written, start)) +
    (lineEnd === '\r\n' ? between.replaceAll('\n', '\r\n') : between) +
    written.slice(offsetIn(written, before.length - end))
  );
}

/** Where a character of the text with line feeds only stands in the file. */
function offsetIn(written: string, wanted: number): number {
  let at = 0;
  for (let seen = 0; seen < wanted; seen++) at += written.startsWith('\r\n', at) ? 2 : 1;
  return at;
}
