import { formField, type FileChoice, type FormField } from './formFields.ts';

export type FormButtons = { insert: string; cancel: string };

type FormOptions = {
  /** What stands above the fields. */
  body?: HTMLElement;
  /** Further buttons, each with its name. */
  others?: readonly { name: string; label: string }[];
  files?: FileChoice;
};

/** What the editor has chosen: the name of the button, and what the fields say. */
export type FormAnswer = { button: string; values: Record<string, string> };

/** Asks for what is to be inserted; undefined if the editor cancels. */
export async function askFor(
  title: string,
  fields: readonly FormField[],
  words: FormButtons,
): Promise<Record<string, string> | undefined> {
  return (await openForm(title, fields, words))?.values;
}

/** A form in a dialog; undefined if the editor cancels. The button that takes it as it is has the name `insert`. */
export function openForm(
  title: string,
  fields: readonly FormField[],
  words: FormButtons,
  { body, others = [], files }: FormOptions = {},
): Promise<FormAnswer | undefined> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const heading = document.createElement('h2');
  dialog.className = 'insert-form';
  dialog.setAttribute('aria-label', title);
  heading.textContent = title;
  const button = (text: string, type: 'button' | 'submit') =>
    Object.assign(document.createElement('button'), { type, textContent: text });
  const cancel = button(words.cancel, 'button');
  const buttons = document.createElement('div');
  buttons.className = 'form-buttons';
  const further = others.map(({ name, label }) => ({ name, element: button(label, 'button') }));
  buttons.append(...further.map(({ element }) => element), cancel, button(words.insert, 'submit'));
  form.append(heading, ...(body ? [body] : []), ...fields.map((field) => formField(field, files)), buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus();
  return new Promise((resolve) => {
    const answer = (name: string) => {
      resolve({ button: name, values: Object.fromEntries(new FormData(form)) as Record<string, string> });
      dialog.close();
    };
    cancel.addEventListener('click', () => dialog.close());
    for (const { name, element } of further) element.addEventListener('click', () => answer(name));
    // Keys of the interface, such as the one that closes the entry, must not act while the dialog is open.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer('insert');
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(undefined);
    });
  });
}
