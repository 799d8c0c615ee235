import type { CustomFieldControlProps, CustomFieldPickedFile } from '@sveltia/cms';
import { freeName, namesIn, withAddresses, withNames } from './pictureNames.ts';
import { describePicture, type PictureWords } from './pictureForm.ts';
import { createClass, h } from './react.ts';
import { below, box, emphasis, lines, link, pictureText, type Edit, type Selected } from './textEdits.ts';

type Button = 'heading' | 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'box' | 'picture';
export type BodyWords = Record<Button | 'toolbar' | 'someWords' | 'boxTitle', string> & {
  pictureForm: PictureWords;
};

/** Each button with its sign in the interface's own font of signs. */
const signs: Record<Button, string> = {
  heading: 'format_h2',
  bold: 'format_bold',
  italic: 'format_italic',
  link: 'link',
  list: 'format_list_bulleted',
  quote: 'format_quote',
  box: 'select',
  picture: 'image',
};
const keys: Partial<Record<Button, string>> = { bold: 'B', italic: 'I', link: 'K' };

const edits: Record<Exclude<Button, 'picture'>, (selected: Selected, words: BodyWords) => Edit> = {
  heading: (selected) => lines(selected, '## '),
  bold: (selected, { someWords }) => emphasis(selected, '**', someWords),
  italic: (selected, { someWords }) => emphasis(selected, '*', someWords),
  link: (selected, { someWords }) => link(selected, someWords),
  list: (selected) => lines(selected, '- '),
  quote: (selected) => lines(selected, '> '),
  box: (selected, { boxTitle, someWords }) => box(selected, boxTitle, someWords),
};

/** Pictures that were put into texts since the interface was opened. */
const allNames = new Map<string, string>();

/**
 * The text of an entry, in Markdown. A field of our own, because the package's own rich text writes anew what nobody
 * touched, and its raw mode has neither buttons nor pictures.
 */
export const bodyField = (words: BodyWords) =>
  createClass<
    CustomFieldControlProps,
    {
      area?: HTMLTextAreaElement | undefined;
      names: Map<string, string>;
      show(): void;
      press(button: Button): void;
    }
  >({
    names: new Map(),
    componentDidMount() {
      this.names = new Map();
      this.show();
    },
    componentDidUpdate() {
      this.show();
    },
    /** Shows what the entry says, unless that is what stands there: the browser keeps its steps to undo. */
    show() {
      const text = String(this.props.value ?? '');
      if (!this.area || withAddresses(this.area.value, this.names) === text) return;
      this.names = namesIn(text, allNames);
      this.area.value = withNames(text, this.names);
    },
    press(button) {
      const { area, props } = this;
      if (!area) return;
      const selected = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
      if (button === 'picture') void insertPicture(area, selected, props, this.names, words.pictureForm);
      else apply(area, edits[button](selected, words));
    },
    render() {
      const { forID, entry, onChange } = this.props;
      const buttons = (Object.keys(signs) as Button[]).map((name) =>
        h(
          'button',
          {
            type: 'button',
            'aria-label': words[name],
            title: keys[name] ? `${words[name]} (Ctrl+${keys[name]})` : words[name],
            // What is selected in the text stays so.
            onMouseDown: (event: Event) => event.preventDefault(),
            onClick: () => this.press(name),
          },
          h('span', { className: 'material-symbols-outlined', 'aria-hidden': true }, signs[name]),
        ),
      );
      return h(
        'div',
        { className: 'body-field' },
        h('div', { role: 'toolbar', 'aria-label': words.toolbar, 'aria-controls': forID }, ...buttons),
        h('textarea', {
          id: forID,
          'aria-labelledby': `${forID}-label`,
          lang: entry?.getIn(['data', 'lang']) || document.documentElement.lang,
          spellCheck: true,
          ref: (area: HTMLTextAreaElement | null) => (this.area = area ?? undefined),
          onInput: ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
            onChange(withAddresses(currentTarget.value, this.names)),
          onKeyDown: (event: KeyboardEvent) => {
            const button = (Object.keys(keys) as Button[]).find(
              (name) => keys[name]!.toLowerCase() === event.key.toLowerCase(),
            );
            if (!button || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
            event.preventDefault();
            event.stopPropagation();
            this.press(button);
          },
        }),
      );
    },
  });

/** Writes as a keyboard would: out of fashion, and the only way that the browser can undo. */
function apply(area: HTMLTextAreaElement, { start, end, insert, select: [from, to] }: Edit): void {
  area.focus();
  area.setSelectionRange(start, end);
  document.execCommand(insert ? 'insertText' : 'delete', false, insert);
  area.setSelectionRange(start + from, start + to);
}

async function insertPicture(
  area: HTMLTextAreaElement,
  selected: Selected,
  { pickFile }: CustomFieldControlProps,
  names: Map<string, string>,
  words: PictureWords,
): Promise<void> {
  const picked = (await pickFile({ kind: 'image', allowURL: false })) as CustomFieldPickedFile | null;
  if (!picked) return;
  const isNew = picked.value.startsWith('blob:');
  const name = isNew
    ? freeName((picked.file as File).name, area.value, names)
    : picked.value.replace(/^\.\//, '');
  const described = await describePicture(words, name);
  if (!described) return;
  if (isNew) for (const known of [names, allNames]) known.set(picked.value, name);
  apply(area, below(selected, pictureText(`./${name}`, described)));
}
