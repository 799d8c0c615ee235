import { escapeHtml } from '../../../markdown/entities.ts';
import { attributesIn, block, pictureHtml, shownAddress, unknownHtml, type MarkContext } from './marks.ts';
import type { WithoutCode } from './protectCode.ts';

/**
 * Replaces the marks of template languages in a text: Liquid of Jekyll, Nunjucks of Eleventy, Jinja of MkDocs's macros. Nothing
 * is run: what would need that is lost, and its inner text kept.
 */
export function replaceLiquid(
  text: string,
  context: MarkContext,
  keep: WithoutCode['keep'],
  restore: WithoutCode['restore'],
): string {
  const { onLoss } = context;
  const literal = text
    .replaceAll(/\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g, (_, inner: string) => keep(inner))
    .replaceAll(/\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}|\{#[^]*?#\}/g, '')
    .replaceAll(
      /\{%-?\s*highlight\s+(\S+)[^%]*-?%\}([^]*?)\{%-?\s*endhighlight\s*-?%\}/g,
      (_, language: string, code: string) =>
        block(keep(`\`\`\`${language}\n${restore(code).replace(/^\n|\s+$/g, '')}\n\`\`\``)),
    )
    .replaceAll(/\{%-?\s*for\b[^%]*%\}[^]*?\{%-?\s*endfor\s*-?%\}/g, (whole) => {
      onLoss({ what: 'template', detail: shortened(whole) });
      return '';
    });
  return literal
    .replaceAll(
      /\{%-?\s*([\w-]+)\b((?:"[^"]*"|'[^']*'|[^%]|%(?!\}))*?)-?%\}/g,
      (whole, name: string, written: string) => tagText(whole, name, written.trim(), context),
    )
    .replaceAll(/\{\{-?((?:"[^"]*"|'[^']*'|[^}]|\}(?!\}))*?)-?\}\}/g, (whole, written: string) => {
      const value = outputOf(written.trim(), context);
      if (value === undefined) onLoss({ what: 'template', detail: shortened(whole) });
      return value ?? '';
    });
}

function tagText(whole: string, name: string, written: string, context: MarkContext): string {
  const { addressOf, onLoss } = context;
  const { named, values } = attributesIn(written);
  if (name === 'post_url' || name === 'link') {
    const found = addressOf(values[0] ?? '');
    if (found === undefined) onLoss({ what: 'link', detail: values[0] ?? '' });
    return found ?? '';
  }
  if (/^include/.test(name)) return includeText(whole, values[0] ?? '', named, context);
  const shown = playerText(name, values[0] ?? '', named);
  if (shown !== undefined) return shown;
  if (/^(?:image|figure|picture|img)$/.test(name) && (named['src'] ?? values[0]))
    return block(
      pictureHtml(named['src'] ?? values[0]!, named['alt'] ?? values[1], escapeHtml(named['caption'] ?? '')),
    );
  if (/^(?:toc|end\w*|else|elsif|elif|break|continue)$/.test(name)) return '';
  onLoss({ what: 'template', detail: shortened(whole) });
  return Object.keys(named).length > 0 ? unknownHtml(named, '') : '';
}

/** Players that plug-ins and files to include have in every other theme. */
function playerText(name: string, id: string, named: Record<string, string>): string | undefined {
  const own = named['id'] ?? named['video_id'] ?? named['url'] ?? named['src'] ?? id;
  const [, kind] = /(youtube|vimeo|twitter|tweet|gist|dailymotion|soundcloud|instagram)/i.exec(name) ?? [];
  if (kind === undefined || !own) return undefined;
  const url = /^https?:/.test(own) ? own : addresses[kind.toLowerCase()]?.(own);
  return url && block(shownAddress(url));
}

const addresses: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  twitter: (id) => `https://x.com/i/status/${id}`,
  tweet: (id) => `https://x.com/i/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id) => `https://gist.github.com/${id}`,
};

function includeText(
  whole: string,
  file: string,
  named: Record<string, string>,
  context: MarkContext,
): string {
  const { include, onLoss } = context;
  if (/toc/i.test(file)) return '';
  const player = playerText(file, '', named);
  if (player !== undefined) return player;
  const src =
    named['src'] ??
    named['image_path'] ??
    named['image'] ??
    (/figure|image|img|picture/i.test(file) ? named['url'] : undefined);
  if (src && !/^\{/.test(src)) {
    const credit = named['credit'] ? ` © ${named['credit']}` : '';
    return block(
      pictureHtml(src, named['alt'], escapeHtml(`${named['caption'] ?? named['title'] ?? ''}${credit}`)),
    );
  }
  const text = include(file);
  // What another file includes itself, or computes, is the theme's.
  if (text !== undefined && !/\{[{%]/.test(text) && !/<script/i.test(text)) return block(text.trim());
  onLoss({ what: 'template', detail: shortened(whole) });
  return unknownHtml(named, '');
}

/** The text of `{{ … }}`: a literal or a value that is known, through filters that change no word. */
function outputOf(written: string, { valueOf, addressOf }: MarkContext): string | undefined {
  const [head = '', ...filters] = written.split(/\s*\|(?=(?:[^"']|"[^"]*"|'[^']*')*$)\s*/);
  const literal = /^(?:"([^"]*)"|'([^']*)')$/.exec(head.trim());
  const value = literal ? (literal[1] ?? literal[2]!) : valueOf(head.trim());
  if (value === undefined) return undefined;
  const names = filters.map((filter) => /^\w+/.exec(filter)?.[0] ?? '');
  if (
    literal &&
    names.some((name) => /^(?:relative_url|absolute_url|url|prepend|inputPathToUrl)$/i.test(name))
  )
    return addressOf(value) ?? value;
  return names.every((name) =>
    /^(?:relative_url|absolute_url|url|prepend|append|escape|safe|strip|xml_escape|date\w*|date_localized|default|e|trim)$/i.test(
      name,
    ),
  )
    ? value
    : undefined;
}

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
