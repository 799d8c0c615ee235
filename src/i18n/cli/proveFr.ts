import { truncate, fr } from '../sentence.ts';
import { formatCount, listCounts } from './counts.ts';
import type { LeakMarkerKind, ProveWords } from './proveWords.ts';

const kindsFr: Record<LeakMarkerKind, [string, string]> = {
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

/** Words of `prove` in French. */
export const proveFr: ProveWords = {
  help: fr`Prouve que rien de ce qui n'est pas publié ne se trouve dans le site, ou montre où.
npm run prove -- [--dist dist] [--format text|json] [--keep]
Construit deux fois à la même heure : avec les brouillons, les articles sous embargo ou expirés, leurs
images, leurs auteurs, les publicités hors de leurs dates ; puis sans rien de tout cela. Les deux sites
doivent être les mêmes, à l'octet près. Cherche ensuite dans chaque fichier les titres, noms, phrases et
images de ce qui n'est pas publié ; ce qui se lit aussi dans un texte publié ne prouve rien et est écarté.
Les mots dessinés dans une image, comme le titre d'une carte de partage, ne se lisent pas : les images sont
comparées à l'octet près.
  --dist DOSSIER  un site déjà construit : ses fichiers doivent aussi être ceux d'une construction à partir
                  de rien, sans quoi ils sont dits périmés
  --keep          garde les deux sites dans .cache, pour les comparer soi-même
Code 0 si la preuve est faite, 1 si quelque chose a fui ou est périmé.`,
  format: (written) => fr`« ${written} » n'est pas un format : écrivez --format text ou --format json.`,
  noSite: (folder) => fr`Il n'y a pas de site dans ${folder} : lancez d'abord npm run build.`,
  changed: (folder) => fr`Un fichier du dossier ${folder} a été enregistré entre-temps : on recommence.`,
  building: (which) =>
    which === 'with'
      ? fr`Construction avec tout ce qui n'est pas publié…`
      : fr`Construction sans rien de ce qui n'est pas publié…`,
  failed: fr`Cette construction a échoué :`,
  kept: (folder) => fr`Les deux sites sont gardés dans ${folder}.`,
  proved: fr`Preuve faite : rien de ce qui n'est pas publié n'est dans le site.`,
  leaked: fr`ATTENTION : quelque chose qui n'est pas publié a laissé une trace dans le site.`,
  isStale: fr`ATTENTION : ce site n'est pas celui que donne une construction à partir de rien. Si rien n'a changé depuis, supprimez .cache et reconstruisez-le.`,
  rows: {
    clock: 'Horloge',
    unpublished: 'Non publié',
    compared: 'Comparé',
    searched: 'Cherché',
    known: 'Écarté',
    digest: 'Empreinte',
    again: 'À refaire par',
  },
  counted: (counts) =>
    listCounts(counts, {
      drafts: ['brouillon', 'brouillons'],
      embargoed: ['article sous embargo', 'articles sous embargo'],
      expired: ['article expiré', 'articles expirés'],
      withdrawn: ['article retiré', 'articles retirés'],
      authors: ['auteur', 'auteurs'],
      letters: ['lettre', 'lettres'],
      sections: ['rubrique', 'rubriques'],
      dossiers: ['dossier', 'dossiers'],
      corrections: ['correction', 'corrections'],
      entries: ['entrée de direct', 'entrées de direct'],
      ads: ['publicité', 'publicités'],
      licences: ['image à la licence échue', 'images à la licence échue'],
      files: ['fichier', 'fichiers'],
    }) || 'rien',
  compared: (files, bytes, differences) =>
    fr`${formatCount(files, 'fr')} fichiers, ${formatCount(bytes, 'fr')} octets : ${differences === 0 ? 'les mêmes avec et sans' : differences === 1 ? '1 fichier diffère' : `${differences} fichiers diffèrent`}`,
  searched: (counts, found) =>
    fr`${listCounts(counts, kindsFr) || 'rien'} : ${found === 0 ? 'aucune trace' : found === 1 ? '1 trace' : `${found} traces`}`,
  known: (count) => fr`${count} qui se lisent aussi dans ce qui est publié ou dans le programme`,
  differences: fr`Fichiers qui diffèrent :`,
  difference: ({ file, only, at, ...found }) =>
    only
      ? fr`${file} : seulement ${only === 'with' ? 'avec' : 'sans'} ce qui n'est pas publié`
      : fr`${file}, octet ${at} : « ${truncate(found.with ?? '')} » avec, « ${truncate(found.without ?? '')} » sans`,
  stale: fr`Fichiers périmés ou étrangers :`,
  staleFile: ({ file, only, at, ...found }) =>
    only
      ? only === 'with'
        ? fr`${file} : n'est d'aucune construction`
        : fr`${file} : manque`
      : fr`${file}, octet ${at} : « ${truncate(found.with ?? '')} », et à partir de rien « ${truncate(found.without ?? '')} »`,
  markers: fr`Traces :`,
  marker: ({ in: file, kind, text, of }) => fr`${file} : ${kindsFr[kind][0]} « ${truncate(text)} », de ${of}`,
  copies: fr`Fichiers recopiés :`,
  copy: ({ in: file, of }) => fr`${file} est ${of}, octet pour octet`,
  more: (count) => fr`… et ${count} de plus (--format json les donne toutes).`,
};
