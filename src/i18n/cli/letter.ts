import { en, fr } from '../sentence.ts';

export type LetterWords = {
  help: string;
  title: (day: string) => string;
  unknown: (slug: string, right: string | undefined) => string;
  none: string;
  nothing: (since: string, until: string) => string;
  taken: (file: string) => string;
  unwritable: (file: string, reason: string) => string;
  introduction: (file: string) => string;
  alone: (option: string) => string;
  both: string;
  written: (file: string, count: number) => string;
  files: string;
  noSender: string;
  noDay: string;
  noKey: (name: string, key: string) => string;
  notOnline: (page: string) => string;
  unreachable: (name: string, host: string) => string;
  refused: (name: string, key: string, said: string) => string;
  failed: (name: string, status: number, said: string) => string;
  sent: (name: string, subject: string) => string;
  drafted: (name: string, subject: string) => string;
  due: (day: string) => string;
  notDue: string;
};

export const letterWords: { fr: LetterWords; en: LetterWords } = {
  fr: {
    help: fr`Fait une lettre d'information des articles parus, et l'envoie.
npm run letter -- [--since DATE|last [--until DATE] [--title TEXTE] [--intro FICHIER]] [LETTRE]
                  [--out DOSSIER] [--draft | --send [--wait MINUTES]] [--due]
  --since DATE     écrit letters/JOUR.md avec les articles parus depuis ; « last » : depuis la dernière lettre
  --until DATE     jusqu'à ce moment ; sans indication, jusqu'à maintenant
  --intro FICHIER  le texte de la rédaction, en Markdown, en tête de la lettre
  LETTRE           une lettre déjà écrite, par le nom de son fichier ; la dernière, sans indication
  --out DOSSIER    où ranger le courriel : LETTRE.html, LETTRE.txt, LETTRE.eml (.cache/letters)
  --draft          le dépose en brouillon chez le service que nomme « newsletter » dans site.yaml
  --send           l'envoie aux abonnés, une fois que sa page est en ligne ; --wait l'attend
  --due            dit si c'est le jour de la lettre et qu'il n'y en a pas encore : code 0 si oui, 1 si non
Le site est construit d'abord : ses images et ses liens sont ceux du courriel.`,
    title: (day) => fr`La lettre du ${day}`,
    unknown: (slug, right) =>
      right
        ? fr`La lettre « ${slug} » n'existe pas, ou n'est pas encore publiée ; la plus proche est : ${right}`
        : fr`La lettre « ${slug} » n'existe pas, ou n'est pas encore publiée.`,
    none: fr`Il n'y a pas de lettre publiée ; faites-en une : npm run letter -- --since last`,
    nothing: (since, until) =>
      fr`Aucun article n'est paru entre le ${since} et le ${until} : il n'y a pas de lettre à faire.`,
    taken: (file) =>
      fr`${file} existe déjà ; modifiez-le, puis lancez npm run letter sans --since, ou supprimez-le.`,
    unwritable: (file, reason) => fr`${file} ne peut être écrit (${reason}).`,
    introduction: (file) => fr`Le fichier « ${file} » ne peut être lu ; vérifiez son nom.`,
    alone: (option) => fr`${option} ne sert qu'avec --since`,
    both: fr`Choisissez entre --draft et --send`,
    written: (file, count) => fr`${file} : ${count} ${count > 1 ? 'articles' : 'article'}`,
    files: fr`Le courriel :`,
    noSender: fr`site.yaml ne nomme aucun service d'envoi ; écrivez par exemple : newsletter: { sender: buttondown }`,
    noDay: fr`site.yaml ne dit pas quel jour la lettre paraît ; écrivez par exemple : newsletter: { sender: buttondown, day: friday }`,
    noKey: (name, key) =>
      fr`La clé de ${name} manque ; donnez-la par l'environnement, jamais dans un fichier du dépôt : ${key}=… npm run letter -- --send`,
    notOnline: (page) =>
      fr`La page de la lettre n'est pas en ligne (${page}) ; publiez d'abord le site, car les liens et les images du courriel y mènent.`,
    unreachable: (name, host) =>
      fr`${name} ne répond pas (${host}) ; vérifiez l'adresse et la connexion, puis recommencez : rien n'a été envoyé.`,
    refused: (name, key, said) =>
      fr`${name} refuse la clé ; faites-en une autre dans ses réglages, et donnez-la dans ${key}. Sa réponse : ${said}`,
    failed: (name, status, said) =>
      fr`${name} n'a pas accepté la lettre (réponse ${status}). Vérifiez « newsletter » dans site.yaml. Sa réponse : ${said}`,
    sent: (name, subject) => fr`Confiée à ${name}, qui l'envoie aux abonnés : ${subject}`,
    drafted: (name, subject) => fr`Déposée en brouillon chez ${name} : ${subject}`,
    due: (day) => fr`La lettre du ${day} est à faire.`,
    notDue: fr`Il n'y a pas de lettre à faire aujourd'hui.`,
  },
  en: {
    help: en`Makes a letter of the newsletter from the articles published, and sends it.
npm run letter -- [--since DATE|last [--until DATE] [--title TEXT] [--intro FILE]] [LETTER]
                  [--out FOLDER] [--draft | --send [--wait MINUTES]] [--due]
  --since DATE   writes letters/DAY.md with the articles published since; "last": since the last letter
  --until DATE   until that moment; until now if absent
  --intro FILE   what the newsroom says, in Markdown, before the articles
  LETTER         a letter already written, by the name of its file; the last one if absent
  --out FOLDER   where to put the e-mail: LETTER.html, LETTER.txt, LETTER.eml (.cache/letters)
  --draft        leaves it as a draft at the service that "newsletter" in site.yaml names
  --send         sends it to the subscribers once its page is online; --wait waits for that
  --due          says whether it is the day of the letter and there is none yet: status 0 if so, else 1
The site is built first: its pictures and links are those of the e-mail.`,
    title: (day) => en`The letter of ${day}`,
    unknown: (slug, right) =>
      right
        ? en`There is no letter “${slug}”, or it is not published yet; the nearest is: ${right}`
        : en`There is no letter “${slug}”, or it is not published yet.`,
    none: en`There is no published letter; make one: npm run letter -- --since last`,
    nothing: (since, until) =>
      en`No article was published between ${since} and ${until}: there is no letter to make.`,
    taken: (file) =>
      en`${file} exists already; change it, then run npm run letter without --since, or delete it.`,
    unwritable: (file, reason) => en`${file} cannot be written (${reason}).`,
    introduction: (file) => en`The file “${file}” cannot be read; check its name.`,
    alone: (option) => en`${option} goes with --since only`,
    both: en`Choose between --draft and --send`,
    written: (file, count) => en`${file}: ${count} ${count === 1 ? 'article' : 'articles'}`,
    files: en`The e-mail:`,
    noSender: en`site.yaml names no service that sends; write for example: newsletter: { sender: buttondown }`,
    noDay: en`site.yaml does not say on which day the letter appears; write for example: newsletter: { sender: buttondown, day: friday }`,
    noKey: (name, key) =>
      en`The key of ${name} is missing; give it by the environment, never in a file of the repository: ${key}=… npm run letter -- --send`,
    notOnline: (page) =>
      en`The page of the letter is not online (${page}); publish the site first, for the links and pictures of the e-mail lead there.`,
    unreachable: (name, host) =>
      en`${name} does not answer (${host}); check the address and the connection, then try again: nothing was sent.`,
    refused: (name, key, said) =>
      en`${name} refuses the key; make another in its settings, and give it in ${key}. Its answer: ${said}`,
    failed: (name, status, said) =>
      en`${name} has not accepted the letter (status ${status}). Check “newsletter” in site.yaml. Its answer: ${said}`,
    sent: (name, subject) => en`Given to ${name}, which sends it to the subscribers: ${subject}`,
    drafted: (name, subject) => en`Left as a draft at ${name}: ${subject}`,
    due: (day) => en`The letter of ${day} is to be made.`,
    notDue: en`There is no letter to make today.`,
  },
};
