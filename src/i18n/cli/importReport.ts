import { en, fr } from '../sentence.ts';

/** What of a body does not come along. */
export type LossKind =
  | 'link'
  | 'script'
  | 'style'
  | 'form'
  | 'frame'
  | 'picture'
  | 'player'
  | 'drawing'
  | 'shortcode'
  | 'block'
  | 'template'
  | 'component'
  | 'table';

/** Why an item is nothing on the new site. */
export type LeftOutReason =
  'closed' | 'discarded' | 'no-text' | 'page-not-online' | 'unused-file' | 'missing-file';

/** Why there is no file for an address. */
export type MissingReason =
  | 'absent'
  | 'damaged'
  | 'type'
  | 'other-site'
  | 'private-network'
  | 'http-status'
  | 'unreachable'
  | 'redirects'
  | 'wrong-type'
  | 'too-large';

export type ImportReportWords = {
  title: (site: string) => string;
  introduction: (program: string, url: string) => string;
  kinds: Record<'article' | 'page' | 'file' | 'other', string>;
  outcomes: Record<'online' | 'waiting' | 'file' | 'left', string>;
  kind: string;
  total: string;
  counts: string;
  countsNote: (items: number) => string;
  words: string;
  wordsNote: (before: string, after: string) => string;
  shorter: (count: number) => string;
  before: string;
  after: string;
  losses: string;
  noLosses: string;
  lossKinds: Record<LossKind, string>;
  missing: string;
  /** With the host, the status, the type or the bytes that the reason is about. */
  missingReasons: Record<MissingReason, (detail: string) => string>;
  left: string;
  leftReasons: Record<LeftOutReason, string>;
  categories: string;
  category: string;
  becameCategory: Record<'section' | 'sub-section' | 'tag' | 'nothing', string>;
  addresses: string;
  oldAddress: string;
  newAddress: string;
  text: string;
  place: string;
  what: string;
  why: string;
  comments: (count: number) => string;
  kept: string;
  unused: string;
  more: (count: number) => string;
  queryNote: string;
};

const megabytes = (bytes: string) => String(Math.round(Number(bytes) / 1e6));

