import type { CustomFieldControlProps, CustomFieldPickedFile } from '@sveltia/cms';
import { freeName, namesIn, withAddresses, withNames } from './pictureNames.ts';
import { describePicture, type PictureWords } from './pictureForm.ts';
import { createClass, h } from './react.ts';
import {
  insertBelow,
  makeBox,
  toggleEmphasis,
  toggleLineMarks,
  makeLink,
  pictureText,
  type Edit,
  type TextSelection,
} from './textEdits.ts';

type Button = 'heading' | 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'box' | 'picture';
export type BodyWords = Record<Button | 'toolbar' | 'someWords' | 'boxTitle', string> & {
  pictureForm: PictureWords;
};

/** Each button with its glyph in the interface's icon font. */
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

const edits: Record<Exclude<Button, 'picture'>, (selected: TextSelection, words: BodyWords) => Edit> = {
  heading: (selected) => toggleLineMarks(selected, '## '),
  bold: (selected, { someWords }) => toggleEmphasis(selected, '**', someWords),
  italic: (selected, { someWords }) => toggleEmphasis(selected, '*', someWords),
  link: (selected, { someWords }) => makeLink(selected, someWords),
  list: (selected) => toggleLineMarks(selected, '- '),
  quote: (selected) => toggleLineMarks(selected, '> '),
  box: (selected, { boxTitle, someWords }) => makeBox(selected, boxTitle, someWords),
};

/** Pictures that were inserted into texts since the interface was opened. */
const allNames = new Map<string, string>();

/**
 * The text of an entry, in Markdown. A field of our own, because the package's rich text editor rewrites what nobody
 * has changed, and its raw mode has neither buttons nor pictures.
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
    /** Shows the text of the entry, unless it is shown already, so that the browser keeps its undo history. */
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
            // Keeps the selection in the text.
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

/** Inserts as a keyboard would: `execCommand` is deprecated, but the only way that the browser can undo. */
function apply(area: HTMLTextAreaElement, { start, end, insert, select: [from, to] }: Edit): void {
  area.focus();
  area.setSelectionRange(start, end);
  document.execCommand(insert ? 'insertText' : 'delete', false, insert);
  area.setSelectionRange(start + from, start + to);
}

async function insertPicture(
  area: HTMLTextAreaElement,
  selected: TextSelection,
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
  apply(area, insertBelow(selected, pictureText(`./${name}`, described)));
}
