import type { Spot } from '../../intake/faults.ts';
import { directiveFor, type MediaKind } from '../../intake/media/mediaKinds.ts';
import { pictureAsMedia, elementAsMedia, type MediaAttributes, type PlainElement } from '../mediaElements.ts';
import type { Report } from './report.ts';

/** Reports a sound or a video, whose file intake looks for. */
export function checkMedia(
  kind: MediaKind,
  attributes: ReadonlyMap<string, string>,
  { line, column }: Spot,
  report: Report,
): void {
  const valueOf = (name: string) => attributes.get(name)?.trim() || undefined;
  const [src, title, spoken] = ['src', 'title', 'spoken'].map(valueOf);
  if (spoken !== undefined && !/^(?:yes|no)$/.test(spoken))
    report.fault({ rule: 'media-spoken', values: { value: spoken } }, { line, column });
  if (src === undefined) return;
  report.media.push({
    kind,
    src,
    title: title ?? '',
    poster: valueOf('poster'),
    captions: valueOf('captions'),
    duration: valueOf('duration'),
    size: valueOf('size'),
    spoken,
    line,
    column,
  });
}

/** The same of what is written as HTML or as a picture, which says fewer things. */
function checkForeign({ kind, written }: MediaAttributes, spot: Spot, report: Report): void {
  const { src, title, poster } = written;
  if (src === undefined) return report.fault({ rule: 'html-refused', values: { element: kind } }, spot);
  if (title === undefined)
    return report.fault({ rule: 'media-title', values: { src, right: directiveFor(kind, src) } }, spot);
  if (poster !== undefined) report.picture({ src: poster, alt: title, isPoster: true }, spot);
  checkMedia(kind, new Map(Object.entries(written)), spot, report);
}

/**
 * Reports a picture whose file is a sound or a video.
 *
 * @param isAlone whether its paragraph has nothing else
 * @returns false if it is a picture
 */
export function checkMediaPicture(
  picture: Parameters<typeof pictureAsMedia>[0],
  isAlone: boolean,
  spot: Spot,
  report: Report,
): boolean {
  const media = pictureAsMedia(picture);
  if (!media) return false;
  if (isAlone) checkForeign(media, spot, report);
  else report.fault({ rule: 'component-inline', values: { component: `![…](${picture.url})` } }, spot);
  return true;
}

/** Collects a `<video>` or `<audio>` with the elements in it, and reports it when it is closed. */
export function mediaElementChecker(report: Report) {
  let open: { element: PlainElement; inside: PlainElement[]; spot: Spot } | undefined;
  const close = () => {
    if (open) checkForeign(elementAsMedia(open.element, open.inside), open.spot, report);
    open = undefined;
  };
  return {
    /** Whether a tag belongs to such an element. */
    read(type: 'open' | 'close', element: PlainElement, spot: Spot): boolean {
      const isMedia = /^(?:video|audio)$/.test(element.name);
      if (type === 'open' && isMedia) {
        close();
        open = { element, inside: [], spot };
      } else if (!open) return false;
      else if (type === 'open') open.inside.push(element);
      else if (element.name === open.element.name) close();
      return true;
    },
    end: close,
  };
}
