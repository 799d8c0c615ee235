import type { Wording } from '../../i18n/fr.ts';

/** What an article's page says above its text. */
export type ArticleHead = {
  kind: string;
  /** The section, after the one that it is in. */
  sections: readonly string[];
  /** What is said of its kind beside the section. */
  label: string | undefined;
  title: string;
  standfirst: string;
  authors: readonly string[];
  published: string;
  updated: string;
  /** The lead picture with its caption and credit, as elements. */
  picture: { image: Element; focus: string; caption: string; credit: string } | undefined;
  language: string;
};

type Words = Pick<Wording, 'by' | 'and' | 'published' | 'updated' | 'image'>;

/** Elements of an article's page, in every look, by the classes that the components give them. */
const within = {
  article: 'article',
  kicker: '.wire.caps',
  standfirst: '.standfirst',
  byline: '.byline',
  dates: '.dates',
  leadPicture: '.lead-picture',
  text: '.prose',
};

/**
 * Puts another article into a copy of the page of one. What the page has after the text, such as related articles, is left out.
 *
 * @param page the body of the page; changed
 */
export function fillPage(page: HTMLElement, head: ArticleHead, text: readonly Node[], words: Words): void {
  const find = (selector: string) => page.querySelector<HTMLElement>(selector);
  const article = find(within.article);
  if (article?.classList.contains('article')) article.className = `article ${head.kind}`;
  const heading = find('main h1');
  heading?.replaceChildren(head.title);
  heading?.setAttribute('lang', head.language);
  fill(find(within.standfirst), head.standfirst !== '' && [head.standfirst]);
  const kicker = find(within.kicker);
  const [link, label] = [kicker?.querySelector('a'), kicker?.querySelector('.label')];
  fill(kicker, [
    ...head.sections.flatMap((name, place) => [
      ...(place > 0 ? [' › '] : []),
      Object.assign(copyOf(link, 'a'), { textContent: name }),
    ]),
    ...(head.label === undefined
      ? []
      : [' ', Object.assign(copyOf(label, 'span'), { className: 'label', textContent: head.label })]),
  ]);
  const byline = find(within.byline);
  const author = byline?.querySelector('a, span');
  const last = head.authors.length - 1;
  fill(
    byline,
    last >= 0 && [
      `${words.by} `,
      ...head.authors.flatMap((name, place) => [
        place === 0 ? '' : place === last ? ` ${words.and} ` : ', ',
        Object.assign(copyOf(author, 'a'), { textContent: name }),
      ]),
    ],
  );
  const dates = find(within.dates);
  fill(dates, [
    `${words.published} ${head.published}`,
    ...(head.updated === '' ? [] : [`, ${words.updated} ${head.updated}`]),
  ]);
  fillPicture(find(within.leadPicture), head.picture, words);
  const prose = find(within.text);
  prose?.replaceChildren(...text);
  prose?.setAttribute('lang', head.language);
  if (prose) keepUpTo(prose);
  // Nothing leads out of a preview.
  for (const one of page.querySelectorAll<HTMLElement>('a, button, input, summary')) one.tabIndex = -1;
}

/** Takes away what stands after the text, as far as the page's own furniture, and in an article what stands just before it. */
function keepUpTo(prose: Element): void {
  if (prose.closest('article.article'))
    while (prose.previousElementSibling) prose.previousElementSibling.remove();
  for (let part = prose; part.parentElement && part.tagName !== 'MAIN'; part = part.parentElement)
    while (part.nextElementSibling) part.nextElementSibling.remove();
}

/** An element like one of the page, with its attributes, on which the page's styles depend. */
const copyOf = (element: Element | null | undefined, tag: string): HTMLElement =>
  (element?.cloneNode() as HTMLElement | undefined) ?? document.createElement(tag);

/** Fills an element, or takes it away if there is nothing to say. */
function fill(element: HTMLElement | null, parts: readonly (string | Node)[] | false): void {
  if (!element) return;
  if (parts === false) element.remove();
  else element.replaceChildren(...parts);
}

function fillPicture(figure: HTMLElement | null, picture: ArticleHead['picture'], words: Words): void {
  if (!figure) return;
  if (!picture) return figure.remove();
  const { image, focus, caption, credit } = picture;
  if (image instanceof HTMLElement)
    Object.assign(image.style, {
      aspectRatio: '16 / 9',
      objectFit: 'cover',
      objectPosition: focus || 'center',
    });
  const figcaption = copyOf(figure.querySelector('figcaption'), 'figcaption');
  const small = Object.assign(copyOf(figure.querySelector('small'), 'small'), {
    textContent: `${words.image} ${credit}`,
  });
  figcaption.replaceChildren(caption === '' ? '' : `${caption} `, small);
  figure.replaceChildren(image, figcaption);
}
