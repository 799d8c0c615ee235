/** The elements an editor may write in raw HTML: none of them can run, load or ask for anything but a picture. */
export const allowedElements: ReadonlySet<string> = new Set(
  `a abbr address aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub
  summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

/** Elements whose content is not for reading: they go with it. */
export const unreadableElements: ReadonlySet<string> = new Set(
  `audio canvas embed frame frameset iframe math noembed noframes noscript object plaintext script select style svg
  template textarea title video xmp`.split(/\s+/),
);

/** The attributes that stay, in HTML's spelling; others that are harmless (a width of a cell, a colour) are dropped. */
const allowedAttributes: ReadonlySet<string> = new Set(
  `abbr alt cite class colspan datetime dir headers height href id lang open reversed role rowspan scope span src start
  title translate type value width`.split(/\s+/),
);

/** Attributes that hold an address. */
const addressAttributes: ReadonlySet<string> = new Set(
  'action background cite data formaction href longdesc ping poster src srcset xlink:href'.split(' '),
);

/** Whether an attribute stays. */
export function isAllowedAttribute(name: string): boolean {
  return allowedAttributes.has(name) || /^aria-[a-z]+$|^data-footnote/.test(name);
}

/** Whether an attribute is a fault: it runs a script, or brings a page into the page. */
export function isRefusedAttribute(name: string): boolean {
  return /^on|^srcdoc$/i.test(name);
}

export function holdsAddress(name: string): boolean {
  return addressAttributes.has(name.toLowerCase());
}

/** The name HTML has for an attribute of the tree: `ariaLabel` is `aria-label`. */
export function htmlName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  const dashed = /^(?:aria|data)[A-Z]/.test(property);
  const name = dashed ? property.replace(/^(aria|data)/, '$1-') : property;
  return name.toLowerCase();
}
