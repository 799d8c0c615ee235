import type { CustomFieldControlProps } from '@sveltia/cms';
import { EditorView } from '@codemirror/view';
import type { EditorWords } from '../i18n/adminWords.ts';
import { buttonKeys, press, type Button } from './editor/buttons.ts';
import { editorState, showText } from './editor/textEditor.ts';
import { toolbar } from './editor/toolbar.ts';
import { namesIn, withAddresses, withNames } from './pictureNames.ts';
import { createClass, h } from './react.ts';

/** Files that were inserted into texts since the interface was opened. */
const allNames = new Map<string, string>();

/**
 * The text of an entry, in Markdown. A field of our own, because the package's rich text editor rewrites what nobody
 * has changed, and its raw mode has neither buttons nor pictures.
 */
export const bodyField = (words: EditorWords) =>
  createClass<
    CustomFieldControlProps,
    {
      place?: HTMLElement | null;
      view?: EditorView;
      names: Map<string, string>;
      press(button: Button): void;
    }
  >({
    names: new Map(),
    componentDidMount() {
      const { forID, entry, value } = this.props;
      const text = String(value ?? '');
      this.names = namesIn(text, allNames);
      const keys = (Object.entries(buttonKeys) as [Button, string][]).map(([button, key]) => ({
        key: `Mod-${key}`,
        preventDefault: true,
        stopPropagation: true,
        run: () => {
          this.press(button);
          return true;
        },
      }));
      const state = editorState({
        text: withNames(text, this.names),
        attributes: {
          id: forID,
          'aria-labelledby': `${forID}-label`,
          lang: String(entry?.getIn(['data', 'lang']) || document.documentElement.lang),
        },
        names: words.blocks,
        keys,
        onChange: (now) => this.props.onChange(withAddresses(now, this.names)),
      });
      this.view = new EditorView({ state });
      this.place?.append(
        toolbar(words, forID, (button) => this.press(button)),
        this.view.dom,
      );
    },
    /** Shows the text of the entry, unless it is shown already. */
    componentDidUpdate() {
      const { view, props, names } = this;
      const text = String(props.value ?? '');
      if (!view || withAddresses(view.state.doc.toString(), names) === text) return;
      this.names = namesIn(text, allNames);
      showText(view, withNames(text, this.names));
    },
    componentWillUnmount() {
      this.view?.destroy();
    },
    press(button) {
      const { view, names } = this;
      if (!view) return;
      const onName = (address: string, name: string) => {
        for (const known of [names, allNames]) known.set(address, name);
      };
      void press(view, button, { words, pickFile: this.props.pickFile, names, onName });
    },
    render() {
      return h('div', { className: 'body-field', ref: (place: HTMLElement | null) => (this.place = place) });
    },
  });
