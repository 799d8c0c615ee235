import { en, fr } from '../sentence.ts';

/** Words of the command `schema`. */
export const schemaWords = {
  fr: {
    help: fr`Prépare l'aide à la saisie de VS Code et met à jour le guide de la rédaction.
npm run depeche -- schema [--check]
Écrit les schémas JSON des articles, des pages, des auteurs et de site.yaml dans
.astro/collections, et renouvelle README.md, dans le dossier de la publication, entre
ses marques « guide », ou la table des champs seule entre ses marques « champs ». Avec
--check, n'écrit rien et finit avec le statut 1 si le guide n'est plus à jour.`,
    written: (count: number) => fr`Schémas écrits pour ${count} ${count > 1 ? 'fichiers' : 'fichier'}.`,
    guide: fr`Guide mis à jour : README.md`,
    unwritable: (file: string, reason: string) => fr`${file} ne peut être écrit (${reason}).`,
    stale: fr`Le guide, README.md, n'est plus à jour ; lancez : npm run depeche -- schema`,
    guideTitle: 'Guide de la rédaction',
    anySection: { id: 'ma-rubrique', name: 'Ma rubrique' },
    mark: 'champs',
    field: 'Champ',
    meaning: 'Sens',
    needed: '(obligatoire)',
    choices: fr`Au choix :`,
    files: {
      articles: fr`En-tête d'un article`,
      pages: fr`En-tête d'une page fixe`,
      letters: fr`En-tête d'une lettre`,
      dossiers: fr`En-tête d'un dossier`,
      authors: fr`Fiche d'un auteur`,
      site: 'Réglages\u00a0: site.yaml',
    },
  },
  en: {
    help: en`Prepares VS Code's help while typing and brings the editors' guide up to date.
npm run depeche -- schema [--check]
Writes JSON schemas of articles, pages, authors and site.yaml into .astro/collections,
and renews README.md, in the publication's folder, between its marks "guide", or the
table of fields alone between its marks "fields". With --check, writes nothing and ends
with status 1 if the guide is stale.`,
    written: (count: number) => en`Schemas written for ${count} ${count === 1 ? 'file' : 'files'}.`,
    guide: en`Guide brought up to date: README.md`,
    unwritable: (file: string, reason: string) => en`${file} cannot be written (${reason}).`,
    stale: en`The guide, README.md, is stale; run: npm run depeche -- schema`,
    guideTitle: 'The editors’ guide',
    anySection: { id: 'my-section', name: 'My section' },
    mark: 'fields',
    field: 'Field',
    meaning: 'Meaning',
    needed: '(required)',
    choices: 'One of:',
    files: {
      articles: en`Front matter of an article`,
      pages: en`Front matter of a standing page`,
      letters: en`Front matter of a letter`,
      dossiers: en`Front matter of a dossier`,
      authors: en`File of an author`,
      site: 'Settings: site.yaml',
    },
  },
};

export type SchemaWords = (typeof schemaWords)['fr'];
