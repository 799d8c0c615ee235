/** The addresses of what a browser requests with a page. */
export type PageRequests = {
  styles: string[];
  scripts: string[];
  /** Icons, fonts, manifests: everything but styles, scripts and pictures. */
  others: string[];
  /** The candidates of each picture, in the first format offered; posters, and captions that are shown unasked. */
  pictures: ImageCandidate[][];
};

/** An image candidate of a `srcset`, and its width in pixels; 0 if unknown. */
export type ImageCandidate = { url: string; width: number };

/** Values of `rel` that make a browser load the target. */
const loadingRel =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|manifest)(?:\s|$)/;

/** Types of `<script>` that a browser does not run. */
const inertTypes = /^(?:application\/(?:ld\+)?json|speculationrules)$/;

/** Lists the files a browser would load with a page if no script ran, and the scripts. */
export function requestsOf(html: string): PageRequests {
  const links = tags(html, 'link').filter(({ rel = '' }) => loadingRel.test(rel));
  const isStyle = ({ rel = '' }: Attributes) => /stylesheet/.test(rel);
  const scripts = tags(html, 'script').filter(({ type = '' }) => !inertTypes.test(type));
  return {
    styles: withoutUndefined(links.filter(isStyle).map(({ href }) => href)),
    scripts: scripts.map(({ src }) => src ?? ''),
    others: [
      ...withoutUndefined(links.filter((link) => !isStyle(link)).map(({ href }) => href)),
      ...withoutUndefined(
        ['iframe', 'embed', 'video', 'audio']
          .flatMap((name) => tags(html, name))
          .flatMap(({ src, preload }) => (preload === 'none' ? [] : [src])),
      ),
      ...urlsInStyles(html),
    ],
    pictures: [...imageCandidateSets(html), ...ofVideos(html)],
  };
}

/** Fonts and pictures that inline styles request. */
function urlsInStyles(html: string): string[] {
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css ?? '');
  const urls = styles.flatMap((css) => [...css.matchAll(/(?:url\(|@import )\s*['"]?([^'")\s;]+)/g)]);
  return urls.map(([, url]) => url!).filter((url) => !/^(?:data:|#)/.test(url));
}

/**
 * The pixel of the counter that `audience` in `site.yaml` names, at the foot of a page: the one request to another site that a
 * publication may have on purpose.
 */
const counterPixel = /<img hidden src="https:[^>]*>/;

/** The candidates of each picture: those of the first source of a `<picture>`, or of an `<img>` outside one. */
function imageCandidateSets(html: string): ImageCandidate[][] {
  const pictureElements = [...html.matchAll(/<picture[^>]*>([^]*?)<\/picture>/g)].map(([, inner]) => inner!);
  const standaloneImages = tags(
    html.replace(/<picture[^>]*>[^]*?<\/picture>/g, '').replace(counterPixel, ''),
    'img',
  );
  const sources = [
    ...pictureElements.flatMap((inner) => [...tags(inner, 'source'), ...tags(inner, 'img')].slice(0, 1)),
    ...standaloneImages,
  ];
  return sources.map(({ srcset, src = '' }) => (srcset ? imageCandidates(srcset) : [{ url: src, width: 0 }]));
}

/** What a video shows before it plays, and the captions that it loads with the page. */
function ofVideos(html: string): ImageCandidate[][] {
  const captions = tags(html, 'track').flatMap((track) => ('default' in track ? [track['src']] : []));
  const posters = tags(html, 'video').map(({ poster }) => poster);
  return withoutUndefined([...posters, ...captions]).map((url) => [{ url, width: 0 }]);
}

const imageCandidates = (srcset: string): ImageCandidate[] =>
  srcset.split(/,\s+/).map((candidate) => {
    const [url = '', width = ''] = candidate.trim().split(/\s+/);
    return { url, width: Number.parseInt(width) || 0 };
  });

type Attributes = Record<string, string | undefined>;

/** The attributes of every element with a name. */
function tags(html: string, name: string): Attributes[] {
  const found = html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, 'g'));
  return [...found].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

const withoutUndefined = (urls: (string | undefined)[]) => urls.filter((url) => url !== undefined);
