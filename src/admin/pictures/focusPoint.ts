/** A place in a picture, in shares of a hundred of its width and its height. */
export type FocusPoint = { x: number; y: number };

const words: Record<string, Partial<FocusPoint>> = {
  left: { x: 0 },
  right: { x: 100 },
  top: { y: 0 },
  bottom: { y: 100 },
};

/** The place that is written as `top`, `left bottom` or `30% 60%`; the middle for what is none of these. */
export function focusPoint(written: string): FocusPoint {
  const shares = /^(\d{1,3})% (\d{1,3})%$/.exec(written.trim());
  if (shares) return { x: Number(shares[1]), y: Number(shares[2]) };
  return written
    .split(/\s+/)
    .reduce<FocusPoint>((point, word) => ({ ...point, ...words[word] }), { x: 50, y: 50 });
}

/** As the schema of articles has it: `30% 60%`. */
export function focusText({ x, y }: FocusPoint): string {
  const share = (value: number) => `${Math.round(Math.min(100, Math.max(0, value)))}%`;
  return `${share(x)} ${share(y)}`;
}
