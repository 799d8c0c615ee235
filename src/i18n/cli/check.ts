import { en, fr } from '../sentence.ts';

/** Words of `npm run check`. */
export const checkWords = {
  fr: {
    help: fr`Relit la publication, ou les fichiers donnés : fautes, avertissements et conseils.
npm run check -- [FICHIER OU DOSSIER…] [--strict] [--format text|json|github]
                 [--fix [--dry-run]] [--since VERSION] [--external] [--rules]

  --strict     les avertissements aussi font échouer la commande
  --format     text pour lire, json pour une machine, github pour les annotations de GitHub (d'office dans ses actions)
  --fix        répare ce qui est mécanique et montre ce qui a changé ; avec --dry-run, montre sans rien écrire
  --since      signale les articles en ligne dont le texte a changé depuis cette version de git sans le dire
  --external   suit les liens vers d'autres sites, une fois par semaine
  --rules      dit toutes les règles, avec un exemple

Chaque règle se règle dans site.yaml, comme : checks: { link-http: off, change-undeclared: fault }
Sortie : 0 si tout va bien, 1 s'il y a une faute, 2 si la commande est mal employée.`,
    severities: { fault: 'faute', warning: 'avertissement', advice: 'conseil' },
    counts: {
      fault: (n: number) => (n === 1 ? '1 faute' : `${n} fautes`),
      warning: (n: number) => (n === 1 ? '1 avertissement' : `${n} avertissements`),
      advice: (n: number) => (n === 1 ? '1 conseil' : `${n} conseils`),
    },
    summary: (counts: string, files: number, read: number) =>
      fr`${counts} dans ${files} ${files === 1 ? 'fichier' : 'fichiers'} (${read} ${read === 1 ? 'texte relu' : 'textes relus'}).`,
    nothing: (read: number) => fr`Rien à signaler (${read} ${read === 1 ? 'texte relu' : 'textes relus'}).`,
    progress: (done: number, of: number) => fr`Relecture : ${done} sur ${of}`,
    format: (written: string) => fr`« ${written} » n'est pas un format ; écrivez text, json ou github.`,
    noFile: (written: string) => fr`« ${written} » n'existe pas.`,
    outside: (written: string, folder: string) =>
      fr`« ${written} » n'est pas dans la publication (${folder}).`,
    noGit: fr`--since compare avec une version de git, et ce dossier n'est pas dans un dépôt git.`,
    unknownRevision: (revision: string) => fr`git ne connaît pas la version « ${revision} ».`,
    dryRun: fr`--dry-run ne va qu'avec --fix.`,
    fixed: (files: number) => (files === 1 ? fr`1 fichier réparé.` : fr`${files} fichiers réparés.`),
    wouldFix: (files: number) =>
      files === 1 ? fr`1 fichier serait réparé.` : fr`${files} fichiers seraient réparés.`,
    nothingToFix: fr`Rien à réparer mécaniquement.`,
    renamed: (from: string, to: string) => fr`renommé : ${from} → ${to}`,
    unwritable: (file: string, reason: string) => fr`${file} ne peut être écrit (${reason}).`,
    unrenamable: (from: string, to: string, reason: string) =>
      fr`${from} ne peut être renommé en ${to} (${reason}).`,
    rulesOwn: fr`Les règles de la relecture, que site.yaml peut changer sous « checks: » :`,
    rulesBuild: fr`Les fautes, que la construction du site refuse aussi et que rien ne fait taire, avec ce qu'elles disent d'un exemple :`,
    example: fr`exemple :`,
    offline: fr`Aucun serveur n'a été trouvé : les liens n'ont pas été suivis (le réseau est-il coupé ?).`,
    following: (done: number, of: number) => fr`Liens : ${done} sur ${of}`,
    usual: { off: 'éteinte', advice: 'conseil', warning: 'avertissement', fault: 'faute' },
  },
  en: {
    help: en`Reads the publication over, or the files given: faults, warnings and advice.
npm run check -- [FILE OR FOLDER…] [--strict] [--format text|json|github]
                 [--fix [--dry-run]] [--since REVISION] [--external] [--rules]

  --strict     warnings too make the command fail
  --format     text to read, json for a machine, github for GitHub's annotations (by itself in its actions)
  --fix        repairs what is mechanical and shows what changed; with --dry-run, shows and writes nothing
  --since      tells of published articles whose text has changed since that revision of git without saying so
  --external   follows links to other sites, once a week
  --rules      tells all rules, with an example

Each rule can be set in site.yaml, such as: checks: { link-http: off, change-undeclared: fault }
Exit status: 0 when all is well, 1 after a fault, 2 when called wrongly.`,
    severities: { fault: 'fault', warning: 'warning', advice: 'advice' },
    counts: {
      fault: (n: number) => (n === 1 ? '1 fault' : `${n} faults`),
      warning: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
      advice: (n: number) => `${n} advice`,
    },
    summary: (counts: string, files: number, read: number) =>
      en`${counts} in ${files} ${files === 1 ? 'file' : 'files'} (${read} ${read === 1 ? 'text' : 'texts'} read).`,
    nothing: (read: number) => en`Nothing to tell (${read} ${read === 1 ? 'text' : 'texts'} read).`,
    progress: (done: number, of: number) => en`Reading: ${done} of ${of}`,
    format: (written: string) => en`"${written}" is no format; write text, json or github.`,
    noFile: (written: string) => en`"${written}" does not exist.`,
    outside: (written: string, folder: string) => en`"${written}" is not in the publication (${folder}).`,
    noGit: en`--since compares with a revision of git, and this folder is in no git repository.`,
    unknownRevision: (revision: string) => en`git knows no revision "${revision}".`,
    dryRun: en`--dry-run goes with --fix only.`,
    fixed: (files: number) => (files === 1 ? en`1 file repaired.` : en`${files} files repaired.`),
    wouldFix: (files: number) =>
      files === 1 ? en`1 file would be repaired.` : en`${files} files would be repaired.`,
    nothingToFix: en`Nothing to repair mechanically.`,
    renamed: (from: string, to: string) => en`renamed: ${from} → ${to}`,
    unwritable: (file: string, reason: string) => en`${file} cannot be written (${reason}).`,
    unrenamable: (from: string, to: string, reason: string) =>
      en`${from} cannot be renamed ${to} (${reason}).`,
    rulesOwn: en`The desk's rules, which site.yaml can set under "checks:":`,
    rulesBuild: en`The faults, which the build refuses too and nothing silences, with what they say of an example:`,
    example: 'example:',
    offline: en`No server was found: links have not been followed (is the network down?).`,
    following: (done: number, of: number) => en`Links: ${done} of ${of}`,
    usual: { off: 'off', advice: 'advice', warning: 'warning', fault: 'fault' },
  },
};

export type CheckCommandWords = (typeof checkWords)['fr'];
