/** The messages of the rules for sound, video and captions in French; `enMediaFaults.ts` has the same. */
import { fr, joinWords, truncate } from './sentence.ts';

/** A line to copy, which comes last so that no punctuation follows it. */
type Line = { right: string };
type MediaKind = 'video' | 'audio';
type Nothing = Record<never, never>;
/** What to run on the file, and the name of what comes of it. */
type Conversion = { name: string; command: string };

const q = (text: string) => fr`« ${truncate(text)} »`;
const or = (words: readonly string[]) => joinWords(words, 'ou');
const and = (words: readonly string[]) => joinWords(words, 'et');
/** The command that makes a square of a picture. */
const squareOf = (src: string, side: number) =>
  `ffmpeg -i ${src} -vf "crop=min(iw\\,ih):min(iw\\,ih),scale=${side}:${side}" pochette.jpg`;
const theMedia = { video: 'La vidéo', audio: 'Le son' };
const aMedia = { video: 'une vidéo', audio: 'un son' };

const defects = {
  empty: () => fr`est un fichier vide ; déposez-le à nouveau.`,
  'web-page': () =>
    fr`est en fait une page web enregistrée sous ce nom ; téléchargez le son ou la vidéo même.`,
  cut: () =>
    fr`s'arrête avant la fin, sans doute après un transfert interrompu ; déposez le fichier à nouveau.`,
  unknown: (command: string) =>
    fr`n'est pas lisible sous ce nom ; déposez le fichier à nouveau, ou refaites-le de l'original : ${command}`,
  'no-audio': (command: string) =>
    fr`n'a pas de piste de son que les navigateurs sachent jouer ; refaites le fichier de l'original : ${command}`,
  'no-length': (command: string) => fr`ne dit pas sa durée ; refaites le fichier : ${command}`,
};

