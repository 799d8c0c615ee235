import { en, fr } from '../sentence.ts';

type Choices = Record<'host' | 'look', Record<string, string>>;

export type InitWords = {
  help: string;
  ask: Record<'name' | 'sections' | 'publisher' | 'host' | 'look', (before: string) => string>;
  choices: Choices;
  unknown: (option: string, written: string, all: readonly string[]) => string;
  form: (option: string, written: string, example: string) => string;
  stray: (word: string) => string;
  noSection: string;
  notHere: string;
  inProgram: string;
  asideTaken: (folder: string) => string;
  taken: (files: readonly string[]) => string;
  aborted: string;
  /** A clone packs itself for the publication. */
  packing: string;
  made: (name: string, folder: string, found: { kept: readonly string[]; isInstalled: boolean }) => string;
  replaced: (name: string, aside: string) => string;
  /** What the files of a new publication say. */
  sections: string;
  sectionDescription: (name: string) => string;
  description: (name: string) => string;
  hostNames: Record<string, string>;
  adminComment: string;
  role: string;
  firstTitle: string;
};

const companies = {
  github: 'GitHub, Inc.',
  gitlab: 'GitLab Inc.',
  netlify: 'Netlify, Inc.',
  cloudflare: 'Cloudflare, Inc.',
};

