import { htmlOf, pagesOf } from '../site/output.ts';

/** The address of the first page of the fixture whose file and text match. */
function firstAddress(file: RegExp, text = /./): string {
  const found = pagesOf().find((page) => file.test(page) && text.test(htmlOf(page)));
  if (!found) throw new Error(`the fixture has no page like ${file} with ${text}`);
  return `/${found.replace('index.html', '')}`;
}

const story = /^(?!(?:archives|auteurs|dossiers|themes)\/)[a-z-]+\/[a-z0-9-]+\/index\.html$/;

/** One page of every kind the site has. */
export const kinds: [kind: string, address: string][] = [
  ['home', '/'],
  ['section', '/politique/'],
  ['article', '/politique/accord-mine-val-clair/'],
  ['old article', firstAddress(story, /Cet article a plus de/)],
  ['corrected article', firstAddress(story, /id="article-corrections"/)],
  ['article with a table', firstAddress(story, /<table/)],
  ['article with footnotes', firstAddress(story, /data-footnotes/)],
  ['article in MDX', '/sciences/aimants-force-invisible/'],
  ['article with a video', '/territoires/laverie-montaubry/'],
  ['article with embeds', '/territoires/entretien-garde-riviere/'],
  ['article with a map', firstAddress(story, /class="place-map"/)],
  ['article with a gallery', '/territoires/apres-la-mine/'],
  ['live page', '/politique/conseil-du-val/'],
  ['opinion', firstAddress(story, /<article class="article opinion/)],
  ['sponsored article', firstAddress(story, /<article class="article sponsored/)],
  ['author', firstAddress(/^auteurs\/.+\//, /class="portrait"/)],
  ['author without a portrait', firstAddress(/^auteurs\/.+\//, /^(?![^]*class="portrait")/)],
  ['index of authors', '/auteurs/'],
  ['theme', firstAddress(/^themes\/.+\//)],
  ['index of themes', '/themes/'],
  ['archives', '/archives/'],
  ['month', firstAddress(/^archives\/\d+\/\d+\//)],
  ['sub-section', '/politique/conseils/'],
  ['dossier', '/dossiers/eau/'],
  ['index of dossiers', '/dossiers/'],
  ['corrections', '/corrections/'],
  ['podcast', '/podcast/'],
  ['letters', '/lettres/'],
  ['letter', '/lettres/2026-11-20/'],
  ['agenda', '/agenda/'],
  ['article with an event', '/territoires/fete-de-la-source/'],
  ['article with a reply', '/industrie/licences-graphite/'],
  ['standing page', '/contact/'],
  ['legal notice', '/mentions-legales/'],
  ['missing page', '/rien/'],
];
