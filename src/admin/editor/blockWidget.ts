import { Decoration, type EditorView, WidgetType } from '@codemirror/view';
import { blockActions } from './blockActions.ts';
import { blockField } from './blockRanges.ts';
import { icons } from './blockIcons.ts';
import { tableElement } from './tableElement.ts';

export type BlockView = {
  name: string;
  /** What it is, in a word: « Image ». */
  label: string;
  /** What it says. */
  words: string;
  /** Of its first line or tag. */
  source: string;
  /** The address of the picture that it shows. */
  picture: string | undefined;
  isSelected: boolean;
  isContainer: boolean;
  /** Whether it stands in another. */
  isInner: boolean;
};

/** A block as what it is, in the place of its source: a click on it opens its form. */
class BlockWidget extends WidgetType {
  readonly shown: BlockView;
  constructor(shown: BlockView) {
    super();
    this.shown = shown;
  }
  override eq({ shown }: BlockWidget) {
    return (
      shown.source === this.shown.source &&
      shown.isSelected === this.shown.isSelected &&
      shown.isInner === this.shown.isInner
    );
  }
  override updateDOM({ firstElementChild }: HTMLElement, _view: EditorView, { shown: before }: BlockWidget) {
    const { source, isContainer, isInner } = this.shown;
    const isSame =
      before.source === source && before.isContainer === isContainer && before.isInner === isInner;
    if (!isSame || !firstElementChild) return false;
    firstElementChild.classList.toggle('cm-selected-block', this.shown.isSelected);
    return true;
  }
  toDOM(view: EditorView) {
    const { name, label, words, source, isSelected, isContainer, isInner } = this.shown;
    const actions = view.state.facet(blockActions);
    const row = document.createElement('div');
    const box = document.createElement('div');
    row.className = isInner ? 'cm-block-row cm-box' : 'cm-block-row';
    row.append(box);
    box.className = `cm-block cm-block-${name}${isContainer ? ' cm-box-first' : ''}`;
    box.classList.toggle('cm-selected-block', isSelected);
    box.dataset['label'] = label;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', [label, words].filter(Boolean).join(' : '));
    const kind = Object.assign(document.createElement('small'), { textContent: label });
    const text = document.createElement('span');
    text.className = 'cm-block-words';
    text.append(kind, name === 'table' ? tableElement(source) : words);
    box.append(this.sign(view), text, button(`${actions.words.change} : ${label}`));
    // The whole of it is selected, so that what is done next is done to it.
    const select = (event: Event, isDone: boolean) => {
      event.preventDefault();
      const from = view.posAtDOM(row);
      const block = view.state.field(blockField).find(({ head }) => head.from === from);
      if (!block) return;
      view.dispatch({ selection: { anchor: block.from, head: block.to } });
      const at = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'];
      if (isDone) actions.open(view, block, label, at === undefined ? undefined : Number(at));
    };
    box.addEventListener('mousedown', (event) => select(event, false));
    box.addEventListener('click', (event) => select(event, true));
    return row;
  }
  /** The picture, or the sign of what the block is. */
  sign(view: EditorView): HTMLElement {
    const { name, picture } = this.shown;
    const sign = icon(icons[name] ?? icons['other']!);
    if (picture === undefined) return sign;
    const holder = document.createElement('span');
    holder.className = 'cm-thumbnail';
    holder.append(sign);
    const actions = view.state.facet(blockActions);
    void actions.picture(picture).then((src) => {
      if (!src) return;
      const shown = Object.assign(document.createElement('img'), { src, alt: '' });
      // One that cannot be read leaves the sign.
      shown.addEventListener('load', () => {
        holder.replaceChildren(shown);
        view.requestMeasure();
      });
    });
    return holder;
  }
  override ignoreEvent() {
    return true;
  }
}

/** The last line of a block with a text in it. */
class EndWidget extends WidgetType {
  override eq() {
    return true;
  }
  toDOM() {
    return Object.assign(document.createElement('div'), { className: 'cm-box-last' });
  }
}

export const blockWidget = (shown: BlockView) =>
  Decoration.replace({ widget: new BlockWidget(shown), block: true });
export const endWidget = Decoration.replace({ widget: new EndWidget(), block: true });

const icon = (sign: string) =>
  Object.assign(document.createElement('span'), {
    className: 'material-symbols-outlined',
    textContent: sign,
    ariaHidden: 'true',
  });

/** For those who point; with keys, the block itself is selected and opened. */
function button(label: string): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', tabIndex: -1 });
  made.setAttribute('aria-label', label);
  made.append(icon('edit'));
  return made;
}
