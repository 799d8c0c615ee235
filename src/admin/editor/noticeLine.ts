/** A line that says something of what has just been done, until it is closed. */
export function noticeLine(close: string): { element: HTMLElement; show(text: string): void } {
  const element = document.createElement('div');
  const text = document.createElement('p');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: close });
  element.className = 'field-notice';
  element.hidden = true;
  text.setAttribute('role', 'status');
  element.append(text, button);
  button.addEventListener('click', () => {
    element.hidden = true;
  });
  return {
    element,
    show(words) {
      element.hidden = false;
      text.textContent = words;
    },
  };
}
