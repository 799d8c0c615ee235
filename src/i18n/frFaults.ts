/**
 * The messages of the rules of the build in French, one function a rule: what is wrong and what to write instead.
 * The keys are the rules' names; `enFaults.ts` has the same. One long list, because it is read and translated as one.
 */
import { frMediaFaults } from './frMediaFaults.ts';
import { truncate, fr, joinWords } from './sentence.ts';

/** A line to copy, which comes last so that no punctuation follows it. */
type Line = { right: string };
type Nothing = Record<never, never>;

const others = (count: number) =>
  count === 0 ? '' : fr` (et ${count} ${count === 1 ? 'autre' : 'autres'} dans ce fichier)`;
const lines = (count: number) =>
  count === 0 ? '' : fr` (de même pour ${count} ${count === 1 ? 'autre ligne' : 'autres lignes'})`;
const taken = (name: string | undefined) => (name ? fr` (${name} est déjà pris)` : '');
const q = (text: string) => fr`« ${truncate(text)} »`;
const or = (words: readonly string[]) => joinWords(words, 'ou');
const and = (words: readonly string[]) => joinWords(words, 'et');
const monthOf = (year: number, month: number) =>
  new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
const dayOf = (iso: string) =>
  new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`))
    .replace(/^1 /, '1er ');
/** What a field of another system means for an article, by the line or the field that means it here. */
const heldBackMeanings: Record<string, string> = {
  'draft: true': fr`et ne garde pas l'article hors du site ; pour l'y garder`,
  'draft: false': fr`et ne fait pas paraître l'article, qui paraît à sa date sauf s'il est un brouillon ; pour le dire`,
  date: fr`et n'embargue rien ; pour que l'article ne paraisse pas avant`,
  expires: fr`et ne retire rien ; pour que l'article ne paraisse plus ensuite`,
};
const pictureDefects = {
  empty: fr`est un fichier vide ; déposez-la à nouveau.`,
  'web-page': fr`est en fait une page web enregistrée sous ce nom ; téléchargez l'image elle-même.`,
  heic: fr`est une photo au format HEIC, que tous les navigateurs ne montrent pas ; exportez-la en JPEG.`,
  cut: fr`s'arrête avant la fin, sans doute après un transfert interrompu ; déposez-la à nouveau.`,
  huge: fr`a plus de 268 millions de pixels ; réduisez-la à quelques milliers de pixels de large.`,
  unsized: fr`est un dessin qui ne dit pas sa taille ; écrivez-la dans sa balise <svg>, comme : viewBox="0 0 400 200"`,
  malformed: fr`est un dessin dont le code est incorrect ; ouvrez-le dans un logiciel de dessin et enregistrez-le à nouveau en SVG.`,
  vast: fr`est un dessin de plus de 20 000 tracés, ou de 500 groupes l'un dans l'autre ; simplifiez-le, ou exportez-le en PNG.`,
  unknown: fr`n'est pas lisible ; ouvrez-la dans un logiciel de retouche et enregistrez-la à nouveau en JPEG.`,
};
const forbiddenFiles = {
  folder: fr`est un dossier, et non un fichier ; écrivez le chemin d'un fichier`,
  other: fr`est un fichier d'un genre que le site ne donne pas à ses lecteurs ; enregistrez-le autrement`,
};
/** The kind of target of a broken link, by its ending. */
const missingTarget = (href: string) =>
  /\.(?!mdx?\b|html?\b)[a-z\d]{2,5}(?:[?#]|$)/i.test(href) ? 'aucun fichier' : 'aucun article';
const languageName = (code: string) =>
  new Intl.DisplayNames('fr', { type: 'language', fallback: 'code' }).of(code) ?? code;
const minimalFrontMatter = (fields: readonly string[]) =>
  fr`une ligne « --- », puis ${and(fields.map(q))}, chacun sur sa ligne, puis une autre ligne « --- » et le texte`;

const contents = {
  text: 'un texte',
  pictures: 'une image par paragraphe',
  dated: 'une liste de dates',
  table: 'un tableau',
  chart: 'un tableau de chiffres',
};
const isTag = ({ component }: { component: string }) => component.startsWith('<');
const feminine: (keyof typeof contents)[] = ['pictures', 'dated'];

const binaries = {
  picture: fr`une image ; donnez-lui la fin de nom d'une image, comme « .jpg », ou supprimez-le.`,
  pdf: fr`un PDF ; donnez-lui la fin de nom « .pdf », ou copiez-en le texte dans un fichier de texte brut.`,
  document: fr`un document de bureautique ou une archive ; ouvrez-le dans son logiciel et enregistrez-en le contenu en texte brut (encodage « UTF-8 »).`,
};

export const frFaults = {
  // bytes
  'bytes-binary': (v: { kind: keyof typeof binaries }) =>
    fr`Ce fichier n'est pas un texte, mais ${binaries[v.kind]}`,
  'bytes-utf16': (_: Nothing) =>
    fr`Ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).`,
  'bytes-windows1252': (v: { character: string; others: number }) =>
    fr`Le caractère « ${v.character} »${others(v.others)} est enregistré dans l'ancien codage Windows-1252, dit « ANSI » ; enregistrez le fichier en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).`,
  'bytes-damaged': (v: { others: number }) =>
    fr`Un caractère est abîmé à cet endroit${others(v.others)} ; retapez-le et enregistrez le fichier en UTF-8.`,
  'bytes-nul': (v: { others: number }) =>
    fr`Un caractère nul, invisible, s'est glissé ici${others(v.others)} ; effacez-le, ou retapez la ligne.`,
  'bytes-control': (v: { code: string; others: number }) =>
    fr`Un caractère de commande invisible (${v.code}) s'est glissé ici${others(v.others)} ; effacez-le, ou retapez la ligne.`,
  'bytes-lone-return': (_: Nothing) =>
    fr`Les lignes de ce fichier finissent par un retour chariot seul (ancien format Mac) ; enregistrez-le avec des fins de ligne « LF » ou « CRLF ».`,

  // files and their names
  'file-empty': (v: { fields: string[] }) =>
    fr`Ce fichier est vide ; écrivez ${minimalFrontMatter(v.fields)}.`,
  'file-unreadable': (v: { reason: string }) =>
    fr`Ce fichier ne peut pas être lu (${v.reason}) ; vérifiez ses droits d'accès, ou remplacez-le.`,
  'file-outside': (v: { target: string }) =>
    fr`Ce lien mène à ${q(v.target)}, hors des dossiers dont le site est fait ; mettez à sa place une copie, ou supprimez-le.`,
  'file-twice': (v: { file: string }) =>
    fr`Ce lien mène à ${q(v.file)}, qui serait publié deux fois ; supprimez-le. Une autre adresse d'un texte s'écrit dans son en-tête, sous « redirectFrom ».`,
  'file-name': (v: { name: string; sign: string; right: string }) =>
    fr`Le nom ${q(v.name)} contient ${q(v.sign)}, qu'une adresse et d'autres systèmes ne peuvent pas avoir ; renommez le fichier : ${v.right}`,
  'file-ending': (v: { right: string; taken?: string | undefined }) =>
    fr`Ce fichier serait ignoré à cause de la fin de son nom ; renommez-le${taken(v.taken)} : ${v.right}`,
  'folder-missing': (v: { folder: string }) =>
    fr`Le dossier ${q(v.folder)} n'existe pas ; créez-le, ou donnez dans CONTENT_DIR le dossier de la publication.`,
  'settings-missing': (v: { right?: string | undefined }) =>
    v.right
      ? fr`Les réglages de la publication manquent ; renommez ${q(v.right)} : site.yaml`
      : fr`Les réglages de la publication manquent ; créez le fichier site.yaml avec ${and(['name', 'url', 'language', 'timeZone', 'description', 'sections', 'publisher'])}.`,
  'slug-form': (v: { name: string; right: string; folder: boolean; taken?: string | undefined }) =>
    fr`Le nom ${q(v.name)} ne peut pas servir d'adresse (a-z, 0-9 et traits d'union seulement) ; renommez le ${v.folder ? 'dossier' : 'fichier'}${taken(v.taken)} : ${v.right}`,
  'slug-none': (v: { name: string; folder: boolean }) =>
    fr`Le nom ${q(v.name)} n'a aucune lettre de a à z dont faire une adresse ; donnez au ${v.folder ? 'dossier' : 'fichier'} un nom en lettres a-z, chiffres et traits d'union, par exemple : mon-article`,
  'slug-digits': (v: { name: string; right: string }) =>
    fr`Le nom ${q(v.name)} n'est fait que de chiffres, comme une page de liste ; ajoutez-y un mot, par exemple : ${v.right}`,
  'slug-reserved': (v: { name: string; right: string }) =>
    fr`Le nom ${q(v.name)} est réservé à une page du site ; choisissez-en un autre, par exemple : ${v.right}`,
  'slug-index': (_: Nothing) =>
    fr`Un fichier « index » tient son adresse de son dossier, et il n'en a pas ici ; mettez-le dans un dossier, par exemple : articles/mon-article/index.md`,
  'page-nested': (v: { right: string }) =>
    fr`Les pages fixes se rangent toutes directement dans « pages » ; déplacez le fichier : ${v.right}`,
  'id-form': (v: { value: string; right: string }) =>
    fr`${q(v.value)} n'est pas un identifiant (a-z, 0-9 et traits d'union seulement) ; écrivez : ${v.right || 'mon-article'}`,

  // the fences of the front matter
  'front-matter-missing': (v: { fields: string[] }) =>
    fr`Ce fichier n'a pas d'en-tête ; mettez au début ${minimalFrontMatter(v.fields)}.`,
  'front-matter-not-opened': (_: Nothing) =>
    fr`L'en-tête n'est pas ouvert ; ajoutez au-dessus de cette ligne une ligne : ---`,
  'front-matter-unclosed': (v: { after: number }) =>
    fr`L'en-tête ouvert ici n'est pas fermé ; ajoutez, après la ligne ${v.after} et avant le texte, une ligne : ---`,
  'front-matter-toml': (_: Nothing) =>
    fr`Cet en-tête est en TOML (« +++ ») ; entourez-le de lignes « --- » et écrivez chaque champ avec un deux-points, comme : title: "Mon titre"`,
  'front-matter-json': (_: Nothing) =>
    fr`Cet en-tête est en JSON ; entourez-le de lignes « --- », sans accolades ni virgules, et écrivez un champ par ligne, comme : title: "Mon titre"`,
  'front-matter-code': (v: { name: string }) =>
    fr`Cet en-tête est annoncé comme du code (${q(v.name)}), qui n'est jamais exécuté ; écrivez « --- » seul, puis un champ par ligne, comme : title: "Mon titre"`,
  'front-matter-list': (_: Nothing) =>
    fr`Ces lignes sont une liste ; écrivez un champ par ligne, sans tiret devant, comme : title: "Mon titre"`,
  'front-matter-plain': (_: Nothing) =>
    fr`Ces lignes ne contiennent aucun champ ; écrivez un champ par ligne, son nom, un deux-points, une espace et sa valeur, comme : title: "Mon titre"`,
  'fence-indented': (_: Nothing) =>
    fr`Les trois tirets « --- » sont en retrait ; supprimez les espaces devant eux.`,
  'fence-dashes': (v: { written: string }) =>
    fr`${q(v.written)} ne borne pas l'en-tête ; écrivez exactement trois tirets : ---`,
  'fence-typographic': (v: { written: string }) =>
    fr`${q(v.written)} est fait de tirets typographiques ; tapez trois traits d'union simples : ---`,
  'fence-dots': (_: Nothing) =>
    fr`L'en-tête se ferme par trois tirets et non par trois points ; remplacez « ... » par : ---`,
  'fence-text': (v: { written: string }) =>
    fr`Rien ne doit suivre les trois tirets (${q(v.written)}) ; écrivez seulement : ---`,

  // YAML
  'yaml-tab': (v: { others: number; spaces: number }) =>
    v.spaces === 0
      ? fr`Cette ligne commence par une tabulation${lines(v.others)} ; supprimez-la.`
      : fr`Cette ligne commence par une tabulation${lines(v.others)} ; remplacez-la par deux espaces.`,
  'yaml-no-break-space': (v: { others: number }) =>
    fr`Cette ligne commence par une espace insécable${lines(v.others)} ; remplacez-la par des espaces ordinaires.`,
  'yaml-duplicate': (v: { key: string; first: number }) =>
    fr`Le champ ${q(v.key)} est déjà écrit à la ligne ${v.first} ; ne gardez qu'une des deux lignes.`,
  'yaml-colon': (v: Line) =>
    fr`Un deux-points suivi d'une espace coupe ce texte en deux ; mettez-le entre guillemets droits : ${v.right}`,
  'yaml-hash': (v: Line & { lost: string }) =>
    fr`Tout ce qui suit « # » serait perdu (${q(v.lost)}) ; mettez le texte entre guillemets droits : ${v.right}`,
  'yaml-apostrophe': (v: Line) =>
    fr`L'apostrophe ferme ici le guillemet simple ; mettez le texte entre guillemets doubles : ${v.right}`,
  'yaml-quotes': (v: Line) =>
    fr`Un guillemet droit ferme ce texte avant la fin de la ligne ; écrivez : ${v.right}`,
  'yaml-quote-open': (v: Line) => fr`Le guillemet ouvert ici n'est pas fermé ; écrivez : ${v.right}`,
  'yaml-backslash': (v: Line) =>
    fr`La barre oblique « \\ » a un sens particulier entre guillemets doubles ; écrivez : ${v.right}`,
  'yaml-special': (v: Line & { character: string }) =>
    fr`Un texte qui commence par ${q(v.character)} se met entre guillemets droits ; écrivez : ${v.right}`,
  'yaml-space': (v: Line) => fr`Il manque une espace ordinaire après le deux-points ; écrivez : ${v.right}`,
  'yaml-equals': (v: Line) => fr`Un champ se note par un deux-points et non par « = » ; écrivez : ${v.right}`,
  'yaml-no-colon': (v: Line) => fr`Il manque le deux-points après le nom du champ ; écrivez : ${v.right}`,
  'yaml-continued': (v: { written: string }) =>
    fr`La ligne ${q(v.written)} n'a pas de nom de champ ; si elle continue le texte du dessus, mettez deux espaces devant, sinon supprimez-la.`,
  'yaml-item': (v: { written: string }) =>
    fr`${q(v.written)} est un élément de liste, et le champ du dessus n'est pas une liste ; écrivez au-dessus le nom de la liste, comme « tags: », ou supprimez la ligne.`,
  'yaml-item-field': (v: Line) => fr`Un champ s'écrit sans tiret devant ; écrivez : ${v.right}`,
  'yaml-item-mark': (v: Line & { others: number }) =>
    fr`Dans une liste, chaque ligne commence par un tiret simple et une espace${lines(v.others)} ; écrivez : ${v.right}`,
  'yaml-indent': (v: Line & { spaces: number }) =>
    fr`Cette ligne n'est pas alignée avec les autres champs ; écrivez, ${v.spaces === 0 ? 'sans espace devant' : `avec ${v.spaces} espaces devant`} : ${v.right}`,
  'yaml-dash': (v: Line) => fr`Dans une liste, chaque ligne commence par un tiret ; écrivez : ${v.right}`,
  'yaml-list-open': (v: Line) =>
    fr`La liste ouverte par « [ » n'est pas fermée par « ] » ; écrivez : ${v.right}`,
  'yaml-list-hash': (v: Line) =>
    fr`Un « # » coupe cette liste ; mettez l'élément entre guillemets droits : ${v.right}`,
  'yaml-alias': (_: Nothing) =>
    fr`Les renvois (« & » et « * ») ne sont pas admis, car ils peuvent multiplier un texte sans fin ; écrivez la valeur en toutes lettres.`,
  'yaml-deep': (_: Nothing) =>
    fr`Trop de crochets ou d'accolades s'emboîtent ici ; écrivez un champ par ligne, comme : title: "Mon titre"`,
  'yaml-proto': (_: Nothing) => fr`« __proto__ » ne peut pas être le nom d'un champ ; supprimez-le.`,
  'yaml-key-space': (v: Line & { written: string }) =>
    fr`Une espace s'est glissée dans le nom du champ ${q(v.written)} ; écrivez, sans espace avant le deux-points : ${v.right}`,
  'yaml-key-form': (_: Nothing) =>
    fr`Ceci n'est pas un nom de champ ; écrivez un nom simple, un deux-points et une valeur, comme : title: "Mon titre"`,
  'yaml-other': (v: { written: string }) =>
    fr`Cette ligne ne peut pas être lue (${q(v.written)}) ; écrivez le nom du champ, un deux-points, une espace et le texte entre guillemets droits, comme : title: "Mon titre"`,

  // fields
  'key-unknown': (v: { key: string; right?: string | undefined; known: string[] }) =>
    v.right
      ? fr`Le champ ${q(v.key)} n'existe pas ; son nom est : ${v.right}`
      : fr`Le champ ${q(v.key)} n'existe pas ; supprimez-le.${v.known.length > 0 ? fr` Les champs possibles : ${v.known.join(', ')}.` : ''}`,
  'key-unknown-twice': (v: { key: string; right: string }) =>
    fr`Le champ ${q(v.key)} n'existe pas, et ${q(v.right)}, qui en tient lieu, est déjà là ; n'en gardez qu'une ligne, au nom de ${q(v.right)}.`,
  'key-former': (v: { key: string; since: string; right?: string | undefined }) =>
    v.right
      ? fr`Depuis la version ${v.since}, le champ ${q(v.key)} a un autre nom ; écrivez-le ainsi : ${v.right}`
      : fr`Depuis la version ${v.since}, le champ ${q(v.key)} n'existe plus ; supprimez-le.`,
  'key-held': (v: Line & { key: string; field: 'draft' | 'date' | 'expires'; both: boolean }) =>
    fr`Le champ ${q(v.key)} n'existe pas ${heldBackMeanings[v.right] ?? heldBackMeanings[v.field]}, écrivez ${v.both ? fr`au lieu des deux lignes` : fr`à la place`} : ${v.right}`,
  'key-held-elsewhere': (v: { key: string }) =>
    fr`Le champ ${q(v.key)} n'existe pas ici, et rien n'en serait caché ; pour ne pas publier ceci, mettez « # » devant ses lignes, ou, si c'est tout un fichier, « _ » devant son nom.`,
  'key-address': (v: { key: string }) =>
    fr`L'adresse vient du nom du fichier, ou de son dossier ; supprimez le champ ${q(v.key)}, et renommez le fichier s'il le faut.`,
  'field-missing': (v: Line & { under?: string | undefined }) =>
    fr`Ce champ est obligatoire et il manque ; ajoutez ${v.under ? fr`sous « ${v.under}: », en retrait, ` : ''}la ligne : ${v.right}`,
  'credit-missing': (_: Nothing) =>
    fr`Une image ne paraît pas sans son crédit ; ajoutez sous « image: », en retrait, la ligne : credit: "Photographe / Agence"`,
  'category-missing': (v: { known: string[] }) =>
    fr`La rubrique manque ; ajoutez une ligne « category: », suivie de ${or(v.known)}, comme : category: ${v.known[0]}`,
  'category-spelling': (v: { value: string; right: string }) =>
    fr`La rubrique ${q(v.value)} se note par son identifiant ; écrivez : category: ${v.right}`,
  'category-unknown': (v: { value: string; right?: string | undefined; known: string[] }) =>
    fr`La rubrique ${q(v.value)} n'existe pas dans site.yaml ; écrivez ${or(v.known)}${v.right ? fr`. La plus proche : category: ${v.right}` : '.'}`,
  'text-empty': (v: Line & { needed: boolean }) =>
    fr`Ce champ est vide ; ${v.needed ? 'écrivez-y un texte' : 'supprimez la ligne, ou écrivez-y un texte'} : ${v.right}`,
  'text-blank': (v: Line & { needed: boolean }) =>
    fr`Ce champ ne contient que des espaces ; ${v.needed ? 'écrivez-y un texte' : 'supprimez la ligne, ou écrivez-y un texte'} : ${v.right}`,
  'text-null': (v: Line & { value: string }) =>
    fr`Ce champ attend un texte et ${q(v.value)} se lit comme « rien » ; si c'en est un, mettez-le entre guillemets droits : ${v.right}`,
  'text-number': (v: Line & { value: string }) =>
    fr`Ce champ attend un texte et ${q(v.value)} se lit comme un nombre ; mettez-le entre guillemets droits : ${v.right}`,
  'text-flag': (v: Line & { value: string }) =>
    fr`Ce champ attend un texte et ${q(v.value)} se lit comme « vrai » ou « faux » ; mettez-le entre guillemets droits : ${v.right}`,
  'text-list': (v: Line) => fr`Ce champ attend un seul texte et c'est une liste ; écrivez : ${v.right}`,
  'text-map': (v: Line) =>
    fr`Ce champ attend un texte et contient d'autres champs ; mettez le texte entre guillemets droits, sur une ligne : ${v.right}`,
  'list-wanted': (v: Line) =>
    fr`Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : ${v.right}`,
  'flag-wanted': (v: { value: string; right?: string | undefined; field: string }) =>
    fr`Ce champ n'accepte que true (oui) ou false (non), sans guillemets ; ${v.right ? fr`au lieu de ${q(v.value)}, écrivez : ${v.right}` : fr`écrivez : ${v.field}: true`}`,
  'count-wanted': (v: { value: string; right?: string | undefined; field: string }) =>
    fr`Ce champ attend un nombre entier, sans guillemets ni unité (0 pour aucun) ; ${v.right ? fr`au lieu de ${q(v.value)}, écrivez : ${v.right}` : fr`écrivez par exemple : ${v.field}: 2`}`,
  'map-wanted': (v: { keys: string[]; field: string; missing: boolean }) =>
    fr`${v.missing ? fr`Ce champ est obligatoire et il manque` : fr`Ce champ contient d'autres champs`} ; écrivez « ${v.field}: » seul, puis en dessous, en retrait de deux espaces, ${and(v.keys.map((key) => fr`« ${key}: »`))}.`,
  'item-wanted': (v: Line) => fr`Chaque élément de cette liste a ses propres champs ; écrivez : ${v.right}`,
  'image-bare': (v: Line) => fr`Une image ne paraît pas sans description ni crédit ; écrivez : ${v.right}`,
  'choice-unknown': (v: { value: string; field: string; right?: string | undefined; known: string[] }) =>
    fr`${q(v.value)} n'est pas une valeur de ce champ ; écrivez ${or(v.known)}${v.right ? fr`. La plus proche : ${v.field}: ${v.right}` : '.'}`,
  'tag-form': (v: { value: string }) =>
    fr`Le thème ${q(v.value)} n'a ni lettre de a à z ni chiffre dont faire une adresse ; écrivez-le en lettres latines.`,
  'name-long': (v: { value: string; length: number; most: number }) =>
    fr`${q(v.value)} a ${v.length} lettres, et une adresse en est faite ; ramenez-le à ${v.most} au plus : un mot ou deux suffisent.`,
  'lang-form': (v: { value: string; right?: string | undefined }) =>
    fr`${q(v.value)} n'est pas un code de langue ; écrivez : lang: ${v.right ?? 'fr'}`,
  'focus-form': (v: { value: string }) =>
    fr`${q(v.value)} ne dit pas quel endroit de l'image garder ; écrivez « top », « left », « bottom right »… ou deux pourcentages, comme : focus: 30% 60%`,
  'address-form': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas une adresse complète ; écrivez-la avec « https:// », comme : https://example.org/page`,
  'email-form': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas une adresse électronique ; écrivez-la comme : redaction@example.org`,
  'redirect-form': (v: { value: string; right?: string | undefined }) =>
    fr`${q(v.value)} n'est pas un chemin de ce site ; écrivez-le à partir de la barre, comme : ${v.right ?? '/2019/ancien-nom/'}`,
  'redirect-query': (v: { value: string; right?: string | undefined }) =>
    fr`${q(v.value)} contient « ? », et les hébergeurs ne redirigent que ce qui vient avant ; ${v.right ? fr`écrivez le chemin seul : ${v.right}` : fr`supprimez la ligne (un numéro tel que /?p=12 se note dans redirects.txt), ou écrivez l'ancienne adresse lisible, comme : /2019/ancien-nom/`}`,
  'redirect-sign': (v: { value: string; sign: string }) =>
    fr`${q(v.value)} contient « ${v.sign} », à quoi les hébergeurs donnent un autre sens ; écrivez une adresse entière sans ce signe (une rubrique qui a changé d'adresse se note dans site.yaml), ou supprimez la ligne.`,
  'redirect-line': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas une redirection ; écrivez l'ancienne adresse, une espace et la nouvelle : /2019/ancien-nom/ /politique/nouveau-nom/`,
  'redirect-long': (v: { value: string; most: number }) =>
    fr`Une partie de ${q(v.value)} dépasse ${v.most} octets, plus que n'en admet un nom de fichier ; supprimez la ligne.`,

  // dates
  'date-empty': (_: Nothing) =>
    fr`La date est vide ; écrivez l'année, le mois et le jour, comme : 2023-11-02`,
  'date-impossible': (v: { value: string; day: number; month: number; year: number; days: number }) =>
    fr`${q(v.value)} n'existe pas : ${monthOf(v.year, v.month)} ${v.day > v.days ? fr`n'a que` : 'a'} ${v.days} jours ; corrigez le jour, par exemple : ${v.year}-${String(v.month).padStart(2, '0')}-${v.days}`,
  'date-month': (v: { value: string; month: number }) =>
    fr`${q(v.value)} n'existe pas : il n'y a pas de mois ${v.month} ; écrivez l'année, le mois (01 à 12) et le jour, comme : 2023-11-02`,
  'date-year': (v: { value: string }) =>
    fr`L'année de ${q(v.value)} n'est pas entre 1900 et 2199 ; écrivez-la en quatre chiffres, comme : 2023-11-02`,
  'date-hour': (v: { value: string }) =>
    fr`L'heure de ${q(v.value)} n'existe pas ; écrivez-la de 00:00 à 23:59, comme : 2023-11-02 14:30`,
  'date-gap': (v: Line & { value: string; timeZone: string }) =>
    fr`L'heure de ${q(v.value)} n'existe pas (${v.timeZone} passe alors à l'heure d'été) ; écrivez par exemple : ${v.right}`,
  'date-offset': (v: { value: string; offset: string }) =>
    fr`Le décalage ${q(v.offset)} n'existe pas ; supprimez-le (l'heure est alors celle du site), ou écrivez-le comme : 2023-11-02 14:30 +01:00`,
  'date-slashes': (v: { value: string; dayFirst?: string | undefined; monthFirst?: string | undefined }) =>
    v.dayFirst && v.monthFirst && v.dayFirst !== v.monthFirst
      ? fr`${q(v.value)} peut être le ${dayOf(v.dayFirst)} ou le ${dayOf(v.monthFirst)} ; écrivez l'année d'abord : ${v.dayFirst} ou ${v.monthFirst}`
      : fr`${q(v.value)} ne s'écrit pas ainsi ; écrivez l'année d'abord : ${v.dayFirst ?? v.monthFirst}`,
  'date-form': (v: Line & { value: string }) =>
    fr`${q(v.value)} n'a pas la forme attendue ; écrivez : ${v.right}`,
  'date-words': (v: Line & { value: string }) =>
    fr`${q(v.value)} est écrit en toutes lettres ; écrivez : ${v.right}`,
  'date-epoch': (v: Line & { value: string }) =>
    fr`${q(v.value)} est un nombre de secondes pour ordinateurs ; écrivez : ${v.right}`,
  'date-unknown': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas une date ; écrivez l'année, le mois et le jour (et l'heure s'il le faut), comme : 2023-11-02 14:30`,
  'date-list': (_: Nothing) =>
    fr`Ce champ attend une seule date et c'est une liste ; écrivez par exemple : 2023-11-02`,
  'date-map': (_: Nothing) =>
    fr`Ce champ attend une date et contient d'autres champs ; écrivez par exemple : 2023-11-02`,

  // fields that contradict each other
  'sponsor-missing': (_: Nothing) =>
    fr`Un article sponsorisé doit nommer qui l'a payé ; ajoutez : sponsor: { name: "Annonceur", url: "https://example.org" }`,
  'sponsor-unused': (_: Nothing) =>
    fr`Un article payé par un annonceur doit être signalé comme tel ; ajoutez une ligne « kind: sponsored », ou supprimez « sponsor ».`,
  'reply-missing': (_: Nothing) =>
    fr`Une réponse doit nommer l'article auquel elle répond, par le nom de son fichier ou de son dossier ; ajoutez une ligne, comme : replyTo: accord-mine`,
  'reply-unused': (v: { field: string }) =>
    fr`Seule une réponse a un champ ${q(v.field)} ; ajoutez une ligne « kind: reply », ou supprimez ${q(v.field)}.`,
  'event-end-early': (v: { start: string }) =>
    fr`L'événement finirait avant de commencer (${v.start}) ; écrivez une fin plus tardive, ou supprimez la ligne si elle n'est pas connue.`,
  'event-end-form': (v: Line) =>
    fr`Le début et la fin d'un événement ont une heure tous les deux, ou aucun ; écrivez par exemple : ${v.right}`,
  'price-number': (v: Line & { value: string }) =>
    fr`Un prix s'écrit en toutes lettres, avec sa monnaie, comme "5 €" ou "Entrée libre" ; écrivez : ${v.right}`,
  'expires-early': (v: { date: string }) =>
    fr`L'article expirerait avant de paraître, le ${dayOf(v.date)} ; écrivez une date plus tardive, ou, pour le garder hors du site, au lieu de la ligne : draft: true`,
  'ended-early': (v: { date: string }) =>
    fr`Le direct serait fini avant de commencer, le ${dayOf(v.date)} ; corrigez une des deux dates.`,
  'live-unused': (v: { field: string }) =>
    fr`${q(v.field)} ne vaut que pour un direct ; ajoutez une ligne « kind: live », ou supprimez celle-ci.`,
  'live-mdx': (v: Line) => fr`Un direct s'écrit en Markdown ; renommez le fichier : ${v.right}`,
  'entry-title': (v: Line) => fr`Cette entrée n'a pas de titre ; écrivez-le après l'heure : ${v.right}`,
  'entry-hour': (v: Line) => fr`Il manque l'heure de cette entrée ; écrivez par exemple : ${v.right}`,
  'entry-stray': (v: { article: string | undefined }) =>
    v.article
      ? fr`Ce fichier serait une entrée d'un direct, mais ${v.article} n'en est pas un ; ajoutez-y une ligne « kind: live », ou rangez ce fichier ailleurs que dans un dossier « live ».`
      : fr`Ce fichier serait une entrée d'un direct, mais il n'y a pas d'« index.md » à côté du dossier « live » ; créez-le, ou rangez ce fichier ailleurs.`,
  'updated-early': (v: { date: string }) =>
    fr`La mise à jour est antérieure à la parution, le ${dayOf(v.date)} ; corrigez une des deux dates, ou supprimez la ligne.`,
  'correction-early': (v: { date: string }) =>
    fr`La correction est antérieure à la parution, le ${dayOf(v.date)} ; corrigez une des deux dates.`,

  // site.yaml
  'home-address-form': (v: Line & { value: string; signs: boolean }) =>
    fr`${q(v.value)} n'est pas l'adresse d'une page d'accueil ; écrivez-la sans « ? » ni « # »${v.signs ? ', ni autre chose que lettres, chiffres, points et tirets entre les barres' : ''} : ${v.right}`,
  'colour-form': (v: { value: string; right?: string | undefined }) =>
    v.right
      ? fr`Une couleur s'écrit en six chiffres hexadécimaux ; au lieu de ${q(v.value)}, écrivez : "${v.right}"`
      : fr`${q(v.value)} n'est pas une couleur en six chiffres hexadécimaux ; écrivez-la entre guillemets, comme : "#16171a"`,
  'colour-contrast': (v: Line & { value: string; on: string; ratio: number }) =>
    fr`${q(v.value)} se lit mal sur ${q(v.on)} : leur contraste est de ${String(v.ratio).replace('.', ',')}, il en faut 4,5 ; la couleur la plus proche qui convient est : "${v.right}"`,
  'theme-font': (v: Line) =>
    fr`Ce fichier n'est pas un caractère en WOFF2, la seule forme qu'il faille aux navigateurs ; convertissez-le en : ${v.right}`,
  'font-unknown': (v: { value: string; right?: string | undefined; known: string[] }) =>
    v.right
      ? fr`Aucun fichier de theme/fonts n'est de la famille ${q(v.value)} ; il y a : ${v.known.join(', ')} ; la plus proche est : ${v.right}`
      : fr`Aucun fichier de theme/fonts n'est de la famille ${q(v.value)} ; mettez-y le sien, en WOFF2, ou supprimez cette ligne.`,
  'theme-syntax': (_: object) => fr`Le navigateur ne comprendrait pas cette ligne de CSS ; corrigez-la.`,
  'theme-unclosed': (v: { value: string }) =>
    fr`Rien ne ferme ${q(v.value)}, et le navigateur perdrait la suite ; fermez-le.`,
  'theme-import': (_: object) =>
    fr`Une feuille de style ne peut pas en appeler une autre ; copiez ses règles ici.`,
  'theme-elsewhere': (v: Line & { value: string }) =>
    fr`${q(v.value)} vient d'ailleurs, et le site ne demande rien à personne ; mettez le fichier dans le dossier « theme », et écrivez : ${v.right}`,
  'theme-missing': (v: { value: string; right?: string | undefined }) =>
    v.right
      ? fr`Le fichier ${q(v.value)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`Le fichier ${q(v.value)} n'existe pas ; mettez-le dans le dossier « theme », ou supprimez cette ligne.`,
  'theme-component': (v: { value: string; right?: string | undefined; known: string[] }) =>
    fr`${q(v.value)} n'est pas un composant que l'on puisse remplacer ; il y a : ${v.known.join(', ')}${v.right ? ` ; le plus proche est : ${v.right}` : ''}. Ce que vos composants partagent va dans un dossier au-dessous.`,
  'theme-component-empty': (_: object) =>
    fr`Ce composant est vide, et rien ne paraîtrait à sa place ; supprimez le fichier pour retrouver celui du programme, ou, si rien ne doit paraître, écrivez-y : {/* rien */}`,
  'theme-component-unclosed': (_: object) =>
    fr`Le code ouvert ici par « --- » n'est pas fermé, et rien du composant ne paraîtrait ; ajoutez, entre le code et les balises, une ligne : ---`,
  'theme-component-code': (v: { reason: string }) =>
    fr`Le code de ce composant ne peut pas être lu ici (${v.reason}) ; corrigez-le.`,
  'theme-component-elsewhere': (v: { value: string }) =>
    fr`${q(v.value)} vient d'ailleurs, le site ne demande rien à personne, et les navigateurs ne le chargeraient pas ; mettez un simple lien à sa place, ou un fichier du dossier « theme ».`,
  'theme-place': (v: Line) =>
    fr`Rien ne lit ce fichier à cette place ou sous ce nom ; il se nomme, dans le dossier « theme » : ${v.right}`,
  'menu-target': (_: object) =>
    fr`Ce lien du menu ne mène nulle part, ou à deux endroits ; donnez-lui ou « page », ou « url ».`,
  'link-label': (_: object) => fr`Ce lien n'a pas de nom ; ajoutez : label: "…"`,
  'home-unknown': (v: { value: string; right?: string | undefined }) =>
    v.right
      ? fr`Aucun article ne se nomme ${q(v.value)} ; le plus proche est : ${v.right}`
      : fr`Aucun article ne se nomme ${q(v.value)} ; supprimez cette ligne.`,
  'theme-drawing': (v: Line) =>
    fr`Les dessins du dossier « theme » sont en SVG ; remplacez ce fichier par : ${v.right}`,
  'theme-drawing-vast': (_: object) =>
    fr`Ce dessin a plus de 20 000 tracés, ou 500 groupes l'un dans l'autre ; dans un logiciel de dessin, réunissez ou simplifiez ses tracés, dégroupez-le, et refaites ce qui a été vectorisé d'une photo.`,
  'theme-logo': (_: object) =>
    fr`Ce logo pour écrans sombres ne paraîtrait nulle part, faute de logo pour les écrans clairs ; mettez-le à côté : logo.svg`,
  'home-until': (_: object) =>
    fr`Ceci finirait avant de commencer ; écrivez dans « until » une date plus tardive que dans « from ».`,
  'breaking-target': (_: object) => fr`Ce bandeau mène à deux endroits ; gardez ou « article », ou « url ».`,
  'item-twice': (v: { value: string; first: number }) =>
    fr`${q(v.value)} est déjà écrit à la ligne ${v.first}, et paraîtrait deux fois ; supprimez l'un des deux.`,
  'menu-places': (_: object) =>
    fr`Ce lien ne paraîtrait nulle part ; écrivez « top », « foot » ou les deux, ou supprimez la ligne.`,
  'sign-up-open': (v: Line & { value: string }) =>
    fr`${q(v.value)} recevrait les adresses de vos lecteurs sans les protéger ; écrivez : ${v.right}`,
  'setting-needs': (v: Line & { chosen: string }) =>
    fr`${q(v.chosen)} ne peut s'en passer ; écrivez : ${v.right}`,
  'address-open': (v: Line & { value: string }) =>
    fr`${q(v.value)} laisserait lire en chemin ce qu'y envoient vos lecteurs ; écrivez : ${v.right}`,
  'audience-script': (_: object) =>
    fr`Plausible ne compte que par un script, et ces pages n'en ont pas ; écrivez « goatcounter » ou « matomo », ou « log » pour lire le journal du serveur.`,
  'support-places': (_: object) =>
    fr`Cet appel ne paraîtrait nulle part ; écrivez « article », « masthead » ou les deux, ou supprimez la ligne.`,
  'contact-form': (v: { value: string }) =>
    fr`${q(v.value)} n'est ni une adresse électronique ni celle d'une page ; écrivez par exemple : securite@example.org`,
  'policy-unknown': (v: { value: string; right?: string | undefined; file: string }) =>
    v.right
      ? fr`La page ${q(v.value)} n'existe pas ; la plus proche est : ${v.right}`
      : fr`La page ${q(v.value)} n'existe pas ; supprimez cette ligne, ou écrivez la page dans ${v.file}`,
  'repository-form': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas un dépôt ; écrivez son propriétaire, une barre et son nom, comme : repository: ma-redaction/mon-journal`,
  'repository-folder-form': (v: { value: string }) =>
    fr`${q(v.value)} n'est pas un dossier du dépôt ; écrivez-le sans barre au début ni à la fin, comme : folder: content`,
  'admin-unused': (v: { field: string; host: string }) =>
    fr`« ${v.field} » ne sert à rien avec « ${v.host} » ; supprimez cette ligne.`,
  'admin-review': (_: Nothing) =>
    fr`La relecture avant publication n'existe pas avec Gitea ; supprimez cette ligne, ou écrivez : review: false`,
  'zone-unknown': (v: { value: string; right?: string | undefined }) =>
    fr`Le fuseau horaire ${q(v.value)} n'existe pas ; écrivez une région et une ville, comme : timeZone: ${v.right ?? 'Europe/Paris'}`,
  'sections-empty': (_: Nothing) =>
    fr`Il faut au moins une rubrique ; ajoutez sous « sections: » : - { id: politique, name: Politique, description: "De quoi il s'agit" }`,
  'section-twice': (v: { id: string; first: number }) =>
    fr`La rubrique ${q(v.id)} est déjà écrite à la ligne ${v.first} ; donnez-lui un autre identifiant, ou supprimez-la.`,
  'section-digits': (v: Line & { id: string }) =>
    fr`L'identifiant ${q(v.id)} n'est fait que de chiffres, comme une page de liste ; ajoutez-y un mot, par exemple : ${v.right}`,
  'section-reserved': (v: Line & { id: string }) =>
    fr`L'identifiant ${q(v.id)} est réservé à une page du site ; choisissez-en un autre, par exemple : ${v.right}`,
  'section-unknown': (v: { value: string; right?: string | undefined; known: string[] }) =>
    fr`La rubrique ${q(v.value)} n'existe pas ; écrivez ${or(v.known)}${v.right ? fr`. La plus proche : ${v.right}` : '.'}`,
  'section-nested': (v: { parent: string; right: string | undefined }) =>
    v.right
      ? fr`La rubrique ${q(v.parent)} est elle-même une sous-rubrique, et il n'y a qu'un niveau ; écrivez : parent: ${v.right}`
      : fr`La rubrique ${q(v.parent)} ne peut contenir celle-ci, qu'elle soit la même ou sa sous-rubrique ; supprimez cette ligne.`,
  'publisher-needs': (v: Line) =>
    fr`La loi demande cette mention à une société ; ajoutez sous « publisher: », en retrait, la ligne : ${v.right}`,
  'ad-content': (_: Nothing) =>
    fr`Une publicité est un texte ou une image ; écrivez « text: » ou « picture: », et un seul des deux.`,
  'ad-alt': (_: Nothing) =>
    fr`L'image d'une publicité a besoin d'une description ; ajoutez la ligne : alt: "Ce que dit l'image"`,
  'ad-until': (_: Nothing) =>
    fr`La publicité finirait avant de commencer ; écrivez dans « until » une date plus tardive que dans « from ».`,
  'navigation-unknown': (v: { value: string; right?: string | undefined; file: string }) =>
    v.right
      ? fr`La page ${q(v.value)} n'existe pas ; la plus proche est : ${v.right}`
      : fr`La page ${q(v.value)} n'existe pas ; supprimez-la de la liste, ou écrivez-la dans ${v.file}`,

  // between files
  'address-taken': (v: { address: string; file: string }) =>
    fr`L'adresse ${q(v.address)} est déjà prise par ${v.file} ; renommez un des deux fichiers.`,
  'name-taken': (v: { file: string }) =>
    fr`Cet article porte le même nom que ${v.file}, dans le même dossier ; renommez un des deux fichiers.`,
  'page-section': (v: { slug: string; right: string }) =>
    fr`L'adresse « /${v.slug}/ » est déjà celle d'une rubrique ; renommez le fichier, par exemple : ${v.right}`,
  'slug-section': (v: { address: string; right: string }) =>
    fr`L'adresse ${q(v.address)} est déjà celle d'une sous-rubrique ; renommez l'article, par exemple : ${v.right}`,
  'dossier-nested': (v: Line) =>
    fr`Un dossier est un fichier de « dossiers », sans autre niveau ; déplacez-le : ${v.right}`,
  'dossier-unknown': (v: { id: string; right?: string | undefined; file: string }) =>
    v.right
      ? fr`Le dossier ${q(v.id)} n'existe pas ; écrivez : dossier: ${v.right}`
      : fr`Le dossier ${q(v.id)} n'existe pas ; créez ${v.file}, ou supprimez cette ligne.`,
  'dossier-article-unknown': (v: { slug: string; right?: string | undefined }) =>
    v.right
      ? fr`Aucun article ne s'appelle ${q(v.slug)} ; le plus proche est : ${v.right}`
      : fr`Aucun article ne s'appelle ${q(v.slug)} ; corrigez le nom, ou retirez-le de la liste.`,
  'dossier-article-outside': (v: Line & { slug: string; file: string }) =>
    fr`L'article ${q(v.slug)} n'est pas de ce dossier ; écrivez dans ${v.file} : ${v.right}`,
  'author-unknown': (v: { id: string; right?: string | undefined; file: string; name: string }) =>
    v.right
      ? fr`L'auteur ${q(v.id)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`L'auteur ${q(v.id)} n'existe pas ; créez ${v.file}, ou écrivez son nom tel qu'il se lit : ${v.name}`,
  'theme-taken': (v: { tag: string; other: string; file: string; slug: string }) =>
    fr`Le thème ${q(v.tag)} aurait la même page que ${q(v.other)} (${v.file}), à l'adresse « ${v.slug} » ; s'ils n'en font qu'un, écrivez-les de même, sinon changez un des deux noms.`,
  'letter-nested': (v: { right: string }) =>
    fr`Les lettres sont toutes directement dans « letters » ; déplacez le fichier : ${v.right}`,
  'letter-article': (v: { slug: string; right?: string | undefined }) =>
    v.right
      ? fr`L'article ${q(v.slug)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`L'article ${q(v.slug)} n'existe pas ; écrivez le nom du fichier (ou du dossier) d'un article, ou retirez-le de la lettre.`,
  'letter-early': (v: { slug: string; date: string }) =>
    fr`L'article ${q(v.slug)} paraît après la lettre (${dayOf(v.date)}) ; retirez-le, ou changez la date de la lettre.`,
  'follows-unknown': (v: { slug: string; right?: string | undefined }) =>
    v.right
      ? fr`L'article ${q(v.slug)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`L'article ${q(v.slug)} n'existe pas ; écrivez le nom du fichier (ou du dossier) d'un article antérieur, ou supprimez la ligne.`,
  'follows-itself': (_: Nothing) =>
    fr`L'article se suit lui-même ; écrivez le nom d'un article antérieur, ou supprimez la ligne.`,
  'follows-ambiguous': (v: { slug: string; files: string[] }) =>
    fr`Plusieurs articles s'appellent ${q(v.slug)} (${and(v.files)}) ; renommez celui qui n'est pas encore paru.`,
  'follows-later': (v: { slug: string; date: string }) =>
    fr`L'article ${q(v.slug)} est plus récent (${dayOf(v.date)}) et ne peut pas précéder celui-ci ; écrivez plutôt « follows » dans l'autre, ou corrigez les dates.`,
  'reply-unknown': (v: { slug: string; right?: string | undefined }) =>
    v.right
      ? fr`L'article ${q(v.slug)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`L'article ${q(v.slug)} n'existe pas : une réponse ne paraît qu'avec l'article auquel elle répond ; écrivez le nom de son fichier (ou de son dossier). S'il a été supprimé, supprimez la réponse aussi.`,
  'reply-ambiguous': (v: { slug: string; files: string[] }) =>
    fr`Plusieurs articles s'appellent ${q(v.slug)} (${and(v.files)}) ; renommez celui qui n'est pas encore paru.`,
  'reply-itself': (_: Nothing) =>
    fr`La réponse se répondrait à elle-même ; écrivez le nom de l'article auquel elle répond.`,
  'reply-chain': (v: Line & { slug: string }) =>
    fr`L'article ${q(v.slug)} est lui-même une réponse ; nommez l'article auquel toutes deux répondent : ${v.right}`,
  'reply-early': (v: { slug: string; date: string }) =>
    fr`La réponse paraîtrait avant l'article ${q(v.slug)} (${dayOf(v.date)}) ; corrigez une des deux dates.`,
  'reply-expires': (v: { slug: string }) =>
    fr`Cette réponse disparaîtrait alors que l'article ${q(v.slug)} est encore en ligne, et la loi veut qu'elle y reste aussi longtemps que lui ; supprimez la ligne : elle disparaîtra avec lui. Si elle doit être retirée quand même, dites pourquoi au lieu de la ligne : withdrawn: "…"`,
  'translation-unknown': (v: { slug: string; right?: string | undefined }) =>
    v.right
      ? fr`L'article ${q(v.slug)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`L'article ${q(v.slug)} n'existe pas ; écrivez le nom du fichier (ou du dossier) de l'article original, ou supprimez la ligne.`,
  'translation-ambiguous': (v: { slug: string; files: string[] }) =>
    fr`Plusieurs articles s'appellent ${q(v.slug)} (${and(v.files)}) ; renommez celui qui n'est pas encore paru.`,
  'translation-itself': (_: Nothing) =>
    fr`L'article serait sa propre traduction ; écrivez le nom de l'article original, ou supprimez la ligne.`,
  'translation-chain': (v: Line & { slug: string }) =>
    fr`L'article ${q(v.slug)} est lui-même une traduction ; écrivez le nom de l'original : ${v.right}`,
  'translation-language': (v: { slug: string; language: string }) =>
    fr`Cet article serait dans la même langue que ${q(v.slug)} (${languageName(v.language)}) ; écrivez la sienne, comme « lang: ${v.language === 'en' ? 'fr' : 'en'} », ou supprimez la ligne.`,
  'translation-twice': (v: { slug: string; language: string; file: string }) =>
    fr`L'article ${q(v.slug)} est déjà traduit en ${languageName(v.language)} par ${v.file} ; corrigez « lang », ou supprimez la ligne d'un des deux.`,
  'translation-unpublished': (v: { slug: string }) =>
    fr`L'article original ${q(v.slug)} n'est pas en ligne (encore sous embargo) ; supprimez la ligne, ou gardez aussi cette traduction en brouillon.`,
  'redirect-live': (v: { address: string; file: string }) =>
    fr`L'ancienne adresse ${q(v.address)} est encore en service (${v.file}) ; supprimez la ligne.`,
  'redirect-twice': (v: { address: string; file: string }) =>
    fr`L'ancienne adresse ${q(v.address)} est déjà donnée par ${v.file} ; supprimez une des deux lignes.`,
  'redirect-reserved': (v: { address: string }) =>
    fr`L'adresse ${q(v.address)} est réservée au site ; supprimez la ligne.`,
  'redirect-loop': (v: { from: string; to: string }) =>
    fr`De ${q(v.from)} à ${q(v.to)}, on tourne en rond ; supprimez la ligne, ou écrivez dans « to » l'adresse d'une page.`,
  'redirect-chain': (v: { value: string; file: string; right?: string | undefined }) =>
    v.right
      ? fr`${q(v.value)} est elle-même une ancienne adresse (${v.file}) ; écrivez celle où elle mène : ${v.right}`
      : fr`${q(v.value)} est elle-même une ancienne adresse, donnée par ${v.file} ; ajoutez plutôt celle-ci à « redirectFrom » dans ce fichier, et supprimez la ligne.`,
  'redirect-target': (v: { value: string; right?: string | undefined }) =>
    v.right
      ? fr`L'adresse ${q(v.value)} ne mène à aucune page du site ; la plus proche est : ${v.right}`
      : fr`L'adresse ${q(v.value)} ne mène à aucune page du site ; corrigez-la, ou supprimez la ligne.`,
  'redirect-unpublished': (v: Line & { value: string }) =>
    fr`L'adresse ${q(v.value)} n'est pas en ligne (encore sous embargo) ; supprimez cette redirection, ou déplacez l'ancienne adresse dans l'en-tête de l'article, qui l'emportera avec lui : ${v.right}`,
  'redirects-many': (v: { count: number; most: number; kind: 'pages' | 'lists' }) =>
    v.kind === 'pages'
      ? fr`Il y a ${v.count} redirections, et Cloudflare n'en lit que ${v.most} ; écrivez « hosting: any », qui fait une page de chacune.`
      : fr`Il y a ${v.count} redirections de rubriques et d'auteurs, et Cloudflare n'en lit que ${v.most} ; écrivez « hosting: any », qui fait une page de chacune.`,
  'gone-live': (v: { address: string; file: string }) =>
    fr`L'adresse ${q(v.address)} est en service ou le sera (${v.file}) ; supprimez la ligne, ou retirez l'article (draft: true).`,
  'picture-missing': (v: { src: string; right?: string | undefined }) =>
    v.right
      ? fr`L'image ${q(v.src)} n'existe pas ; la plus proche est : ${v.right}`
      : fr`L'image ${q(v.src)} n'existe pas ; déposez le fichier à cet endroit, ou corrigez le chemin.`,
  'picture-case': (v: Line & { src: string }) =>
    fr`Le fichier de l'image ${q(v.src)} s'écrit autrement (majuscules ou accents) ; écrivez : ${v.right}`,
  'picture-absolute': (v: { src: string; right: string }) =>
    fr`Le chemin de l'image ${q(v.src)} part de la racine ; donnez-le à partir de ce fichier, comme : ${v.right}`,
  'picture-remote': (v: { src: string; right: string }) =>
    fr`L'image ${q(v.src)} est sur un autre serveur, qui suivrait les lecteurs ; déposez l'image à côté de ce fichier et écrivez : ${v.right}`,
  'picture-format': (v: { src: string; known: string[] }) =>
    fr`${q(v.src)} n'est pas une image que le site sait montrer ; enregistrez-la en ${or(v.known)}.`,
  'picture-broken': (v: { src: string; found: keyof typeof pictureDefects }) =>
    fr`L'image ${q(v.src)} ${pictureDefects[v.found]}`,
  'link-missing': (v: { href: string; right?: string | undefined }) =>
    v.right
      ? fr`Le lien ${q(v.href)} ne mène à ${missingTarget(v.href)} ; le plus proche est : ${v.right}`
      : fr`Le lien ${q(v.href)} ne mène à ${missingTarget(v.href)} ; corrigez le chemin, à partir de ce fichier, ou supprimez le lien.`,
  'link-unpublished': (v: { href: string }) =>
    fr`Le lien ${q(v.href)} mène à un article qui n'est pas en ligne (encore sous embargo) ; supprimez le lien, ou gardez aussi cet article en brouillon.`,
  'link-list': (v: { href: string; right?: string | undefined }) =>
    v.right
      ? fr`Le lien ${q(v.href)} ne mène à aucune page du site ; la plus proche est : ${v.right}`
      : fr`Le lien ${q(v.href)} mène à une page qui n'est pas en ligne, faute d'article publié ; supprimez le lien, ou attendez pour publier celui-ci que la page y soit.`,
  'link-picture': (v: Line & { href: string; known: string[] }) =>
    fr`${q(v.href)} est une image d'un format qui ne se donne pas en fichier (ceux qui se donnent : ${v.known.join(', ')}) ; montrez-la, en écrivant : ${v.right}`,
  'link-damaged': (v: { href: string }) =>
    fr`${q(v.href)} ne peut pas être lu comme une image : le fichier est incomplet, ou d'un autre format que ne le dit son nom ; exportez-le de nouveau.`,
  'link-file': (v: { href: string; kind: keyof typeof forbiddenFiles; known: string[] }) =>
    fr`${q(v.href)} ${forbiddenFiles[v.kind]} ; les fichiers qu'un article peut donner : ${v.known.join(', ')}.`,
  'link-scheme': (v: Line & { href: string; scheme: string }) =>
    fr`Il manque « ${v.scheme} » au lien ${q(v.href)} ; écrivez : ${v.right}`,

  ...frMediaFaults,

  // body
  'address-refused': (v: { address: string }) =>
    fr`L'adresse ${q(v.address)} n'est pas permise ici ; écrivez une adresse qui commence par « https:// », « mailto: » ou « tel: », ou le chemin d'un fichier.`,
  'address-in-table': (v: { address: string }) =>
    fr`L'adresse ${q(v.address)} touche la barre « | » du tableau, qui serait prise avec elle ; mettez une espace entre les deux.`,
  'body-long': (v: { length: number; most: number }) =>
    fr`Ce texte a ${v.length.toLocaleString('fr')} caractères, plus que les ${v.most.toLocaleString('fr')} qu'une page peut porter ; partagez-le en plusieurs articles.`,
  'paragraph-long': (v: { most: number }) =>
    fr`Plus de ${v.most.toLocaleString('fr')} caractères se suivent ici sans ligne vide ; séparez les paragraphes par des lignes vides, ou donnez ce long tableau dans un fichier joint.`,
  'body-deep': (v: { deepest: number }) =>
    fr`Plus de ${v.deepest} citations, listes, encadrés ou balises s'emboîtent ici ; supprimez ceux qui sont de trop.`,
  'html-refused': (v: { element: string }) =>
    fr`L'élément ${q(`<${v.element}>`)} n'est pas permis : il ferait venir ou agir autre chose que l'article ; supprimez-le, ou mettez un lien vers la page qui le montre.`,
  'html-frame': (v: Line) =>
    fr`Un cadre <iframe> ferait savoir à un autre site qui lit l'article, et celui-ci n'est pas connu ; pour un lien avec un titre, écrivez à sa place : ${v.right}`,
  'html-unknown': (v: { element: string; right?: string | undefined }) =>
    v.right
      ? fr`L'élément ${q(v.element)} ne sert pas ici ; écrivez plutôt : ${v.right}`
      : fr`${q(v.element)} n'est pas un élément permis dans un article ; supprimez-le, ou, si c'est le signe « inférieur à », écrivez : &lt;`,
  'html-attribute': (v: { element: string; attribute: string }) =>
    fr`L'attribut ${q(v.attribute)} de ${q(`<${v.element}>`)} n'est pas permis (pas de script dans un article) ; supprimez-le.`,
  'html-unclosed': (v: { element: string }) =>
    fr`L'élément ${q(`<${v.element}>`)} n'est pas fermé et prendrait toute la suite ; ajoutez là où il finit : </${v.element}>`,
  'html-tag-cut': (v: { element: string }) =>
    fr`Il manque le « > » (ou un guillemet) à la balise ${q(`<${v.element}`)}, qui avalerait la suite ; ajoutez-le.`,
  'html-comment-unclosed': (_: Nothing) =>
    fr`Ce commentaire n'est pas fermé et cacherait toute la suite ; ajoutez là où il finit : -->`,
  'directive-unknown': (v: { written: string; right?: string | undefined; known: string[] }) =>
    v.right
      ? fr`${q(v.written)} n'existe pas ; écrivez plutôt : ${v.right}`
      : fr`${q(v.written)} n'existe pas ; il y a ${and(v.known)}.`,
  'directive-form': (v: Line & { written: string }) =>
    fr`${q(v.written)} est mal écrit (rien d'autre ne doit suivre sur la ligne) ; écrivez : ${v.right}`,
  'directive-attribute': (v: { written: string; attribute: string; known: string[] }) =>
    v.known.length === 0
      ? fr`${q(v.written)} ne prend rien entre accolades ; supprimez ${q(v.attribute)}.`
      : fr`${q(v.written)} ne connaît pas ${q(v.attribute)} ; écrivez ${or(v.known)}, comme : {${v.known[0]}="…"}`,
  'directive-unclosed': (v: { written: string }) =>
    fr`La boîte ${q(v.written)} n'est pas fermée ; ajoutez une ligne « ::: » là où elle finit, et ouvrez et fermez avec « :::: » une boîte qui en contient une autre.`,
  'ad-nested': (_: Nothing) =>
    fr`Une publicité ne peut pas être placée dans une boîte, une liste ou une citation ; mettez « ::ad » entre deux paragraphes, au début de la ligne.`,
  'footnote-missing': (v: { label: string }) =>
    fr`La note ${v.label} est appelée, mais n'existe pas ; ajoutez à la fin du texte une ligne : [^${v.label}]: …`,
  'footnote-unused': (v: { label: string }) =>
    fr`La note ${q(v.label)} n'est appelée nulle part et ne paraîtrait pas ; placez dans le texte l'appel : [^${v.label}]`,
  'footnote-twice': (v: { label: string }) =>
    fr`La note ${q(v.label)} existe déjà plus haut ; donnez-lui un autre nom, ici et dans le texte.`,
  'mdx-less-than': (_: Nothing) =>
    fr`Dans un fichier .mdx, « < » ouvre une balise, et celle-ci ne se lit pas ; mettez ses valeurs entre guillemets, donnez une adresse sans « < », ou écrivez pour le signe : &lt;`,
  'mdx-brace': (_: Nothing) =>
    fr`Dans un fichier .mdx, « { » ouvre un calcul, et l'accolade n'est pas fermée ; fermez-la, ou écrivez pour le signe : \\{`,
  'mdx-expression': (_: Nothing) =>
    fr`Dans un fichier .mdx, ce qui est entre accolades serait calculé, et un article ne calcule rien ; écrivez ce que cela donne, ou, pour une accolade du texte : \\{`,
  'mdx-tag-unclosed': (v: { tag: string }) =>
    fr`La balise ${q(`<${v.tag}>`)} n'est pas fermée ; ajoutez là où elle finit, avant la fin du paragraphe si elle y commence : </${v.tag}>`,
  'mdx-tag-unopened': (v: { tag: string }) =>
    fr`La balise ${q(`</${v.tag}>`)} ne ferme rien ; supprimez-la, ou ouvrez ${q(`<${v.tag}>`)} avant.`,
  'mdx-comment': (_: Nothing) =>
    fr`Dans un fichier .mdx, un commentaire s'écrit autrement ; écrivez : {/* … */}`,
  'mdx-import': (_: Nothing) =>
    fr`Cette ligne commence comme une commande (import ou export), et un article n'en exécute aucune ; supprimez-la : les composants sont là sans elle. Si c'est du texte, commencez la ligne par un autre mot.`,
  'mdx-unreadable': (_: Nothing) =>
    fr`Le fichier .mdx ne se lit pas à partir d'ici ; cherchez un « < » ou un « { » de trop, ou renommez le fichier en .md.`,
  'component-unknown': (v: { name: string; known: string[] }) =>
    v.known.length === 0
      ? fr`Le composant ${q(`<${v.name}>`)} n'existe pas ; supprimez-le.`
      : fr`Le composant ${q(`<${v.name}>`)} n'existe pas ; il y a ${and(v.known)}.`,

  // components of MDX, and their data
  'component-inline': (v: { component: string }) =>
    fr`${q(v.component)} est au milieu d'une ligne de texte ; mettez-le seul, avec une ligne vide avant et après.`,
  'component-attribute': (v: {
    component: string;
    attribute: string;
    right?: string | undefined;
    known: string[];
  }) =>
    v.right
      ? fr`${q(v.component)} ne connaît pas ${q(v.attribute)} ; écrivez : ${v.right}`
      : fr`${q(v.component)} ne connaît pas ${q(v.attribute)} ; supprimez-le. Ses attributs : ${v.known.join(', ')}.`,
  'component-missing': (v: Line & { component: string; attribute: string }) =>
    isTag(v)
      ? fr`Il manque ${q(v.attribute)} à ${q(v.component)} ; ajoutez dans la balise : ${v.right}`
      : fr`Il manque ${q(v.attribute)} à ${q(v.component)} ; ajoutez entre les accolades : {${v.right}}`,
  'component-empty': (v: Line & { attribute: string }) =>
    fr`${q(v.attribute)} est vide ; supprimez-le, ou écrivez par exemple : ${v.right}`,
  'component-computed': (v: Line & { attribute: string }) =>
    fr`La valeur de ${q(v.attribute)} se met entre guillemets droits, sans accolades ; écrivez par exemple : ${v.right}`,
  'component-number': (
    v: Line & { attribute: string; value: string; range?: readonly number[] | undefined },
  ) =>
    fr`${q(v.value)} ne convient pas à ${q(v.attribute)}, qui attend un nombre${v.range ? ` de ${v.range[0]} à ${v.range[1]}` : ''} ; écrivez par exemple : ${v.right}`,
  'component-address': (v: Line & { attribute: string; value: string }) =>
    fr`${q(v.value)} ne convient pas à ${q(v.attribute)}, qui attend une adresse entière ; écrivez par exemple : ${v.right}`,
  'component-day': (v: Line & { attribute: string; value: string }) =>
    fr`${q(v.value)} ne convient pas à ${q(v.attribute)}, qui attend un jour : année, mois, jour ; écrivez par exemple : ${v.right}`,
  'component-coordinate': (v: Line & { attribute: string; value: string }) =>
    fr`${q(v.value)} ne convient pas à ${q(v.attribute)}, qui attend des degrés avec un point ; écrivez : ${v.right}`,
  'component-places': (v: Line & { attribute: string; value: string }) =>
    fr`${q(v.value)} ne convient pas à ${q(v.attribute)}, qui attend des noms suivis de leur latitude et de leur longitude, séparés par des points-virgules ; écrivez par exemple : ${v.right}`,
  'map-swapped': (v: Line) =>
    fr`La latitude et la longitude de la carte semblent inversées ; écrivez : ${v.right}`,
  'map-at-sea': (v: Line) =>
    fr`La carte ne montrerait que la mer ; vérifiez « lat » et « lon », ou montrez-en plus en écrivant : ${v.right}`,
  'map-outside': (v: Line) =>
    fr`Les lieux de la carte n'y tiennent pas tous ; supprimez « zoom », ou écrivez : ${v.right}`,
  'embed-page': (v: Line & { url: string; name: string }) =>
    fr`${q(v.url)} est bien chez ${v.name}, mais ne dit pas ce qu'il faut montrer ; ouvrez la page même, copiez son adresse (ou, pour une adresse raccourcie, celle où elle mène), et écrivez, comme : ${v.right}`,
  'embed-misspelt': (v: Line & { url: string }) =>
    fr`L'adresse ${q(v.url)} a sans doute une faute de frappe ; écrivez : ${v.right}`,
  'embed-not-allowed': (v: { name: string; id: string; site: string }) =>
    fr`${v.name} n'est pas parmi les sites que ${v.site} permet de montrer ; ajoutez-le à « embeds » (${v.id}), ou écrivez un simple lien.`,
  'component-content': (v: { component: string; content: keyof typeof contents }) =>
    fr`Il manque ${contents[v.content]} ${isTag(v) ? 'entre les balises de' : 'sous'} ${q(v.component)} ; mettez-${feminine.includes(v.content) ? 'la' : 'le'} sur ses propres lignes, avec une ligne vide avant et après${v.content === 'chart' ? fr`, ou nommez un fichier : data="./chiffres.csv"` : '.'}`,
  'component-content-stray': (v: { component: string; content: keyof typeof contents }) =>
    fr`${isTag(v) ? 'Entre les balises de' : 'Sous'} ${q(v.component)} ne va qu'${contents[v.content]} ; mettez ceci avant ou après.`,
  'component-content-unused': (v: Line & { component: string }) =>
    fr`Rien ne va entre les balises de ${q(v.component)} ; fermez-le aussitôt, et écrivez le reste après : ${v.right}`,
  'component-data-twice': (v: { component: string }) =>
    fr`${q(v.component)} a ses chiffres deux fois ; supprimez le tableau, ou l'attribut « data ».`,
  'component-date': (_: Nothing) =>
    fr`Cette étape ne commence pas par sa date en gras ; écrivez par exemple : - **1982** L'aimant est inventé.`,
  'number-form': (v: { value: string; right?: string | undefined }) =>
    v.right
      ? fr`${q(v.value)} n'est pas un nombre seul (l'unité va dans « unit ») ; écrivez : ${v.right}`
      : fr`${q(v.value)} n'est pas un nombre ; écrivez-le en chiffres, comme 1234,5, ou laissez la case vide s'il manque.`,
  'number-ambiguous': (v: { value: string; thousands: string; decimals: string }) =>
    fr`${q(v.value)} se lit de deux façons ; écrivez ${v.thousands} (des milliers) ou ${v.decimals} (des décimales).`,
  'chart-columns': (v: { count: number; most: number }) =>
    fr`Un graphique prend une colonne de noms puis de une à ${v.most} colonnes de nombres, et il y a ici ${v.count} ${v.count > 1 ? 'colonnes' : 'colonne'} en tout ; choisissez-les, comme : columns="pays, 2023"`,
  'chart-rows': (_: Nothing) =>
    fr`Ce tableau n'a que sa ligne de titres ; ajoutez dessous au moins une ligne de chiffres.`,
  'chart-column': (v: { column: string; right?: string | undefined; known: string[] }) =>
    fr`La colonne ${q(v.column)} n'existe pas ; écrivez ${v.right ? q(v.right) : or(v.known.map(q))}.`,
  'csv-missing': (v: { src: string; right?: string | undefined }) =>
    v.right
      ? fr`Le fichier ${q(v.src)} n'existe pas ; le plus proche est : ${v.right}`
      : fr`Le fichier ${q(v.src)} n'existe pas ; déposez-le à côté de l'article, ou corrigez le chemin.`,
  'csv-ending': (v: { src: string }) =>
    fr`${q(v.src)} n'est pas un fichier CSV ; enregistrez le tableau au format CSV et écrivez par exemple : data="./chiffres.csv"`,
  'csv-empty': (_: Nothing) =>
    fr`Ce fichier est vide ; écrivez une ligne de titres, comme « pays,2023 », puis une ligne par nom.`,
  'csv-row': (v: { cells: number; width: number }) =>
    fr`Cette ligne a ${v.cells} ${v.cells > 1 ? 'cases' : 'case'} et la ligne des titres ${v.width} ; écrivez-en ${v.width}, et mettez entre guillemets droits un texte qui contient le séparateur.`,
  'csv-quote': (_: Nothing) =>
    fr`Un guillemet droit de ce fichier n'est pas fermé ; fermez celui-ci, ou doublez-le (« "" ») s'il fait partie du texte.`,
};

export type FaultWords = typeof frFaults;
