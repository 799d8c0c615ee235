/** What a link or a picture may begin with; everything relative is harmless. */
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/** Browsers skip control characters and spaces in front of and inside a scheme; the renderer may have encoded them. */
const skipped = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\uFEFF]|%[01][0-9a-f]|%20|%7f/gi;

/** Whether following or loading an address cannot run anything: see the schemes above. */
export function isSafe(address: string): boolean {
  const scheme = /^([^/?#:]*):/.exec(address.replace(skipped, ''))?.[1];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}

/** A scheme with a letter, a colon or a slash too few or too many: `htps://`, `https:/`, `http//`. */
const misspelt = /^(?!https?:\/\/)h*t+p+(s?)(?:[:;]\/{0,3}|\/\/)(?=[a-z0-9-]+\.)/i;

/** An address of the web as it is meant, where its scheme is misspelt. */
export function schemeMeant(address: string): string | undefined {
  const [written, s = ''] = misspelt.exec(address) ?? [];
  return written && `http${s.toLowerCase()}://${address.slice(written.length)}`;
}

/** Whether an address names a server. */
export function isRemote(address: string): boolean {
  return /^(?:https?:|[/\\]{2})/i.test(address.replace(skipped, ''));
}

/**
 * An address without percent-encoding, its accents composed: one form for the spellings of one file. What would become the
 * beginning of a question or a fragment stays encoded: it is part of the file's name.
 */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address.replace(/%(?=3f|23)/gi, '%25')).normalize('NFC');
  } catch {
    return address.normalize('NFC');
  }
}

/** Whether a link leads to an article's file: relative, ending in `.md` or `.mdx`, with or without a fragment. */
export function isArticleFile(href: string): boolean {
  return /^(?![a-z][a-z0-9+.-]*:|\/\/)[^?#]+\.mdx?(?:[?#].*)?$/is.test(readable(href));
}

/** Whether a link leads to a file beside the article, of whatever kind. */
export function isFileBeside(href: string): boolean {
  return /^(?![a-z][a-z0-9+.-]*:|[/\\#?])[^?#]+\.\w+(?:[?#].*)?$/is.test(readable(href));
}

/** Whether a link leads to a path on the site, from its root on; the renderer encodes backslashes. */
export function isFromRoot(href: string): boolean {
  return /^[/\\](?![/\\])/.test(href.replace(/%5c/gi, '\\'));
}

/** The fragment of an address with its `#`, or nothing. */
export function fragmentOf(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? '' : address.slice(at);
}

/** An address that can be decoded: a stray `%` stands for itself. */
export function encodable(src: string): string {
  try {
    decodeURI(src);
    return src;
  } catch {
    return src.replaceAll('%', '%25');
  }
}
