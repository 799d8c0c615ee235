const namedEntities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Decodes character references in HTML text. Named entities that serializers do not write are left as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name) return namedEntities[name] ?? entity;
    return String.fromCodePoint(Math.min(parseInt(hex ?? decimal, hex ? 16 : 10), 0x10ffff));
  });
}

const unknownEntity = new RegExp(`&(?!(?:${Object.keys(namedEntities).join('|')});)[a-zA-Z][a-zA-Z0-9]*;`);

/** Whether a text contains entities that `decodeEntities` does not decode. */
export const hasUnknownEntities = (text: string): boolean => unknownEntity.test(text);

/** Escapes text for the content of an HTML or XML element. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Escapes text for element content and for attribute values in double quotes, in HTML and XML. */
export const escapeHtml = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
