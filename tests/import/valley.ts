import { siteUrl, type ExportedItem } from './wordpressExport.ts';

/** Categories of a small paper, and below its items of every kind that an export has. */
export const categories = [
  { slug: 'politique', name: 'Politique' },
  { slug: 'conseil', name: 'Conseil municipal', parent: 'politique' },
  { slug: 'chorale', name: 'Chorale' },
  { slug: 'non-classe', name: 'Non classé' },
];
const upload = (name: string) => `${siteUrl}/wp-content/uploads/2023/11/${name}`;

export const items: ExportedItem[] = [
  {
    id: 1,
    name: 'budget',
    title: 'Le budget',
    categories: ['politique', 'conseil'],
    tags: ['impots'],
    isSticky: true,
    excerpt: 'Un chapeau.',
    content: `Par La Rédaction\n\nLe conseil a voté.\n\n[caption id="a"]<img src="${upload('salle-300x200.jpg')}" alt="La salle" /> La salle. Photo : Agence du Val[/caption]\n\nPUB\n\nLa suite.`,
    meta: { _thumbnail_id: '20' },
    comments: ['Un commentaire'],
  },
  {
    id: 2,
    name: 'suite',
    categories: ['conseil'],
    date: '2023-12-01 00:30:00',
    gmt: '2023-11-30 23:30:00',
    content: `<p>Le vote a eu lieu (<a href="${siteUrl}/2023/11/budget/">nous en avons parlé</a>). Voir <a href="/?p=5">cet autre</a>, <a href="${siteUrl}/category/politique/">la rubrique</a> et <a href="${siteUrl}/contact/">nous écrire</a>.</p>`,
  },
  { id: 3, name: 'troisieme', categories: ['conseil', 'chorale'] },
  { id: 4, name: 'quatrieme', categories: ['non-classe'] },
  { id: 5, name: 'brouillon', status: 'draft', link: `${siteUrl}/?p=5`, categories: ['conseil'] },
  { id: 6, name: 'en-attente', status: 'pending', link: `${siteUrl}/?p=6`, categories: ['conseil'] },
  {
    id: 7,
    name: 'programme',
    status: 'future',
    date: '2031-01-15 08:00:00',
    gmt: '2031-01-15 07:00:00',
    categories: ['conseil'],
  },
  {
    id: 8,
    name: 'prive',
    status: 'private',
    title: 'Secret privé',
    content: 'Ce que personne ne doit lire.',
  },
  {
    id: 9,
    name: 'protege',
    password: 'sesame',
    title: 'Secret protégé',
    content: 'Ce que peu doivent lire.',
  },
  { id: 10, name: 'corbeille', status: 'trash' },
  {
    id: 11,
    type: 'page',
    name: 'contact',
    title: 'Contact',
    link: `${siteUrl}/contact/`,
    content: '<p>Écrivez-nous.</p>',
  },
  {
    id: 12,
    type: 'page',
    name: 'a-venir',
    status: 'draft',
    title: 'À venir',
    link: `${siteUrl}/?page_id=12`,
  },
  {
    id: 20,
    type: 'attachment',
    status: 'inherit',
    name: 'salle',
    file: upload('salle.jpg'),
    link: `${siteUrl}/2023/11/budget/salle/`,
    excerpt: 'La salle du conseil © Agence du Val',
    meta: { _wp_attachment_image_alt: 'La salle' },
  },
  { id: 21, type: 'attachment', status: 'inherit', name: 'perdue', file: upload('perdue.jpg') },
  { id: 22, type: 'nav_menu_item', name: 'menu' },
];
