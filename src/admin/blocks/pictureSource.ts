/** A picture alone in its paragraph: what readers see, and the places in its source. */
export type Picture = { src: string; alt: string; caption: string; credit: string };

const form =
  /^(\s*!\[)((?:\\.|\[(?:\\.|[^\]\\])*\]|[^[\]\\])*)(\]\(\s*)(<[^>\n]*>|[^\s()<>]+)(?:(\s+)("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^)\\])*\)))?(\s*\)\s*)$/;

const shown = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const escaped = (text: string, marks: RegExp) => text.trim().replace(/\s+/g, ' ').replace(marks, '\\$&');

/** The caption and, after `©`, the credit, as they are written in a title. */
function partsOf(title: string): [caption: string, credit: string] {
  const at = title.indexOf('©');
  return at < 0 ? [title, ''] : [title.slice(0, at), title.slice(at + 1)];
}

/** Undefined if the source is not a picture that a form can show, such as one by reference. */
export function readPicture(source: string): Picture | undefined {
  const found = form.exec(source);
  if (!found) return undefined;
  const [, , alt = '', , src = '', , title = '""'] = found;
  const [caption, credit] = partsOf(shown(title.slice(1, -1)));
  return {
    src: src.replace(/^<|>$/g, ''),
    alt: shown(alt),
    caption: caption.trim(),
    credit: credit.trim(),
  };
}

/** The source with what has changed, all else as it is written. */
export function changePicture(source: string, changes: Partial<Picture>): string {
  const before = readPicture(source);
  const found = form.exec(source);
  if (!before || !found) return source;
  const [, opening, alt = '', middle, src = '', gap, title = '', closing] = found;
  const changed = (name: keyof Picture) =>
    changes[name] !== undefined && changes[name].trim() !== before[name].trim();
  const newAlt = changed('alt') ? escaped(changes.alt!, /[[\]\\]/g) : alt;
  const newSrc = changed('src') ? addressText(changes.src!) : src;
  return `${opening}${newAlt}${middle}${newSrc}${newTitle()}${closing}`;

  function newTitle(): string {
    if (!changed('caption') && !changed('credit')) return `${gap ?? ''}${title}`;
    const quote = title[0] ?? '"';
    const marks = quote === '(' ? /[()\\]/g : quote === "'" ? /['\\]/g : /["\\]/g;
    const [captionText, creditText] = partsOf(title.slice(1, -1));
    const caption = changed('caption') ? escaped(changes.caption!, marks) : captionText.trimEnd();
    const credit = changed('credit') ? escaped(changes.credit!, marks) : creditText.trim();
    const words = [caption, credit && `© ${credit}`].filter(Boolean).join(' ');
    return words ? `${gap ?? ' '}${quote}${words}${quote === '(' ? ')' : quote}` : '';
  }
}

/** The address of a file, between angle brackets if it has spaces or parentheses. */
export const addressText = (src: string): string => (/[\s()]/.test(src) ? `<${src}>` : src);
