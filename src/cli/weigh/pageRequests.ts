/** What a page asks for besides itself, as addresses. */
export type Loads = {
  styles: string[];
  scripts: string[];
  /** Icons, fonts, previews: all that is neither a style nor a script nor a picture. */
  others: string[];
  /** For each picture its renditions, in the first format offered. */
  pictures: Rendition[][];
};

/** A file of a picture and its width in pixels; 0 where the page does not say. */
export type Rendition = { url: string; width: number };

/** Links that make a browser load something. */
const loading =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|manifest)(?:\s|$)/;

/** Kinds of scripts that a browser reads but does not run. */
const data = /^(?:application\/(?:ld\+)?json|speculationrules)$/;

/** Lists what a browser without scripts would load with a page, and the scripts it would run. */
export function loadsOf(html: string): Loads {
  const links = tags(html, 'link').filter(({ rel = '' }) => loading.test(rel));
  const isStyle = ({ rel = '' }: Attributes) => /stylesheet/.test(rel);
  const scripts = tags(html, 'script').filter(({ type = '' }) => !data.test(type));
  return {
    styles: present(links.filter(isStyle).map(({ href }) => href)),
    scripts: scripts.map(({ src }) => src ?? ''),
    others: [
      ...present(links.filter((link) => !isStyle(link)).map(({ href }) => href)),
      ...present(
        ['iframe', 'embed', 'video', 'audio', 'track'].flatMap((n) => tags(html, n)).map((t) => t.src),
      ),
      ...fromStyles(html),
    ],
    pictures: picturesOf(html),
  };
}

/** Fonts and pictures that inline styles ask for. */
function fromStyles(html: string): string[] {
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css ?? '');
  const urls = styles.flatMap((css) => [...css.matchAll(/(?:url\(|@import )\s*['"]?([^'")\s;]+)/g)]);
  return urls.map(([, url]) => url!).filter((url) => !/^(?:data:|#)/.test(url));
}

/** Pictures: `<picture>` by its first source, other images by themselves. */
function picturesOf(html: string): Rendition[][] {
  const groups = [...html.matchAll(/<picture[^>]*>([^]*?)<\/picture>/g)].map(([, inner]) => inner!);
  const alone = tags(html.replace(/<picture[^>]*>[^]*?<\/picture>/g, ''), 'img');
  const chosen = [
    ...groups.flatMap((inner) => [...tags(inner, 'source'), ...tags(inner, 'img')].slice(0, 1)),
    ...alone,
  ];
  return chosen.map(({ srcset, src = '' }) => (srcset ? renditions(srcset) : [{ url: src, width: 0 }]));
}

const renditions = (srcset: string): Rendition[] =>
  srcset.split(/,\s+/).map((candidate) => {
    const [url = '', width = ''] = candidate.trim().split(/\s+/);
    return { url, width: Number.parseInt(width) || 0 };
  });

type Attributes = Record<string, string | undefined>;

/** Attributes of all elements of a name. */
function tags(html: string, name: string): Attributes[] {
  const found = html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, 'g'));
  return [...found].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

const present = (urls: (string | undefined)[]) => urls.filter((url) => url !== undefined);
