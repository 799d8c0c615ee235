/** The elements allowed in raw HTML: none of them runs code, loads anything but a picture, or asks readers for input. */
export const allowedElements: ReadonlySet<string> = new Set(
  `a abbr address aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub
  summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

/** Elements whose content is not text to read: they are removed with their content. */
export const elementsWithoutText: ReadonlySet<string> = new Set(
  `audio canvas embed frame frameset iframe math noembed noframes noscript object plaintext script select style svg
  template textarea title video xmp`.split(/\s+/),
);

/** The allowed attributes, by their HTML names. Other harmless ones, such as a colour, are dropped. */
const allowedAttributes: ReadonlySet<string> = new Set(
  `abbr alt cite class colspan datetime dir headers height href id lang open reversed role rowspan scope span src start
  title translate type value width`.split(/\s+/),
);

/** Attributes whose value is an address. */
const addressAttributes: ReadonlySet<string> = new Set(
  'action background cite data formaction href longdesc ping poster src srcset xlink:href'.split(' '),
);

export function isAllowedAttribute(name: string): boolean {
  return allowedAttributes.has(name) || /^aria-[a-z]+$|^data-footnote/.test(name);
}

/** Whether an attribute is a fault, because it runs a script or embeds a document. */
export function isForbiddenAttribute(name: string): boolean {
  return /^on|^srcdoc$/i.test(name);
}

export function holdsAddress(name: string): boolean {
  return addressAttributes.has(name.toLowerCase());
}

/** The HTML name of a hast property: `ariaLabel` is `aria-label`. */
export function htmlAttributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  const dashed = /^(?:aria|data)[A-Z]/.test(property);
  const name = dashed ? property.replace(/^(aria|data)/, '$1-') : property;
  return name.toLowerCase();
}
