import { shownWidths } from './view.ts';

/** Where the map is shown: labels keep their size, so that a phone has room for fewer. */
export type Screen = keyof typeof shownWidths;

/** Where a text stands beside its point. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'middle';

export type LabelRequest = {
  text: string;
  /** Where it belongs, in parts of the map's width and height. */
  x: number;
  y: number;
  /** The size of its letters and the height of a line, in pixels. */
  size: number;
  line: number;
  /** The space between letters, in parts of their size. */
  tracking?: number;
  /** How far the text keeps from its point, in pixels. */
  gap: number;
  sides: readonly Side[];
  /** The part of the map around the point that no other point may come into, in pixels. */
  apart: number;
};

export type PlacedLabel = LabelRequest & {
  side: Side;
  /** Whether a phone has room for it too. */
  onPhone: boolean;
};

type Rectangle = [left: number, top: number, right: number, bottom: number];

/** Places labels one after the other where they hide none that is there already. */
export class LabelSpace {
  readonly #taken: Record<Screen, Rectangle[]> = { desk: [], phone: [] };
  readonly #heightRatio: number;

  constructor(heightRatio: number) {
    this.#heightRatio = heightRatio;
  }

  /** Keeps a part of the map free, in parts of its width and height. */
  reserve(left: number, top: number, right: number, bottom: number): void {
    for (const screen of ['desk', 'phone'] as const) {
      const [width, height] = this.#sizeOn(screen);
      this.#taken[screen].push([left * width, top * height, right * width, bottom * height]);
    }
  }

  /** Keeps what is around a point free, in pixels. */
  reserveDot(x: number, y: number, radius: number): void {
    for (const screen of ['desk', 'phone'] as const) {
      const [width, height] = this.#sizeOn(screen);
      this.#taken[screen].push(around(x * width, y * height, radius));
    }
  }

  /** Finds a side of the point with room on both screens, or on a desk alone. */
  place(request: LabelRequest, screens: readonly Screen[] = ['phone', 'desk']): PlacedLabel | undefined {
    for (const screen of screens) {
      const needed: Screen[] = screen === 'phone' ? ['phone', 'desk'] : ['desk'];
      const side = request.sides.find((one) => needed.every((on) => this.#isFree(request, one, on)));
      if (!side) continue;
      for (const on of needed) this.#taken[on].push(...this.#boxes(request, side, on));
      return { ...request, side, onPhone: screen === 'phone' };
    }
    return undefined;
  }

  #sizeOn(screen: Screen): [number, number] {
    return [shownWidths[screen], shownWidths[screen] * this.#heightRatio];
  }

  #isFree(request: LabelRequest, side: Side, screen: Screen): boolean {
    const [width, height] = this.#sizeOn(screen);
    return this.#boxes(request, side, screen).every(
      ([left, top, right, bottom]) =>
        left >= 3 &&
        top >= 3 &&
        right <= width - 3 &&
        bottom <= height - 3 &&
        this.#taken[screen].every(([l, t, r, b]) => right <= l || left >= r || bottom <= t || top >= b),
    );
  }

  #boxes(
    { text, x, y, size, tracking = 0, line, gap, apart }: LabelRequest,
    side: Side,
    screen: Screen,
  ): Rectangle[] {
    const [width, height] = this.#sizeOn(screen);
    const [px, py] = [x * width, y * height];
    const length = size * (widthOf(text) + [...text].length * tracking);
    const left = side === 'right' ? px + gap : side === 'left' ? px - gap - length : px - length / 2;
    const top = side === 'above' ? py - gap - line : side === 'below' ? py + gap : py - line / 2;
    const dot: Rectangle[] = apart > 0 ? [around(px, py, apart)] : [];
    return [[left, top, left + length, top + line], ...dot];
  }
}

const around = (x: number, y: number, radius: number): Rectangle => [
  x - radius,
  y - radius,
  x + radius,
  y + radius,
];

/** About how wide a text is in a common sans serif, in parts of its size. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[mwMW]/.test(letter)
        ? 0.86
        : /[\p{Lu}\d]/u.test(letter)
          ? 0.69
          : /[iIjltfr.,’' -]/.test(letter)
            ? 0.32
            : 0.56),
    0,
  );
