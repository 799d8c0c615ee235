const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text of HTML as it is read; entities with rarer names than a serializer writes stay as they are. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name) return named[name] ?? entity;
    return String.fromCodePoint(Math.min(parseInt(hex ?? decimal, hex ? 16 : 10), 0x10ffff));
  });
}

const others = new RegExp(`&(?!(?:${Object.keys(named).join('|')});)[a-zA-Z][a-zA-Z0-9]*;`);

/** Whether there are entities that `readEntities` leaves as they are. */
export const hasOtherEntities = (text: string): boolean => others.test(text);

/** Text as HTML holds it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as a value in double quotes. */
export const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;');
