import type { Spot } from '../../intake/faults.ts';
import { isSafe } from '../addressForms.ts';
import { allowedElements, holdsAddress, isRefusedAttribute, unreadableElements } from '../allowedHtml.ts';
import { deepest } from './sizeFaults.ts';
import { markupIn, type Attribute, type Comment, type Tag } from './htmlTags.ts';
import type { Report } from './report.ts';

/** Elements that need no end tag. */
const endless = new Set(
  'area base br col embed frame hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot colgroup caption rt rp'.split(
    ' ',
  ),
);

/** Further elements that would load or run something, or ask readers for something. */
const refused = new Set('applet base button embed form input link meta option param source track'.split(' '));

/** What to write instead of elements that other sites use. */
const instead: Record<string, string> = {
  acronym: '<abbr>',
  article: '<section>',
  big: '<strong>',
  h1: '##',
  strike: '<del>',
  tt: '<code>',
};

/** Reads the raw HTML of one document, piece by piece, in order. */
export function htmlReader(report: Report) {
  const open: { name: string; spot: Spot }[] = [];
  let unreadable: string | undefined;
  let isDeep = false;

  const readTag = (tag: Tag, spotAt: (offset: number) => Spot): void => {
    const { name, type, isWhole, at } = tag;
    // Inside a script or a drawing, which has been told, nothing counts but its end.
    if (unreadable !== undefined) {
      if (type === 'close' && name === unreadable) unreadable = undefined;
      return;
    }
    if (!isWhole) report.fault({ rule: 'html-tag-cut', values: { element: name } }, spotAt(at));
    if (type === 'close') {
      const last = open.findLastIndex((element) => element.name === name);
      if (last >= 0) open.splice(last, 1);
      return;
    }
    checkElement(name, tag.attributes, report, (offset) => spotAt(offset ?? at));
    if (endless.has(name)) return;
    if (unreadableElements.has(name)) unreadable = name;
    if (!allowedElements.has(name)) return;
    if (open.length < deepest) open.push({ name, spot: spotAt(at) });
    else if (!isDeep) {
      isDeep = true;
      report.fault({ rule: 'body-deep', values: { deepest } }, spotAt(at));
    }
  };

  const readComment = (comment: Comment, html: string, spot: Spot): void => {
    if (unreadable !== undefined) return;
    const element = html.slice(comment.at, comment.at + 2);
    if (!comment.isReal) report.fault({ rule: 'html-unknown', values: { element } }, spot);
    else if (!comment.isWhole) report.fault({ rule: 'html-comment-unclosed', values: {} }, spot);
  };

  return {
    /** @param spotAt where an offset in this piece lies in the body */
    read(html: string, spotAt: (offset: number) => Spot): void {
      for (const found of markupIn(html)) {
        if (found.type === 'comment') readComment(found, html, spotAt(found.at));
        else readTag(found, spotAt);
      }
    },
    /** Reports what was never closed. */
    end(): void {
      for (const { name, spot } of open) {
        report.fault({ rule: 'html-unclosed', values: { element: name } }, spot);
      }
    },
  };
}

/** Holds an element of HTML to the list; notes the links and pictures that are allowed. */
export function checkElement(
  name: string,
  attributes: Attribute[],
  report: Report,
  spotOf: (at?: number) => Spot,
): void {
  if (!allowedElements.has(name)) {
    const harmful = unreadableElements.has(name) || refused.has(name);
    const right = instead[name];
    report.fault(
      harmful
        ? { rule: 'html-refused', values: { element: name } }
        : { rule: 'html-unknown', values: { element: `<${name}>`, ...(right && { right }) } },
      spotOf(),
    );
    return;
  }
  for (const { name: attribute, value, at } of attributes) {
    if (isRefusedAttribute(attribute)) {
      report.fault({ rule: 'html-attribute', values: { element: name, attribute } }, spotOf(at));
    } else if (holdsAddress(attribute) && !isLinkOrPicture(name, attribute) && !isSafe(value)) {
      report.fault({ rule: 'address-refused', values: { address: value } }, spotOf(at));
    }
  }
  const valueOf = (wanted: string) => attributes.find((attribute) => attribute.name === wanted)?.value;
  const [href, src] = [valueOf('href'), valueOf('src')];
  if (name === 'a' && href !== undefined) report.link(href, spotOf());
  if (name === 'img' && src !== undefined) {
    report.picture({ src, alt: valueOf('alt') ?? '', title: valueOf('title') }, spotOf());
  }
}

function isLinkOrPicture(element: string, attribute: string): boolean {
  return (element === 'a' && attribute === 'href') || (element === 'img' && attribute === 'src');
}
