import type { TextRule } from '../analyse.ts';
import { spotOf, wordsOf } from '../nodes.ts';
import { slugOf } from '../../../intake/slugs.ts';

/** Words that say nothing of where a link leads, as slugs, in French and English. */
const bare = new Set(
  `ici cliquez-ici cliquer-ici c-est-ici par-ici la lien le-lien ce-lien lien-ici lire lire-ici lire-la-suite la-suite
  voir voir-ici plus en-savoir-plus savoir-plus lire-plus cette-page cet-article article source
  here click-here link this-link this this-page read-more more learn-more see-here page`.split(/\s+/),
);

const http: TextRule = ({ outline, at }, raise) => {
  for (const { href, ...spot } of outline.links) {
    if (!/^http:\/\//i.test(href) || isLocal(href)) continue;
    const values = { href, right: href.replace(/^http:/i, 'https:') };
    raise({ rule: 'link-http', values }, at(spot));
  }
};

/** A machine's own address, as a tutorial gives it, has no certificate. */
const isLocal = (href: string) =>
  /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])/.test(URL.parse(href)?.hostname ?? '');

const words: TextRule = ({ nodes, at }, raise) => {
  for (const link of [...nodes('link'), ...nodes('linkReference')]) {
    const written = wordsOf(link).trim();
    const href = link.type === 'link' ? link.url : link.identifier;
    const spot = at(spotOf(link));
    const hasWords = written !== '' || containsPicture(link.children);
    if (!hasWords || href === '') raise({ rule: 'link-empty', values: { href: hasWords ? '' : href } }, spot);
    else if (bare.has(slugOf(written))) raise({ rule: 'link-bare', values: { text: written } }, spot);
  }
};

/** A picture without a description is told as such, and component as its own business. */
const containsPicture = (children: readonly { type: string }[]): boolean =>
  children.some(({ type, ...rest }) =>
    'children' in rest
      ? containsPicture(rest.children as { type: string }[])
      : /^(?:image|imageReference|html|inlineCode|mdx\w+)$/.test(type),
  );

export const linkRules: readonly TextRule[] = [http, words];
