/** What is wrong with a text, or could be better, in words; `line` and `column` count from 1 within the file. */
export type Finding = {
  line: number;
  column: number;
  field?: string | undefined;
  severity: 'fault' | 'warning' | 'advice';
  sentence: string;
};

/** A finding in a text, by offsets. */
export type PlacedFinding = Finding & { from: number; to: number };

export const isPlaced = (finding: Finding | PlacedFinding): finding is PlacedFinding => 'from' in finding;

/**
 * Findings with their places in the body of a file; those of fields, and of the file as a whole, have none.
 *
 * @param body as the editor shows it, without blank lines around it
 */
export function placeFindings(
  findings: readonly Finding[],
  file: string,
  body: string,
): (Finding | PlacedFinding)[] {
  const lines = file.split('\n');
  const start = file.trimEnd().length - body.trimEnd().length;
  return findings.map((finding) => {
    const before = lines.slice(0, finding.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    const from = before + finding.column - 1 - start;
    if (finding.field !== undefined || from < 0 || from > body.length) return finding;
    // To the end of the word, or of the sign that stands there.
    const length = /^(?:[\p{L}\p{N}’'-]+|\S+|.)/u.exec(body.slice(from))?.[0].length ?? 0;
    return { ...finding, from, to: from + length };
  });
}
