import { clipped, en, fr } from '../sentence.ts';

type Counts = Record<'drafts' | 'embargoed' | 'expired' | 'authors' | 'ads' | 'licences' | 'files', number>;
type Kind =
  'title' | 'slug' | 'standfirst' | 'sentence' | 'caption' | 'name' | 'theme' | 'address' | 'picture';
type Difference = {
  file: string;
  only?: 'with' | 'without' | undefined;
  at?: number | undefined;
  with?: string | undefined;
  without?: string | undefined;
};

export type ProveWords = {
  help: string;
  format: (written: string) => string;
  noSite: (folder: string) => string;
  building: (which: 'with' | 'without') => string;
  failed: string;
  kept: (folder: string) => string;
  proved: string;
  leaked: string;
  rows: Record<'clock' | 'unpublished' | 'compared' | 'sought' | 'known' | 'digest' | 'again', string>;
  counted: (counts: Counts) => string;
  compared: (files: number, bytes: number, differences: number) => string;
  sought: (counts: Record<Kind, number>, found: number) => string;
  known: (count: number) => string;
  differences: string;
  difference: (found: Difference) => string;
  traces: string;
  trace: (found: { in: string; kind: Kind; text: string; of: string }) => string;
  copies: string;
  copy: (found: { in: string; of: string }) => string;
  more: (count: number) => string;
};

/** A number in groups of three. */
const grouped = (count: number, language: string) => count.toLocaleString(language);

/** Counts that are not none, each with its word: one, or several. */
const listed = <K extends string>(counts: Record<K, number>, nouns: Record<K, [string, string]>) =>
  (Object.entries(nouns) as [K, [string, string]][])
    .filter(([key]) => counts[key] > 0)
    .map(([key, [one, several]]) => `${counts[key]}\u00a0${counts[key] === 1 ? one : several}`)
    .join(', ');

const kindsFr: Record<Kind, [string, string]> = {
  title: ['titre', 'titres'],
  slug: ['nom d’adresse', 'noms d’adresse'],
  standfirst: ['chapeau', 'chapeaux'],
  sentence: ['phrase', 'phrases'],
  caption: ['légende', 'légendes'],
  name: ['nom', 'noms'],
  theme: ['thème', 'thèmes'],
  address: ['lien', 'liens'],
  picture: ['nom d’image', 'noms d’image'],
};

const kindsEn: Record<Kind, [string, string]> = {
  title: ['title', 'titles'],
  slug: ['slug', 'slugs'],
  standfirst: ['standfirst', 'standfirsts'],
  sentence: ['sentence', 'sentences'],
  caption: ['caption', 'captions'],
  name: ['name', 'names'],
  theme: ['theme', 'themes'],
  address: ['link', 'links'],
  picture: ['picture name', 'picture names'],
};

