/**
 * The messages of the rules of `check`, one function a rule: what could be better and what to write instead.
 * One long list in two languages, because it is read and translated as one.
 */
import { truncate, en, fr, joinWords } from '../sentence.ts';
import { enChanges, frChanges, type Change } from './changeList.ts';

type Nothing = Record<never, never>;
type Line = { right: string };
type RepeatedText = 'title' | 'caption' | 'file' | 'picture';

const quoteFr = (text: string) => fr`« ${truncate(text)} »`;
const quoteEn = (text: string) => en`"${truncate(text)}"`;

const frRepeated: Record<RepeatedText, string> = {
  title: 'le titre de l’article',
  caption: 'la légende',
  file: 'le nom du fichier',
  picture: 'la description d’une autre image',
};
const enRepeated: Record<RepeatedText, string> = {
  title: 'the article’s title',
  caption: 'the caption',
  file: 'the file’s name',
  picture: 'another picture’s description',
};

/** Why something is not online any more. */
const frStatuses: Record<string, string> = {
  expired: 'expiré',
  embargoed: 'sous embargo',
  withdrawn: 'retiré',
};
const enStatuses: Record<string, string> = {
  expired: 'it has expired',
  embargoed: 'its date is to come',
  withdrawn: 'it is withdrawn',
};
const frStatus = (status: string) => frStatuses[status] ?? 'un brouillon';
const enStatus = (status: string) => enStatuses[status] ?? 'it is a draft';

/** The first few in parentheses, as examples. */
const someOf = (known: readonly string[]) =>
  known.length === 0 ? '' : ` (${known.slice(0, 3).join(', ')}${known.length > 3 ? ', …' : ''})`;

/** Why a link is reported: the status of the response, or what happened instead. */
const frReasons: Record<string, string> = {
  dns: 'ce serveur n’existe pas',
  timeout: 'pas de réponse à temps',
  certificate: 'son certificat n’est pas valable',
  refused: 'la connexion est refusée',
  redirects: 'il renvoie sans fin d’une adresse à l’autre',
};
const enReasons: Record<string, string> = {
  dns: 'there is no such server',
  timeout: 'no answer in time',
  certificate: 'its certificate is not valid',
  refused: 'the connection is refused',
  redirects: 'it redirects without end',
};
const frReason = (reason: string) => frReasons[reason] ?? `réponse ${reason}`;
const enReason = (reason: string) => enReasons[reason] ?? `answer ${reason}`;

