import { en, fr } from './sentence.ts';

/** Why a build rejects a folder before it writes anything: `folder` as given, `other` the path that conflicts with it. */
type OutputPlaceWords = Record<
  'out-around' | 'out-within' | 'out-file' | 'out-foreign' | 'out-changed' | 'cache-within' | 'cache-around',
  (folder: string, other: string) => string
>;

export const outputPlaceWords: Record<'fr' | 'en', OutputPlaceWords> = {
  fr: {
    'out-around': (folder, other) =>
      fr`Le site ne peut être construit dans « ${folder} » : « ${other} » s'y trouve et serait effacé. Donnez un autre dossier, par exemple : --out dist`,
    'out-within': (folder, other) =>
      fr`Le site ne peut être construit dans « ${folder} », car « ${other} » est lu ou rangé par chaque construction. Donnez un autre dossier, par exemple : --out dist`,
    'out-file': (folder) =>
      fr`« ${folder} » est un fichier, et non un dossier. Déplacez-le, ou donnez un autre dossier, par exemple : --out dist`,
    'out-foreign': (folder) =>
      fr`« ${folder} » contient des fichiers qui ne viennent pas d'une construction du site et seraient effacés. Videz ce dossier, ou donnez-en un autre, par exemple : --out dist`,
    'out-changed': (folder) =>
      fr`« ${folder} » a été modifié pendant la construction : rien n'y a été écrit. Recommencez.`,
    'cache-within': (folder, other) =>
      fr`CACHE_DIR nomme « ${folder} », dans « ${other} » : ce que le cache dit des textes non publiés y serait lu. Donnez un autre dossier, par exemple : CACHE_DIR=.cache`,
    'cache-around': (folder, other) =>
      fr`CACHE_DIR nomme « ${folder} », où se trouve « ${other} ». Donnez un dossier à part, par exemple : CACHE_DIR=.cache`,
  },
  en: {
    'out-around': (folder, other) =>
      en`The site cannot be built into "${folder}": "${other}" is in it and would be deleted. Give another folder, for example: --out dist`,
    'out-within': (folder, other) =>
      en`The site cannot be built into "${folder}", for every build reads or tidies "${other}". Give another folder, for example: --out dist`,
    'out-file': (folder) =>
      en`"${folder}" is a file, not a folder. Move it, or give another folder, for example: --out dist`,
    'out-foreign': (folder) =>
      en`"${folder}" has files in it that no build of the site has made and that would be deleted. Empty that folder, or give another, for example: --out dist`,
    'out-changed': (folder) =>
      en`"${folder}" was changed during the build: nothing has been written there. Try again.`,
    'cache-within': (folder, other) =>
      en`CACHE_DIR names "${folder}", in "${other}": what the cache tells of unpublished texts would be read there. Give another folder, for example: CACHE_DIR=.cache`,
    'cache-around': (folder, other) =>
      en`CACHE_DIR names "${folder}", where "${other}" is. Give a folder apart, for example: CACHE_DIR=.cache`,
  },
};
