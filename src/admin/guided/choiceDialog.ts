/** One way to do something: what it does in words, and what has to be said for it. */
export type Choice = {
  value: string;
  label: string;
  text: string;
  /** Asked for if this is chosen. */
  field?: { label: string; type: 'textarea' | 'datetime-local' | 'text'; value?: string; pattern?: string };
};

export type Answer = { choice: string; words: string };

/**
 * Asks which of several ways is meant, with what has to be said for it; undefined if the editor cancels. A single way is not
 * offered as a choice.
 */
export function askChoice(
  title: string,
  choices: readonly Choice[],
  { cancel, apply, notes = [] }: { cancel: string; apply: string; notes?: readonly string[] },
): Promise<Answer | undefined> {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'insert-form guided' });
  dialog.setAttribute('aria-label', title);
  const form = document.createElement('form');
  const heading = Object.assign(document.createElement('h2'), { textContent: title });
  const parts = choices.map((choice, place) => partOf(choice, place === 0, choices.length > 1));
  const buttons = Object.assign(document.createElement('div'), { className: 'form-buttons' });
  const button = (text: string, type: 'button' | 'submit') =>
    Object.assign(document.createElement('button'), { type, textContent: text });
  const away = button(cancel, 'button');
  buttons.append(away, button(apply, 'submit'));
  const told = notes.map((note) => Object.assign(document.createElement('p'), { textContent: note }));
  form.append(heading, ...parts.flatMap(({ elements }) => elements), ...told, buttons);
  dialog.append(form);
  document.body.append(dialog);
  const show = () => parts.forEach((part) => part.show());
  form.addEventListener('change', show);
  show();
  dialog.showModal();
  return new Promise((resolve) => {
    away.addEventListener('click', () => dialog.close());
    // Keys of the interface, such as the one that closes the entry, must not act while the dialog is open.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = parts.find((part) => part.isChosen())!;
      resolve({ choice: chosen.value, words: chosen.words() });
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(undefined);
    });
  });
}

let count = 0;

function partOf({ value, label: name, text, field }: Choice, isFirst: boolean, isChoice: boolean) {
  const id = `guided-${++count}`;
  const explanation = Object.assign(document.createElement('p'), { id, textContent: text });
  const radio = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'choice',
    value,
    checked: isFirst,
  });
  radio.setAttribute('aria-describedby', id);
  const way = Object.assign(document.createElement('label'), { className: 'way' });
  way.append(radio, name);
  const input = field && inputOf(field);
  const asked = input && document.createElement('label');
  asked?.append(field!.label, input!);
  const isChosen = () => !isChoice || radio.checked;
  return {
    value,
    elements: [...(isChoice ? [way] : []), explanation, ...(asked ? [asked] : [])],
    isChosen,
    words: () => input?.value.trim() ?? '',
    show() {
      if (!asked || !input) return;
      asked.hidden = !isChosen();
      input.disabled = asked.hidden;
    },
  };
}

function inputOf({ type, value = '', pattern }: NonNullable<Choice['field']>) {
  const input =
    type === 'textarea'
      ? Object.assign(document.createElement('textarea'), { rows: 3 })
      : Object.assign(document.createElement('input'), { type, ...(pattern !== undefined && { pattern }) });
  return Object.assign(input, { value, required: true });
}
