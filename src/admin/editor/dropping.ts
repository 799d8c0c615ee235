import { EditorView } from '@codemirror/view';

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** Whether HTML from the clipboard is a picture alone, which the clipboard also has as a file. */
export const isPictureAlone = (html: string): boolean =>
  /<img\b/i.test(html) &&
  html
    .replace(/<!--[^]*?-->|<(?:style|head|title)\b[^]*?<\/(?:style|head|title)>/gi, '')
    .replace(/<[^>]*>|&nbsp;|\s/g, '') === '';

/** Takes files that are dropped on the text, or pasted into it. */
export const dropping = (take: (files: File[]) => void) =>
  EditorView.domEventHandlers({
    drop(event, view) {
      const files = filesIn(event.dataTransfer);
      if (files.length === 0) return false;
      event.preventDefault();
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null) view.dispatch({ selection: { anchor: at } });
      take(files);
      return true;
    },
    paste(event) {
      const files = filesIn(event.clipboardData);
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Word and spreadsheets add a picture of what was copied to its text.
      if (files.length === 0 || (text.trim() && !isPictureAlone(html)) || (html && !isPictureAlone(html)))
        return false;
      event.preventDefault();
      take(files);
      return true;
    },
  });
