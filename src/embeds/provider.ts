/** What a provider shows: pages say it before a reader asks for it. */
export type EmbedKind = 'video' | 'sound' | 'map' | 'chart' | 'document' | 'post';

/** The room that a frame takes: the proportions of its sides, or a height in pixels at any width. */
export type Shape = 'wide' | 'classic' | 'tall' | number;

/** What one address of a provider leads to. */
export type Shown = {
  /** Where readers go who would rather see it at the provider's. */
  page: string;
  /** What the frame loads once a reader has asked for it; posts have none, because articles quote them. */
  frame?: string;
  shape?: Shape;
};

/** A site whose videos, sounds, maps or posts articles can show. */
export type Provider = {
  /** Its name, as readers know it. */
  name: string;
  kind: EmbedKind;
  /**
   * Its hosts, without `www.` or `m.`, where it has less than all of one with the beginning of the path; none for software
   * that anybody runs, which is known by its paths.
   */
  hosts: readonly string[];
  /** An address as editors copy it, for messages. */
  example: string;
  /** What an address leads to; `undefined` where it names nothing that can be shown. */
  read: (url: URL) => Shown | undefined;
};

/** The host without `www.`, `m.` or `mobile.`, which lead to the same pages. */
export const plainHost = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile)\./, '');

/** The first of the groups that a path matches. */
export const idIn = ({ pathname }: URL, ...forms: readonly RegExp[]): string | undefined => {
  for (const form of forms) {
    const found = form.exec(pathname)?.slice(1).find(Boolean);
    if (found) return found;
  }
  return undefined;
};

/** A parameter of an address, if it has the form of an id. */
export const parameter = (url: URL, name: string, form = /^[\w-]+$/): string | undefined => {
  const value = url.searchParams.get(name) ?? '';
  return form.test(value) ? value : undefined;
};

/** An address with those of the parameters that have a value. */
export function address(base: string, parameters: Record<string, string | number | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${base}${base.includes('?') ? '&' : '?'}${query}` : base;
}
