import { en, fr } from './sentence.ts';

type Sentence = (file: string) => string;

/** Errors of the system: which file or folder is concerned, and what to do. */
export const systemErrors: Record<'fr' | 'en', Record<string, Sentence>> = {
  fr: {
    full: (file) =>
      fr`Le disque est plein : rien ne peut plus être écrit dans « ${file} ». Libérez de la place, puis recommencez.`,
    quota: (file) =>
      fr`Le quota du disque est atteint : rien ne peut plus être écrit dans « ${file} ». Libérez de la place, puis recommencez.`,
    readOnly: (file) =>
      fr`« ${file} » est sur un disque en lecture seule. Rendez-le accessible en écriture, ou choisissez un autre dossier.`,
    denied: (file) =>
      fr`Le système refuse l'accès à « ${file} ». Donnez-vous le droit d'y écrire, ou choisissez un autre dossier.`,
    otherDisk: (file) =>
      fr`« ${file} » est sur un autre disque : rien ne peut y être déplacé. Choisissez un autre dossier.`,
    notFolder: (file) =>
      fr`« ${file} » passe par un fichier là où il faut un dossier. Déplacez ce fichier, ou choisissez un autre dossier.`,
    isFolder: (file) =>
      fr`« ${file} » est un dossier là où il faut un fichier. Déplacez-le, puis recommencez.`,
    exists: (file) => fr`« ${file} » existe déjà. Déplacez-le, puis recommencez.`,
    missing: (file) => fr`« ${file} » n'existe pas et ne peut être créé. Choisissez un autre dossier.`,
    tooMany: (file) =>
      fr`Trop de fichiers sont ouverts à la fois pour ouvrir « ${file} ». Augmentez la limite, par exemple : ulimit -n 4096`,
    tooLong: (file) =>
      fr`Le nom « ${file} » est trop long pour le disque. Raccourcissez-le, ou choisissez un dossier dont le chemin est plus court.`,
    loop: (file) => fr`« ${file} » est un lien qui tourne en rond. Supprimez-le, puis recommencez.`,
    busy: (file) =>
      fr`« ${file} » est employé par un autre programme. Fermez-le, ou choisissez un autre dossier.`,
    broken: (file) => fr`Le disque ne peut lire ou écrire « ${file} ». Vérifiez qu'il n'est pas abîmé.`,
    memory: () => fr`La mémoire manque. Fermez d'autres programmes, puis recommencez.`,
    port: (port) =>
      fr`Un autre programme occupe ce port${port && ` (${port})`}. Choisissez-en un autre avec --port.`,
  },
  en: {
    full: (file) =>
      en`The disk is full: nothing more can be written to "${file}". Free some space, then try again.`,
    quota: (file) =>
      en`The disk quota is used up: nothing more can be written to "${file}". Free some space, then try again.`,
    readOnly: (file) => en`"${file}" is on a read-only disk. Make it writable, or choose another folder.`,
    denied: (file) =>
      en`The system refuses access to "${file}". Give yourself the right to write there, or choose another folder.`,
    otherDisk: (file) => en`"${file}" is on another disk: nothing can be moved there. Choose another folder.`,
    notFolder: (file) =>
      en`"${file}" leads through a file where a folder has to be. Move that file, or choose another folder.`,
    isFolder: (file) => en`"${file}" is a folder where a file has to be. Move it, then try again.`,
    exists: (file) => en`"${file}" is there already. Move it, then try again.`,
    missing: (file) => en`"${file}" does not exist and cannot be made. Choose another folder.`,
    tooMany: (file) =>
      en`Too many files are open at a time to open "${file}". Raise the limit, for example: ulimit -n 4096`,
    tooLong: (file) =>
      en`The name "${file}" is too long for the disk. Shorten it, or choose a folder with a shorter path.`,
    loop: (file) => en`"${file}" is a link that leads round in a circle. Delete it, then try again.`,
    busy: (file) => en`"${file}" is in use by another program. Close that, or choose another folder.`,
    broken: (file) => en`The disk cannot read or write "${file}". Check that it is not damaged.`,
    memory: () => en`There is not enough memory. Close other programs, then try again.`,
    port: (port) => en`Another program uses this port${port && ` (${port})`}. Choose another with --port.`,
  },
};
