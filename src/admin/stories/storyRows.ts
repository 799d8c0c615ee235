import type { StoryWords } from '../../i18n/storyWords.ts';

export type StoryRow = {
  /** An article's name in its address; undefined for a place that is left free. */
  slug: string | undefined;
  title: string;
  /** What stands before it. */
  place?: string | undefined;
  /** Chooses another article for this place. */
  choose?: (() => void) | undefined;
};

/**
 * Rows of articles that are dragged, or moved with buttons, into another order, and removed.
 *
 * @param onOrder is told the new order, as places in the old one, without those that were removed
 */
export function storyRows(
  list: HTMLElement,
  rows: readonly StoryRow[],
  words: StoryWords,
  { onOrder, onRemove }: { onOrder(order: number[]): void; onRemove(at: number): void },
): void {
  const isMovable = rows.length > 1;
  const move = (from: number, to: number) => {
    const order = rows.map((_, at) => at);
    order.splice(to, 0, ...order.splice(from, 1));
    onOrder(order);
  };
  const button = (text: string, label: string, onClick: () => void, isOff = false) => {
    const element = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: text,
      disabled: isOff,
    });
    element.setAttribute('aria-label', label);
    element.addEventListener('click', onClick);
    return element;
  };
  const items = rows.map(({ slug, title, place, choose }, at) => {
    const item = document.createElement('li');
    item.draggable = isMovable;
    item.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', String(at)));
    item.addEventListener('dragover', (event) => event.preventDefault());
    item.addEventListener('drop', (event) => {
      event.preventDefault();
      const from = Number(event.dataTransfer?.getData('text/plain'));
      if (Number.isInteger(from) && from !== at && from < rows.length) move(from, at);
    });
    const name = document.createElement('span');
    name.className = slug === undefined ? 'story-free' : '';
    if (place !== undefined)
      name.append(Object.assign(document.createElement('small'), { textContent: place }));
    name.append(title);
    item.append(name);
    if (choose) item.append(button(words.take, `${words.take} – ${place ?? title}`, choose));
    if (isMovable)
      item.append(
        button('↑', words.up(title), () => move(at, at - 1), at === 0),
        button('↓', words.down(title), () => move(at, at + 1), at === rows.length - 1),
      );
    if (slug !== undefined) item.append(button('×', words.remove(title), () => onRemove(at)));
    return item;
  });
  list.replaceChildren(...items);
}