export const frChecks = {
  'alt-missing': (v: Line & { src: string }) =>
    fr`L'image ${quoteFr(v.src)} n'a pas de description pour qui ne la voit pas ; écrivez ce qu'elle montre : ${v.right}`,
  'alt-repeated': (v: { alt: string; of: RepeatedText }) =>
    fr`La description ${quoteFr(v.alt)} répète ${frRepeated[v.of]} ; dites plutôt ce que l'image montre.`,
  'picture-small': (v: { src: string; width: number; least: number }) =>
    fr`L'image ${quoteFr(v.src)} n'a que ${v.width} pixels de large et serait floue ou petite à cette place ; prenez-en une de ${v.least} pixels au moins.`,
  'picture-unused': (v: Line) =>
    fr`Rien ne montre cette image ; supprimez le fichier, ou placez-la dans l'article : ${v.right}`,
  'picture-uncredited': (v: Line & { src: string }) =>
    v.right.startsWith('::')
      ? fr`L'image ${quoteFr(v.src)} n'a pas de crédit ; écrivez à qui elle est : ${v.right}`
      : fr`L'image ${quoteFr(v.src)} n'a pas de crédit ; écrivez après l'adresse la légende, « © » et à qui elle est : ${v.right}`,
  'licence-past': (v: { until: string }) =>
    fr`Le droit de montrer cette image a pris fin (${v.until}) ; renouvelez la licence et corrigez « licenseUntil », ou changez d'image.`,
  'document-author': (v: { names: readonly string[] }) =>
    fr`Ce document dit, dans ses propriétés, qui l'a fait ou sur quel ordinateur : ${joinWords(v.names.map(quoteFr), 'et')}. Si les lecteurs ne doivent pas le savoir, effacez-le dans les propriétés de l'original et exportez un nouveau fichier.`,
  'link-own-site': (v: { href: string; right?: string | undefined }) =>
    v.right
      ? fr`Le lien ${quoteFr(v.href)} mène à ce site par une adresse, qui peut changer ; écrivez : ${v.right}`
      : fr`Le lien ${quoteFr(v.href)} mène à ce site par son adresse entière, et à aucun article connu ; écrivez le chemin du fichier de l'article, comme : ../2023/mine.md`,
  'link-http': (v: Line & { href: string }) =>
    fr`Le lien ${quoteFr(v.href)} n'est pas protégé ; si le site répond aussi en « https », écrivez : ${v.right}`,
  'link-empty': (v: { href: string }) =>
    v.href
      ? fr`Le lien vers ${quoteFr(v.href)} n'a pas de mots à lire ; supprimez-le, ou dites ce qu'on y trouve, comme : [le rapport de la Cour des comptes](…)`
      : fr`Ce lien ne mène nulle part ; supprimez-le, ou écrivez son adresse, comme : [le rapport](https://example.org/rapport)`,
  'link-bare': (v: { text: string }) =>
    fr`Le lien ${quoteFr(v.text)} ne dit pas où il mène, et ne se comprend pas seul ; mettez-le sur des mots qui le disent, comme : [le rapport de la Cour des comptes](…)`,
  'anchor-missing': (v: { href: string; known: string[]; right?: string | undefined }) =>
    v.right
      ? fr`Le lien ${quoteFr(v.href)} ne mène à aucun intertitre de cette page ; le plus proche est : ${v.right}`
      : fr`Le lien ${quoteFr(v.href)} ne mène à aucun intertitre de cette page ; corrigez ce qui suit « # »${someOf(v.known)}, ou supprimez-le.`,
  'link-dropped': (v: { href: string; status?: string | undefined }) =>
    v.status
      ? fr`Le lien ${quoteFr(v.href)} est montré sans lien tant que cet article n'est pas en ligne (${frStatus(v.status)}) ; s'il ne doit pas revenir, supprimez le lien.`
      : fr`Le lien ${quoteFr(v.href)} est montré sans lien tant que cette page n'est pas en ligne, faute d'article publié ou parce qu'elle est un brouillon ; si elle ne doit pas revenir, supprimez le lien.`,
  'follows-dropped': (v: { slug: string; status: string }) =>
    fr`L'article ${quoteFr(v.slug)} n'est pas rappelé ici tant qu'il n'est pas en ligne (${frStatus(v.status)}) ; s'il ne doit pas revenir, retirez-le de la liste.`,
  'dossier-dropped': (v: { id: string }) =>
    fr`Cet article paraît hors de son dossier tant que ${quoteFr(v.id)} est un brouillon ; publiez le dossier, ou, s'il ne doit pas paraître, supprimez la ligne.`,
  'translation-dropped': (v: { slug: string; status: string }) =>
    fr`Cette traduction paraît seule tant que l'article original ${quoteFr(v.slug)} n'est pas en ligne (${frStatus(v.status)}) ; s'il ne doit pas revenir, supprimez la ligne.`,
  'reply-dropped': (v: { slug: string; status: string }) =>
    fr`Cette réponse ne paraît pas, parce que l'article auquel elle répond, ${quoteFr(v.slug)}, n'est pas en ligne (${frStatus(v.status)}) ; s'il ne doit pas revenir, supprimez-la, ou faites-en un article d'un autre genre, qui rappelle le titre de celui-là et combien de temps il est resté en ligne.`,
  'redirect-dropped': (v: { value: string }) =>
    fr`Cette redirection attend que l'adresse ${quoteFr(v.value)} soit en ligne ; si elle ne doit pas revenir, supprimez la redirection, ou menez-la ailleurs.`,
  'home-dropped': (v: { slug: string; status: string; of: 'story' | 'banner' | 'dossier' }) => {
    if (v.of === 'dossier')
      return fr`Le dossier ${quoteFr(v.slug)} n'est pas en ligne (${v.status === 'empty' ? 'aucun article publié' : frStatus(v.status)}) : jusque-là, la page d'accueil paraît sans dossier ; si ce n'est pas voulu, changez ou supprimez la ligne.`;
    return v.of === 'banner'
      ? fr`L'article ${quoteFr(v.slug)} n'est pas en ligne (${frStatus(v.status)}) : jusque-là, le bandeau ne paraît pas ; s'il doit paraître, supprimez cette ligne, ou menez-le ailleurs par « url ».`
      : fr`L'article ${quoteFr(v.slug)} n'est pas en ligne (${frStatus(v.status)}) : jusque-là, la page d'accueil met à cette place un autre article, le plus récent ; si ce n'est pas voulu, changez ou supprimez la ligne.`;
  },
  'heading-skip': (v: Line & { from: number; to: number }) =>
    fr`Cet intertitre passe du niveau ${v.from} au niveau ${v.to} ; écrivez : ${v.right}`,
  'heading-title': (v: { heading: string }) =>
    fr`L'intertitre ${quoteFr(v.heading)} répète le titre de l'article, déjà en tête de la page ; supprimez-le.`,
  'heading-empty': (_: Nothing) => fr`Cet intertitre est vide ; écrivez-le, ou supprimez la ligne.`,
  'heading-one': (v: Line) => fr`Le niveau 1 est celui du titre de l'article ; écrivez : ${v.right}`,
  'entry-time': (v: Line) =>
    fr`Cet intertitre n'a pas d'heure : il n'est pas une entrée du direct ; écrivez-la (ou, pour un intertitre dans une entrée, « ### ») : ${v.right}`,
  'entry-order': (v: Line & { hour: string }) =>
    fr`L'heure de cette entrée (${v.hour}) n'est pas à sa place ; corrigez-la, ou, si l'entrée est du lendemain, écrivez son jour : ${v.right}`,
  'live-empty': (v: Line) => fr`Ce direct n'a aucune entrée ; écrivez la première : ${v.right}`,
  'live-long': (v: Line) =>
    fr`Ce direct n'a rien de nouveau depuis trois jours, et s'affiche toujours « En direct » ; s'il est fini, ajoutez une ligne : ${v.right}`,
  'title-long': (v: { length: number; most: number }) =>
    fr`Ce titre a ${v.length} caractères, et les moteurs de recherche le couperaient ; ramenez-le à ${v.most} au plus.`,
  'summary-long': (v: { length: number; most: number }) =>
    fr`Ce chapeau a ${v.length} caractères ; ramenez-le à ${v.most} au plus, et laissez le reste au texte.`,
  'summary-missing': (_: Nothing) =>
    fr`Cet article n'a pas de chapeau, et les listes, les fils et les moteurs de recherche n'auraient rien à en dire ; ajoutez la ligne : summary: "…"`,
  'quotes-unpaired': (v: { sign: string; opens: boolean }) =>
    v.opens
      ? fr`Le guillemet « ${v.sign} » ouvert ici n'est pas fermé ; fermez la citation, ou supprimez-le.`
      : fr`Le guillemet « ${v.sign} » ne ferme rien ; ouvrez la citation, ou supprimez-le.`,
  'apostrophe-form': (v: Line & { written: string }) =>
    fr`${quoteFr(v.written)} n'a pas la bonne apostrophe, et la typographie ne peut pas le deviner ; écrivez : ${v.right}`,
  'space-wrong': (v: Line & { written: string }) =>
    fr`Une espace manque ou est de trop dans ${quoteFr(v.written)} ; écrivez : ${v.right}`,
  'title-twice': (v: { file: string }) =>
    fr`${v.file} porte le même titre ; changez l'un des deux, que les lecteurs et les moteurs de recherche les distinguent.`,
  'featured-twice': (v: { file: string }) =>
    fr`${v.file}, plus récent, est aussi « à la une » : cet article ne mène plus la page d'accueil ; supprimez la ligne : featured: true`,
  'event-past': (v: { end: string; date: string }) =>
    fr`L'événement est fini (${v.end}) le jour où l'article paraît (${v.date}), et ne sera jamais dans l'agenda ; corrigez l'année, ou supprimez « event ».`,
  'dossier-empty': (v: { line: string }) =>
    fr`Ce dossier n'a pas d'article en ligne, et donc pas de page ; écrivez dans l'en-tête d'un article : ${v.line}`,
  'dated-later': (v: { date: string }) =>
    fr`Cette date est à venir (${v.date}) : rien n'en paraîtra jusque-là ; si ce n'est pas voulu, corrigez-la.`,
  'updated-missing': (v: { written: string; right?: string | undefined }) =>
    fr`Le texte annonce une mise à jour (${quoteFr(v.written)}), mais l'en-tête ne la date pas ; ajoutez la ligne : ${v.right ?? 'updated: AAAA-MM-JJ'}`,
  'change-undeclared': (v: { changes: Change[] }) =>
    fr`Le texte publié a changé sans que les lecteurs le sachent ; écrivez « updated », ou une entrée de « corrections », ou, si c'est sans importance, à la fin du message de commit : Minor: true. Ce qui a changé : ${frChanges(v.changes)}`,
  'author-plain': (v: { name: string; right?: string | undefined; file: string }) =>
    v.right
      ? fr`${quoteFr(v.name)} a une page sous un identifiant ; écrivez : ${v.right}`
      : fr`${quoteFr(v.name)} n'a pas de page d'auteur ; si cette personne signe souvent, créez ${v.file} et écrivez son identifiant.`,
  'raw-html': (v: { element: string; right?: string | undefined }) =>
    v.right
      ? fr`${quoteFr(`<${v.element}>`)} est du HTML ; écrivez plutôt : ${v.right}`
      : fr`${quoteFr(`<${v.element}>`)} est du HTML, qu'un changement de maquette peut casser ; écrivez-le en Markdown si vous le pouvez.`,
  'embed-untitled': (v: Line & { name: string }) =>
    fr`Les lecteurs ne sauraient pas ce que ${v.name} leur montrerait ; dites-le en quelques mots : ${v.right}`,
  'embed-unknown': (v: { host: string }) =>
    fr`Aucun lecteur vidéo, son ou carte n'est connu pour ${quoteFr(v.host)} : les lecteurs ont un lien avec ce titre. Si cela suffit, il n'y a rien à faire.`,
  'embed-post': (v: Line & { name: string }) =>
    fr`De cette publication de ${v.name}, les lecteurs n'ont qu'un lien ; citez ses mots, sur les lignes qui suivent, et finissez par « ::: » (ou la balise de fin) : ${v.right}`,
  'embed-frame': (v: Line) =>
    fr`Ce cadre <iframe> se montre comme une vidéo, un son ou une carte d'un autre site ; « npm run check -- --fix » écrit à sa place : ${v.right}`,
  'list-meant': (v: Line & { written: string }) =>
    fr`${quoteFr(v.written)} se lit ici comme un élément de liste ; si c'est une phrase, écrivez : ${v.right}`,
  'code-indented': (v: Line & { lines: number }) =>
    fr`Les espaces ou la tabulation devant ce paragraphe en font du code ; supprimez-les, et écrivez : ${v.right}`,
  'table-cells': (v: { cells: number; most: number; right?: string | undefined }) =>
    v.right
      ? fr`Une barre « | » coupe une case de cette ligne, qui en a ${v.cells} quand le tableau en a ${v.most} ; écrivez : ${v.right}`
      : fr`Cette ligne a ${v.cells} cases, et la première ligne du tableau ${v.most} ; ajoutez-y une colonne, ou écrivez « \\| » pour une barre qui ne sépare rien.`,
  'markup-shown': (v: { written: string; right?: string | undefined }) =>
    v.right
      ? fr`${quoteFr(v.written)} paraîtrait tel quel ; écrivez : ${v.right}`
      : fr`${quoteFr(v.written)} paraîtrait tel quel ; fermez ce qui est ouvert, ou supprimez ces signes.`,
  residue: (v: { written: string; right: string }) =>
    v.right
      ? fr`Un traitement de texte a laissé ici une puce, une tabulation ou un caractère invisible ; écrivez : ${v.right}`
      : fr`Un traitement de texte a laissé ici ${quoteFr(v.written)} ; supprimez-le.`,
  'text-garbled': (v: Line & { written: string }) =>
    fr`${quoteFr(v.written)} est un texte lu dans un mauvais codage ; écrivez : ${v.right}`,
  'field-order': (v: { order: string[] }) =>
    fr`Les champs ne sont pas dans l'ordre habituel ; « npm run check -- --fix » les range : ${v.order.join(', ')}.`,
  'entity-shown': (v: Line & { written: string }) =>
    v.right.trim()
      ? fr`${quoteFr(v.written)} s'afficherait tel quel dans ce champ ; écrivez le signe lui-même : ${v.right}`
      : fr`${quoteFr(v.written)} s'afficherait tel quel dans ce champ ; ${v.right ? 'écrivez une simple espace' : 'supprimez-le'}.`,
  'file-left-out': (v: Line & { folder: boolean }) =>
    fr`${v.folder ? 'Ce dossier' : 'Ce fichier'} n'est pas publié, comme tout ce dont le nom commence par « _ » ; pour qu'il le soit, renommez-le : ${v.right}`,
  'captions-none': (v: Line & { src: string }) =>
    fr`La vidéo ${quoteFr(v.src)} n'a pas de sous-titres, dont ont besoin ceux qui n'entendent pas ; si l'on n'y parle pas, écrivez spoken="no", sinon déposez-les à côté : ${v.right}`,
  'attachment-empty': (v: { file: string }) =>
    fr`Ce fichier est vide, et ${v.file} le donne à ses lecteurs ; déposez-le à nouveau.`,
  'link-dead': (v: { href: string; reason: string }) =>
    fr`Le lien ${quoteFr(v.href)} est mort (${frReason(v.reason)}) ; trouvez la nouvelle adresse, ou une copie, comme : https://web.archive.org/`,
  'link-moved': (v: Line & { href: string }) =>
    fr`La page ${quoteFr(v.href)} a changé d'adresse pour de bon ; écrivez : ${v.right}`,
  'link-home': (v: { href: string; right: string }) =>
    fr`La page ${quoteFr(v.href)} n'existe plus : le lien mène à une page d'accueil, ${v.right} ; trouvez sa nouvelle adresse, ou une copie.`,
  'link-unsure': (v: { href: string; reason: string }) =>
    fr`Le lien ${quoteFr(v.href)} n'a pas pu être vérifié (${frReason(v.reason)}) ; ouvrez-le dans un navigateur.`,
  spelling: (v: { word: string; right: string[] }) =>
    v.right.length > 0
      ? fr`${quoteFr(v.word)} n'est pas dans le dictionnaire ; peut-être : ${v.right.join(', ')}. Si le mot est juste, ajoutez-le à words.txt.`
      : fr`${quoteFr(v.word)} n'est pas dans le dictionnaire ; si le mot est juste, ajoutez-le à words.txt.`,
} satisfies Record<string, (values: never) => string>;

