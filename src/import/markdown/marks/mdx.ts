import { block, shownAddress, unknownHtml, attributesIn, type MarkContext } from './marks.ts';

/** Replaces what MDX has beyond Markdown: imports, components and expressions, none of which is run. */
export function replaceMdx(text: string, { onLoss }: Pick<MarkContext, 'onLoss'>): string {
  const imported = new Map<string, string>();
  const body = text
    .replaceAll(/\{\s*\/\*[^]*?\*\/\s*\}/g, '')
    .replaceAll(
      /^import\s+(?:type\s+)?([^'"]*?)\s*(?:from\s*)?['"]([^'"]+)['"];?[ \t]*$/gm,
      (_, names: string, from: string) => {
        const [, name] = /^(\w+)/.exec(names.trim()) ?? [];
        if (name) imported.set(name, from);
        return '';
      },
    )
    .replaceAll(/^export\s+(?:const|let|default|function)\b[^]*?(?=\n\s*\n|(?![^]))/gm, (whole) => {
      onLoss({ what: 'component', detail: whole.split('\n')[0]!.slice(0, 80) });
      return '';
    });
  const withValues = body
    .replaceAll(/=\{(\w+)(?:\.src)?\}/g, (whole, name: string) =>
      imported.has(name) ? `="${imported.get(name)}"` : whole,
    )
    .replaceAll(
      /=\{\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|(-?[\d.]+|true|false))\s*\}/g,
      (_, ...said: (string | undefined)[]) => `="${said.slice(0, 4).find((one) => one !== undefined) ?? ''}"`,
    )
    .replaceAll(/\sclassName=/g, ' class=')
    .replaceAll(/\sstyle=\{\{[^{}]*\}\}/g, '');
  return expressions(components(withValues, onLoss), onLoss);
}

/** The innermost components first. */
function components(text: string, onLoss: MarkContext['onLoss']): string {
  const attributes = String.raw`((?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)`;
  const one = new RegExp(`<([A-Z][\\w.]*)${attributes}\\s*(?:/>|>((?:(?!<[A-Z])[^])*?)</\\1\\s*>)`, 'g');
  for (let turn = 0; turn < 30; turn += 1) {
    const next = text.replaceAll(one, (_, name: string, written: string, inner: string | undefined) =>
      componentText(name, written, inner ?? '', onLoss),
    );
    if (next === text) break;
    text = next;
  }
  return text.replaceAll(new RegExp(`</?([A-Z][\\w.]*)${attributes}\\s*/?>`, 'g'), (_, name: string) => {
    onLoss({ what: 'component', detail: `<${name}>` });
    return '';
  });
}

function componentText(name: string, written: string, inner: string, onLoss: MarkContext['onLoss']): string {
  const { named } = attributesIn(written.replaceAll(/[\w:.-]+=\{(?:[^{}]|\{[^{}]*\})*\}/g, ''));
  if (/^(?:Image|Picture|Img|NextImage|LazyImage)$/.test(name) && named['src'])
    return `<img src="${named['src']}" alt="${named['alt'] ?? ''}">`;
  const id = named['id'] ?? named['videoid'] ?? named['url'] ?? named['src'] ?? '';
  const url = /^https?:/.test(id)
    ? id
    : /^(?:Lite)?YouTube/i.test(name)
      ? `https://www.youtube.com/watch?v=${id}`
      : /^Vimeo/i.test(name)
        ? `https://vimeo.com/${id}`
        : /^(?:Tweet|Twitter)/i.test(name)
          ? `https://x.com/i/status/${id}`
          : undefined;
  if (url && id && /^(?:Lite)?(?:YouTube|Vimeo|Tweet|Twitter|Embed|Bluesky|Mastodon|Spotify)/i.test(name))
    return block(shownAddress(url));
  if (/^(?:Callout|Note|Aside|Admonition|Tip|Warning|Alert|Info)$/.test(name)) {
    const head = named['title'] ? `<div class="admonition-title">\n\n${named['title']}\n\n</div>\n\n` : '';
    return block(`<div class="admonition">\n\n${head}${inner.trim()}\n\n</div>`);
  }
  if (/^(?:Fragment|Steps|Tabs|Layout|Prose)$/.test(name)) return block(inner);
  onLoss({ what: 'component', detail: `<${name}>` });
  const isInLine = inner !== '' && !inner.includes('\n') && Object.keys(named).length === 0;
  return isInLine ? inner : unknownHtml(named, inner);
}

const expressions = (text: string, onLoss: MarkContext['onLoss']): string =>
  text.replaceAll(/(?<![\\\w$])\{((?:[^{}\n]|\{[^{}\n]*\})+)\}/g, (whole, written: string) => {
    const literal = /^\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*$/.exec(written);
    if (literal) return literal.slice(1).find((one) => one !== undefined) ?? '';
    // Attribute lists are for another step.
    if (/^[:.#]/.test(written)) return whole;
    onLoss({ what: 'component', detail: whole.slice(0, 80) });
    return '';
  });
