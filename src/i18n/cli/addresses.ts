import { en, fr } from '../sentence.ts';

/** What `src/cli/addresses/missingAddresses.ts` finds. */
type MissingAddress = {
  address: string;
  kind: string;
  severity: 'fault' | 'notice';
  file: string;
  line?: string | undefined;
  where: 'field' | 'section' | 'redirects' | 'gone';
  section?: string | undefined;
  unpublished?: string | undefined;
};

const isList = ({ kind }: MissingAddress) => ['theme', 'author', 'month', 'index'].includes(kind);

/** An article, or those of a section, whose id in feeds has changed: readers of feeds would be shown it as new. */
export type ChangedFeedId = {
  /** The file to open, from the content folder. */
  file: string;
  /** The address that was its id in feeds. */
  was: string;
  /** The address that is its id now. */
  is: string;
  /** Where in the file: in the front matter, under the section or under `redirects:` of `site.yaml`. */
  where: 'field' | 'section' | 'redirects';
  /** The line to write there; undefined if no line restores the id. */
  line?: string | undefined;
  /** The address to remove with it: from `redirectFrom` if the line goes into `redirects:`, else from `redirects:`. */
  without?: string | undefined;
  /** The address of the section, if the change concerns a whole section. */
  section?: string | undefined;
  /** How many articles are concerned. */
  articles: number;
};

/** What `src/cli/addresses/lostReplies.ts` finds. */
type LostReply = { file: string; address: string; article: string; isDeleted: boolean };

