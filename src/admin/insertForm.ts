export type FormField = {
  name: string;
  label: string;
  required?: boolean;
  type?: string;
  value?: string;
  min?: number;
  max?: number;
};
export type FormButtons = { insert: string; cancel: string };

/** Asks for what is to be inserted; undefined if the editor cancels. */
export function askFor(
  title: string,
  fields: readonly FormField[],
  words: FormButtons,
): Promise<Record<string, string> | undefined> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const heading = document.createElement('strong');
  dialog.className = 'insert-form';
  dialog.setAttribute('aria-label', title);
  heading.textContent = title;
  const inputs = fields.map(({ label: text, ...properties }) => {
    const input = Object.assign(document.createElement('input'), properties);
    const label = document.createElement('label');
    label.append(text, input);
    return label;
  });
  const button = (text: string, type: 'button' | 'submit') =>
    Object.assign(document.createElement('button'), { type, textContent: text });
  const cancel = button(words.cancel, 'button');
  const buttons = document.createElement('div');
  buttons.append(cancel, button(words.insert, 'submit'));
  form.append(heading, ...inputs, buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    cancel.addEventListener('click', () => dialog.close());
    // Keys of the interface, such as the one that closes the entry, must not act while the dialog is open.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(Object.fromEntries(new FormData(form)) as Record<string, string>);
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(undefined);
    });
  });
}
