import { hash } from 'node:crypto';

/** The namespace of podcasts (podcasting2.org/docs/podcast-namespace/tags/guid). */
const namespace = 'ead4c236bf5858c6a2c6a6b28d128cb6';

/** The identifier of a podcast: a UUID of version 5 of its feed's address, without scheme and slashes at its end. */
export function podcastGuid(feed: string): string {
  const name = feed.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
  const bytes = hash('sha1', Buffer.concat([Buffer.from(namespace, 'hex'), Buffer.from(name)]), 'buffer');
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
