/**
 * The event that stands in for the Escape key within the text field: the interface takes the key before any field does, and
 * would close the entry.
 */
export const escapeEvent = 'escape-key';

/** To be called before the interface begins to listen. */
export function keepEscapeInField(): void {
  const keep = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Escape' || !(target instanceof Element) || !target.closest('.body-field')) return;
    event.stopImmediatePropagation();
    target.dispatchEvent(new Event(escapeEvent, { bubbles: true }));
  };
  window.addEventListener('keydown', keep, { capture: true });
}
