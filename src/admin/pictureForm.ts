export type PictureWords = { alt: string; caption: string; credit: string; insert: string; cancel: string };
export type PictureTexts = { alt: string; caption: string; credit: string };

const textFields = ['alt', 'caption', 'credit'] as const;

/** Asks for the description, caption and credit of a picture; undefined if the editor cancels. */
export function describePicture(words: PictureWords, name: string): Promise<PictureTexts | undefined> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const heading = document.createElement('strong');
  dialog.className = 'picture-form';
  dialog.setAttribute('aria-label', name);
  heading.textContent = name;
  const inputs = textFields.map((field) => {
    const input = document.createElement('input');
    const label = document.createElement('label');
    input.name = field;
    input.required = field !== 'caption';
    label.append(words[field], input);
    return label;
  });
  const button = (text: string, type: 'button' | 'submit') => {
    const made = Object.assign(document.createElement('button'), { type, textContent: text });
    return made;
  };
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
      resolve(Object.fromEntries(new FormData(form)) as PictureTexts);
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(undefined);
    });
  });
}
