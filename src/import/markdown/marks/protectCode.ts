/** A text whose code has been put aside, so that what looks like a mark in it is none. */
export type WithoutCode = {
  text: string;
  /** Puts a piece of text aside, as code is; gives the sign that stands for it. */
  keep: (piece: string) => string;
  /** Puts the code back. */
  restore: (text: string) => string;
};

const sign = /\uE000(\d+)\uE001/g;

/** Puts fenced code and code in lines aside. */
export function protectCode(body: string): WithoutCode {
  const kept: string[] = [];
  const keep = (piece: string) => `\uE000${kept.push(piece) - 1}\uE001`;
  const restore = (text: string): string =>
    text.replaceAll(sign, (_, place: string) => restore(kept[Number(place)]!));
  const lines = body.split('\n');
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const fence = fenceIn(line);
    if (!fence) {
      result.push(line);
      continue;
    }
    const end = endOfFence(lines, at, fence);
    result.push(keep(lines.slice(at, end + 1).join('\n')));
    at = end;
  }
  const text = result
    .join('\n')
    .replaceAll(/(?<![`\\])(`+)(?!`)((?:[^`]|(?!\1(?!`))`)+?)\1(?!`)/g, (code) =>
      /\n\s*\n/.test(code) ? code : keep(code),
    );
  return { text, keep, restore };
}

/** The signs that open a fence of code in a line, past the marks of quotations and lists. */
export const fenceIn = (line: string): string | undefined =>
  /^(?:[\s>]|[-*+] |\d+[.)] )*?(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];

/** The line at which a fence ends that begins in a line: the last one if it never does. */
export function endOfFence(lines: readonly string[], from: number, fence: string): number {
  const closing = new RegExp(`^[\\s>]*${fence[0]}{${fence.length},}\\s*$`);
  for (let at = from + 1; at < lines.length; at += 1) if (closing.test(lines[at]!)) return at;
  return lines.length - 1;
}