export const importReportWords: { fr: ImportReportWords; en: ImportReportWords } = {
  fr: {
    title: (site) => fr`Reprise de ${site}`,
    introduction: (program, url) =>
      fr`Site de départ : ${url} (${program}). Chaque élément de l'ancien site est ici, avec sa nouvelle adresse ou la raison pour laquelle il n'en a pas.`,
    kinds: { article: 'Articles', page: 'Pages', file: 'Fichiers', other: fr`Autres (menus, réglages…)` },
    outcomes: {
      online: 'en ligne',
      waiting: fr`brouillons et articles à paraître`,
      file: fr`à côté d'un texte`,
      left: fr`laissés de côté`,
    },
    kind: 'Genre',
    total: 'Total',
    counts: 'Les comptes',
    countsNote: (items) => fr`${items} éléments dans l'ancien site ; chaque ligne s'additionne.`,
    words: 'Les mots',
    wordsNote: (before, after) =>
      fr`${before} mots dans les textes de l'ancien site, ${after} dans les nouveaux.`,
    shorter: (count) => fr`Textes qui ont perdu plus de 2 % de leurs mots : ${count}`,
    before: 'avant',
    after: fr`après`,
    losses: 'Perdu en route',
    noLosses: fr`Rien n'a été perdu.`,
    lossKinds: {
      link: fr`Liens sans destination (les mots restent)`,
      script: 'Scripts',
      style: 'Styles',
      form: 'Formulaires',
      frame: fr`Cadres de sites inconnus (un lien reste)`,
      picture: 'Images sans copie',
      player: 'Sons et films sans copie',
      drawing: 'Dessins',
      shortcode: 'Codes courts inconnus (leur texte reste)',
      block: fr`Blocs inconnus`,
      template: fr`Instructions d'un modèle (leur texte reste)`,
      component: fr`Composants et calculs de MDX (leur texte reste)`,
      table: fr`Cases de tableau réunies ou à plusieurs lignes (leur texte reste)`,
    },
    missing: fr`Fichiers sans copie`,
    missingReasons: {
      absent: () => 'absent de la copie',
      damaged: () => fr`abîmé`,
      type: () => fr`d'un type qu'un article ne peut ni montrer ni donner`,
      'other-site': (host) => fr`d'un autre site (${host}) ; s'il est à vous aussi : --download-from ${host}`,
      'private-network': (host) => fr`${host} est sur un réseau privé : rien n'y est demandé`,
      'http-status': (status) => fr`l'ancien site a répondu ${status}`,
      unreachable: (detail) => fr`l'ancien site n'a pas répondu (${detail})`,
      redirects: () => fr`l'ancien site renvoie d'adresse en adresse`,
      'wrong-type': (type) =>
        type === ''
          ? fr`ce que l'ancien site a donné n'est pas ce que dit le nom du fichier`
          : fr`l'ancien site donne un autre type de fichier (${type})`,
      'too-large': (bytes) => fr`plus de ${megabytes(bytes)} Mo : copiez-le à la main (--media)`,
    },
    left: fr`Laissés de côté`,
    leftReasons: {
      closed: fr`privé ou protégé par un mot de passe`,
      discarded: fr`à la corbeille, ou à peine commencé`,
      'no-text': fr`ni article, ni page, ni fichier`,
      'page-not-online': fr`page qui n'était pas en ligne ; son texte est dans .import/pages/`,
      'unused-file': fr`aucun texte ne s'en sert`,
      'missing-file': fr`pas de copie`,
    },
    categories: fr`Les catégories`,
    category: fr`Catégorie`,
    becameCategory: {
      section: 'rubrique',
      'sub-section': 'sous-rubrique',
      tag: fr`thème`,
      nothing: 'rien',
    },
    addresses: 'Les adresses',
    oldAddress: 'Ancienne adresse',
    newAddress: 'Nouvelle adresse',
    text: 'Texte',
    place: 'Dans l’export',
    what: 'Quoi',
    why: 'Pourquoi',
    comments: (count) => fr`Commentaires : ${count}, gardés dans .import/comments.ndjson, jamais montrés.`,
    kept: fr`Modifiés depuis par la rédaction, laissés tels quels`,
    unused: fr`Champs dont rien ne s'est servi`,
    more: (count) => fr`… et ${count} de plus, dans import-report.json`,
    queryNote: fr`Les adresses de la forme /?p=123 mènent à leur article chez Netlify et sur un serveur à soi (nginx, Caddy), par redirects.txt. Les autres hébergeurs ne regardent pas ce qui suit le point d'interrogation et répondent par la page d'accueil ; chaque article y répond à son adresse permanente.`,
  },
  en: {
    title: (site) => en`Import of ${site}`,
    introduction: (program, url) =>
      en`From ${url} (${program}). Every item of the old site is here, with its new address or the reason why it has none.`,
    kinds: { article: 'Articles', page: 'Pages', file: 'Files', other: 'Others (menus, settings…)' },
    outcomes: {
      online: 'online',
      waiting: 'drafts and articles to come',
      file: 'beside a text',
      left: 'left out',
    },
    kind: 'Kind',
    total: 'Total',
    counts: 'Counts',
    countsNote: (items) => en`${items} items in the old site; each line adds up.`,
    words: 'Words',
    wordsNote: (before, after) => en`${before} words in the texts of the old site, ${after} in the new ones.`,
    shorter: (count) => en`Texts that have lost more than 2% of their words: ${count}`,
    before: 'before',
    after: 'after',
    losses: 'Lost on the way',
    noLosses: 'Nothing was lost.',
    lossKinds: {
      link: 'Links that lead nowhere (their words stay)',
      script: 'Scripts',
      style: 'Styles',
      form: 'Forms',
      frame: 'Frames of unknown sites (a link stays)',
      picture: 'Pictures without a copy',
      player: 'Sounds and films without a copy',
      drawing: 'Drawings',
      shortcode: 'Unknown shortcodes (their text stays)',
      block: 'Unknown blocks',
      template: 'Instructions of a template (their text stays)',
      component: 'Components and expressions of MDX (their text stays)',
      table: 'Table cells that are merged or of several lines (their text stays)',
    },
    missing: 'Files without a copy',
    missingReasons: {
      absent: () => 'not in the copy',
      damaged: () => 'damaged',
      type: () => 'of a type that an article can neither show nor hand out',
      'other-site': (host) => en`of another site (${host}); if that is yours too: --download-from ${host}`,
      'private-network': (host) => en`${host} is on a private network, which is sent no requests`,
      'http-status': (status) => en`the old site answered ${status}`,
      unreachable: (detail) => en`the old site did not answer (${detail})`,
      redirects: () => 'the old site redirects from address to address',
      'wrong-type': (type) =>
        type === ''
          ? 'what the old site gave is not what the name of the file says'
          : en`the old site gives a file of another type (${type})`,
      'too-large': (bytes) => en`over ${megabytes(bytes)} MB: copy it by hand (--media)`,
    },
    left: 'Left out',
    leftReasons: {
      closed: 'private, or behind a password',
      discarded: 'in the trash, or hardly begun',
      'no-text': 'neither an article nor a page nor a file',
      'page-not-online': 'a page that was not online; its text is in .import/pages/',
      'unused-file': 'no text uses it',
      'missing-file': 'there is no copy',
    },
    categories: 'Categories',
    category: 'Category',
    becameCategory: { section: 'section', 'sub-section': 'sub-section', tag: 'topic', nothing: 'nothing' },
    addresses: 'Addresses',
    oldAddress: 'Old address',
    newAddress: 'New address',
    text: 'Text',
    place: 'In the export',
    what: 'What',
    why: 'Why',
    comments: (count) => en`Comments: ${count}, kept in .import/comments.ndjson, never shown.`,
    kept: 'Changed by editors since, left as they are',
    unused: 'Fields that nothing took',
    more: (count) => en`… and ${count} more, in import-report.json`,
    queryNote: en`Addresses such as /?p=123 lead to their article at Netlify and on a server of one's own (nginx, Caddy), by redirects.txt. Other hosts do not look at what follows the question mark and answer with the home page; every article answers at its permalink there.`,
  },
};