export const proveWords: { fr: ProveWords; en: ProveWords } = {
  fr: {
    help: fr`Prouve que rien de ce qui n'est pas publié ne se trouve dans le site, ou montre où.
npm run prove -- [--dist dist] [--format text|json] [--keep]
Construit deux fois à la même heure : avec les brouillons, les articles sous embargo ou expirés, leurs
images, leurs auteurs, les publicités hors de leurs dates ; puis sans rien de tout cela. Les deux sites
doivent être les mêmes, à l'octet près. Cherche ensuite dans chaque fichier les titres, noms, phrases et
images de ce qui n'est pas publié ; ce qui se lit aussi dans un texte publié ne prouve rien et est écarté.
  --dist DOSSIER  un site déjà construit, qui tient lieu de la première construction
  --keep          garde les deux sites dans .cache, pour les comparer soi-même
Code 0 si la preuve est faite, 1 si quelque chose a fui.`,
    format: (written) => fr`« ${written} » n'est pas un format : écrivez --format text ou --format json.`,
    noSite: (folder) => fr`Il n'y a pas de site dans ${folder} : lancez d'abord npm run build.`,
    building: (which) =>
      which === 'with'
        ? fr`Construction avec tout ce qui n'est pas publié…`
        : fr`Construction sans rien de ce qui n'est pas publié…`,
    failed: fr`Cette construction a échoué :`,
    kept: (folder) => fr`Les deux sites sont gardés dans ${folder}.`,
    proved: fr`Preuve faite : rien de ce qui n'est pas publié n'est dans le site.`,
    leaked: fr`ATTENTION : quelque chose qui n'est pas publié a laissé une trace dans le site.`,
    rows: {
      clock: 'Horloge',
      unpublished: 'Non publié',
      compared: 'Comparé',
      sought: 'Cherché',
      known: 'Écarté',
      digest: 'Empreinte',
      again: 'À refaire par',
    },
    counted: (counts) =>
      listed(counts, {
        drafts: ['brouillon', 'brouillons'],
        embargoed: ['article sous embargo', 'articles sous embargo'],
        expired: ['article expiré', 'articles expirés'],
        authors: ['auteur', 'auteurs'],
        ads: ['publicité', 'publicités'],
        licences: ['image à la licence échue', 'images à la licence échue'],
        files: ['fichier', 'fichiers'],
      }) || 'rien',
    compared: (files, bytes, differences) =>
      fr`${grouped(files, 'fr')} fichiers, ${grouped(bytes, 'fr')} octets : ${differences === 0 ? 'les mêmes avec et sans' : differences === 1 ? '1 fichier diffère' : `${differences} fichiers diffèrent`}`,
    sought: (counts, found) =>
      fr`${listed(counts, kindsFr) || 'rien'} : ${found === 0 ? 'aucune trace' : found === 1 ? '1 trace' : `${found} traces`}`,
    known: (count) => fr`${count} qui se lisent aussi dans ce qui est publié ou dans le programme`,
    differences: fr`Fichiers qui diffèrent :`,
    difference: ({ file, only, at, ...found }) =>
      only
        ? fr`${file} : seulement ${only === 'with' ? 'avec' : 'sans'} ce qui n'est pas publié`
        : fr`${file}, octet ${at} : « ${clipped(found.with ?? '')} » avec, « ${clipped(found.without ?? '')} » sans`,
    traces: fr`Traces :`,
    trace: ({ in: file, kind, text, of }) => fr`${file} : ${kindsFr[kind][0]} « ${clipped(text)} », de ${of}`,
    copies: fr`Fichiers recopiés :`,
    copy: ({ in: file, of }) => fr`${file} est ${of}, octet pour octet`,
    more: (count) => fr`… et ${count} de plus (--format json les donne toutes).`,
  },
  en: {
    help: en`Proves that nothing unpublished is in the site, or shows where.
npm run prove -- [--dist dist] [--format text|json] [--keep]
Builds twice at one clock: with drafts, embargoed and expired articles, their pictures, their authors and
advertisements outside their dates; then without any of them. The two sites must be the same bytes. Then
looks through every file for the titles, names, sentences and pictures of what is unpublished; what also
stands in something published proves nothing and is set aside.
  --dist FOLDER  a site that is built already, in place of the first build
  --keep         keeps both sites in .cache, to compare them oneself
Status 0 if it is proved, 1 if something leaked.`,
    format: (written) => en`"${written}" is no format: write --format text or --format json.`,
    noSite: (folder) => en`There is no site in ${folder}: run npm run build first.`,
    building: (which) =>
      which === 'with' ? 'Building with everything unpublished…' : 'Building without anything unpublished…',
    failed: 'This build failed:',
    kept: (folder) => en`Both sites are kept in ${folder}.`,
    proved: 'Proved: nothing unpublished is in the site.',
    leaked: 'WARNING: something unpublished has left a trace in the site.',
    rows: {
      clock: 'Clock',
      unpublished: 'Unpublished',
      compared: 'Compared',
      sought: 'Looked for',
      known: 'Set aside',
      digest: 'Digest',
      again: 'Repeat with',
    },
    counted: (counts) =>
      listed(counts, {
        drafts: ['draft', 'drafts'],
        embargoed: ['embargoed article', 'embargoed articles'],
        expired: ['expired article', 'expired articles'],
        authors: ['author', 'authors'],
        ads: ['advertisement', 'advertisements'],
        licences: ['picture past its licence', 'pictures past their licence'],
        files: ['file', 'files'],
      }) || 'nothing',
    compared: (files, bytes, differences) =>
      en`${grouped(files, 'en')} files, ${grouped(bytes, 'en')} bytes: ${differences === 0 ? 'the same with and without' : differences === 1 ? '1 file differs' : `${differences} files differ`}`,
    sought: (counts, found) =>
      en`${listed(counts, kindsEn) || 'nothing'}: ${found === 0 ? 'no trace' : found === 1 ? '1 trace' : `${found} traces`}`,
    known: (count) => en`${count} that also stand in what is published or in the program`,
    differences: 'Files that differ:',
    difference: ({ file, only, at, ...found }) =>
      only
        ? en`${file}: only ${only} what is unpublished`
        : en`${file}, byte ${at}: "${clipped(found.with ?? '')}" with, "${clipped(found.without ?? '')}" without`,
    traces: 'Traces:',
    trace: ({ in: file, kind, text, of }) => en`${file}: ${kindsEn[kind][0]} "${clipped(text)}", of ${of}`,
    copies: 'Files copied:',
    copy: ({ in: file, of }) => en`${file} is ${of}, byte by byte`,
    more: (count) => en`… and ${count} more (--format json gives them all).`,
  },
};
