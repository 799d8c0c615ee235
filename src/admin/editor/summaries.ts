import { Decoration, WidgetType } from '@codemirror/view';

/** What stands in the place of signs that only matter to whoever changes them. */
class Summary extends WidgetType {
  readonly text: string;
  readonly kind: string;
  constructor(text: string, kind: string) {
    super();
    this.text = text;
    this.kind = kind;
  }
  override eq(other: Summary) {
    return other.text === this.text && other.kind === this.kind;
  }
  toDOM() {
    // A space, or the words before it would run into it where it is read out.
    return Object.assign(document.createElement('span'), {
      className: this.kind,
      textContent: `${this.kind === 'cm-destination' ? ' ' : ''}${this.text}`,
    });
  }
  override ignoreEvent() {
    return false;
  }
}

export const hidden = Decoration.replace({});

export const summary = (text: string) =>
  text ? Decoration.replace({ widget: new Summary(text, 'cm-summary') }) : hidden;

/** The host of an address, or the name of a file, in the place of the whole of it. */
export const destination = (address: string) =>
  Decoration.replace({ widget: new Summary(shortAddress(address), 'cm-destination') });

const shortAddress = (address: string): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ??
  address.replace(/\/index\.mdx?$/, '').replace(/^.*\//, '');

/** What a picture alone in its paragraph says in words. */
export function pictureSummary(source: string): string {
  const [, alt = '', , title = ''] =
    /^!\[((?:\\.|[^\]])*)\]\((\S+)(?:\s+"((?:\\.|[^"])*)")?/.exec(source) ?? [];
  return [alt, title].map(unescaped).filter(Boolean).join(' — ');
}

/** What a directive says in words: its label, or the attributes that readers see. */
export function directiveSummary(source: string): string {
  const label = /^:+\w+\[(.*?)\]/.exec(source)?.[1];
  if (label !== undefined) return label;
  const attributes = Object.fromEntries(
    Array.from(source.matchAll(/(\w+)="([^"]*)"/g), ([, name, value]) => [name, value]),
  );
  const { title, label: place, caption, by, role, url, src } = attributes;
  const words = [title, place, caption, by, role].filter(Boolean);
  const address = url ?? src;
  return [...words, ...(address ? [shortAddress(address)] : [])].join(', ').replaceAll('&quot;', '"');
}

const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
