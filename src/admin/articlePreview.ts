import type { CustomFieldPreviewProps } from '@sveltia/cms';
import type { Wording } from '../i18n/fr.ts';
import { bodyPreview, type Make } from './bodyPreview.ts';
import { createClass, h } from './react.ts';
import { shownPictures } from './shownPictures.ts';

const make: Make<Element> = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false));
  return element;
};

/**
 * The preview of a text: the article or the standing page nearly as readers will see it, with the site's own
 * styles. In a frame of our own, because the package's frame needs a laxer policy and allows scripts.
 */
export const articlePreview = (words: Pick<Wording, 'image' | 'note'>, title: string, styles: string) =>
  createClass<
    CustomFieldPreviewProps,
    { frame?: HTMLIFrameElement | null; pictures?: ReturnType<typeof shownPictures>; draw(): void }
  >({
    componentDidMount() {
      this.pictures = shownPictures(
        (path) => this.props.getAsset(path),
        () => this.draw(),
      );
      this.draw();
    },
    componentDidUpdate() {
      this.draw();
    },
    componentWillUnmount() {
      this.pictures?.close();
    },
    draw() {
      const page = this.frame?.contentDocument;
      if (!page) return;
      const { entry, value } = this.props;
      const fieldText = (...path: string[]) => String(entry.getIn(['data', ...path]) ?? '');

      const picture = (written: string, alt: string) => {
        const src = this.pictures?.addressOf(written);
        return src ? make('img', { src, alt }) : make('em', {}, alt);
      };
      const caption = make('small', {}, `${words.image} ${fieldText('image', 'credit')}`);
      const lead =
        fieldText('image', 'src') !== '' &&
        make(
          'figure',
          {},
          picture(fieldText('image', 'src'), fieldText('image', 'alt')),
          make('figcaption', { class: 'plain' }, fieldText('image', 'caption'), ' ', caption),
        );
      const main = make(
        'main',
        {},
        make('h1', {}, fieldText('title')),
        fieldText('summary') !== '' && make('p', { class: 'standfirst' }, fieldText('summary')),
        lead,
        make('div', { class: 'prose' }, ...bodyPreview(String(value ?? ''), { make, picture, words })),
      );
      page.documentElement.lang = fieldText('lang') || document.documentElement.lang;
      if (!page.head.firstChild) page.head.append(make('style', {}, styles));
      page.body.replaceChildren(main);
    },
    render() {
      return h('iframe', {
        className: 'article-preview',
        title,
        sandbox: 'allow-same-origin',
        ref: (frame: HTMLIFrameElement | null) => (this.frame = frame),
        onLoad: () => this.draw(),
      });
    },
  });
