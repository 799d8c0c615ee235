import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EditorView } from '@codemirror/view';
import type { EntryChecks } from './checks/entryFiles.ts';
import { goToField } from './checks/besideFields.ts';
import { showInForm } from './checks/formFindings.ts';
import { isPlaced, placeFindings } from './checks/finding.ts';
import { showFindings } from './checks/findingList.ts';
import type { EditorWords } from '../i18n/adminWords.ts';
import type { InsertionInputs } from './editor/fileInsertions.ts';
import { fieldPictures } from './fieldPictures.ts';
import { setFindings } from './editor/findingMarks.ts';
import { writingField } from './editor/writingField.ts';
import { showText } from './editor/textChanges.ts';
import type { LinkPlaces } from './links/linkForm.ts';
import { namesIn, withAddresses, withNames } from './pictureNames.ts';
import { createClass, h } from './react.ts';
import type { FileContents } from './fileContents.ts';
import { slugAround } from './status/entryDraft.ts';

/** Files that were inserted into texts since the interface was opened. */
const allNames = new Map<string, string>();

/** Milliseconds without a change after which a text is checked. */
const pause = 700;

/**
 * The text of an entry, in Markdown. A field of our own, because the package's rich text editor rewrites what nobody
 * has changed, and its raw mode has neither buttons nor pictures.
 */
export const bodyField = (
  words: EditorWords,
  checks: EntryChecks,
  contents: FileContents,
  linkPlaces: (entry: CustomFieldControlProps['entry']) => LinkPlaces,
) =>
  createClass<
    CustomFieldControlProps,
    {
      place?: HTMLElement | null;
      view?: EditorView;
      list: HTMLElement;
      timer?: number;
      names: Map<string, string>;
      pictures?: ReturnType<typeof fieldPictures>;
      inputs(): InsertionInputs;
      checkLater(): void;
      checkNow(): Promise<boolean>;
      isValid(): Promise<true | { error: { message: string } }>;
    }
  >({
    names: new Map(),
    list: document.createElement('ul'),
    componentDidMount() {
      const { forID, entry, value } = this.props;
      const text = String(value ?? '');
      this.names = namesIn(text, allNames);
      this.pictures = fieldPictures(
        contents,
        () => this.props.entry,
        (name) => [...this.names].find(([, known]) => known === name)?.[0],
      );
      const { view, bar, notice } = writingField({
        id: forID,
        language: String(entry?.getIn(['data', 'lang']) || document.documentElement.lang),
        text: withNames(text, this.names),
        words,
        onChange: (now) => this.props.onChange(withAddresses(now, this.names)),
        inputs: () => this.inputs(),
      });
      this.view = view;
      this.list = Object.assign(document.createElement('ul'), { className: 'findings', hidden: true });
      this.list.setAttribute('aria-label', words.findings);
      this.list.setAttribute('aria-live', 'polite');
      this.place?.append(bar, notice, view.dom, this.list);
      this.checkLater();
    },
    /** Shows the text of the entry, unless it is shown already. */
    componentDidUpdate() {
      const { view, props, names } = this;
      this.checkLater();
      const text = String(props.value ?? '');
      if (!view || withAddresses(view.state.doc.toString(), names) === text) return;
      this.names = namesIn(text, allNames);
      showText(view, withNames(text, this.names));
    },
    componentWillUnmount() {
      clearTimeout(this.timer);
      this.view?.destroy();
      this.pictures?.close();
    },
    checkLater() {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.checkNow(), pause);
    },
    /** Shows what is wrong with the text; whether it may be published. */
    async checkNow() {
      const { view, list, props } = this;
      const body = view?.state.doc.toString() ?? '';
      const file =
        props.entry &&
        checks.fileOf(props.entry, body, { inserted: this.names.values(), slug: slugAround(this.place) });
      if (!view || !file) return true;
      const found = await checks.check(file);
      const isFine = file.isDraft || found.every(({ severity }) => severity !== 'fault');
      // What has been written since is checked after the next pause.
      if (view.state.doc.toString() !== body) return isFine;
      // Nobody has to be told that a text which is not begun lacks all that it needs.
      const shown = body === '' ? [] : placeFindings(found, file.text, body);
      view.dispatch({ effects: setFindings.of(shown.filter(isPlaced)) });
      if (this.place)
        showInForm(this.place, { findings: body === '' ? [] : found, labelOf: file.labelOf }, words);
      showFindings(list, shown, words, {
        labelOf: (field) => file.labelOf(field),
        goToField: (field) => void goToField(list, field),
        goTo({ from, to }) {
          view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
          view.focus();
        },
      });
      return isFine;
    },
    /** Faults stand in the way of publishing, not of saving a draft. */
    async isValid() {
      return (await this.checkNow()) || { error: { message: words.invalid } };
    },
    inputs() {
      const { names } = this;
      const onName = (address: string, name: string) => {
        for (const known of [names, allNames]) known.set(address, name);
      };
      const { pickFile, addFile } = this.props;
      return {
        words,
        pickFile,
        addFile,
        names,
        picture: (src) => this.pictures!.addressOf(src),
        links: linkPlaces(this.props.entry),
        onName,
      };
    },
    render() {
      return h('div', { className: 'body-field', ref: (place: HTMLElement | null) => (this.place = place) });
    },
  });
