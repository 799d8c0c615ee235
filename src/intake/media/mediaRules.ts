import type { Fields } from '../yaml/frontMatter.ts';
import { valueAt } from '../schemas/schemaFaults.ts';

/** What `media:` in `site.yaml` says of files of sound and moving pictures. */
export type MediaRules = {
  /** The origin of a host of the publication's own, such as `https://media.example.org`. */
  host?: string | undefined;
  /** The most megabytes of a file on the site itself. */
  largest: number;
};

/** What Cloudflare Pages, the strictest of the hosts, takes (developers.cloudflare.com/pages/platform/limits). */
const usualLargest = 25;

/** The settings as far as they can be told, whatever else is wrong with `site.yaml`. */
export function mediaRulesOf(data: Fields): MediaRules {
  const [host, largest] = ['host', 'largest'].map((field) => valueAt(data, ['media', field]));
  return {
    host: typeof host === 'string' ? (URL.parse(host)?.origin ?? undefined) : undefined,
    largest: typeof largest === 'number' && largest > 0 ? largest : usualLargest,
  };
}
