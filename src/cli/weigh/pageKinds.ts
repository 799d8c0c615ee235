import { pathWords, type PathWords } from '../../addresses/pathWords.ts';

export const pageKinds = [
  ...[
    'home',
    'section',
    'article',
    'author',
    'theme',
    'archive',
    'corrections',
    'search',
    'standing',
    'legal',
    '404',
  ],
] as const;

/**
 * What kind of page a built file is, told by its address and its own words alone: who weighs a site needs nothing
 * but the site.
 *
 * @param file path from the site's root, such as `politique/accord/index.html`
 */
export function kindOf(file: string, html: string): string {
  const language = /<html[^>]* lang="([\w-]+)"/.exec(html)?.[1] ?? '';
  const words = (pathWords as Record<string, PathWords>)[language] ?? pathWords.fr;
  if (file === '404.html' || file === '410.html') return '404';
  if (file === 'index.html') return 'home';
  if (html.includes('property="og:type" content="article"')) return 'article';
  const [first = '', second] = file.split('/');
  const byPath: Record<string, string> = {
    [words.authors]: 'author',
    [words.themes]: 'theme',
    [words.archives]: 'archive',
    [words.corrections]: 'corrections',
    [words.search]: 'search',
    [words.legalNotice]: 'legal',
  };
  return byPath[first] ?? (/^\d+$/.test(second ?? '') || isSection(html) ? 'section' : 'standing');
}

/** A section's page marks itself in the navigation; a standing page is nowhere in it. */
const isSection = (html: string) => /<nav[^>]*>(?:(?!<\/nav>)[^])*aria-current="true"/.test(html);
