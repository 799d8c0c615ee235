export type FormField = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** `area` has several lines, `check` writes its `value` if it is on, `file` is chosen from those of the repository. */
  type?: 'text' | 'url' | 'number' | 'date' | 'area' | 'check' | 'file';
  value?: string;
  /** Whether a `check` is on. */
  isOn?: boolean;
  min?: number;
  max?: number;
  /** Of a file: the endings that are possible; pictures if absent. */
  accept?: string;
};

/** How files are chosen and shown. */
export type FileChoice = {
  words: { change: string };
  pick(field: FormField): Promise<string | undefined>;
  picture(src: string): Promise<string | undefined>;
};

let count = 0;

/** A field with its label and its hint. */
export function formField(field: FormField, files?: FileChoice): HTMLElement {
  const { name, label: text, hint, required = false, type = 'text', value = '' } = field;
  if (type === 'file') return fileField(field, files);
  const input = document.createElement(type === 'area' ? 'textarea' : 'input');
  Object.assign(input, { name, value, required, ...(type === 'area' ? { rows: 2 } : { type }) });
  if (input instanceof HTMLInputElement) {
    if (type === 'check') Object.assign(input, { type: 'checkbox', checked: field.isOn === true, value });
    if (type === 'url') input.autocapitalize = 'off';
    if (type === 'number') input.step = 'any';
    if (field.min !== undefined) input.min = String(field.min);
    if (field.max !== undefined) input.max = String(field.max);
  }
  const label = document.createElement('label');
  label.className = type === 'check' ? 'form-check' : '';
  if (type === 'check') label.append(input, text);
  else label.append(text, input);
  if (!hint) return label;
  const small = Object.assign(document.createElement('small'), {
    textContent: hint,
    id: `form-hint-${++count}`,
  });
  input.setAttribute('aria-describedby', small.id);
  const outer = document.createElement('div');
  outer.append(label, small);
  return outer;
}

function fileField(field: FormField, files: FileChoice | undefined): HTMLElement {
  const { name, label, value = '' } = field;
  const outer = document.createElement('div');
  outer.className = 'form-file';
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
  const shown = document.createElement('span');
  const holder = document.createElement('span');
  holder.className = 'form-thumbnail';
  const show = (src: string) => {
    shown.textContent = `${label} : ${src.replace(/^\.\//, '') || '–'}`;
    holder.replaceChildren();
    if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(src)) return;
    void files?.picture(src).then((address) => {
      if (address && hidden.value === src)
        holder.replaceChildren(Object.assign(document.createElement('img'), { src: address, alt: '' }));
    });
  };
  const change = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: files?.words.change ?? '',
  });
  change.setAttribute('aria-label', `${files?.words.change ?? ''} : ${label}`);
  change.addEventListener('click', () => {
    void files?.pick(field).then((src) => {
      if (src === undefined) return;
      hidden.value = src;
      show(src);
    });
  });
  show(value);
  outer.append(holder, shown, change, hidden);
  return outer;
}
