import type { CustomFieldPreviewProps } from '@sveltia/cms';
import type { PreviewWords } from '../../i18n/previewWords.ts';
import type { Wording } from '../../i18n/fr.ts';
import { createClass, h } from '../react.ts';
import { bodyPreview, type Make } from './bodyPreview.ts';
import { fillPage } from './fillPage.ts';
import { headOf, type HeadFacts } from './headOf.ts';
import { previewTools, type PreviewTools } from './previewTools.ts';
import { shownPictures } from './shownPictures.ts';
import { sitePage, type SitePage } from './sitePage.ts';

const make: Make<Element> = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false));
  return element;
};

export type PreviewOptions = HeadFacts & {
  wording: Wording;
  words: PreviewWords;
  /** The site's rules for what stands in texts. */
  textStyles: string;
  /** Rules for the rest, for kinds of which the site has no page yet. */
  otherStyles: string;
  /** Addresses of published pages by collection, `articles/KIND` and `articles/KIND/SECTION`. */
  examples: Readonly<Record<string, string>>;
  /** Settled once there are pages. */
  siteReady: Promise<void>;
};

/**
 * The preview of a text: the page as readers will see it, made of one that the site has. In a frame of our own, because the
 * package's frame needs a laxer policy and allows scripts.
 */
export const articlePreview = ({
  wording,
  words,
  textStyles,
  otherStyles,
  examples,
  siteReady,
  ...facts
}: PreviewOptions) =>
  createClass<
    CustomFieldPreviewProps,
    {
      place?: HTMLElement | null;
      tools?: PreviewTools;
      pictures?: ReturnType<typeof shownPictures>;
      pages: Map<string, SitePage | undefined>;
      exampleOf(kind: string, section: string): SitePage | undefined;
      draw(): void;
    }
  >({
    pages: new Map(),
    componentDidMount() {
      this.pages = new Map();
      this.pictures = shownPictures(
        (path) => this.props.getAsset(path),
        () => this.draw(),
      );
      if (!this.place) return;
      this.tools = previewTools(words, () => this.draw());
      this.place.append(this.tools.bar, this.tools.stage);
      this.draw();
    },
    componentDidUpdate() {
      this.draw();
    },
    componentWillUnmount() {
      this.pictures?.close();
      this.tools?.close();
    },
    /** A page of the site like the one to be shown; asked for when it is not known yet. */
    exampleOf(kind, section) {
      const collection = String(this.props.entry.get('collection')).replace(/-.*$/, '');
      const address =
        examples[`${collection}/${kind}/${section}`] ??
        examples[`${collection}/${kind}`] ??
        examples[collection];
      if (address === undefined) return undefined;
      if (!this.pages.has(address)) {
        this.pages.set(address, undefined);
        void siteReady
          .then(() => sitePage(address))
          .then((page) => {
            this.pages.set(address, page);
            this.draw();
          });
      }
      return this.pages.get(address);
    },
    draw() {
      const shown = this.tools?.document();
      if (!shown) return;
      const picture = (written: string, alt: string) => {
        const src = this.pictures?.addressOf(written);
        return src ? make('img', { src, alt }) : make('em', {}, alt);
      };
      const { entry, value, fieldsMetaData } = this.props;
      const head = headOf(entry, fieldsMetaData, picture, { ...facts, wording });
      const text = bodyPreview(String(value ?? ''), { make, picture, words: wording })
        .filter((part) => part !== false)
        .map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
      const example = this.exampleOf(head.kind, String(entry.getIn(['data', 'category']) ?? ''));
      shown.documentElement.lang = head.language;
      if (example?.body.querySelector('.prose')) {
        const body = example.body.cloneNode(true) as HTMLElement;
        fillPage(body, head, text, wording);
        setStyles(shown, example, [make('style', {}, textStyles), ...example.styles]);
        shown.body.className = body.className;
        shown.body.replaceChildren(...body.childNodes);
        this.tools?.show();
        return;
      }
      setStyles(shown, wording, [make('style', {}, otherStyles)]);
      const lead = head.picture && [
        head.picture.image,
        make(
          'figcaption',
          { class: 'plain' },
          head.picture.caption,
          ' ',
          make('small', {}, `${wording.image} ${head.picture.credit}`),
        ),
      ];
      const main = make(
        'main',
        {},
        make('h1', {}, head.title),
        head.standfirst !== '' && make('p', { class: 'standfirst' }, head.standfirst),
        lead !== undefined && make('figure', {}, ...lead),
      );
      const prose = make('div', { class: 'prose' });
      prose.append(...text);
      main.append(prose);
      shown.body.replaceChildren(main);
      this.tools?.show();
    },
    render() {
      return h('div', {
        className: 'article-preview',
        ref: (place: HTMLElement | null) => (this.place = place),
      });
    },
  });

/** Whose styles a frame has; written once, so that fonts and pictures are not loaded with each letter. */
const styled = new WeakMap<Document, object>();

function setStyles(page: Document, owner: object, styles: readonly Element[]): void {
  if (styled.get(page) === owner) return;
  styled.set(page, owner);
  const still = make('style', {}, 'a, button, summary { pointer-events: none }');
  page.head.replaceChildren(...styles.map((style) => style.cloneNode(true)), still);
}
