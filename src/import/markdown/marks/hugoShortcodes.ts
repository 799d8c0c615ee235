import { escapeHtml } from '../../../markdown/entities.ts';
import {
  attributesIn,
  block,
  linkHtml,
  pictureHtml,
  shownAddress,
  unknownHtml,
  type MarkContext,
} from './marks.ts';
import type { WithoutCode } from './protectCode.ts';

type Shortcode = { named: Record<string, string>; values: string[]; inner: string };
type Handler = (shortcode: Shortcode, context: MarkContext, keep: WithoutCode['keep']) => string | undefined;

const idOf = ({ named, values }: Shortcode, ...names: string[]): string =>
  [...names.map((name) => named[name]), values[0]].find(Boolean) ?? '';

const reference: Handler = (shortcode, { addressOf, onLoss }) => {
  const path = idOf(shortcode, 'path');
  const found = addressOf(path);
  if (found === undefined) onLoss({ what: 'link', detail: path });
  return found ?? '';
};

const figure: Handler = ({ named, values }) => {
  const src = named['src'] ?? values[0];
  if (!src) return undefined;
  const credit = named['attr'] ? `© ${named['attr']}` : '';
  const title = named['title'] ?? '';
  const caption = [title, named['caption'], credit].filter(Boolean).map((text) => escapeHtml(text!));
  return block(pictureHtml(src, named['alt'] ?? named['title'] ?? values[1], caption.join(' ')));
};

const post =
  (addressFor: (user: string, id: string) => string): Handler =>
  ({ named, values }) => {
    const user = named['user'] ?? (values.length > 1 ? values[0]! : '');
    const id = named['id'] ?? values.at(-1) ?? '';
    return id && block(shownAddress(addressFor(user, id)));
  };

/** Hugo's own shortcodes (https://gohugo.io/shortcodes/), and what readers saw of them. */
const handlers: Record<string, Handler> = {
  ref: reference,
  relref: reference,
  figure,
  youtube: (shortcode) => {
    const title = shortcode.named['title'];
    const id = idOf(shortcode, 'id');
    const src = `https://www.youtube.com/embed/${id}`;
    return (
      id &&
      block(
        title
          ? `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}"></iframe>`
          : shownAddress(`https://www.youtube.com/watch?v=${id}`),
      )
    );
  },
  vimeo: (shortcode) => block(shownAddress(`https://vimeo.com/${idOf(shortcode, 'id')}`)),
  tweet: post((user, id) => `https://x.com/${user || 'i'}/status/${id}`),
  instagram: post((_, id) => `https://www.instagram.com/p/${id}/`),
  gist: ({ values }) => block(shownAddress(`https://gist.github.com/${values[0]}/${values[1]}`)),
  highlight: ({ inner, values }, _, keep) =>
    block(keep(`\`\`\`${values[0] ?? ''}\n${inner.replace(/^\n|\s+$/g, '')}\n\`\`\``)),
  details: ({ named, inner }) =>
    block(
      `<details>\n<summary>${escapeHtml(named['summary'] ?? 'Details')}</summary>\n\n${inner}\n\n</details>`,
    ),
  qr: ({ named, inner }) => {
    const text = named['text'] ?? inner.trim();
    return /^https?:/.test(text) ? block(`<p>${linkHtml(text, text)}</p>`) : escapeHtml(text);
  },
  param: (shortcode, { valueOf }) => valueOf(`params.${idOf(shortcode, 'name')}`),
  comment: () => '',
  toc: () => '',
};
handlers['x'] = handlers['twitter'] = handlers['tweet']!;
handlers['twitter_simple'] = handlers['x_simple'] = handlers['tweet']!;
handlers['vimeo_simple'] = handlers['vimeo']!;
handlers['youtube_simple'] = handlers['youtube']!;

/** Shortcodes of themes in wide use that say by their names what they are. */
const boxes =
  /^(?:note|tip|info|warning|alert|notice|callout|admonition|hint|attention|danger|caution|important)$/;