export type CheckWords = typeof frChecks;

export const enChecks: CheckWords = {
  'alt-missing': (v) =>
    en`The picture ${quoteEn(v.src)} has no description for those who cannot see it; write what it shows: ${v.right}`,
  'alt-repeated': (v) =>
    en`The description ${quoteEn(v.alt)} repeats ${enRepeated[v.of]}; say what the picture shows instead.`,
  'picture-small': (v) =>
    en`The picture ${quoteEn(v.src)} is only ${v.width} pixels wide and would be blurred or small in this place; take one of at least ${v.least} pixels.`,
  'picture-unused': (v) =>
    en`Nothing shows this picture; delete the file, or place it in the article: ${v.right}`,
  'picture-uncredited': (v) =>
    v.right.startsWith('::')
      ? en`The picture ${quoteEn(v.src)} has no credit; write whose it is: ${v.right}`
      : en`The picture ${quoteEn(v.src)} has no credit; write after the address the caption, "©" and whose it is: ${v.right}`,
  'licence-past': (v) =>
    en`The right to show this picture has ended (${v.until}); renew the licence and correct "licenseUntil", or change the picture.`,
  'document-author': (v) =>
    en`This document says in its properties who made it, or on whose computer: ${joinWords(v.names.map(quoteEn), 'and')}. If readers are not to know, delete it in the properties of the original and export a new file.`,
  'link-own-site': (v) =>
    v.right
      ? en`The link ${quoteEn(v.href)} leads to this site by an address, which may change; write: ${v.right}`
      : en`The link ${quoteEn(v.href)} leads to this site by its full address, and to no known article; write the path of the article's file, such as: ../2023/mine.md`,
  'link-http': (v) =>
    en`The link ${quoteEn(v.href)} is not encrypted; if the site also answers with "https", write: ${v.right}`,
  'link-empty': (v) =>
    v.href
      ? en`The link to ${quoteEn(v.href)} has no words to read; delete it, or say what is found there, such as: [the auditors' report](…)`
      : en`This link leads nowhere; delete it, or write its address, such as: [the report](https://example.org/report)`,
  'link-bare': (v) =>
    en`The link ${quoteEn(v.text)} does not say where it leads, and means nothing alone; put it on words that do, such as: [the auditors' report](…)`,
  'anchor-missing': (v) =>
    v.right
      ? en`The link ${quoteEn(v.href)} leads to no heading of that page; the nearest is: ${v.right}`
      : en`The link ${quoteEn(v.href)} leads to no heading of that page; correct what follows "#"${someOf(v.known)}, or delete it.`,
  'link-dropped': (v) =>
    v.status
      ? en`The link ${quoteEn(v.href)} is shown without a link while that article is not online (${enStatus(v.status)}); if it is not to come back, delete the link.`
      : en`The link ${quoteEn(v.href)} is shown without a link while that page is not online, for want of a published article or being a draft; if it is not to come back, delete the link.`,
  'follows-dropped': (v) =>
    en`The article ${quoteEn(v.slug)} is not recalled here while it is not online (${enStatus(v.status)}); if it is not to come back, take it out of the list.`,
  'dossier-dropped': (v) =>
    en`This article appears without its dossier while ${quoteEn(v.id)} is a draft; publish the dossier, or, if it is not to appear, delete the line.`,
  'translation-dropped': (v) =>
    en`This translation appears alone while the original article ${quoteEn(v.slug)} is not online (${enStatus(v.status)}); if it is not to come back, delete the line.`,
  'reply-dropped': (v) =>
    en`This reply does not appear, because the article that it answers, ${quoteEn(v.slug)}, is not online (${enStatus(v.status)}); if it is not to come back, delete the reply, or make it an article of another kind that recalls its title and how long it was online.`,
  'redirect-dropped': (v) =>
    en`This redirect waits until the address ${quoteEn(v.value)} is online; if it is not to come back, delete the redirect, or lead it elsewhere.`,
  'home-dropped': (v) => {
    if (v.of === 'dossier')
      return en`The dossier ${quoteEn(v.slug)} is not online (${v.status === 'empty' ? 'none of its articles is published' : enStatus(v.status)}): until it is, the front page has no dossier; if that is not meant, change the line or delete it.`;
    return v.of === 'banner'
      ? en`The article ${quoteEn(v.slug)} is not online (${enStatus(v.status)}): until it is, the banner is not shown; if it is to be shown, delete this line, or lead it elsewhere with “url”.`
      : en`The article ${quoteEn(v.slug)} is not online (${enStatus(v.status)}): until it is, the front page puts another in this place, the newest; if that is not meant, change the line or delete it.`;
  },
  'heading-skip': (v) => en`This heading goes from level ${v.from} to level ${v.to}; write: ${v.right}`,
  'heading-title': (v) =>
    en`The heading ${quoteEn(v.heading)} repeats the article's title, which is at the top of the page; delete it.`,
  'heading-empty': () => en`This heading is empty; write it, or delete the line.`,
  'heading-one': (v) => en`Level 1 is that of the article's title; write: ${v.right}`,
  'entry-time': (v) =>
    en`This heading has no time: it is no entry of the live page; write it (or, for a heading within an entry, "###"): ${v.right}`,
  'entry-order': (v) =>
    en`The time of this entry (${v.hour}) is out of order; correct it, or, if the entry is of the next day, write its day: ${v.right}`,
  'live-empty': (v) => en`This live page has no entry; write the first: ${v.right}`,
  'live-long': (v) =>
    en`This live page has had nothing new for three days, and still says that it is live; if it has ended, add a line: ${v.right}`,
  'title-long': (v) =>
    en`This title has ${v.length} characters, and search engines would cut it; bring it down to ${v.most} at most.`,
  'summary-long': (v) =>
    en`This standfirst has ${v.length} characters; bring it down to ${v.most} at most, and leave the rest to the text.`,
  'summary-missing': () =>
    en`This article has no standfirst, and lists, feeds and search engines would have nothing to say of it; add the line: summary: "…"`,
  'quotes-unpaired': (v) =>
    v.opens
      ? en`The quotation mark ${v.sign} opened here is not closed; close the quotation, or delete it.`
      : en`The quotation mark ${v.sign} closes nothing; open the quotation, or delete it.`,
  'apostrophe-form': (v) =>
    en`${quoteEn(v.written)} has not the right apostrophe, and typography cannot guess it; write: ${v.right}`,
  'space-wrong': (v) => en`A space is missing, or one too many, in ${quoteEn(v.written)}; write: ${v.right}`,
  'title-twice': (v) =>
    en`${v.file} has the same title; change one of the two, so that readers and search engines can tell them apart.`,
  'featured-twice': (v) =>
    en`${v.file}, which is newer, is featured too: this article no longer leads the home page; delete the line: featured: true`,
  'event-past': (v) =>
    en`The event is over (${v.end}) on the day the article appears (${v.date}), and will never be in the agenda; correct the year, or delete “event”.`,
  'dossier-empty': (v) =>
    en`This dossier has no article online, and so no page; write in the front matter of an article: ${v.line}`,
  'dated-later': (v) =>
    en`This date is still to come (${v.date}): nothing of it appears until then; correct it if that is not meant.`,
  'updated-missing': (v) =>
    en`The text announces an update (${quoteEn(v.written)}), but the front matter does not date it; add the line: ${v.right ?? 'updated: YYYY-MM-DD'}`,
  'change-undeclared': (v) =>
    en`The published text has changed without readers knowing; write "updated", or an entry of "corrections", or, if it does not matter, at the end of the commit message: Minor: true. What changed: ${enChanges(v.changes)}`,
  'author-plain': (v) =>
    v.right
      ? en`${quoteEn(v.name)} has a page under an id; write: ${v.right}`
      : en`${quoteEn(v.name)} has no author's page; if they sign often, create ${v.file} and write its id.`,
  'raw-html': (v) =>
    v.right
      ? en`${quoteEn(`<${v.element}>`)} is HTML; write instead: ${v.right}`
      : en`${quoteEn(`<${v.element}>`)} is HTML, which a change of layout can break; write it in Markdown if you can.`,
  'embed-untitled': (v) =>
    en`Readers would not know what ${v.name} is about to show; say it in a few words: ${v.right}`,
  'embed-unknown': (v) =>
    en`No player is known for ${quoteEn(v.host)}: readers get a link with this title. If that is enough, there is nothing to do.`,
  'embed-post': (v) =>
    en`Of this post on ${v.name} readers get no more than a link; quote its words, on the lines that follow, and end with “:::” (or the closing tag): ${v.right}`,
  'embed-frame': (v) =>
    en`This frame, <iframe>, is shown as a video, a sound or a map of another site; “npm run check -- --fix” writes in its place: ${v.right}`,
  'list-meant': (v) =>
    en`${quoteEn(v.written)} is read as an item of a list here; if it is a sentence, write: ${v.right}`,
  'code-indented': (v) =>
    en`The spaces or the tab before this paragraph make code of it; delete them, and write: ${v.right}`,
  'table-cells': (v) =>
    v.right
      ? en`A bar "|" cuts a cell of this row, which has ${v.cells} where the table has ${v.most}; write: ${v.right}`
      : en`This row has ${v.cells} cells, and the first row of the table ${v.most}; add a column there, or write "\\|" for a bar that separates nothing.`,
  'markup-shown': (v) =>
    v.right
      ? en`${quoteEn(v.written)} would be shown as it is; write: ${v.right}`
      : en`${quoteEn(v.written)} would be shown as it is; close what is open, or delete these signs.`,
  residue: (v) =>
    v.right
      ? en`A word processor has left a bullet, a tab or an invisible character here; write: ${v.right}`
      : en`A word processor has left ${quoteEn(v.written)} here; delete it.`,
  'text-garbled': (v) => en`${quoteEn(v.written)} is a text read in a wrong encoding; write: ${v.right}`,
  'field-order': (v) =>
    en`The fields are not in their usual order; "npm run check -- --fix" sorts them: ${v.order.join(', ')}.`,
  'entity-shown': (v) =>
    v.right.trim()
      ? en`${quoteEn(v.written)} would be shown as it stands in this field; write the character itself: ${v.right}`
      : en`${quoteEn(v.written)} would be shown as it stands in this field; ${v.right ? 'write a plain space' : 'delete it'}.`,
  'file-left-out': (v) =>
    en`This ${v.folder ? 'folder' : 'file'} is not published, like all whose name begins with "_"; to publish it, rename it: ${v.right}`,
  'captions-none': (v) =>
    en`The video ${quoteEn(v.src)} has no captions, which those who do not hear need; if nobody speaks in it, write spoken="no", otherwise put them beside it: ${v.right}`,
  'attachment-empty': (v) =>
    en`This file is empty, and ${v.file} hands it to its readers; put it there again.`,
  'link-dead': (v) =>
    en`The link ${quoteEn(v.href)} is dead (${enReason(v.reason)}); find the new address, or a copy, such as: https://web.archive.org/`,
  'link-moved': (v) => en`The page ${quoteEn(v.href)} has moved for good; write: ${v.right}`,
  'link-home': (v) =>
    en`The page ${quoteEn(v.href)} is gone: the link leads to a home page, ${v.right}; find its new address, or a copy.`,
  'link-unsure': (v) =>
    en`The link ${quoteEn(v.href)} could not be checked (${enReason(v.reason)}); open it in a browser.`,
  spelling: (v) =>
    v.right.length > 0
      ? en`${quoteEn(v.word)} is not in the dictionary; perhaps: ${v.right.join(', ')}. If the word is right, add it to words.txt.`
      : en`${quoteEn(v.word)} is not in the dictionary; if the word is right, add it to words.txt.`,
};
