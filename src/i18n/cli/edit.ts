import { en, fr, joinWords } from '../sentence.ts';

/** Words of `edit`: of the command, and of the server that the editors' interface speaks to. */
export const editWords = {
  fr: {
    help: fr`Ouvre la rédaction dans le navigateur, sur les fichiers de cette machine ; rien n'en sort.
npm run edit -- [--port 4321] [--no-open]
  --port     le port
  --no-open  n'ouvre pas le navigateur

Ce que l'on enregistre est écrit dans le dossier et dans git, au nom qu'il connaît, puis vérifié et construit.`,
    preparing: fr`Préparation de la rédaction et du site…`,
    served: (address: string, site: string) => fr`La rédaction : ${address}
Le site :      ${site}

Cette adresse est la vôtre : elle ouvre sans mot de passe. Ctrl+C pour finir.`,
    built: fr`Le site est à jour.`,
    faults: fr`Le site n'a pas pu être construit ; la rédaction dit pourquoi.`,
    problems: {
      noGit: fr`git n'est pas installé sur cette machine : la rédaction y garde chaque version des textes. Installez-le : https://git-scm.com`,
      noRepository: fr`Ce dossier n'est pas un dépôt git : la rédaction y garde chaque version des textes. Faites-en un :
  git init && git add . && git commit -m "Début"`,
      bare: fr`Ce dépôt git n'a pas de fichiers (« bare ») : ouvrez la rédaction dans un clone.`,
      noCommit: fr`Ce dépôt git n'a encore rien d'enregistré. Enregistrez ce qui est là :
  git add . && git commit -m "Début"`,
      noBranch: fr`git n'est sur aucune branche (« detached HEAD ») : ce qui y serait enregistré se perdrait. Revenez à une branche :
  git switch main`,
      noName: fr`git ne sait pas qui vous êtes ; votre nom accompagne ce que vous enregistrez :
  git config --global user.name "Prénom Nom"
  git config --global user.email "prenom@example.org"`,
      readOnly: (folder: string) =>
        fr`Rien ne peut être écrit dans ${folder} : demandez-en le droit, ou copiez le dossier.`,
      refused: (message: string) => fr`git refuse d'ouvrir ce dépôt : ${message}`,
      settings: fr`site.yaml a des fautes, que npm run check nomme : corrigez-les d'abord.`,
    },
    start: {
      agree: fr`Ce dossier n'est pas encore un dépôt git, où la rédaction garde chaque version des textes. En faire un ? [O/n] `,
      yes: /^o(?:ui)?$|^y/i,
      who: {
        'user.name': fr`Votre nom, qui accompagne ce que vous enregistrez : `,
        'user.email': fr`Votre adresse électronique : `,
      },
      first: fr`Début`,
    },
    refused: {
      forbidden: (file: string) =>
        fr`${file} ne s'écrit pas d'ici : seuls le sont les textes, leurs images et site.yaml.`,
      changed: (file: string) =>
        fr`${file} a changé depuis que vous l'avez ouvert. Rien n'a été enregistré, et rien n'est perdu.`,
      exists: (file: string) => fr`${file} existe déjà : donnez un autre nom.`,
      missing: (file: string) => fr`${file} n'est plus là. Rien n'a été enregistré.`,
      busy: fr`git est occupé par un autre programme. Enregistrez de nouveau dans un instant ; si cela dure, supprimez .git/index.lock.`,
      merging: fr`Une fusion de git n'est pas finie dans ce dossier : finissez-la, puis enregistrez de nouveau.`,
    },
    noWrite: (message: string) => fr`Rien n'a été enregistré : ${message}`,
    noFile: (file: string) => fr`Il n'y a pas de ${file}.`,
    otherHost: fr`Cette adresse n'est pas celle de la rédaction : ouvrez celle que montre le terminal.`,
    otherSite: fr`Une page d'un autre site ne peut rien demander ici.`,
    noKey: fr`Ouvrez l'adresse que montre le terminal : elle porte la clé.`,
    tooLarge: fr`C'est trop à la fois : enregistrez moins d'images à la fois.`,
    commits: {
      save: (files: readonly string[]) => fr`Enregistre ${files.join(', ')}`,
      keep: (files: readonly string[]) =>
        fr`Garde ce qui avait changé hors de la rédaction : ${joinWords(files, 'et')}`,
    },
  },
  en: {
    help: en`Opens the editors' interface in the browser, on the files of this machine; nothing leaves it.
npm run edit -- [--port 4321] [--no-open]
  --port     the port
  --no-open  does not open the browser

What is saved is written into the folder and into git, by the name that it knows, then checked and built.`,
    preparing: en`Preparing the interface and the site…`,
    served: (address: string, site: string) => en`The newsroom: ${address}
The site:     ${site}

This address is yours: it opens without a password. Ctrl+C to end.`,
    built: en`The site is up to date.`,
    faults: en`The site could not be built; the interface says why.`,
    problems: {
      noGit: en`git is not installed on this machine: it keeps each version of the texts. Install it: https://git-scm.com`,
      noRepository: en`This folder is not a git repository, which keeps each version of the texts. Make one of it:
  git init && git add . && git commit -m "Start"`,
      bare: en`This git repository has no files ("bare"): open the interface in a clone of it.`,
      noCommit: en`This git repository has nothing committed yet. Commit what is there:
  git add . && git commit -m "Start"`,
      noBranch: en`git is on no branch ("detached HEAD"): what is saved there would be lost. Go back to a branch:
  git switch main`,
      noName: en`git does not know who you are; your name goes with what you save:
  git config --global user.name "First Last"
  git config --global user.email "first@example.org"`,
      readOnly: (folder: string) =>
        en`Nothing can be written into ${folder}: ask for the right to, or copy the folder.`,
      refused: (message: string) => en`git refuses to open this repository: ${message}`,
      settings: en`site.yaml has faults, which npm run check names: mend them first.`,
    },
    start: {
      agree: en`This folder is not a git repository yet, where the interface keeps each version of the texts. Make one of it? [Y/n] `,
      yes: /^y(?:es)?$/i,
      who: {
        'user.name': en`Your name, which goes with what you save: `,
        'user.email': en`Your e-mail address: `,
      },
      first: en`Start`,
    },
    refused: {
      forbidden: (file: string) =>
        en`${file} cannot be written from here: only texts, their pictures and site.yaml can.`,
      changed: (file: string) =>
        en`${file} has changed since you opened it. Nothing was saved, and nothing is lost.`,
      exists: (file: string) => en`${file} exists already: choose another name.`,
      missing: (file: string) => en`${file} is no longer there. Nothing was saved.`,
      busy: en`Another program is using git. Save again in a moment; if it lasts, delete .git/index.lock.`,
      merging: en`A merge of git is not finished in this folder: finish it, then save again.`,
    },
    noWrite: (message: string) => en`Nothing was saved: ${message}`,
    noFile: (file: string) => en`There is no ${file}.`,
    otherHost: en`This address is not that of the interface: open the one that the terminal shows.`,
    otherSite: en`A page of another site may ask for nothing here.`,
    noKey: en`Open the address that the terminal shows: it has the key.`,
    tooLarge: en`This is too much at once: save fewer pictures at a time.`,
    commits: {
      save: (files: readonly string[]) => en`Save ${files.join(', ')}`,
      keep: (files: readonly string[]) =>
        en`Keep what had changed outside of the interface: ${joinWords(files, 'and')}`,
    },
  },
};

export type EditWords = (typeof editWords)['fr' | 'en'];