const pictures = /(?:^|-)(?:img|image|picture|photo)(?:$|-)/;

const opening =
  /\{\{([<%])\s*(\/?)\s*([\w./-]+)((?:\s+|(?="))(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`])*?)?\s*(\/?)\s*[>%]\}\}/g;

/** Replaces the shortcodes of a text without code, the inner ones first. */
export function replaceHugoShortcodes(text: string, context: MarkContext, keep: WithoutCode['keep']): string {
  // `{{</* name */>}}` shows the marks.
  const shown = text.replaceAll(
    /\{\{([<%])\/\*\s*([^]*?)\s*\*\/([>%])\}\}/g,
    (_, a: string, inner: string, b: string) => keep(escapeHtml(`{{${a} ${inner} ${b}}}`)),
  );
  return replaceIn(shown, context, keep);
}

function replaceIn(text: string, context: MarkContext, keep: WithoutCode['keep']): string {
  const marks = [...text.matchAll(opening)];
  let result = '';
  let from = 0;
  for (const [at, mark] of marks.entries()) {
    if (mark.index < from) continue;
    const [whole, , close, name = '', written = '', isAlone] = mark;
    result += text.slice(from, mark.index);
    from = mark.index + whole.length;
    if (close) continue;
    const end = isAlone ? undefined : endOf(marks, at, name);
    const inner = end ? replaceIn(text.slice(from, end.index), context, keep) : '';
    if (end) from = end.index + end[0].length;
    const isAddress = /\]\(\s*<?$/.test(result) || /(?:href|src)=["']?$/i.test(result);
    const shown = shortcodeText({ name, written, inner, isAddress }, context, keep);
    const isLinked = /(?<!!)\[\s*$/.test(result) && /^\s*\]\(/.test(text.slice(from));
    result += isLinked ? inLink(shown) : shown;
  }
  return result + text.slice(from);
}

/** A picture within a link, which is one line. */
const inLink = (html: string): string =>
  html
    .replaceAll(/<\/?figure>|\s*\n\s*/g, '')
    .replaceAll(/<figcaption>(.*?)<\/figcaption>/g, ' $1')
    .trim();

function endOf(
  marks: readonly RegExpMatchArray[],
  from: number,
  name: string,
): (RegExpMatchArray & { index: number }) | undefined {
  let depth = 1;
  for (const mark of marks.slice(from + 1)) {
    if (mark[3] !== name || mark[5]) continue;
    depth += mark[2] ? -1 : 1;
    if (depth === 0) return mark as RegExpMatchArray & { index: number };
  }
  // One without an end among those that have one: the next end is nobody else's.
  return undefined;
}

function shortcodeText(
  { name, written, inner, isAddress }: { name: string; written: string; inner: string; isAddress: boolean },
  context: MarkContext,
  keep: WithoutCode['keep'],
): string {
  const { named, values } = attributesIn(written);
  const shortcode = { named, values, inner };
  const known = handlers[name.toLowerCase()]?.(shortcode, context, keep);
  if (known !== undefined) return known;
  const what = { what: 'shortcode' as const, detail: `{{< ${[name, ...Object.keys(named)].join(' ')} >}}` };
  if (isAddress) {
    context.onLoss(what);
    return '';
  }
  if (boxes.test(name)) {
    const title =
      named['title'] ?? (values.length > 0 && / /.test(values.join(' ')) ? values.join(' ') : undefined);
    const head = title ? `<div class="admonition-title">\n\n${title}\n\n</div>\n\n` : '';
    return block(`<div class="admonition">\n\n${head}${inner.trim()}\n\n</div>`);
  }
  if (pictures.test(name) && (named['src'] ?? values[0])) {
    const caption = [named['caption'] ?? '', named['credit'] ? `© ${named['credit']}` : ''].filter(Boolean);
    return block(pictureHtml(named['src'] ?? values[0]!, named['alt'], escapeHtml(caption.join(' '))));
  }
  context.onLoss(what);
  return unknownHtml(named, inner);
}
