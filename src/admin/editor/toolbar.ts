import type { EditorWords } from '../../i18n/adminWords.ts';
import { escapeEvent } from '../escapeKey.ts';
import { barButtons, buttonKeys, menuButtons, type Button } from './buttons.ts';

/** The buttons above the text: one stop for the Tab key, with arrows between them (w3.org/WAI/ARIA/apg/patterns/toolbar). */
export function toolbar(
  words: EditorWords,
  controls: string,
  onPress: (button: Button) => void,
): HTMLElement {
  const bar = document.createElement('div');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.toolbar);
  bar.setAttribute('aria-controls', controls);
  const buttons = entriesOf(barButtons).map(([name, sign]) => {
    const button = makeButton(sign, () => onPress(name));
    const key = buttonKeys[name];
    button.setAttribute('aria-label', words[name]);
    button.title = key ? `${words[name]} (Ctrl+${key.toUpperCase()})` : words[name];
    return button;
  });
  const { opener, menu } = insertMenu(words, onPress);
  bar.append(...buttons, opener, menu);
  moveByArrows(bar, [...buttons, opener], 'ArrowRight', 'ArrowLeft');
  return bar;
}

function insertMenu(words: EditorWords, onPress: (button: Button) => void) {
  const opener = makeButton('add_box', () => toggle(menu.hidden !== false));
  const menu = document.createElement('div');
  const toggle = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0]!.focus();
  };
  opener.append(
    Object.assign(document.createElement('span'), { className: 'word', textContent: words.more }),
  );
  opener.setAttribute('aria-haspopup', 'menu');
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', words.more);
  const items = entriesOf(menuButtons).map(([name, sign]) => {
    const item = makeButton(sign, () => {
      toggle(false);
      onPress(name);
    });
    item.setAttribute('role', 'menuitem');
    item.append(words[name]);
    return item;
  });
  menu.append(...items);
  toggle(false);
  moveByArrows(menu, items, 'ArrowDown', 'ArrowUp');
  opener.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowDown') toggle(true);
  });
  menu.addEventListener(escapeEvent, () => {
    toggle(false);
    opener.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null) && relatedTarget !== opener) toggle(false);
  });
  return { opener, menu };
}

function makeButton(sign: string, onClick: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const icon = Object.assign(document.createElement('span'), {
    className: 'material-symbols-outlined',
    textContent: sign,
    ariaHidden: 'true',
  });
  button.append(icon);
  // Keeps the selection in the text.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onClick);
  return button;
}

function moveByArrows(
  group: HTMLElement,
  buttons: HTMLButtonElement[],
  next: string,
  previous: string,
): void {
  for (const [place, button] of buttons.entries()) button.tabIndex = place === 0 ? 0 : -1;
  group.addEventListener('keydown', (event) => {
    const place = buttons.indexOf(event.target as HTMLButtonElement);
    const step = event.key === next ? 1 : event.key === previous ? -1 : 0;
    if (place < 0 || step === 0) return;
    event.preventDefault();
    const button = buttons[(place + step + buttons.length) % buttons.length]!;
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
    button.focus();
  });
}

const entriesOf = (table: Partial<Record<Button, string>>) => Object.entries(table) as [Button, string][];