export const frMediaFaults = {
  'media-missing': (v: { src: string; kind: MediaKind; right?: string | undefined }) =>
    v.right
      ? fr`${theMedia[v.kind]} ${q(v.src)} n'existe pas ; le fichier le plus proche est : ${v.right}`
      : fr`${theMedia[v.kind]} ${q(v.src)} n'existe pas ; déposez le fichier à cet endroit, ou corrigez le chemin.`,
  'media-ending': (v: { src: string; kind: MediaKind; known: string[] }) =>
    fr`${q(v.src)} n'a pas la fin de nom d'${aMedia[v.kind]} que le site sache montrer ; il faut ${or(v.known)}.`,
  'media-unplayable': (v: { src: string } & Conversion) =>
    fr`Tous les navigateurs ne savent pas jouer ${q(v.src)} ; convertissez-le, puis nommez ${q(v.name)} : ${v.command}`,
  'media-kind': (v: Line & { src: string; is: MediaKind }) =>
    fr`${q(v.src)} est ${aMedia[v.is]} ; écrivez : ${v.right}`,
  'media-misnamed': (v: { src: string; format: string; name: string; other?: MediaKind | undefined }) =>
    fr`${q(v.src)} n'est pas ce que dit son nom, mais du ${v.format} ; renommez-le${v.other ? fr`, montrez-le comme ${aMedia[v.other]} (::${v.other})` : ''} : ${v.name}`,
  'media-codec': (v: { src: string; codec: string; command: string }) =>
    fr`${q(v.src)} est codé en ${v.codec}, que tous les navigateurs ne savent pas jouer ; refaites le fichier : ${v.command}`,
  'media-no-video': (v: Line & { src: string; name: string }) =>
    fr`${q(v.src)} n'a pas d'image, seulement du son ; renommez-le ${q(v.name)} et écrivez : ${v.right}`,
  'media-broken': (v: { src: string; found: keyof typeof defects; command: string }) =>
    fr`${q(v.src)} ${defects[v.found](v.command)}`,
  'media-large': (v: { src: string; size: number; most: number; host?: string | undefined } & Conversion) =>
    fr`${q(v.src)} pèse ${v.size.toLocaleString('fr')} Mo, et l'hébergeur n'en prend que ${v.most} par fichier ; ${v.host ? fr`mettez-le sur ${v.host} et nommez-le par son adresse` : fr`mettez-le chez un hébergeur à vous (« media: » dans site.yaml)`}, ou allégez-le : ${v.command}`,
  'media-remote': (v: Line & { src: string; host?: string | undefined; origin?: string | undefined }) =>
    fr`${q(v.src)} est sur un autre serveur, qui suivrait les lecteurs ; ${v.host ? fr`mettez-le sur ${v.host}, ou à côté de ce fichier` : v.origin ? fr`si cet hébergeur est le vôtre, écrivez dans site.yaml « media: { host: ${v.origin} } », sinon mettez le fichier à côté de celui-ci` : fr`mettez-le à côté de ce fichier`} et écrivez : ${v.right}`,
  'media-unsaid': (v: Line & { src: string; attribute: 'duration' | 'size' }) =>
    fr`${q(v.src)} n'est pas ici, où l'on lirait ${v.attribute === 'duration' ? 'sa durée' : 'son poids'} ; ajoutez : ${v.right}`,
  'media-value': (v: Line & { attribute: 'duration' | 'size'; value: string }) =>
    fr`${q(v.value)} n'est pas ${v.attribute === 'duration' ? 'une durée' : 'un poids'} ; écrivez par exemple : ${v.right}`,
  'media-unneeded': (v: { attribute: string }) =>
    fr`« ${v.attribute} » se lit dans le fichier même ; supprimez cet attribut.`,
  'media-spoken': (v: { value: string }) =>
    fr`« spoken » dit si l'on parle dans la vidéo, et ${q(v.value)} ne le dit pas ; si l'on n'y parle pas, écrivez : spoken="no"`,
  'media-title': (v: Line & { src: string }) =>
    fr`${q(v.src)} n'a pas de titre, dont ont besoin ceux qui ne le voient pas et les flux ; écrivez : ${v.right}`,
  'media-host': (v: Line & { value: string }) =>
    fr`L'hébergeur des sons et vidéos est une origine en « https », sans chemin, et non ${q(v.value)} ; écrivez : ${v.right}`,
  'link-media': (v: Line & { href: string; is: MediaKind }) =>
    fr`${q(v.href)} est ${aMedia[v.is]}, qui se joue dans la page au lieu d'un lien ; écrivez seul sur sa ligne : ${v.right}`,
  'podcast-cover': (v: { src: string; width: number; height: number; least: number; most: number }) =>
    v.width < v.least || v.height < v.least
      ? fr`La pochette ${q(v.src)} a ${v.width} pixels sur ${v.height}, et il faut un carré de ${v.least} à ${v.most} ; refaites-la plus grande, d'après l'original.`
      : fr`La pochette ${q(v.src)} a ${v.width} pixels sur ${v.height}, et il faut un carré de ${v.least} à ${v.most} ; recadrez-la : ${squareOf(v.src, v.most)}`,
  'podcast-cover-format': (v: { src: string }) =>
    fr`La pochette ${q(v.src)} n'est pas dans un format que prennent les annuaires ; enregistrez-la en JPEG ou en PNG.`,
  'podcast-category': (v: { value: string; right?: string | undefined; known: string[] }) =>
    fr`${q(v.value)} n'est pas une catégorie d'Apple ; ${v.right ? fr`la plus proche est : ${v.right}` : fr`il y a ${and(v.known)}, certaines avec des sous-catégories (« News > Politics »).`}`,
  'podcast-categories': (v: { count: number }) =>
    v.count === 0
      ? fr`Un podcast a au moins une catégorie ; écrivez par exemple : categories: [News]`
      : fr`Apple ne prend que trois catégories, et il y en a ${v.count} ; gardez les plus justes.`,
  'chapter-time': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas un moment de l'enregistrement ; écrivez les minutes et les secondes, comme : start: "1:30"`,
  'chapter-order': (v: { value: string; before: string }) =>
    fr`Ce chapitre commence à ${v.value}, avant le précédent (${v.before}), ou avec lui ; mettez-les dans l'ordre.`,
  'episode-sound': (v: { known: string[] }) =>
    fr`Cet épisode n'a pas de son que les annuaires prennent ; montrez-en un (${or(v.known)}) par « ::audio », ou supprimez « episode ».`,
  'captions-missing': (v: { src: string; right?: string | undefined }) =>
    v.right
      ? fr`Les sous-titres ${q(v.src)} n'existent pas ; le fichier le plus proche est : ${v.right}`
      : fr`Les sous-titres ${q(v.src)} n'existent pas, ou ne sont pas un fichier « .vtt » ; déposez le fichier à cet endroit, ou corrigez le chemin.`,
  'captions-language': (v: Line & { name: string; tag: string }) =>
    fr`${q(v.tag)}, dans le nom de ${q(v.name)}, n'est pas le code d'une langue ; renommez le fichier, par exemple : ${v.right}`,
  'captions-header': (_: Nothing) =>
    fr`Un fichier de sous-titres commence par une ligne, suivie d'une ligne vide ; écrivez au-dessus : WEBVTT`,
  'captions-srt': (_: Nothing) =>
    fr`Ce fichier est au format SRT, que les navigateurs ne lisent pas ; convertissez-le sous son vrai nom : ffmpeg -i sous-titres.srt sous-titres.vtt`,
  'captions-time': (v: Line & { written: string }) =>
    fr`${q(v.written)} n'est pas un minutage ; écrivez : ${v.right}`,
  'captions-end': (v: { written: string }) =>
    fr`Ce sous-titre finirait avant de commencer (${q(v.written)}) ; corrigez l'une des deux heures.`,
  'captions-untimed': (v: Line & { written: string }) =>
    fr`${q(v.written)} n'a pas de minutage et ne paraîtrait pas ; supprimez la ligne vide au-dessus, ou écrivez-y par exemple : ${v.right}`,
  'captions-empty': (_: Nothing) =>
    fr`Ce fichier n'a aucun sous-titre ; écrivez-en, chacun sous son minutage, comme : 00:00:01.000 --> 00:00:04.000`,
};