/** Words of `addresses`. */
export const addressesWords = {
  fr: {
    help: fr`Liste les adresses publiées, ou celles qui ont disparu depuis une révision.
npm run depeche -- addresses [--since RÉVISION [--at MOMENT]] [--format text|json]
Avec --since, la publication est lue telle qu'elle était à une révision de git, à l'heure du commit (ou à MOMENT, celui
du déploiement), et comparée à celle d'aujourd'hui. Ce qui a changé d'adresse sans que l'ancienne y mène est une faute :
la ligne à ajouter est donnée, et le code de sortie est 1. Ce qui a été retiré, et les listes que cela a vidées, est
seulement signalé, sauf un article arrivé à sa date « expires » et ce que site.yaml déclare sous « gone: ». Les pages
suivantes des listes ne comptent pas : leur contenu change sans cesse. Un article dont la première adresse n'est plus la
même est une faute aussi : les flux le connaissent par elle. Un droit de réponse qui disparaît alors que son article est
encore en ligne en est une autre : la loi veut qu'il y reste aussi longtemps.`,
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
    vanished: (lost: MissingAddress) => {
      const { address, severity, file, line, where, section, unpublished } = lost;
      if (severity === 'notice') {
        const what = isList(lost)
          ? fr`La liste « ${address} » n'a plus d'article`
          : fr`L'adresse « ${address} » n'est plus en ligne`;
        const why = unpublished
          ? fr` ; pour en dire la raison aux lecteurs, écrivez plutôt dans ${unpublished} : withdrawn: "…"`
          : '';
        return fr`${file}  ${what} ; si c'est pour de bon, ajoutez sous « gone: » : ${line}${why}`;
      }
      const what = fr`${file}  L'adresse « ${address} » a disparu`;
      const gone = fr`sous « gone: », si elle est retirée pour de bon : - ${address}`;
      if (!line)
        return fr`${what} ; ajoutez sous « redirects: » où elle mène : - { from: ${address}, to: /… }, ou, ${gone}`;
      if (where === 'field') return fr`${what} ; écrivez dans ce fichier : ${line}`;
      if (where === 'section') return fr`${what} ; écrivez sous la rubrique de « ${section} » : ${line}`;
      return fr`${what} ; ajoutez sous « redirects: » : ${line}`;
    },
    feedId: ({ file, was, is, line, where, without, section, articles }: ChangedFeedId) => {
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
    reply: ({ file, address, article, isDeleted }: LostReply) => {
      const what = fr`${file}  Le droit de réponse « ${address} » n'est plus en ligne, alors que l'article auquel il répond y est encore, et la loi veut qu'il y reste aussi longtemps que lui`;
      return isDeleted
        ? fr`${what} ; remettez son fichier (git le garde), et s'il doit disparaître, dites-y pourquoi : withdrawn: "…"`
        : fr`${what} (${article}) ; remettez-le en ligne, ou dites dans ce fichier pourquoi il a été retiré : withdrawn: "…"`;
    },
    summary: (published: number, commit: string, vanished: readonly MissingAddress[]) => {
      const lost = vanished.filter(({ severity }) => severity === 'fault').length;
      const down = vanished.length - lost;
      const found = [
        ...(lost > 0 ? [fr`${lost} ${lost > 1 ? fr`ne mènent` : fr`ne mène`} plus nulle part`] : []),
        ...(down > 0 ? [fr`${down} ${down > 1 ? fr`ont été retirées` : fr`a été retirée`}`] : []),
      ];
      const all = found.length > 0 ? found.join(', ') : fr`toutes mènent encore quelque part`;
      return fr`${published} adresses publiées à la révision ${commit} : ${all}.`;
    },
  },
  en: {
    help: en`Lists the addresses published, or those that vanished since a revision.
npm run depeche -- addresses [--since REVISION [--at MOMENT]] [--format text|json]
With --since, the publication is read as it was at a git revision, at the time of the commit (or at MOMENT, that of the
deployment), and compared with today's. What has moved without its old address leading there is a mistake: the line to
add is given, and the exit status is 1. What was taken down, and lists left empty by that, is told only, but for an
article that has reached its "expires" and what site.yaml declares under "gone:". The later pages of lists do not count:
what they show moves on all the time. An article whose first address is no longer the same is a mistake too: feeds know it
by that. A right of reply that goes while its article is still online is one more: French law wants it there for as long.`,
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
    vanished: (lost: MissingAddress) => {
      const { address, severity, file, line, where, section, unpublished } = lost;
      if (severity === 'notice') {
        const what = isList(lost)
          ? en`The list “${address}” has no article left`
          : en`The address “${address}” is no longer published`;
        const why = unpublished
          ? en`; to tell readers why, write instead in ${unpublished}: withdrawn: "…"`
          : '';
        return en`${file}  ${what}; if that is for good, add under “gone:”: ${line}${why}`;
      }
      const what = en`${file}  The address “${address}” has vanished`;
      const gone = en`under “gone:”, if it was withdrawn for good: - ${address}`;
      if (!line)
        return en`${what}; add under “redirects:” where it leads: - { from: ${address}, to: /… }, or, ${gone}`;
      if (where === 'field') return en`${what}; write in this file: ${line}`;
      if (where === 'section') return en`${what}; write under the section of “${section}”: ${line}`;
      return en`${what}; add under “redirects:”: ${line}`;
    },
    feedId: ({ file, was, is, line, where, without, section, articles }: ChangedFeedId) => {
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
    reply: ({ file, address, article, isDeleted }: LostReply) => {
      const what = en`${file}  The right of reply “${address}” is no longer online while the article that it answers still is, and French law wants it there for as long`;
      return isDeleted
        ? en`${what}; put its file back (git has it), and if it must go, say why in it: withdrawn: "…"`
        : en`${what} (${article}); put it back online, or say in this file why it was taken down: withdrawn: "…"`;
    },
    summary: (published: number, commit: string, vanished: readonly MissingAddress[]) => {
      const lost = vanished.filter(({ severity }) => severity === 'fault').length;
      const down = vanished.length - lost;
      const found = [
        ...(lost > 0 ? [en`${lost} of them ${lost > 1 ? 'lead' : 'leads'} nowhere now`] : []),
        ...(down > 0 ? [en`${down} ${down > 1 ? 'were' : 'was'} taken down`] : []),
      ];
      const all = found.length > 0 ? found.join(', ') : en`all of them still lead somewhere`;
      return en`${published} addresses published at the revision ${commit}: ${all}.`;
    },
  },
};
