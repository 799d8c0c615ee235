/** Attributes whose values are ids, and links within the page. */
const references = / (id|for|headers|aria-(?:labelledby|describedby|controls)|href)="(#?)([^"]*)"/g;

/**
 * Puts a prefix before every id of some HTML that the renderer of bodies wrote, and before what refers to one, so that
 * several texts can share a page.
 */
export function scopeIds(html: string, prefix: string): string {
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
  if (ids.size === 0) return html;
  return html.replace(references, (whole, name: string, sign: string, value: string) => {
    if (name === 'href' && (sign === '' || !ids.has(value))) return whole;
    const scoped = value.split(' ').map((id) => (ids.has(id) ? `${prefix}-${id}` : id));
    return ` ${name}="${sign}${scoped.join(' ')}"`;
  });
}