export const initWords: { fr: InitWords; en: InitWords } = {
  fr: {
    help: fr`Crée une publication : réglages, premier article, pages fixes, programme, mise en ligne.
npm run init -- DOSSIER, ou npx depeche init [DOSSIER]
Ce qui manque est demandé, s'il y a un terminal. Rien n'est écrasé.
  --name NOM           le nom de la publication ; celui du dossier par défaut
  --language fr|en     la langue du site
  --sections "A, B"    les rubriques, dans l'ordre du menu
  --publisher NOM      qui publie
  --url ADRESSE        l'adresse du site
  --host HÉBERGEUR     github, gitlab, netlify, cloudflare ou server
  --look ALLURE        wire, daily ou review
  --admin DÉPÔT        l'interface de rédaction, pour ce dépôt (propriétaire/nom)
  --program VERSION    d'où npm installe le programme : version, fichier .tgz, adresse git
  --here               dans ce clone : met l'exemple de côté, et la publication à sa place`,
    ask: {
      name: (before) => fr`Nom de la publication (rien : ${before}) : `,
      sections: (before) => fr`Rubriques, séparées par des virgules (rien : ${before}) : `,
      publisher: (before) => fr`Qui publie ? (rien : ${before}) : `,
      host: (before) => fr`Hébergeur (numéro ; rien : ${before}) : `,
      look: (before) => fr`Allure (numéro ; rien : ${before}) : `,
    },
    choices: {
      host: {
        github: 'GitHub Pages',
        gitlab: 'GitLab Pages',
        netlify: 'Netlify',
        cloudflare: 'Cloudflare Pages',
        server: 'un serveur à soi',
      },
      look: {
        wire: 'wire : un fil, sobre',
        daily: 'daily : un quotidien, dense',
        review: 'review : une revue, à grandes images',
      },
    },
    unknown: (option, written, all) =>
      fr`« ${written} » ne va pas avec ${option}. Il y a : ${all.join(', ')}.`,
    form: (option, written, example) =>
      fr`« ${written} » ne va pas avec ${option}. Écrivez par exemple : ${option} ${example}`,
    stray: (word) => fr`« ${word} » est de trop : un seul dossier, et aucun avec --here.`,
    noSection: fr`Donnez au moins une rubrique, en lettres, chacune une seule fois, et aucune du nom d'une page du site (archives, auteurs…) : --sections "Politique, Culture"`,
    notHere: fr`--here va dans un clone du programme, qui a un exemple dans content/.`,
    inProgram: fr`Ce dossier est celui du programme. Donnez-en un autre, comme ../le-courrier, ou --here pour remplacer l'exemple.`,
    asideTaken: (folder) =>
      fr`${folder} existe déjà : rien n'a été écrit. Rangez ce dossier ailleurs, puis recommencez.`,
    taken: (files) => fr`Rien n'a été écrit, car il y a déjà : ${files.join(', ')}.`,
    aborted: fr`Rien n'a été écrit.`,
    packing: fr`Le programme est mis en paquet ; la première fois, ses pages sont compilées, ce qui prend une demi-minute.`,
    made: (name, folder, { kept, isInstalled }) =>
      [
        fr`« ${name} » est prêt${folder === '.' ? '' : fr` dans ${folder}`}.${kept.length > 0 ? fr` Laissé tel quel : ${kept.join(', ')}.` : ''}`,
        ...(folder === '.' ? [] : [`  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
        ...(isInstalled ? [] : ['  npm install']),
        '  npm run dev',
        fr`Complétez site.yaml (mentions légales) et pages/ avant la mise en ligne. Le guide : README.md.`,
      ].join('\n'),
    replaced: (name, aside) =>
      fr`« ${name} » est prêt dans content/. L'exemple est dans ${aside}/ : gardez-le hors du dépôt, ou supprimez-le.\n  npm run dev`,
    sections: 'Actualités, Culture, Sport',
    sectionDescription: (name) => fr`Tout ce que nous publions dans la rubrique ${name}.`,
    description: (name) => fr`${name} : l'actualité, racontée et expliquée.`,
    hostNames: { ...companies, server: 'À compléter (nom de l’hébergeur)' },
    adminComment: '# L’interface de rédaction, à l’adresse /admin/.',
    role: 'Rédaction',
    firstTitle: 'Notre premier article',
  },
  en: {
    help: en`Makes a publication: settings, a first article, standing pages, the program, how it goes online.
npm run init -- FOLDER, or npx depeche init [FOLDER]
What is missing is asked for, if there is a terminal. Nothing is overwritten.
  --name NAME          the name of the publication; made of the folder's by default
  --language fr|en     the language of the site
  --sections "A, B"    the sections, in the order of the menu
  --publisher NAME     who publishes
  --url ADDRESS        the address of the site
  --host HOST          github, gitlab, netlify, cloudflare or server
  --look LOOK          wire, daily or review
  --admin REPOSITORY   the editors' interface, for this repository (owner/name)
  --program VERSION    what npm installs the program from: a version, a .tgz file, an address of git
  --here               in this clone: puts the sample aside, and the publication into its place`,
    ask: {
      name: (before) => en`Name of the publication (nothing: ${before}): `,
      sections: (before) => en`Sections, with commas between (nothing: ${before}): `,
      publisher: (before) => en`Who publishes? (nothing: ${before}): `,
      host: (before) => en`Host (number; nothing: ${before}): `,
      look: (before) => en`Look (number; nothing: ${before}): `,
    },
    choices: {
      host: {
        github: 'GitHub Pages',
        gitlab: 'GitLab Pages',
        netlify: 'Netlify',
        cloudflare: 'Cloudflare Pages',
        server: 'a server of one’s own',
      },
      look: {
        wire: 'wire: a plain news wire',
        daily: 'daily: a dense newspaper',
        review: 'review: large pictures, long reads',
      },
    },
    unknown: (option, written, all) =>
      en`"${written}" does not go with ${option}. There are: ${all.join(', ')}.`,
    form: (option, written, example) =>
      en`"${written}" does not go with ${option}. Write for example: ${option} ${example}`,
    stray: (word) => en`"${word}" is too much: one folder, and none with --here.`,
    noSection: en`Give at least one section, in letters, each of them once, and none with the name of a page of the site (archives, authors…): --sections "Politics, Culture"`,
    notHere: en`--here goes in a clone of the program, which has a sample in content/.`,
    inProgram: en`This folder is the program's. Give another one, such as ../the-courier, or --here to replace the sample.`,
    asideTaken: (folder) =>
      en`${folder} is there already: nothing has been written. Move that folder elsewhere, and start again.`,
    taken: (files) => en`Nothing has been written, because there are already: ${files.join(', ')}.`,
    aborted: 'Nothing has been written.',
    packing: en`The program is being packed; the first time, its pages are compiled, which takes half a minute.`,
    made: (name, folder, { kept, isInstalled }) =>
      [
        en`"${name}" is ready${folder === '.' ? '' : en` in ${folder}`}.${kept.length > 0 ? en` Left as they are: ${kept.join(', ')}.` : ''}`,
        ...(folder === '.' ? [] : [`  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
        ...(isInstalled ? [] : ['  npm install']),
        '  npm run dev',
        'Complete site.yaml (the legal notice) and pages/ before the site goes online. The guide: README.md.',
      ].join('\n'),
    replaced: (name, aside) =>
      en`"${name}" is ready in content/. The sample is in ${aside}/: keep it out of the repository, or delete it.\n  npm run dev`,
    sections: 'News, Culture, Sport',
    sectionDescription: (name) => en`All that we publish in the section ${name}.`,
    description: (name) => en`${name}: the news, told and explained.`,
    hostNames: { ...companies, server: 'To be completed (name of the host)' },
    adminComment: '# The editors’ interface, at /admin/.',
    role: 'Newsroom',
    firstTitle: 'Our first article',
  },
};
