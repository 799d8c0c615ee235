import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EditorWords } from '../../i18n/adminWords.ts';
import { fieldPictures } from '../fieldPictures.ts';
import type { FileContents } from '../fileContents.ts';
import { createClass, h } from '../react.ts';
import { focusPoint, focusText, type FocusPoint } from './focusPoint.ts';

/** Crops that the site makes of a picture: of cards, of squares, of share cards. */
const crops = ['3 / 2', '1 / 1', '1.91 / 1'];

/**
 * What must stay visible of the main picture: a point that is put by a click, or moved by the arrow keys, with the crops that
 * follow. The words of the schema (`top`) stay as they are until the point is moved.
 */
export const focusField = (contents: FileContents, words: EditorWords['focus']) =>
  createClass<
    CustomFieldControlProps,
    {
      place?: HTMLElement | null;
      pictures?: ReturnType<typeof fieldPictures>;
      shown?: string;
      draw(): Promise<void>;
      move(point: FocusPoint | undefined): void;
    }
  >({
    componentDidMount() {
      this.pictures = fieldPictures(
        contents,
        () => this.props.entry,
        () => undefined,
      );
      void this.draw();
    },
    componentDidUpdate() {
      void this.draw();
    },
    componentWillUnmount() {
      this.pictures?.close();
    },
    move(point) {
      this.props.onChange(point ? focusText(point) : '');
    },
    async draw() {
      const { entry, value, forID } = this.props;
      const src = String(entry?.getIn(['data', 'image', 'src']) ?? '');
      const address = src.startsWith('blob:') ? src : await this.pictures?.addressOf(src);
      const { place } = this;
      const state = `${address} ${String(value)}`;
      if (!place || state === this.shown) return;
      this.shown = state;
      const point = focusPoint(String(value ?? ''));
      const hadFocus = place.contains(document.activeElement);
      const target = Object.assign(document.createElement('button'), {
        type: 'button',
        id: forID,
        className: 'focus-picture',
      });
      target.setAttribute('aria-label', words.point(point.x, point.y));
      target.setAttribute('aria-describedby', `${forID}-keys`);
      const keys = Object.assign(document.createElement('p'), {
        id: `${forID}-keys`,
        textContent: address ? words.keys : words.none,
      });
      const mark = Object.assign(document.createElement('span'), { className: 'focus-point' });
      mark.style.insetInlineStart = `${point.x}%`;
      mark.style.insetBlockStart = `${point.y}%`;
      target.addEventListener('click', (event) => {
        // By the keyboard there is no place to put it.
        if (event.detail === 0) return;
        const { left, top, width, height } = target.getBoundingClientRect();
        this.move({ x: (100 * (event.clientX - left)) / width, y: (100 * (event.clientY - top)) / height });
      });
      target.addEventListener('keydown', (event) => {
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        this.move({ x: point.x + step[0], y: point.y + step[1] });
      });
      const image = () => Object.assign(document.createElement('img'), { src: address ?? '', alt: '' });
      const shownCrops = Object.assign(document.createElement('div'), { className: 'focus-crops' });
      for (const ratio of crops) {
        const crop = image();
        crop.style.aspectRatio = ratio;
        crop.style.objectPosition = `${point.x}% ${point.y}%`;
        shownCrops.append(crop);
      }
      const clear = Object.assign(document.createElement('button'), {
        type: 'button',
        textContent: words.clear,
        hidden: !value,
      });
      clear.addEventListener('click', () => this.move(undefined));
      if (!address) place.replaceChildren(keys);
      else {
        target.append(image(), mark);
        place.replaceChildren(target, keys, shownCrops, clear);
        if (hadFocus) target.focus();
      }
    },
    render() {
      return h('div', { className: 'focus-field', ref: (place: HTMLElement | null) => (this.place = place) });
    },
  });

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-2, 0],
  ArrowRight: [2, 0],
  ArrowUp: [0, -2],
  ArrowDown: [0, 2],
};
