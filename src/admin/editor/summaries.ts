import { Decoration, type EditorView, WidgetType } from '@codemirror/view';
import { blockName, readBlock } from '../blocks/directiveSource.ts';
import { readPicture } from '../blocks/pictureSource.ts';
import { blockActions } from './blockActions.ts';

/** The address of a link, in few words, in the place of the signs that make it one. */
class Destination extends WidgetType {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override eq(other: Destination) {
    return other.text === this.text;
  }
  toDOM(view: EditorView) {
    // A space, or the words before it would run into it where it is read out.
    const shown = Object.assign(document.createElement('span'), {
      className: 'cm-destination',
      textContent: ` ${this.text}`,
    });
    shown.addEventListener('mousedown', (event) => event.preventDefault());
    shown.addEventListener('click', () => {
      view.dispatch({ selection: { anchor: view.posAtDOM(shown) } });
      view.state.facet(blockActions).editLink();
    });
    return shown;
  }
  override ignoreEvent() {
    return true;
  }
}

/** The point of a list, in the place of its dash. */
class Bullet extends WidgetType {
  readonly text = '•';
  override eq() {
    return true;
  }
  toDOM() {
    return Object.assign(document.createElement('span'), { textContent: this.text });
  }
  override ignoreEvent() {
    return false;
  }
}

export const bullet = Decoration.replace({ widget: new Bullet() });

export const hidden = Decoration.replace({});

/** The host of an address, or the name of a file, in the place of the whole of it. */
export const destination = (address: string) =>
  Decoration.replace({ widget: new Destination(shortAddress(address)) });

const shortAddress = (address: string): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ??
  address.replace(/\/index\.mdx?$/, '').replace(/^.*\//, '');

/** What a picture alone in its paragraph says in words. */
export function pictureSummary(source: string): string {
  const picture = readPicture(source);
  if (!picture) return source.trim();
  const { alt, caption, credit, src } = picture;
  const words = [alt, [caption, credit && `© ${credit}`].filter(Boolean).join(' ')].filter(Boolean);
  return words.join(' — ') || shortAddress(src);
}

/** What a directive or a component says in words: its label, or the attributes that readers see. */
export function directiveSummary(source: string, isKnown: boolean): string {
  const { title, label, alt, caption, by, role, credit, url, src, ...others } = readBlock(source);
  // A picture is seen, so its file need not be named.
  const address = alt === undefined ? (url ?? src) : undefined;
  const known = [title ?? label, alt, caption, by, role, alt !== undefined && credit && `© ${credit}`];
  const words = [...known, address && shortAddress(address)].filter(Boolean).join(', ');
  if (isKnown) return words;
  // Nothing is known of what it means: all that it says.
  const rest = Object.entries(others).map(([name, value]) => `${name} ${value}`);
  return [blockName(source), ...rest, words].filter(Boolean).join(', ');
}

/** The file of the picture that a block shows: a picture itself, a component with one, a video with a poster. */
export function shownPicture(source: string): string | undefined {
  const { poster, src } = readBlock(source.trimStart());
  const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(src ?? '');
  return readPicture(source)?.src ?? poster ?? (isPicture ? src : undefined);
}
