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
    'podcast',
    'letters',
    'agenda',
    'dossier',
    'standing',
    'legal',
    '404',
  ],
] as const;

/**
 * The kind of page that a built file is, from its path and content only: weighing needs nothing but the built site.
 *
 * @param file path from the site's root, such as `politique/accord/index.html`
 */
export function pageKindOf(file: string, html: string): string {
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
    [words.podcast]: 'podcast',
    [words.letters]: 'letters',
    [words.agenda]: 'agenda',
    [words.dossiers]: 'dossier',
    [words.legalNotice]: 'legal',
  };
  return byPath[first] ?? (/^\d+$/.test(second ?? '') || isSection(html) ? 'section' : 'standing');
}

/** Whether the navigation marks the page as current, which it does for sections but not for standing pages. */
const isSection = (html: string) => /<nav[^>]*>(?:(?!<\/nav>)[^])*aria-current="true"/.test(html);
