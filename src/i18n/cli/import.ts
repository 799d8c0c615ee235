import { en, fr } from '../sentence.ts';
import { formatCount } from './counts.ts';

/** Why a file is no export of WordPress that can be read. */
export type ExportProblem =
  | 'not-an-export'
  | 'version-missing'
  | 'version-unknown'
  | 'encoding'
  | 'doctype'
  | 'not-well-formed'
  | 'truncated';

/** Why a folder of Markdown, or an export of Ghost, cannot be taken over as it is. */
export type OldSiteProblem =
  | 'no-texts'
  | 'front-matter-toml'
  | 'front-matter-json'
  | 'front-matter-unclosed'
  | 'date-unreadable'
  | 'not-ghost'
  | 'json'
  | 'json-cut';

/** What an import did, in numbers. */
export type ImportCounts = {
  articles: number;
  pages: number;
  files: number;
  /** Items that are nothing on the new site. */
  left: number;
  losses: number;
  missing: number;
  /** Texts that lost more words than is to be expected. */
  shorter: number;
  redirects: number;
  written: number;
  kept: readonly string[];
};

type SiteWords = {
  unknownCredit: string;
  untitled: string;
  defaultSection: { id: string; name: string; description: string };
};

export type ImportWords = {
  help: string;
  noSource: string;
  absent: (file: string) => string;
  mixed: string;
  notEmpty: (folder: string) => string;
  language: (written: string) => string;
  nothingWritten: string;
  noTexts: string;
  exportProblems: Record<ExportProblem, (detail: string) => string>;
  oldSiteProblems: Record<OldSiteProblem, (detail: string) => string>;
  mapFault: (example: string) => string;
  sectionsComment: string;
  fieldsComment: string;
  reading: string;
  readingProgress: (bytes: number, of: number) => string;
  writing: (texts: number, folder: string) => string;
  progress: (done: number, of: number) => string;
  downloading: (done: number, of: number) => string;
  downloaded: (files: number, failed: number) => string;
  done: (counts: ImportCounts, folder: string, report: string, isInstalled: boolean) => string;
  /** What the files of the new publication say. */
  site: SiteWords;
};

const siteFr: SiteWords = {
  unknownCredit: 'DR',
  untitled: 'Sans titre',
  defaultSection: { id: 'actualites', name: 'Actualités', description: 'Toute l’actualité.' },
};

const siteEn: SiteWords = {
  unknownCredit: 'All rights reserved',
  untitled: 'Untitled',
  defaultSection: { id: 'news', name: 'News', description: 'All the news.' },
};

const some = (count: number, one: string, several: string, language: string) =>
  `${formatCount(count, language)}\u00a0${count > 1 || (count === 0 && language === 'en') ? several : one}`;

