import type { PreviewWords } from '../../i18n/previewWords.ts';
import { showScheme, type Scheme } from './colourScheme.ts';

/** Widths of the screens that a page is shown at, in CSS pixels. */
const widths = { phone: 390, desktop: 1280 } as const;

type Width = keyof typeof widths;

export type PreviewTools = {
  bar: HTMLElement;
  stage: HTMLElement;
  /** The document of the frame; undefined as long as there is none. */
  document(): Document | undefined;
  /** Shows what the document has got since. */
  show(): void;
  close(): void;
};

/** What an editor chose last, for all previews of a visit. */
const chosen: { width: Width; scheme: Scheme | undefined } = { width: 'desktop', scheme: undefined };

/**
 * A frame with choices for the screen and its colours. A page that is wider than its place is shown smaller, as a whole.
 *
 * @param onLoad is called when the frame has a document to be filled
 */
export function previewTools(words: PreviewWords, onLoad: () => void): PreviewTools {
  const stage = Object.assign(document.createElement('div'), { className: 'preview-stage' });
  const frame = document.createElement('iframe');
  frame.title = words.title;
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.addEventListener('load', onLoad);
  stage.append(frame);

  function show(): void {
    const { clientWidth, clientHeight } = stage;
    if (clientWidth === 0) return;
    const width = widths[chosen.width];
    const scale = Math.min(1, clientWidth / width);
    Object.assign(frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${clientHeight / scale}px`,
      transform: `scale(${scale})`,
    });
    if (frame.contentDocument) showScheme(frame.contentDocument, schemeNow());
    for (const button of bar.querySelectorAll('button'))
      button.setAttribute(
        'aria-pressed',
        String([chosen.width, schemeNow()].includes(button.value as Width)),
      );
  }

  const bar = Object.assign(document.createElement('div'), { className: 'preview-bar' });
  bar.setAttribute('role', 'toolbar');
  // The interface takes a click on a preview as a wish to see its field.
  bar.addEventListener('click', (event) => event.stopPropagation());
  bar.setAttribute('aria-label', words.toolbar);
  const group = <T extends string>(labels: Record<T, string>, choose: (value: T) => void) => {
    const place = document.createElement('div');
    for (const [value, label] of Object.entries<string>(labels)) {
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        value,
        textContent: label,
      });
      button.addEventListener('click', () => {
        choose(value as T);
        show();
      });
      place.append(button);
    }
    bar.append(place);
  };
  group<Width>(words.widths, (value) => (chosen.width = value));
  group<Scheme>(words.schemes, (value) => (chosen.scheme = value));

  const observer = new ResizeObserver(show);
  observer.observe(stage);
  return {
    bar,
    stage,
    document: () => frame.contentDocument ?? undefined,
    show,
    close: () => observer.disconnect(),
  };
}

/** The colours that a page has if nobody chooses: those of the interface. */
const schemeNow = (): Scheme =>
  chosen.scheme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
