import type { Edition } from './edition.ts';

/** A counter of readers on another host, asked by a picture of one pixel. */
export type Counter = { tool: 'matomo' | 'goatcounter'; url: string; site?: number | undefined };

/** The counter that `site.yaml` names; undefined if readers are not counted, or by the log of the server. */
export function counterOf({ audience }: Edition['settings']): Counter | undefined {
  if (!audience?.url || (audience.tool !== 'matomo' && audience.tool !== 'goatcounter')) return undefined;
  return { tool: audience.tool, url: audience.url.replace(/\/+$/, ''), site: audience.site };
}

/**
 * The address of the picture that counts a page.
 *
 * @param page its title and its whole address; none has no address of its own, and is not counted
 */
export function pixelOf(
  counter: Counter | undefined,
  { title, canonical }: { title: string; canonical?: string | undefined },
): string | undefined {
  if (!counter || canonical === undefined) return undefined;
  const { tool, url, site } = counter;
  const { pathname } = new URL(canonical);
  return tool === 'matomo'
    ? // matomo.org/faq/how-to/faq_176
      `${url}/matomo.php?${new URLSearchParams({ idsite: String(site), rec: '1', url: canonical, action_name: title })}`
    : // goatcounter.com/help/pixel
      `${url}/count?${new URLSearchParams({ p: pathname, t: title })}`;
}

/** What the page on privacy says of how readers are counted; undefined if they are not. */
export function audienceStatement({
  settings,
  words,
}: Edition): { title: string; paragraphs: string[] } | undefined {
  const { audience, publisher } = settings;
  if (!audience || audience.tool === 'none') return undefined;
  const said = words.audience;
  const facts = { publisher: publisher.name, email: publisher.email, months: audience.months ?? 0 };
  const counter = counterOf(settings);
  const paragraphs = counter
    ? said.counter({ ...facts, host: new URL(counter.url).host, tool: said.tools[counter.tool] })
    : said.log({ ...facts, host: publisher.host.name });
  return { title: said.title, paragraphs };
}
