import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

type Data = { programs: string[]; features: Record<string, string> };

const { programs, features } = JSON.parse(
  readFileSync(new URL('caniemail.json', import.meta.url), 'utf8'),
) as Data;

/** Elements and attributes under other names than their own. */
const named: Record<string, string> = {
  h1: 'h1-h6',
  h2: 'h1-h6',
  h3: 'h1-h6',
  ul: 'lists',
  ol: 'lists',
  li: 'lists',
  tr: 'table',
  td: 'table',
  em: 'strong',
  figure: 'semantics',
  figcaption: 'semantics',
};

/** What is as old as HTML, and what caniemail has no page for. */
const ancient = /^(?:a|br|alt|href|src|class|style|bgcolor|border|color|font-family|font-style)$/;

/** The programs replace these by their own; nothing in the letter depends on them. */
const frame = /^(?:HTML|HEAD|META|TITLE|STYLE|BODY)$/;

/** Features of a message that some program does not support, or that caniemail does not know, each with its programs. */
export function unsupported(html: string): string[] {
  const used = new Set<string>();
  for (const element of parseHTML(html).document.querySelectorAll('*')) {
    if (frame.test(element.tagName)) continue;
    used.add(featureOf('html', element.tagName.toLowerCase()));
    for (const { name, value } of element.attributes) {
      used.add(featureOf('html', name));
      if (name === 'src') used.add(`image-${value.split('.').at(-1)!.replace('jpeg', 'jpg')}`);
      if (name === 'style')
        for (const [property] of declarations(value)) used.add(featureOf('css', property!));
    }
  }
  used.delete('');
  return [...used].flatMap((feature) => {
    const support = features[feature];
    if (support === undefined) return [`${feature}: unknown`];
    const missing = programs.filter((_, place) => support[place] === 'n');
    return missing.length > 0 ? [`${feature}: ${missing.join(', ')}`] : [];
  });
}

const declarations = (style: string) =>
  style.split(';').map((declaration) => declaration.split(':').map((part) => part.trim()));

/** The name of a feature in the data; empty for what needs none. */
function featureOf(kind: 'html' | 'css', name: string): string {
  if (ancient.test(name)) return '';
  const short =
    kind === 'css'
      ? name.replace(/^(padding|margin|border)-(?:top|right|bottom|left)$/, '$1')
      : (named[name] ?? name);
  return `${kind}-${short}`;
}
