export type PictureWords = { alt: string; caption: string; credit: string; insert: string; cancel: string };
export type Described = { alt: string; caption: string; credit: string };

const asked = ['alt', 'caption', 'credit'] as const;

/** Asks what a picture shows and whose it is; nothing if the editor turns back. */
export function describePicture(words: PictureWords, name: string): Promise<Described | undefined> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const heading = document.createElement('strong');
  dialog.className = 'picture-form';
  dialog.setAttribute('aria-label', name);
  heading.textContent = name;
  const inputs = asked.map((field) => {
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
    // Keys of the interface, such as the one that leaves the entry, are not for what stands before it.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(Object.fromEntries(new FormData(form)) as Described);
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(undefined);
    });
  });
}
