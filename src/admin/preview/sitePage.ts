/** A page of the site, taken apart to show another text in it: the styles it needs, and its elements. */
export type SitePage = { styles: Element[]; body: HTMLElement };

const pages = new Map<string, Promise<SitePage | undefined>>();

/**
 * A published page of this site, as an example of the look of its kind; undefined if it cannot be had.
 *
 * @param address of this site
 */
export function sitePage(address: string): Promise<SitePage | undefined> {
  let page = pages.get(address);
  if (!page) pages.set(address, (page = read(address)));
  // A page that is not there now may be there later.
  void page.then((found) => found ?? pages.delete(address));
  return page;
}

async function read(address: string): Promise<SitePage | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const { head, body } = new DOMParser().parseFromString(await response.text(), 'text/html');
    // Styles only: nothing of the page runs or leads anywhere.
    for (const element of body.querySelectorAll('script, noscript, iframe, form, .skip')) element.remove();
    const styles = [
      ...head.querySelectorAll('style, link[rel="stylesheet"]'),
      ...body.querySelectorAll('style'),
    ];
    for (const style of styles) style.remove();
    return { styles, body };
  } catch {
    return undefined;
  }
}
