import { EditorView } from '@codemirror/view';
import { insertPasted } from '../textEdits.ts';
import { applyEdit, selectionOf } from './textChanges.ts';

/** Programs whose HTML is nothing but the colours of a plain text. */
const plainSources = ['vscode-editor-data'];

/** Makes clean Markdown of what is pasted from a word processor or a web page; with Shift, the browser pastes it plain. */
export const pasting = EditorView.domEventHandlers({
  paste(event, view) {
    const { clipboardData } = event;
    const html = clipboardData?.getData('text/html') ?? '';
    if (!html || plainSources.some((type) => clipboardData!.types.includes(type))) return false;
    const plain = clipboardData!.getData('text/plain').replace(/\r\n?/g, '\n');
    event.preventDefault();
    void import('../paste/pastedMarkdown.ts')
      .then(({ pastedMarkdown }) => pastedMarkdown(html))
      // Offline, before it was ever loaded.
      .catch(() => '')
      .then((markdown) => applyEdit(view, insertPasted(selectionOf(view), markdown || plain)));
    return true;
  },
});
