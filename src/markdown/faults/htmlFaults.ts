import type { Spot } from '../../intake/faults.ts';
import { isSafe } from '../addressForms.ts';
import { allowedElements, holdsAddress, isForbiddenAttribute, elementsWithoutText } from '../allowedHtml.ts';
import { maxDepth } from './sizeFaults.ts';
import { checkFrame } from './embedFaults.ts';
import { scanMarkup, type Attribute, type Comment, type Tag } from './htmlTags.ts';
import { mediaElementChecker } from './mediaFaults.ts';
import type { Report } from './report.ts';

/** Elements that do not need an end tag. */
const optionalEndTags = new Set(
  'area base br col embed frame hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot colgroup caption rt rp'.split(
    ' ',
  ),
);

/** More elements that load something, run something, or ask readers for input. */
const forbiddenElements = new Set(
  'applet base button embed form input link meta option param source track'.split(' '),
);

/** Suggestions for elements that are not allowed. */
const replacements: Record<string, string> = {
  acronym: '<abbr>',
  article: '<section>',
  big: '<strong>',
  h1: '##',
  strike: '<del>',
  tt: '<code>',
};

/** Checks the raw HTML of one document; its fragments are passed in source order. */
export function htmlChecker(report: Report, format: 'md' | 'mdx') {
  const open: { name: string; spot: Spot }[] = [];
  const media = mediaElementChecker(report);
  let elementToSkip: string | undefined;
  let isDepthReported = false;

  const readTag = (tag: Tag, positionAt: (offset: number) => Spot): void => {
    const { name, type, isComplete: isWhole, at } = tag;
    // Inside a forbidden element, which has been reported, only its end tag matters.
    if (elementToSkip !== undefined) {
      if (type === 'close' && name === elementToSkip) elementToSkip = undefined;
      return;
    }
    if (!isWhole) report.fault({ rule: 'html-tag-cut', values: { element: name } }, positionAt(at));
    const attribute = (wanted: string) => tag.attributes.find((one) => one.name === wanted)?.value;
    if (media.read(type, { name, attribute }, positionAt(at))) return;
    if (type === 'close') {
      const last = open.findLastIndex((element) => element.name === name);
      if (last >= 0) open.splice(last, 1);
      return;
    }
    checkElement(name, tag.attributes, format, report, (offset) => positionAt(offset ?? at));
    if (optionalEndTags.has(name)) return;
    if (elementsWithoutText.has(name)) elementToSkip = name;
    if (!allowedElements.has(name)) return;
    if (open.length < maxDepth) open.push({ name, spot: positionAt(at) });
    else if (!isDepthReported) {
      isDepthReported = true;
      report.fault({ rule: 'body-deep', values: { deepest: maxDepth } }, positionAt(at));
    }
  };

  const readComment = (comment: Comment, html: string, spot: Spot): void => {
    if (elementToSkip !== undefined) return;
    const element = html.slice(comment.at, comment.at + 2);
    if (!comment.isReal) report.fault({ rule: 'html-unknown', values: { element } }, spot);
    else if (!comment.isWhole) report.fault({ rule: 'html-comment-unclosed', values: {} }, spot);
  };

  return {
    /** @param spotAt the position in the body of an offset in the fragment */
    read(html: string, spotAt: (offset: number) => Spot): void {
      for (const found of scanMarkup(html)) {
        if (found.type === 'comment') readComment(found, html, spotAt(found.at));
        else readTag(found, spotAt);
      }
    },
    /** Reports unclosed elements. */
    end(): void {
      media.end();
      for (const { name, spot } of open) {
        report.fault({ rule: 'html-unclosed', values: { element: name } }, spot);
      }
    },
  };
}

/** Checks an HTML element against the lists of allowed HTML, and reports the links and pictures that pass. */
export function checkElement(
  name: string,
  attributes: Attribute[],
  format: 'md' | 'mdx',
  report: Report,
  spotOf: (at?: number) => Spot,
): void {
  if (name === 'iframe') return checkFrame(attributes, format, spotOf(), report);
  if (!allowedElements.has(name)) {
    const harmful = elementsWithoutText.has(name) || forbiddenElements.has(name);
    const right = replacements[name];
    report.fault(
      harmful
        ? { rule: 'html-refused', values: { element: name } }
        : { rule: 'html-unknown', values: { element: `<${name}>`, ...(right && { right }) } },
      spotOf(),
    );
    return;
  }
  for (const { name: attribute, value, at } of attributes) {
    if (isForbiddenAttribute(attribute)) {
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
