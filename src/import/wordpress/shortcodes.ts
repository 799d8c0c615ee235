/** A shortcode such as `[caption id="a" width="300"]…[/caption]`. */
export type Shortcode = {
  name: string;
  attributes: Record<string, string>;
  /** Attributes without a name, such as the address in `[embed-pdf https://…]`. */
  values: string[];
  /** What is between it and its end; undefined if it has no end. */
  content?: string | undefined;
};

/**
 * Replaces the shortcodes of a text, the inner ones first.
 *
 * @param replace its text; undefined where the brackets are no shortcode, which then stay as they are
 */
export function replaceShortcodes(
  text: string,
  replace: (shortcode: Shortcode) => string | undefined,
): string {
  const one = /\[(\[?)([a-z][\w-]*)((?:\s+[^\]]*?|="[^"]*")?)(\/?)\](?!\()/gi;
  let result = '';
  let from = 0;
  for (let found = one.exec(text); found; found = one.exec(text)) {
    const [whole, escape, name = '', written = '', isAlone] = found;
    // `[[name]]` shows the brackets.
    if (escape) continue;
    const end = isAlone ? -1 : endOf(text, name, one.lastIndex);
    const inner = end < 0 ? undefined : replaceShortcodes(text.slice(one.lastIndex, end), replace);
    const said = replace({ name, ...attributesOf(written), content: inner });
    if (said === undefined) continue;
    result += text.slice(from, found.index) + said;
    from = end < 0 ? found.index + whole.length : text.indexOf(']', end) + 1;
    one.lastIndex = from;
  }
  return result + text.slice(from);
}

/** Where the end of a shortcode begins, past those of the same name within it; -1 if it has none. */
function endOf(text: string, name: string, from: number): number {
  const marks = new RegExp(`\\[(/?)${name}(?=[\\s\\]/])[^\\]]*\\]`, 'gi');
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    depth += mark[1] ? -1 : mark[0].endsWith('/]') ? 0 : 1;
    if (depth === 0) return mark.index;
  }
  // One without an end among those that have one.
  return -1;
}

/** Editors' quotation marks around values come from word processors. */
const attribute =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”«]\s?([^“”»]*?)\s?[“”»]|([^\s"'\]]+))|"([^"]*)"|([^\s"'=\]]+)/g;

function attributesOf(written: string): Pick<Shortcode, 'attributes' | 'values'> {
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  for (const [, name, ...texts] of written.matchAll(attribute)) {
    const value = texts.find((text) => text !== undefined) ?? '';
    if (name === undefined) values.push(value);
    else attributes[name.toLowerCase()] = value;
  }
  return { attributes, values };
}
