/**
 * Writes the sizes of enclosed pictures into a feed: when feeds are written, the pictures are not made yet, and a size
 * of 0 stands for one that is not known.
 *
 * @param sizeOf bytes of the file at an address, if it is the site's
 */
export function sizeEnclosures(feed: string, sizeOf: (address: string) => number | undefined): string {
  return feed.startsWith('{') ? sizedJson(feed, sizeOf) : sizedXml(feed, sizeOf);
}

function sizedXml(feed: string, sizeOf: (address: string) => number | undefined): string {
  return feed.replace(/<(?:enclosure|link)\b[^>]*\blength="0"[^>]*>/g, (tag) => {
    const address = /\b(?:url|href)="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    const size = address === undefined ? undefined : sizeOf(address);
    return size === undefined ? tag : tag.replace('length="0"', `length="${size}"`);
  });
}

function sizedJson(feed: string, sizeOf: (address: string) => number | undefined): string {
  return JSON.stringify(JSON.parse(feed), (_key, value: unknown) => {
    const attachment = value as { url?: string; size_in_bytes?: number } | null;
    if (typeof attachment !== 'object' || attachment?.size_in_bytes !== 0 || !attachment.url) return value;
    return { ...attachment, size_in_bytes: sizeOf(attachment.url) };
  });
}
