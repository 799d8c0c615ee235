/** Characters across, as mail programs and terminals show plain text. */
export const textWidth = 72;

/** Breaks a text into lines; each after the first begins with `indent`. */
export function wrapText(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  // Only plain spaces: a space that holds words together is no place for a break.
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > textWidth) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
