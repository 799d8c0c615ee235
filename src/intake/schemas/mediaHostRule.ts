import type { Fields } from '../yaml/frontMatter.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';

/** The host of sounds and videos is an origin: a policy names it, and browsers load nothing in the open from a page that is not. */
export function mediaHostFaults(data: Fields): FieldFault[] {
  const path = ['media', 'host'];
  const value = valueAt(data, path);
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (typeof value !== 'string' || !url?.hostname || !/^https?:$/.test(url.protocol)) return [];
  if (url.protocol === 'https:' && /^https:\/\/[^/?#]+\/?$/.test(value)) return [];
  const right = `host: https://${url.host}`;
  return [{ path, detail: { rule: 'media-host', values: { value, right } }, on: 'value' }];
}
