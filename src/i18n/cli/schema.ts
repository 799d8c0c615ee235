import { en, fr } from '../sentence.ts';

/** Words of the command `schema`. */
export const schemaWords = {
  fr: {
    help: fr`Prépare l'aide à la saisie de VS Code et la table des champs du guide.
npm run depeche -- schema [--check]
Écrit les schémas JSON des articles, des pages, des auteurs et de site.yaml dans
.astro/collections, et remplit la table des champs de README.md, dans le dossier
de la publication, s'il a les marques « champs ». Avec --check, n'écrit rien et
finit avec le statut 1 si la table n'est plus à jour.`,
    written: (count: number) => fr`Schémas écrits pour ${count} ${count > 1 ? 'fichiers' : 'fichier'}.`,
    table: fr`Table des champs mise à jour : README.md`,
    unwritable: (file: string, reason: string) => fr`${file} ne peut être écrit (${reason}).`,
    stale: fr`La table des champs de README.md n'est plus à jour ; lancez : npm run depeche -- schema`,
    mark: 'champs',
    field: 'Champ',
    meaning: 'Sens',
    needed: '(obligatoire)',
    choices: fr`Au choix :`,
    files: {
      articles: fr`En-tête d'un article`,
      pages: fr`En-tête d'une page fixe`,
      authors: fr`Fiche d'un auteur`,
      site: 'Réglages\u00a0: site.yaml',
    },
  },
  en: {
    help: en`Prepares VS Code's help while typing and the guide's table of fields.
npm run depeche -- schema [--check]
Writes JSON schemas of articles, pages, authors and site.yaml into .astro/collections,
and fills the table of fields in README.md, in the publication's folder, if it has the
marks "fields". With --check, writes nothing and ends with status 1 if the table is stale.`,
    written: (count: number) => en`Schemas written for ${count} ${count === 1 ? 'file' : 'files'}.`,
    table: en`Table of fields brought up to date: README.md`,
    unwritable: (file: string, reason: string) => en`${file} cannot be written (${reason}).`,
    stale: en`The table of fields in README.md is stale; run: npm run depeche -- schema`,
    mark: 'fields',
    field: 'Field',
    meaning: 'Meaning',
    needed: '(required)',
    choices: 'One of:',
    files: {
      articles: en`Front matter of an article`,
      pages: en`Front matter of a standing page`,
      authors: en`File of an author`,
      site: 'Settings: site.yaml',
    },
  },
};

export type SchemaWords = (typeof schemaWords)['fr'];
