import { EditorView } from '@codemirror/view';
import { insertPasted } from '../textEdits.ts';
import { applyEdit, selectionOf } from './textChanges.ts';

/** Programs whose HTML is nothing but the colours of a plain text. */
const plainSources = ['vscode-editor-data'];

type Taking = {
  /** Makes a file beside the text of a picture; undefined if the interface refuses it. */
  addPicture(file: File): Promise<string | undefined>;
  /** Is told how many pictures could not be taken along. */
  onLoss(pictures: number): void;
};

/** HTML as Markdown, with the pictures that are in it as files. */
async function markdownOf(html: string, { addPicture, onLoss }: Taking): Promise<string> {
  const [{ pastedMarkdown }, { embeddedPictures }] = await Promise.all([
    import('../paste/pastedMarkdown.ts'),
    import('../paste/embeddedPictures.ts'),
  ]);
  const { html: rest, pictures } = embeddedPictures(html);
  const files = new Map<string, string>();
  for (const { address, file } of pictures) {
    const src = await addPicture(file);
    if (src !== undefined) files.set(address, src);
  }
  const { markdown, lostPictures } = pastedMarkdown(rest, files);
  if (lostPictures > 0) onLoss(lostPictures);
  return markdown;
}

/** Makes clean Markdown of what is pasted from a word processor or a web page; with Shift, the browser pastes it plain. */
export const pasting = (taking: Taking) =>
  EditorView.domEventHandlers({
    paste(event, view) {
      const { clipboardData } = event;
      const html = clipboardData?.getData('text/html') ?? '';
      if (!html || plainSources.some((type) => clipboardData!.types.includes(type))) return false;
      const plain = clipboardData!.getData('text/plain').replace(/\r\n?/g, '\n');
      event.preventDefault();
      void markdownOf(html, taking)
        // Offline, before it was ever loaded.
        .catch(() => '')
        .then((markdown) => applyEdit(view, insertPasted(selectionOf(view), markdown || plain)));
      return true;
    },
  });