export const importWords: { fr: ImportWords; en: ImportWords } = {
  fr: {
    help: fr`Reprend un site : WordPress, Ghost, Hugo, Jekyll, Eleventy, Astro, MkDocs, un dossier de Markdown.
npm run import -- EXPORT.xml [AUTRE.xml…] | EXPORT.json | DOSSIER
  --out DOSSIER        la publication à écrire ; sans indication, un dossier au nom du site
  --media DOSSIER      la copie de wp-content/uploads, ou des images de Ghost
  --download           demande à l'ancien site les fichiers dont il n'y a pas de copie ; recommencez pour continuer
  --download-from HÔTE demande aussi à cet hôte (cdn.exemple.org ; plusieurs : avec des virgules)
  --language fr|en     la langue du site, si l'export ne la dit pas
  --url ADRESSE        l'adresse du nouveau site ; celle de l'ancien, sans indication
  --host HÉBERGEUR     github, gitlab, netlify, cloudflare ou server
  --look ALLURE        wire, daily ou review
  --program VERSION    d'où npm installe le programme : version, fichier .tgz, adresse git
  --verify SITE        compare le site construit (dist) à l'ancien : adresses, titres, dates, signatures, images, mots
  --force              remplace aussi les fichiers que la rédaction a modifiés depuis
Le rapport est dans .import/ ; .import/sections.yaml dit ce que devient chaque catégorie : modifiez-le, puis recommencez.`,
    noSource: fr`Donnez l'export ou le dossier de l'ancien site : npm run import -- export.xml`,
    absent: (file) => fr`« ${file} » n'existe pas.`,
    mixed: fr`Donnez soit des exports de WordPress (.xml), soit des exports de Ghost (.json), soit un seul dossier.`,
    notEmpty: (folder) =>
      fr`« ${folder} » contient déjà autre chose qu'un import. Donnez un dossier nouveau : --out ../mon-journal`,
    language: (written) =>
      fr`Le site est en « ${written} », que le programme ne connaît pas. Dites --language fr ou --language en.`,
    nothingWritten: fr`Rien n'a été écrit.`,
    noTexts: fr`Il n'y a là ni article ni page. Dans WordPress : Outils > Exporter > Tout le contenu.`,
    exportProblems: {
      'not-an-export': () =>
        fr`Ce n'est pas un export de WordPress. Dans WordPress : Outils > Exporter > Tout le contenu.`,
      'version-missing': () =>
        fr`L'export ne dit pas sa version (wp:wxr_version) : il n'est pas entier. Exportez de nouveau : Outils > Exporter.`,
      'version-unknown': (version) =>
        fr`Cet export est de la version « ${version} », et le programme lit les versions 1.0 à 1.2. Exportez de nouveau avec un WordPress à jour.`,
      encoding: (encoding) =>
        fr`Ce qui est là n'est pas du texte en ${encoding || 'UTF-8'}. Exportez de nouveau, et ne modifiez pas le fichier à la main.`,
      doctype: () =>
        fr`L'export contient un <!DOCTYPE, que WordPress n'écrit jamais et qui peut cacher une attaque. Supprimez cette ligne si le fichier est bien le vôtre.`,
      'not-well-formed': (detail) =>
        fr`Ce n'est pas du XML bien formé (${detail}). Exportez de nouveau, ou corrigez cette ligne.`,
      truncated: () =>
        fr`Le fichier s'arrête avant la fin : le téléchargement a été coupé. Exportez de nouveau ; si cela se répète, exportez année par année et donnez tous les fichiers.`,
    },
    oldSiteProblems: {
      'no-texts': () =>
        fr`Ce dossier ne contient aucun texte en Markdown (.md, .mdx). Donnez le dossier du site entier, celui où sont ses réglages.`,
      'front-matter-toml': (detail) =>
        fr`L'en-tête n'est pas du TOML bien formé (${detail}). Chaque ligne s'écrit : nom = "valeur"`,
      'front-matter-json': (detail) =>
        fr`L'en-tête n'est pas du JSON bien formé (${detail}). Il s'écrit : { "nom": "valeur" }`,
      'front-matter-unclosed': () =>
        fr`L'en-tête commence ici et ne finit pas. Mettez sous sa dernière ligne la même marque qu'au-dessus de la première, seule : --- (ou +++ pour du TOML)`,
      'date-unreadable': (written) =>
        fr`« ${written} » n'est pas une date. Écrivez par exemple : date: 2026-11-02 14:30`,
      'not-ghost': () =>
        fr`Ce n'est pas un export de Ghost. Dans Ghost : Settings > Advanced > Import/Export > Export > Content (un fichier .json).`,
      json: (detail) =>
        fr`Ce n'est pas du JSON bien formé (${detail}). Exportez de nouveau, ou corrigez cette ligne.`,
      'json-cut': () =>
        fr`Le fichier s'arrête avant la fin : le téléchargement a été coupé. Exportez de nouveau.`,
    },
    mapFault: (example) => fr`Cette ligne ne peut être lue. Écrivez par exemple :\n  ${example}`,
    sectionsComment: fr`Ce que devient chaque catégorie de l'ancien site. Modifiez, puis relancez la même commande.
becomes: section (une rubrique ; parent: en fait une sous-rubrique), tag (un thème) ou nothing (rien).`,
    fieldsComment: fr`Ce que veut dire chaque champ de l'en-tête des anciens textes. Modifiez, puis relancez la même commande avec --out.
Un champ peut être :`,
    reading: fr`Lecture de l'ancien site …`,
    readingProgress: (bytes, of) => fr`Lecture : ${Math.floor((100 * bytes) / of)} %`,
    writing: (texts, folder) => fr`Écriture de ${formatCount(texts, 'fr')} textes dans ${folder} …`,
    progress: (done, of) => fr`Reprise : ${formatCount(done, 'fr')} sur ${formatCount(of, 'fr')}`,
    downloading: (done, of) =>
      fr`Téléchargement : ${formatCount(done, 'fr')} sur ${some(of, 'fichier', 'fichiers', 'fr')}`,
    downloaded: (files, failed) =>
      fr`Téléchargé : ${some(files, 'fichier', 'fichiers', 'fr')}${failed > 0 ? fr` ; impossible pour ${formatCount(failed, 'fr')}, chacun dans le rapport` : ''}.`,
    done: (counts, folder, report, isInstalled) =>
      [
        fr`${some(counts.articles, 'article', 'articles', 'fr')}, ${some(counts.pages, 'page', 'pages', 'fr')}, ${some(counts.files, 'fichier', 'fichiers', 'fr')}, ${some(counts.redirects, 'ancienne adresse', 'anciennes adresses', 'fr')} dans ${folder}.`,
        ...(counts.written === 0 ? [fr`Rien n'a changé depuis la dernière reprise.`] : []),
        ...(counts.left > 0 ? [fr`Laissé de côté : ${some(counts.left, 'élément', 'éléments', 'fr')}.`] : []),
        ...(counts.missing > 0
          ? [
              fr`Sans copie : ${some(counts.missing, 'fichier', 'fichiers', 'fr')} (--media donne la copie de wp-content/uploads, --download les demande à l'ancien site).`,
            ]
          : []),
        ...(counts.losses > 0
          ? [
              fr`Perdu en route : ${some(counts.losses, 'élément', 'éléments', 'fr')}, chacun dans le rapport.`,
            ]
          : []),
        ...(counts.shorter > 0
          ? [
              fr`À relire : ${some(counts.shorter, 'texte a perdu', 'textes ont perdu', 'fr')} plus de 2 % de ses mots.`,
            ]
          : []),
        ...counts.kept.map((name) => fr`Modifié depuis, laissé tel quel : ${name} (--force le remplace).`),
        fr`Le rapport : ${report}`,
        ...(folder === '.' ? [] : [`  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
        ...(isInstalled ? [] : ['  npm install']),
        '  npm run check',
        '  npm run dev',
      ].join('\n'),
    site: siteFr,
  },
  en: {
    help: en`Takes over a site: WordPress, Ghost, Hugo, Jekyll, Eleventy, Astro, MkDocs, a folder of Markdown.
npm run import -- EXPORT.xml [ANOTHER.xml…] | EXPORT.json | FOLDER
  --out FOLDER         the publication to write; a folder named like the site by default
  --media FOLDER       the copy of wp-content/uploads, or of Ghost's pictures
  --download           fetches from the old site what there is no copy of; run it again to go on
  --download-from HOST fetches from that host too (cdn.example.org; several: with commas)
  --language fr|en     the language of the site, if the export does not say it
  --url ADDRESS        the address of the new site; that of the old one by default
  --host HOST          github, gitlab, netlify, cloudflare or server
  --look LOOK          wire, daily or review
  --program VERSION    what npm installs the program from: a version, a .tgz file, an address of git
  --verify SITE        compares the built site (dist) with the old one: addresses, titles, dates, bylines, pictures, words
  --force              also replaces files that editors have changed since
The report is in .import/; .import/sections.yaml says what becomes of each category: change it, then run the command again.`,
    noSource: en`Give the export or the folder of the old site: npm run import -- export.xml`,
    absent: (file) => en`"${file}" does not exist.`,
    mixed: en`Give exports of WordPress (.xml), or exports of Ghost (.json), or one folder.`,
    notEmpty: (folder) =>
      en`"${folder}" holds something other than an import already. Give a new folder: --out ../my-paper`,
    language: (written) =>
      en`The site is in "${written}", which the program does not know. Say --language fr or --language en.`,
    nothingWritten: en`Nothing was written.`,
    noTexts: en`There is no article and no page in this. In WordPress: Tools > Export > All content.`,
    exportProblems: {
      'not-an-export': () => en`This is no export of WordPress. In WordPress: Tools > Export > All content.`,
      'version-missing': () =>
        en`The export does not say its version (wp:wxr_version), so it is not whole. Export again: Tools > Export.`,
      'version-unknown': (version) =>
        en`This export is of version "${version}", and the program reads versions 1.0 to 1.2. Export again with a current WordPress.`,
      encoding: (encoding) =>
        en`What stands here is no text in ${encoding || 'UTF-8'}. Export again, and do not change the file by hand.`,
      doctype: () =>
        en`The export has a <!DOCTYPE, which WordPress never writes and which may hide an attack. Remove that line if the file is yours.`,
      'not-well-formed': (detail) =>
        en`This is not well-formed XML (${detail}). Export again, or mend the line.`,
      truncated: () =>
        en`The file ends before its end: the download was cut off. Export again; if that repeats itself, export year by year and give all the files.`,
    },
    oldSiteProblems: {
      'no-texts': () =>
        en`This folder has no text in Markdown (.md, .mdx). Give the folder of the whole site, the one with its settings.`,
      'front-matter-toml': (detail) =>
        en`The front matter is no well-formed TOML (${detail}). Each line is written: name = "value"`,
      'front-matter-json': (detail) =>
        en`The front matter is no well-formed JSON (${detail}). It is written: { "name": "value" }`,
      'front-matter-unclosed': () =>
        en`The front matter begins here and does not end. Write the same mark below its last line as above its first one, alone: --- (or +++ for TOML)`,
      'date-unreadable': (written) => en`"${written}" is no date. Write for example: date: 2026-11-02 14:30`,
      'not-ghost': () =>
        en`This is no export of Ghost. In Ghost: Settings > Advanced > Import/Export > Export > Content (a .json file).`,
      json: (detail) => en`This is no well-formed JSON (${detail}). Export again, or mend the line.`,
      'json-cut': () => en`The file ends before its end: the download was cut off. Export again.`,
    },
    mapFault: (example) => en`This line cannot be read. Write for example:\n  ${example}`,
    sectionsComment: en`What becomes of each category of the old site. Change it, then run the same command again.
becomes: section (parent: makes it a sub-section), tag (a topic) or nothing.`,
    fieldsComment: en`What each field of the old texts' front matter means. Change it, then run the same command again with --out.
A field can be:`,
    reading: en`Reading the old site …`,
    readingProgress: (bytes, of) => en`Reading: ${Math.floor((100 * bytes) / of)}%`,
    writing: (texts, folder) => en`Writing ${formatCount(texts, 'en')} texts to ${folder} …`,
    progress: (done, of) => en`Importing: ${formatCount(done, 'en')} of ${formatCount(of, 'en')}`,
    downloading: (done, of) =>
      en`Downloading: ${formatCount(done, 'en')} of ${some(of, 'file', 'files', 'en')}`,
    downloaded: (files, failed) =>
      en`Downloaded: ${some(files, 'file', 'files', 'en')}${failed > 0 ? en`; not possible for ${formatCount(failed, 'en')}, each in the report` : ''}.`,
    done: (counts, folder, report, isInstalled) =>
      [
        en`${some(counts.articles, 'article', 'articles', 'en')}, ${some(counts.pages, 'page', 'pages', 'en')}, ${some(counts.files, 'file', 'files', 'en')}, ${some(counts.redirects, 'old address', 'old addresses', 'en')} in ${folder}.`,
        ...(counts.written === 0 ? [en`Nothing has changed since the last import.`] : []),
        ...(counts.left > 0 ? [en`Left out: ${some(counts.left, 'item', 'items', 'en')}.`] : []),
        ...(counts.missing > 0
          ? [
              en`Without a copy: ${some(counts.missing, 'file', 'files', 'en')} (--media gives the copy of wp-content/uploads, --download fetches them from the old site).`,
            ]
          : []),
        ...(counts.losses > 0
          ? [en`Lost on the way: ${some(counts.losses, 'thing', 'things', 'en')}, each in the report.`]
          : []),
        ...(counts.shorter > 0
          ? [
              en`To be read again: ${some(counts.shorter, 'text has lost', 'texts have lost', 'en')} more than 2% of the words.`,
            ]
          : []),
        ...counts.kept.map((name) => en`Changed since, left as it is: ${name} (--force replaces it).`),
        en`The report: ${report}`,
        ...(folder === '.' ? [] : [`  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
        ...(isInstalled ? [] : ['  npm install']),
        '  npm run check',
        '  npm run dev',
      ].join('\n'),
    site: siteEn,
  },
};
