import { en, fr } from '../sentence.ts';

/** What `src/desk/vanished.ts` finds. */
type Vanished = {
  address: string;
  kind: string;
  file: string;
  line?: string | undefined;
  where: 'field' | 'section' | 'redirects';
  section?: string | undefined;
  withdrawn: boolean;
};

/** What `src/desk/feedIds.ts` finds. */
type ChangedId = {
  file: string;
  was: string;
  is: string;
  where: 'field' | 'section' | 'redirects';
  line?: string | undefined;
  without?: string | undefined;
  section?: string | undefined;
  articles: number;
};

/** Words of `addresses`. */
export const addressesWords = {
  fr: {
    help: fr`Liste les adresses publiées, ou celles qui ont disparu depuis une révision.
npm run desk -- addresses [--since RÉVISION [--at MOMENT]] [--format text|json]
Avec --since, la publication est lue telle qu'elle était à une révision de git, à l'heure du commit (ou à MOMENT, celui
du déploiement), et comparée à celle d'aujourd'hui. Une adresse publiée alors qui ne mène plus nulle part est une faute :
la ligne à ajouter est donnée, et le code de sortie est 1. Un article arrivé à sa date « expires » n'en est pas une, ni
ce que site.yaml déclare sous « gone: ». Les pages suivantes des listes ne comptent pas : leur contenu change sans cesse.
Un article dont la première adresse n'est plus la même est une faute aussi : les flux le connaissent par elle.`,
    format: fr`Écrivez --format text ou --format json.`,
    atAlone: fr`--at ne sert qu'avec --since.`,
    moment: (written: string) =>
      fr`« ${written} » n'est pas une date ; écrivez par exemple : --at 2026-11-02T14:30:00Z`,
    refused: {
      'no-git': () => fr`Le programme git est introuvable ; installez-le, ou ajoutez-le au PATH.`,
      'no-repository': (_: string, folder: string) =>
        fr`Le dossier « ${folder} » n'est pas dans un dépôt git.`,
      unknown: (revision: string) =>
        fr`La révision « ${revision} » n'existe pas dans ce dépôt ; écrivez un commit, une étiquette ou une branche.`,
      shallow: (revision: string) =>
        fr`La révision « ${revision} » manque à cette copie du dépôt, qui n'a pas tout l'historique ; complétez-la : git fetch --unshallow (sur GitHub, « fetch-depth: 0 »).`,
      'no-folder': (revision: string, folder: string) =>
        fr`À la révision « ${revision} », le dossier « ${folder} » n'existait pas.`,
    },
    unreadable: (revision: string) =>
      fr`À la révision « ${revision} », site.yaml ne se lit pas avec cette version ; rien ne peut être comparé.`,
    vanished: ({ address, file, line, where, section, withdrawn }: Vanished) => {
      const what = fr`${file}  L'adresse « ${address} » a disparu`;
      const gone = fr`sous « gone: », si elle est retirée pour de bon : - ${address}`;
      if (withdrawn) return fr`${what} : son article n'est plus en ligne ; remettez-le, ou ajoutez, ${gone}`;
      if (!line)
        return fr`${what} ; ajoutez sous « redirects: » où elle mène : - { from: ${address}, to: /… }, ou, ${gone}`;
      if (where === 'field') return fr`${what} ; écrivez dans ce fichier : ${line}`;
      if (where === 'section') return fr`${what} ; écrivez sous la rubrique de « ${section} » : ${line}`;
      return fr`${what} ; ajoutez sous « redirects: » : ${line}`;
    },
    feedId: ({ file, was, is, line, where, without, section, articles }: ChangedId) => {
      const known = section
        ? fr`${articles} ${articles > 1 ? fr`articles` : fr`article`} de la rubrique « ${section} » par sa première adresse`
        : fr`cet article par sa première adresse`;
      const what = fr`${file}  Les flux connaissent ${known}, « ${was} » ; par « ${is} », ils le donneraient pour neuf aux abonnés`;
      const place = section ? fr`sous cette rubrique` : fr`dans ce fichier`;
      if (!line) return fr`${what} ; rendez-lui la première, ou donnez-en une autre à ce qui l'a prise`;
      if (where === 'redirects')
        return fr`${what} ; ôtez « ${without} » de « redirectFrom » ${place}, et ajoutez sous « redirects: » de site.yaml : ${line}`;
      const taken = without ? fr`, et ôtez « ${without} » de « redirects: » dans site.yaml` : '';
      return fr`${what} ; écrivez ${place} : ${line}${taken}`;
    },
    summary: (published: number, commit: string, vanished: number) =>
      vanished === 0
        ? fr`${published} adresses publiées à la révision ${commit} : toutes mènent encore quelque part.`
        : fr`${published} adresses publiées à la révision ${commit} : ${vanished} ${vanished > 1 ? fr`ne mènent` : fr`ne mène`} plus nulle part.`,
  },
  en: {
    help: en`Lists the addresses published, or those that vanished since a revision.
npm run desk -- addresses [--since REVISION [--at MOMENT]] [--format text|json]
With --since, the publication is read as it was at a git revision, at the time of the commit (or at MOMENT, that of the
deployment), and compared with today's. An address published then that leads nowhere now is a mistake: the line to add
is given, and the exit status is 1. An article that has reached its "expires" is none, nor what site.yaml declares under
"gone:". The later pages of lists do not count: what they show moves on all the time. An article whose first address is no
longer the same is a mistake too: feeds know it by that.`,
    format: en`Write --format text or --format json.`,
    atAlone: en`--at goes with --since only.`,
    moment: (written: string) => en`“${written}” is no date; write for example: --at 2026-11-02T14:30:00Z`,
    refused: {
      'no-git': () => en`The program git is nowhere to be found; install it, or add it to the PATH.`,
      'no-repository': (_: string, folder: string) => en`The folder “${folder}” is in no git repository.`,
      unknown: (revision: string) =>
        en`There is no revision “${revision}” in this repository; write a commit, a tag or a branch.`,
      shallow: (revision: string) =>
        en`The revision “${revision}” is missing from this clone, which has not the whole history; complete it: git fetch --unshallow (on GitHub, “fetch-depth: 0”).`,
      'no-folder': (revision: string, folder: string) =>
        en`At the revision “${revision}” there was no folder “${folder}”.`,
    },
    unreadable: (revision: string) =>
      en`At the revision “${revision}”, site.yaml cannot be read by this version; nothing can be compared.`,
    vanished: ({ address, file, line, where, section, withdrawn }: Vanished) => {
      const what = en`${file}  The address “${address}” has vanished`;
      const gone = en`under “gone:”, if it was withdrawn for good: - ${address}`;
      if (withdrawn) return en`${what}: its article is no longer published; put it back, or add, ${gone}`;
      if (!line)
        return en`${what}; add under “redirects:” where it leads: - { from: ${address}, to: /… }, or, ${gone}`;
      if (where === 'field') return en`${what}; write in this file: ${line}`;
      if (where === 'section') return en`${what}; write under the section of “${section}”: ${line}`;
      return en`${what}; add under “redirects:”: ${line}`;
    },
    feedId: ({ file, was, is, line, where, without, section, articles }: ChangedId) => {
      const known = section
        ? en`${articles} ${articles > 1 ? 'articles' : 'article'} of the section “${section}” by its first address`
        : en`this article by its first address`;
      const what = en`${file}  Feeds know ${known}, “${was}”; by “${is}” they would give it to subscribers as new`;
      const place = section ? en`under this section` : en`in this file`;
      if (!line) return en`${what}; give the first back to it, or another to what has taken it`;
      if (where === 'redirects')
        return en`${what}; take “${without}” out of “redirectFrom” ${place}, and add under “redirects:” of site.yaml: ${line}`;
      const taken = without ? en`, and take “${without}” out of “redirects:” in site.yaml` : '';
      return en`${what}; write ${place}: ${line}${taken}`;
    },
    summary: (published: number, commit: string, vanished: number) =>
      vanished === 0
        ? en`${published} addresses published at the revision ${commit}: all of them still lead somewhere.`
        : en`${published} addresses published at the revision ${commit}: ${vanished} of them ${vanished > 1 ? 'lead' : 'leads'} nowhere now.`,
  },
};
