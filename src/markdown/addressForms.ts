/** Schemes that links and pictures may have; relative addresses are always safe. */
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/** Browsers ignore control characters and spaces before and inside a scheme; the renderer may have encoded them. */
const ignoredCharacters =
  /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\uFEFF]|%[01][0-9a-f]|%20|%7f/gi;

/** Whether following or loading an address cannot run code. */
export function isSafe(address: string): boolean {
  const scheme = /^([^/?#:]*):/.exec(address.replace(ignoredCharacters, ''))?.[1];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}

/** A misspelt `http:` or `https:`, such as `htps://`, `https:/` or `http//`. */
const misspeltScheme = /^(?!https?:\/\/)h*t+p+(s?)(?:[:;]\/{0,3}|\/\/)(?=[a-z0-9-]+\.)/i;

/** The address with its misspelt scheme corrected. Returns undefined if the scheme is not misspelt. */
export function correctScheme(address: string): string | undefined {
  const [misspeltPart, s = ''] = misspeltScheme.exec(address) ?? [];
  return misspeltPart && `http${s.toLowerCase()}://${address.slice(misspeltPart.length)}`;
}

/** Whether an address names a server. */
export function isRemote(address: string): boolean {
  return /^(?:https?:|[/\\]{2})/i.test(address.replace(ignoredCharacters, ''));
}

/**
 * The address without percent-encoding and in Unicode form NFC, so that all spellings of a file name compare equal. Encoded
 * `?` and `#` stay encoded, because they are part of the file name.
 */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address.replace(/%(?=3f|23)/gi, '%25')).normalize('NFC');
  } catch {
    return address.normalize('NFC');
  }
}

/** Whether a link leads to an article's file: relative, ending in `.md` or `.mdx`, with or without a fragment. */
export function isArticleFile(href: string): boolean {
  return /^(?![a-z][a-z0-9+.-]*:|\/\/)[^?#]+\.mdx?(?:[?#].*)?$/is.test(decodeAddress(href));
}

/** Whether a link leads to a file by a relative path, whatever its type. */
export function isRelativeFile(href: string): boolean {
  return /^(?![a-z][a-z0-9+.-]*:|[/\\#?])[^?#]+\.\w+(?:[?#].*)?$/is.test(decodeAddress(href));
}

/** Whether a link is a path from the root of the site. The renderer encodes backslashes. */
export function isRootRelative(href: string): boolean {
  return /^[/\\](?![/\\])/.test(href.replace(/%5c/gi, '\\'));
}

/** The fragment of an address with its `#`, or an empty string. */
export function fragmentOf(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? '' : address.slice(at);
}

/** The address with every `%` escaped if it cannot be decoded as it is. */
export function escapeStrayPercent(src: string): string {
  try {
    decodeURI(src);
    return src;
  } catch {
    return src.replaceAll('%', '%25');
  }
}
