import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { scanForBuild } from '../../src/builder/images/scanForBuild.ts';
import { readPublication } from '../../src/intake/publication.ts';
import { formerFields, type FormerField } from '../../src/intake/schemas/formerFields.ts';
import { mdxFault } from '../../src/markdown/faults/mdxFaults.ts';
import { outline } from '../../src/markdown/outline.ts';
import { describeFault, faultRules } from '../../src/i18n/describeFault.ts';
import { faultExamples } from '../../src/i18n/cli/faultExamples.ts';
import { aPicture, clock, frontMatter, siteYaml } from '../intake/samples.ts';

/**
 * A number is the size of an oversized file, a path in a list is a symbolic link; undefined means that there is no folder.
 */
type Files = Record<string, string | Uint8Array | number | [link: string] | undefined>;

const mine = 'articles/mine.md';
const mdx = 'articles/mine.mdx';
/** An article by its front matter; by its text, which begins at line 6; and by its text in MDX. */
const article = (...lines: string[]): Files => ({ [mine]: frontMatter(...lines) });
const body = (text: string): Files => ({ [mine]: frontMatter().replace('Texte.', text) });
const inMdx = (text: string): Files => ({ [mdx]: frontMatter().replace('Texte.', text) });
const raw = (text: string | Uint8Array): Files => ({ [mine]: text });
const inTitle = (from: string, to: string): Files => ({ [mine]: frontMatter().replace(from, to) });
/** Settings with other words, or with more lines, the first of which is line 18. */
const site = (from: string, to: string): Files => ({ 'site.yaml': siteYaml.replace(from, to) });
const settingsLines = (...lines: string[]): Files => ({ 'site.yaml': `${siteYaml}${lines.join('\n')}\n` });
const ad = (fields: string): Files =>
  settingsLines('ads:', `  - { advertiser: A, url: https://example.org, places: [home], ${fields} }`);

/** An article that is part of a dossier. */
const joined = { [mine]: frontMatter('dossier: eau') };
const original = { 'articles/accord.md': frontMatter() };
const earlier = frontMatter('date: 2023-10-01');
const sameName = {
  'articles/a/double.md': earlier,
  'articles/b/double.md': earlier.replace('politique', 'monde'),
};
const chart = '<BarChart title="T" source="S"';
const table = '| pays | 2023 |\n| - | - |\n| Chili | 1 |';
const page = '---\ntitle: Contact\n---\n';
/** A letter beside the article, whose other line is the fourth. */
const letterFile = (line: string, name = 'letters/2023-11-02.md'): Files => ({
  ...article(),
  [name]: `---\ntitle: Lettre\ndate: 2023-11-02\n${line}\n---\n`,
});

const media = 'tests/publication/articles/2024/aimants-force-invisible';
const film = readFileSync(`${media}/aimant.mp4`);
const sound = readFileSync(`${media}/aimant.mp3`);
/** Its codec is one that no browser knows. */
const foreignFilm = Buffer.from(film.toString('latin1').replace('avc1\0', 'xxxx\0'), 'latin1');
const soundInMp4 = readFileSync('tests/intake/media/files/sound.m4a');
/** A podcast; its cover has the size it should have unless another is given. */
const podcast = (more: string, files: Files = { 'pochette.png': cover }, name = './pochette.png'): Files => ({
  ...settingsLines(`podcast: { description: A, cover: ${name}, ${more} }`),
  ...files,
});
const smallPicture = readFileSync('tests/publication/articles/2024/usine-nord-en-pause.jpg');
const cover = readFileSync('tests/publication/pochette.png');
const withEpisode = (field: string): Files => ({
  [mine]: frontMatter(field).replace('Texte.', '::audio{src="./mine.mp3" title="La mine"}'),
  'articles/mine.mp3': sound,
});
const withCaptions = (captions: string, file = 'articles/mine.vtt'): Files => ({
  ...body('::video{src="./mine.mp4" title="La mine"}'),
  'articles/mine.mp4': film,
  [file]: captions,
});

/** As if a field had gone: none has. */
const gone: FormerField = { in: 'articles', path: 'deck', now: 'summary', since: '2.0.0' };
beforeAll(() => void formerFields.push(gone));
afterAll(() => void formerFields.splice(formerFields.indexOf(gone), 1));

/** A fallback for messages of future parsers: every message of the present one has a rule of its own. */
const unreachable = 'mdx-unreadable';

/**
 * The smallest publication that breaks each rule of the build, and only that one; `file:line:column  field  sentence`, in
 * ordinary spaces.
 */
const cases: Record<Exclude<keyof typeof faultExamples, typeof unreachable>, [Files | undefined, string]> = {
  'bytes-binary': [
    raw(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)),
    'articles/mine.md:1:1  Ce fichier n’est pas un texte, mais une image ; donnez-lui la fin de nom d’une image, comme « .jpg », ou supprimez-le.',
  ],
  'bytes-utf16': [
    raw(Buffer.from(`\uFEFF${frontMatter()}`, 'utf16le')),
    'articles/mine.md:1:1  Ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
  ],
  'bytes-windows1252': [
    raw(Buffer.from(frontMatter('summary: Été à Orléans'), 'latin1')),
    'articles/mine.md:5:10  Le caractère « É » (et 3 autres dans ce fichier) est enregistré dans l’ancien codage Windows-1252, dit « ANSI » ; enregistrez le fichier en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).',
  ],
  'bytes-damaged': [
    raw(Buffer.concat([Buffer.from(frontMatter()), Buffer.from([0x81, 0x81])])),
    'articles/mine.md:7:1  Un caractère est abîmé à cet endroit (et 1 autre dans ce fichier) ; retapez-le et enregistrez le fichier en UTF-8.',
  ],
  'bytes-nul': [
    article('summary: a\u0000b'),
    'articles/mine.md:5:11  Un caractère nul, invisible, s’est glissé ici ; effacez-le, ou retapez la ligne.',
  ],
  'bytes-control': [
    article('title: Une\u000bmine'),
    'articles/mine.md:2:11  Un caractère de commande invisible (U+000B) s’est glissé ici ; effacez-le, ou retapez la ligne.',
  ],
  'bytes-lone-return': [
    raw(frontMatter().replaceAll('\n', '\r')),
    'articles/mine.md:1:4  Les lignes de ce fichier finissent par un retour chariot seul (ancien format Mac) ; enregistrez-le avec des fins de ligne « LF » ou « CRLF ».',
  ],
  'file-empty': [
    raw(''),
    'articles/mine.md:1:1  Ce fichier est vide ; écrivez une ligne « --- », puis « title: … », « date: 2023-11-02 » et « category: politique », chacun sur sa ligne, puis une autre ligne « --- » et le texte.',
  ],
  'file-unreadable': [
    { [mine]: 2 ** 31 },
    'articles/mine.md:1:1  Ce fichier ne peut pas être lu (ERR_FS_FILE_TOO_LARGE) ; vérifiez ses droits d’accès, ou remplacez-le.',
  ],
  'file-outside': [
    { 'articles/mine.pdf': ['/usr'] },
    'articles/mine.pdf:1:1  Ce lien mène à « /usr », hors des dossiers dont le site est fait ; mettez à sa place une copie, ou supprimez-le.',
  ],
  'file-twice': [
    { [mine]: frontMatter(), 'articles/autre.md': ['mine.md'] },
    'articles/autre.md:1:1  Ce lien mène à « articles/mine.md », qui serait publié deux fois ; supprimez-le. Une autre adresse d’un texte s’écrit dans son en-tête, sous « redirectFrom ».',
  ],
  'file-name': [
    { 'articles/a\\b.jpg': 'x' },
    'articles/a\\b.jpg:1:1  Le nom « a\\b.jpg » contient « \\ », qu’une adresse et d’autres systèmes ne peuvent pas avoir ; renommez le fichier : a-b.jpg',
  ],
  'file-ending': [
    { 'articles/mine.MD': frontMatter() },
    'articles/mine.MD:1:1  Ce fichier serait ignoré à cause de la fin de son nom ; renommez-le : mine.md',
  ],
  'folder-missing': [
    undefined,
    'content:1:1  Le dossier « content » n’existe pas ; créez-le, ou donnez dans CONTENT_DIR le dossier de la publication.',
  ],
  'settings-missing': [
    { 'site.yaml': undefined },
    'site.yaml:1:1  Les réglages de la publication manquent ; créez le fichier site.yaml avec name, url, language, timeZone, description, sections et publisher.',
  ],
  'slug-form': [
    { 'articles/Été 2023.md': frontMatter() },
    'articles/Été 2023.md:1:1  Le nom « Été 2023.md » ne peut pas servir d’adresse (a-z, 0-9 et traits d’union seulement) ; renommez le fichier : ete-2023.md',
  ],
  'slug-none': [
    { 'articles/鉱山.md': frontMatter() },
    'articles/鉱山.md:1:1  Le nom « 鉱山 » n’a aucune lettre de a à z dont faire une adresse ; donnez au fichier un nom en lettres a-z, chiffres et traits d’union, par exemple : mon-article',
  ],
  'slug-digits': [
    { 'articles/2023.md': frontMatter() },
    'articles/2023.md:1:1  Le nom « 2023 » n’est fait que de chiffres, comme une page de liste ; ajoutez-y un mot, par exemple : article-2023.md',
  ],
  'slug-reserved': [
    { 'pages/archives.md': page },
    'pages/archives.md:1:1  Le nom « archives » est réservé à une page du site ; choisissez-en un autre, par exemple : page-archives.md',
  ],
  'slug-index': [
    { 'articles/index.md': frontMatter() },
    'articles/index.md:1:1  Un fichier « index » tient son adresse de son dossier, et il n’en a pas ici ; mettez-le dans un dossier, par exemple : articles/mon-article/index.md',
  ],
  'page-nested': [
    { 'pages/a/contact.md': page },
    'pages/a/contact.md:1:1  Les pages fixes se rangent toutes directement dans « pages » ; déplacez le fichier : pages/contact.md',
  ],
  'id-form': [
    article('follows: [Chine et terres rares]'),
    'articles/mine.md:5:11  follows.1  « Chine et terres rares » n’est pas un identifiant (a-z, 0-9 et traits d’union seulement) ; écrivez : chine-et-terres-rares',
  ],
  'front-matter-missing': [
    raw('Bonjour.\n'),
    'articles/mine.md:1:1  Ce fichier n’a pas d’en-tête ; mettez au début une ligne « --- », puis « title: … », « date: 2023-11-02 » et « category: politique », chacun sur sa ligne, puis une autre ligne « --- » et le texte.',
  ],
  'front-matter-not-opened': [
    raw(frontMatter().replace('---\n', '')),
    'articles/mine.md:1:1  L’en-tête n’est pas ouvert ; ajoutez au-dessus de cette ligne une ligne : ---',
  ],
  'front-matter-unclosed': [
    raw('---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n\nTexte.\n'),
    'articles/mine.md:1:1  L’en-tête ouvert ici n’est pas fermé ; ajoutez, après la ligne 4 et avant le texte, une ligne : ---',
  ],
  'front-matter-toml': [
    raw('+++\ntitle = "La mine"\n+++\n'),
    'articles/mine.md:1:1  Cet en-tête est en TOML (« +++ ») ; entourez-le de lignes « --- » et écrivez chaque champ avec un deux-points, comme : title: "Mon titre"',
  ],
  'front-matter-json': [
    raw('{\n  "title": "La mine"\n}\n'),
    'articles/mine.md:1:1  Cet en-tête est en JSON ; entourez-le de lignes « --- », sans accolades ni virgules, et écrivez un champ par ligne, comme : title: "Mon titre"',
  ],
  'front-matter-code': [
    raw('---js\n{ title: "La mine" }\n---\n'),
    'articles/mine.md:1:1  Cet en-tête est annoncé comme du code (« ---js »), qui n’est jamais exécuté ; écrivez « --- » seul, puis un champ par ligne, comme : title: "Mon titre"',
  ],
  'front-matter-list': [
    raw('---\n- a\n- b\n---\n'),
    'articles/mine.md:2:1  Ces lignes sont une liste ; écrivez un champ par ligne, sans tiret devant, comme : title: "Mon titre"',
  ],
  'front-matter-plain': [
    raw('---\nLa mine\n---\n'),
    'articles/mine.md:2:1  Ces lignes ne contiennent aucun champ ; écrivez un champ par ligne, son nom, un deux-points, une espace et sa valeur, comme : title: "Mon titre"',
  ],
  'fence-indented': [
    raw(`  ${frontMatter()}`),
    'articles/mine.md:1:3  Les trois tirets « --- » sont en retrait ; supprimez les espaces devant eux.',
  ],
  'fence-dashes': [
    raw(`-${frontMatter()}`),
    'articles/mine.md:1:1  « ---- » ne borne pas l’en-tête ; écrivez exactement trois tirets : ---',
  ],
  'fence-typographic': [
    raw(frontMatter().replace('---', '—-')),
    'articles/mine.md:1:1  « —- » est fait de tirets typographiques ; tapez trois traits d’union simples : ---',
  ],
  'fence-dots': [
    raw(frontMatter().replace('\n---', '\n...')),
    'articles/mine.md:5:1  L’en-tête se ferme par trois tirets et non par trois points ; remplacez « ... » par : ---',
  ],
  'fence-text': [
    raw(frontMatter().replace('---', '--- article un')),
    'articles/mine.md:1:1  Rien ne doit suivre les trois tirets (« --- article un ») ; écrivez seulement : ---',
  ],
  'yaml-tab': [
    article('sponsor:\n\tname: A\n\turl: https://example.org', 'kind: sponsored'),
    'articles/mine.md:6:1  Cette ligne commence par une tabulation (de même pour 1 autre ligne) ; remplacez-la par deux espaces.',
  ],
  'yaml-no-break-space': [
    article('sponsor:\n\u00A0\u00A0name: A\n\u00A0\u00A0url: https://example.org', 'kind: sponsored'),
    'articles/mine.md:6:1  Cette ligne commence par une espace insécable (de même pour 1 autre ligne) ; remplacez-la par des espaces ordinaires.',
  ],
  'yaml-duplicate': [
    article('summary: Un', 'tags: []', 'summary: Deux'),
    'articles/mine.md:7:1  summary  Le champ « summary » est déjà écrit à la ligne 5 ; ne gardez qu’une des deux lignes.',
  ],
  'yaml-colon': [
    article('title: Métaux critiques : la France'),
    'articles/mine.md:2:8  title  Un deux-points suivi d’une espace coupe ce texte en deux ; mettez-le entre guillemets droits : title: "Métaux critiques : la France"',
  ],
  'yaml-hash': [
    article('title: Accord #2 signé'),
    'articles/mine.md:2:8  title  Tout ce qui suit « # » serait perdu (« #2 signé ») ; mettez le texte entre guillemets droits : title: "Accord #2 signé"',
  ],
  'yaml-apostrophe': [
    article("summary: 'L'accord est signé'"),
    'articles/mine.md:5:10  summary  L’apostrophe ferme ici le guillemet simple ; mettez le texte entre guillemets doubles : summary: "L\'accord est signé"',
  ],
  'yaml-quotes': [
    article('summary: "Le "grand" accord"'),
    'articles/mine.md:5:10  summary  Un guillemet droit ferme ce texte avant la fin de la ligne ; écrivez : summary: \'Le "grand" accord\'',
  ],
  'yaml-quote-open': [
    article('summary: "Le grand accord', 'tags: [a]'),
    'articles/mine.md:5:10  summary  Le guillemet ouvert ici n’est pas fermé ; écrivez : summary: "Le grand accord"',
  ],
  'yaml-backslash': [
    article('summary: "C:\\mines"'),
    "articles/mine.md:5:10  summary  La barre oblique « \\ » a un sens particulier entre guillemets doubles ; écrivez : summary: 'C:\\mines'",
  ],
  'yaml-special': [
    article('title: *Important* accord'),
    'articles/mine.md:2:8  title  Un texte qui commence par « * » se met entre guillemets droits ; écrivez : title: "*Important* accord"',
  ],
  'yaml-space': [
    inTitle('title: ', 'title:'),
    'articles/mine.md:2:1  title  Il manque une espace ordinaire après le deux-points ; écrivez : title: La mine',
  ],
  'yaml-equals': [
    inTitle('title: ', 'title = '),
    'articles/mine.md:2:1  title  Un champ se note par un deux-points et non par « = » ; écrivez : title: La mine',
  ],
  'yaml-no-colon': [
    inTitle('title: ', 'title '),
    'articles/mine.md:2:1  title  Il manque le deux-points après le nom du champ ; écrivez : title: La mine',
  ],
  'yaml-continued': [
    article('summary: Un début', 'et une suite'),
    'articles/mine.md:6:1  La ligne « et une suite » n’a pas de nom de champ ; si elle continue le texte du dessus, mettez deux espaces devant, sinon supprimez-la.',
  ],
  'yaml-item': [
    article('summary: Un', '- mines'),
    'articles/mine.md:6:1  « - mines » est un élément de liste, et le champ du dessus n’est pas une liste ; écrivez au-dessus le nom de la liste, comme « tags: », ou supprimez la ligne.',
  ],
  'yaml-item-field': [
    article('- draft: true'),
    'articles/mine.md:5:1  draft  Un champ s’écrit sans tiret devant ; écrivez : draft: true',
  ],
  'yaml-item-mark': [
    article('tags:', '-mines', '-Chine'),
    'articles/mine.md:6:1  tags  Dans une liste, chaque ligne commence par un tiret simple et une espace (de même pour 1 autre ligne) ; écrivez : - mines',
  ],
  'yaml-indent': [
    inTitle('date:', '  date:'),
    'articles/mine.md:3:3  Cette ligne n’est pas alignée avec les autres champs ; écrivez, sans espace devant : date: 2023-11-02',
  ],
  'yaml-dash': [
    article('tags:\n  - mines\n  Chine'),
    'articles/mine.md:7:3  Dans une liste, chaque ligne commence par un tiret ; écrivez : - Chine',
  ],
  'yaml-list-open': [
    article('tags: [mines, Chine'),
    'articles/mine.md:5:7  tags  La liste ouverte par « [ » n’est pas fermée par « ] » ; écrivez : tags: [mines, Chine]',
  ],
  'yaml-list-hash': [
    article('tags: [mines, #metoo]'),
    'articles/mine.md:5:7  tags  Un « # » coupe cette liste ; mettez l’élément entre guillemets droits : tags: [mines, "#metoo"]',
  ],
  'yaml-alias': [
    article('tags: &t [a]', 'authors: *t'),
    'articles/mine.md:5:10  tags  Les renvois (« & » et « * ») ne sont pas admis, car ils peuvent multiplier un texte sans fin ; écrivez la valeur en toutes lettres.',
  ],
  'yaml-deep': [
    article(`tags: ${'['.repeat(3000)}`),
    'articles/mine.md:5:7  Trop de crochets ou d’accolades s’emboîtent ici ; écrivez un champ par ligne, comme : title: "Mon titre"',
  ],
  'yaml-proto': [
    article('__proto__: { polluted: true }'),
    'articles/mine.md:5:1  « __proto__ » ne peut pas être le nom d’un champ ; supprimez-le.',
  ],
  'yaml-key-space': [
    inTitle('title: ', 'title\u00A0: '),
    'articles/mine.md:2:1  title  Une espace s’est glissée dans le nom du champ « title  » ; écrivez, sans espace avant le deux-points : title: La mine',
  ],
  'yaml-key-form': [
    article('summary: Un', ': deux'),
    'articles/mine.md:6:1  Ceci n’est pas un nom de champ ; écrivez un nom simple, un deux-points et une valeur, comme : title: "Mon titre"',
  ],
  'yaml-other': [
    article('tags:\n  a: b\n  - c'),
    'articles/mine.md:7:1  Cette ligne ne peut pas être lue (« - c ») ; écrivez le nom du champ, un deux-points, une espace et le texte entre guillemets droits, comme : title: "Mon titre"',
  ],
  'key-unknown': [
    article('titel: Un'),
    'articles/mine.md:5:1  titel  Le champ « titel » n’existe pas ; supprimez-le. Les champs possibles : title, date, category, summary, authors, tags, image, kind, keyPoints, order, ended, sponsor, updated, corrections, expires, withdrawn, draft, featured, redirectFrom, follows, dossier, lang, translationOf, replyTo, readerLetter, event, episode, ai.',
  ],
  'key-unknown-twice': [
    article('summary: Un', 'résumé: Deux'),
    'articles/mine.md:6:1  résumé  Le champ « résumé » n’existe pas, et « summary », qui en tient lieu, est déjà là ; n’en gardez qu’une ligne, au nom de « summary ».',
  ],
  'key-former': [
    article('deck: Un'),
    'articles/mine.md:5:1  deck  Depuis la version 2.0.0, le champ « deck » a un autre nom ; écrivez-le ainsi : summary',
  ],
  'key-held': [
    article('published: false'),
    'articles/mine.md:5:1  published  Le champ « published » n’existe pas et ne garde pas l’article hors du site ; pour l’y garder, écrivez à la place : draft: true',
  ],
  'key-held-elsewhere': [
    { 'pages/contact.md': page.replace('Contact', 'Contact\npublished: false') },
    'pages/contact.md:3:1  published  Le champ « published » n’existe pas ici, et rien n’en serait caché ; pour ne pas publier ceci, mettez « # » devant ses lignes, ou, si c’est tout un fichier, « _ » devant son nom.',
  ],
  'key-address': [
    article('slug: la-mine'),
    'articles/mine.md:5:1  slug  L’adresse vient du nom du fichier, ou de son dossier ; supprimez le champ « slug », et renommez le fichier s’il le faut.',
  ],
  'field-missing': [
    raw('---\ndate: 2023-11-02\ncategory: politique\n---\n'),
    'articles/mine.md:1:1  title  Ce champ est obligatoire et il manque ; ajoutez la ligne : title: "…"',
  ],
  'credit-missing': [
    { ...article('image: { src: ./a.jpg, alt: "" }'), 'articles/a.jpg': aPicture },
    'articles/mine.md:5:1  image.credit  Une image ne paraît pas sans son crédit ; ajoutez sous « image: », en retrait, la ligne : credit: "Photographe / Agence"',
  ],
  'category-missing': [
    raw('---\ntitle: La mine\ndate: 2023-11-02\n---\n'),
    'articles/mine.md:1:1  category  La rubrique manque ; ajoutez une ligne « category: », suivie de politique, economie ou monde, comme : category: politique',
  ],
  'category-spelling': [
    article('category: Politique'),
    'articles/mine.md:4:11  category  La rubrique « Politique » se note par son identifiant ; écrivez : category: politique',
  ],
  'category-unknown': [
    article('category: sport'),
    'articles/mine.md:4:11  category  La rubrique « sport » n’existe pas dans site.yaml ; écrivez politique, economie ou monde.',
  ],
  'text-empty': [
    article('title: ""'),
    'articles/mine.md:2:8  title  Ce champ est vide ; écrivez-y un texte : title: "…"',
  ],
  'text-blank': [
    article('title: "  "'),
    'articles/mine.md:2:8  title  Ce champ ne contient que des espaces ; écrivez-y un texte : title: "…"',
  ],
  'text-null': [
    article('title: Null'),
    'articles/mine.md:2:8  title  Ce champ attend un texte et « Null » se lit comme « rien » ; si c’en est un, mettez-le entre guillemets droits : title: "Null"',
  ],
  'text-number': [
    article('title: 2023'),
    'articles/mine.md:2:8  title  Ce champ attend un texte et « 2023 » se lit comme un nombre ; mettez-le entre guillemets droits : title: "2023"',
  ],
  'text-flag': [
    article('title: true'),
    'articles/mine.md:2:8  title  Ce champ attend un texte et « true » se lit comme « vrai » ou « faux » ; mettez-le entre guillemets droits : title: "true"',
  ],
  'text-list': [
    article('title: [a, b]'),
    'articles/mine.md:2:8  title  Ce champ attend un seul texte et c’est une liste ; écrivez : title: "[a, b]"',
  ],
  'text-map': [
    article('title:\n  a: b'),
    'articles/mine.md:3:3  title  Ce champ attend un texte et contient d’autres champs ; mettez le texte entre guillemets droits, sur une ligne : title: "a: b"',
  ],
  'list-wanted': [
    article('tags: mines, Chine'),
    'articles/mine.md:5:7  tags  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : tags: [mines, Chine]',
  ],
  'flag-wanted': [
    article('draft: oui'),
    'articles/mine.md:5:8  draft  Ce champ n’accepte que true (oui) ou false (non), sans guillemets ; au lieu de « oui », écrivez : draft: true',
  ],
  'count-wanted': [
    settingsLines('ageNotice: 3 ans'),
    'site.yaml:18:12  ageNotice  Ce champ attend un nombre entier, sans guillemets ni unité (0 pour aucun) ; au lieu de « 3 ans », écrivez : ageNotice: 3',
  ],
  'map-wanted': [
    article('kind: sponsored', 'sponsor: Acier SA'),
    'articles/mine.md:6:10  sponsor  Ce champ contient d’autres champs ; écrivez « sponsor: » seul, puis en dessous, en retrait de deux espaces, « name: » et « url: ».',
  ],
  'item-wanted': [
    article('corrections: [Le nom était faux.]'),
    'articles/mine.md:5:15  corrections.1  Chaque élément de cette liste a ses propres champs ; écrivez : - { date: …, text: … }',
  ],
  'image-bare': [
    { ...article('image: ./a.jpg'), 'articles/a.jpg': aPicture },
    'articles/mine.md:5:8  image  Une image ne paraît pas sans description ni crédit ; écrivez : image: { src: ./a.jpg, alt: "…", credit: "…" }',
  ],
  'choice-unknown': [
    article('kind: analyse'),
    'articles/mine.md:5:7  kind  « analyse » n’est pas une valeur de ce champ ; écrivez news, analysis, opinion, interview, brief, live, reply ou sponsored. La plus proche : kind: analysis',
  ],
  'tag-form': [
    article('tags: [鉱山]'),
    'articles/mine.md:5:8  tags.1  Le thème « 鉱山 » n’a ni lettre de a à z ni chiffre dont faire une adresse ; écrivez-le en lettres latines.',
  ],
  'name-long': [
    article(`tags: [${'mine'.repeat(30)}]`),
    `articles/mine.md:5:8  tags.1  « ${'mine'.repeat(20).slice(0, 79)}… » a 120 lettres, et une adresse en est faite ; ramenez-le à 100 au plus : un mot ou deux suffisent.`,
  ],
  'lang-form': [
    article('lang: klingon'),
    'articles/mine.md:5:7  lang  « klingon » n’est pas un code de langue ; écrivez : lang: fr',
  ],
  'focus-form': [
    {
      ...article('image: { src: ./a.jpg, alt: "", credit: A, focus: milieu }'),
      'articles/a.jpg': aPicture,
    },
    'articles/mine.md:5:51  image.focus  « milieu » ne dit pas quel endroit de l’image garder ; écrivez « top », « left », « bottom right »… ou deux pourcentages, comme : focus: 30% 60%',
  ],
  'address-form': [
    article('kind: sponsored', 'sponsor: { name: A, url: acier.example }'),
    'articles/mine.md:6:26  sponsor.url  « acier.example » n’est pas une adresse complète ; écrivez-la avec « https:// », comme : https://example.org/page',
  ],
  'email-form': [
    site('redaction@example.org', 'redaction'),
    'site.yaml:15:10  publisher.email  « redaction » n’est pas une adresse électronique ; écrivez-la comme : redaction@example.org',
  ],
  'redirect-form': [
    article('redirectFrom: [ancien]'),
    'articles/mine.md:5:16  redirectFrom.1  « ancien » n’est pas un chemin de ce site ; écrivez-le à partir de la barre, comme : /ancien',
  ],
  'redirect-query': [
    article('redirectFrom: ["/?p=12"]'),
    'articles/mine.md:5:16  redirectFrom.1  « /?p=12 » contient « ? », et les hébergeurs ne redirigent que ce qui vient avant ; supprimez la ligne (un numéro tel que /?p=12 se note dans redirects.txt), ou écrivez l’ancienne adresse lisible, comme : /2019/ancien-nom/',
  ],
  'redirect-sign': [
    article('redirectFrom: ["/vieux/*"]'),
    'articles/mine.md:5:16  redirectFrom.1  « /vieux/* » contient « * », à quoi les hébergeurs donnent un autre sens ; écrivez une adresse entière sans ce signe (une rubrique qui a changé d’adresse se note dans site.yaml), ou supprimez la ligne.',
  ],
  'redirect-line': [
    { ...article(), 'redirects.txt': '# Anciennes adresses\n/vieux/\n' },
    'redirects.txt:2:1  « /vieux/ » n’est pas une redirection ; écrivez l’ancienne adresse, une espace et la nouvelle : /2019/ancien-nom/ /politique/nouveau-nom/',
  ],
  'redirect-long': [
    article(`redirectFrom: [/${'é'.repeat(128)}/]`),
    'articles/mine.md:5:16  redirectFrom.1  Une partie de « /éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé… » dépasse 255 octets, plus que n’en admet un nom de fichier ; supprimez la ligne.',
  ],
  'date-empty': [
    article('date:'),
    'articles/mine.md:3:1  date  La date est vide ; écrivez l’année, le mois et le jour, comme : 2023-11-02',
  ],
  'date-impossible': [
    article('date: 2023-02-30'),
    'articles/mine.md:3:7  date  « 2023-02-30 » n’existe pas : février 2023 n’a que 28 jours ; corrigez le jour, par exemple : 2023-02-28',
  ],
  'date-month': [
    article('date: 2023-13-01'),
    'articles/mine.md:3:7  date  « 2023-13-01 » n’existe pas : il n’y a pas de mois 13 ; écrivez l’année, le mois (01 à 12) et le jour, comme : 2023-11-02',
  ],
  'date-year': [
    article('date: 0203-11-02'),
    'articles/mine.md:3:7  date  L’année de « 0203-11-02 » n’est pas entre 1900 et 2199 ; écrivez-la en quatre chiffres, comme : 2023-11-02',
  ],
  'date-hour': [
    article('date: 2023-11-02 25:00'),
    'articles/mine.md:3:7  date  L’heure de « 2023-11-02 25:00 » n’existe pas ; écrivez-la de 00:00 à 23:59, comme : 2023-11-02 14:30',
  ],
  'date-gap': [
    article('date: 2023-03-26 02:30'),
    'articles/mine.md:3:7  date  L’heure de « 2023-03-26 02:30 » n’existe pas (Europe/Paris passe alors à l’heure d’été) ; écrivez par exemple : 2023-03-26 03:30',
  ],
  'date-offset': [
    article('date: 2023-11-02 14:30 +25:00'),
    'articles/mine.md:3:7  date  Le décalage « +25:00 » n’existe pas ; supprimez-le (l’heure est alors celle du site), ou écrivez-le comme : 2023-11-02 14:30 +01:00',
  ],
  'date-slashes': [
    article('date: 02/11/2023'),
    'articles/mine.md:3:7  date  « 02/11/2023 » peut être le 2 novembre 2023 ou le 11 février 2023 ; écrivez l’année d’abord : 2023-11-02 ou 2023-02-11',
  ],
  'date-form': [
    article('date: 2023-1-2'),
    'articles/mine.md:3:7  date  « 2023-1-2 » n’a pas la forme attendue ; écrivez : 2023-01-02',
  ],
  'date-words': [
    article('date: 2 novembre 2023'),
    'articles/mine.md:3:7  date  « 2 novembre 2023 » est écrit en toutes lettres ; écrivez : 2023-11-02',
  ],
  'date-epoch': [
    article('date: 1698883200'),
    'articles/mine.md:3:7  date  « 1698883200 » est un nombre de secondes pour ordinateurs ; écrivez : 2023-11-02 01:00',
  ],
  'date-unknown': [
    article('date: hier'),
    'articles/mine.md:3:7  date  « hier » n’est pas une date ; écrivez l’année, le mois et le jour (et l’heure s’il le faut), comme : 2023-11-02 14:30',
  ],
  'date-list': [
    article('date: [2023-11-02]'),
    'articles/mine.md:3:7  date  Ce champ attend une seule date et c’est une liste ; écrivez par exemple : 2023-11-02',
  ],
  'date-map': [
    article('date:\n  jour: 2'),
    'articles/mine.md:4:3  date  Ce champ attend une date et contient d’autres champs ; écrivez par exemple : 2023-11-02',
  ],
  'sponsor-missing': [
    article('kind: sponsored'),
    'articles/mine.md:5:7  kind  Un article sponsorisé doit nommer qui l’a payé ; ajoutez : sponsor: { name: "Annonceur", url: "https://example.org" }',
  ],
  'sponsor-unused': [
    article('sponsor: { name: A, url: https://example.org }'),
    'articles/mine.md:5:1  sponsor  Un article payé par un annonceur doit être signalé comme tel ; ajoutez une ligne « kind: sponsored », ou supprimez « sponsor ».',
  ],
  'reply-missing': [
    article('kind: reply'),
    'articles/mine.md:5:7  kind  Une réponse doit nommer l’article auquel elle répond, par le nom de son fichier ou de son dossier ; ajoutez une ligne, comme : replyTo: accord-mine',
  ],
  'reply-unused': [
    article('replyTo: mine'),
    'articles/mine.md:5:1  replyTo  Seule une réponse a un champ « replyTo » ; ajoutez une ligne « kind: reply », ou supprimez « replyTo ».',
  ],
  'event-end-early': [
    article('event: { start: 2023-11-04 20:30, end: 2023-11-04 19:30 }'),
    'articles/mine.md:5:40  event.end  L’événement finirait avant de commencer (2023-11-04 20:30) ; écrivez une fin plus tardive, ou supprimez la ligne si elle n’est pas connue.',
  ],
  'event-end-form': [
    article('event: { start: 2023-11-04 20:30, end: 2023-11-04 }'),
    'articles/mine.md:5:40  event.end  Le début et la fin d’un événement ont une heure tous les deux, ou aucun ; écrivez par exemple : end: 2023-11-04 18:00',
  ],
  'price-number': [
    article('event: { start: 2023-11-04, price: 5 }'),
    'articles/mine.md:5:36  event.price  Un prix s’écrit en toutes lettres, avec sa monnaie, comme "5 €" ou "Entrée libre" ; écrivez : price: "5 €"',
  ],
  'expires-early': [
    article('expires: 2023-11-01'),
    'articles/mine.md:5:10  expires  L’article expirerait avant de paraître, le 2 novembre 2023 ; écrivez une date plus tardive, ou, pour le garder hors du site, au lieu de la ligne : draft: true',
  ],
  'ended-early': [
    article('kind: live', 'ended: 2023-11-01 20:00'),
    'articles/mine.md:6:8  ended  Le direct serait fini avant de commencer, le 2 novembre 2023 ; corrigez une des deux dates.',
  ],
  'live-unused': [
    article('order: oldest'),
    'articles/mine.md:5:1  order  « order » ne vaut que pour un direct ; ajoutez une ligne « kind: live », ou supprimez celle-ci.',
  ],
  'live-mdx': [
    { [mdx]: frontMatter('kind: live') },
    'articles/mine.mdx:1:1  Un direct s’écrit en Markdown ; renommez le fichier : mine.md',
  ],
  'entry-title': [
    { [mine]: frontMatter('kind: live').replace('Texte.', '## 14h32\n\nTexte.') },
    'articles/mine.md:7:1  Cette entrée n’a pas de titre ; écrivez-le après l’heure : ## 14:32 …',
  ],
  'entry-hour': [
    {
      'articles/vote/index.md': frontMatter('kind: live'),
      'articles/vote/live/ouverture.md': '---\ntitle: L’ouverture\ndate: 2023-11-02\n---\n\nTexte.\n',
    },
    'articles/vote/live/ouverture.md:3:7  date  Il manque l’heure de cette entrée ; écrivez par exemple : date: 2023-11-02 14:32',
  ],
  'entry-stray': [
    {
      'articles/vote/index.md': frontMatter(),
      'articles/vote/live/ouverture.md': '---\ntitle: L’ouverture\ndate: 2023-11-02 14:32\n---\n\nTexte.\n',
    },
    'articles/vote/live/ouverture.md:1:1  Ce fichier serait une entrée d’un direct, mais articles/vote/index.md n’en est pas un ; ajoutez-y une ligne « kind: live », ou rangez ce fichier ailleurs que dans un dossier « live ».',
  ],
  'updated-early': [
    article('updated: 2023-11-01'),
    'articles/mine.md:5:10  updated  La mise à jour est antérieure à la parution, le 2 novembre 2023 ; corrigez une des deux dates, ou supprimez la ligne.',
  ],
  'correction-early': [
    article('corrections: [{ date: 2023-11-01, text: Douze. }]'),
    'articles/mine.md:5:23  corrections.1.date  La correction est antérieure à la parution, le 2 novembre 2023 ; corrigez une des deux dates.',
  ],
  'home-address-form': [
    site('url: https://example.org', 'url: https://example.org/?a'),
    'site.yaml:2:6  url  « https://example.org/?a » n’est pas l’adresse d’une page d’accueil ; écrivez-la sans « ? » ni « # » : https://example.org/',
  ],
  'colour-form': [
    settingsLines('colours: { ink: red, paper: "#ffffff" }'),
    'site.yaml:18:17  colours.ink  Une couleur s’écrit en six chiffres hexadécimaux ; au lieu de « red », écrivez : "#ff0000"',
  ],
  'colour-contrast': [
    settingsLines('colours: { accent: "#c08040" }'),
    'site.yaml:18:20  colours.accent  « #c08040 » se lit mal sur « #fcfcfa » : leur contraste est de 2,8, il en faut 4,5 ; la couleur la plus proche qui convient est : "#9d5f1a"',
  ],
  'theme-font': [
    { ...settingsLines(), 'theme/fonts/marque.ttf': 'x' },
    'theme/fonts/marque.ttf:1:1  Ce fichier n’est pas un caractère en WOFF2, la seule forme qu’il faille aux navigateurs ; convertissez-le en : marque.woff2',
  ],
  'font-unknown': [
    settingsLines('fonts: { titles: Marque }'),
    'site.yaml:18:18  fonts.titles  Aucun fichier de theme/fonts n’est de la famille « Marque » ; mettez-y le sien, en WOFF2, ou supprimez cette ligne.',
  ],
  'theme-syntax': [
    { ...settingsLines(), 'theme/theme.css': 'a { color red }' },
    'theme/theme.css:1:11  Le navigateur ne comprendrait pas cette ligne de CSS ; corrigez-la.',
  ],
  'theme-unclosed': [
    { ...settingsLines(), 'theme/theme.css': 'a { color: red }\n.card {\n  color: red;\n' },
    'theme/theme.css:2:7  Rien ne ferme « { », et le navigateur perdrait la suite ; fermez-le.',
  ],
  'theme-import': [
    { ...settingsLines(), 'theme/theme.css': 'a { color: red }\n@import "autre.css";' },
    'theme/theme.css:2:1  Une feuille de style ne peut pas en appeler une autre ; copiez ses règles ici.',
  ],
  'theme-elsewhere': [
    { ...settingsLines(), 'theme/theme.css': 'a { background: url(https://example.com/fond.svg) }' },
    'theme/theme.css:1:17  « https://example.com/fond.svg » vient d’ailleurs, et le site ne demande rien à personne ; mettez le fichier dans le dossier « theme », et écrivez : url(./fond.svg)',
  ],
  'theme-missing': [
    { ...settingsLines(), 'theme/theme.css': 'a { background: url(./fond.svg) }' },
    'theme/theme.css:1:17  Le fichier « ./fond.svg » n’existe pas ; mettez-le dans le dossier « theme », ou supprimez cette ligne.',
  ],
  'theme-component': [
    { ...settingsLines(), 'theme/components/Mastead.astro': '' },
    'theme/components/Mastead.astro:1:1  « Mastead » n’est pas un composant que l’on puisse remplacer ; il y a : Masthead, Foot, ArticleOpening, LeadPicture, Card, HomeOpening, Opinions, SectionRow, PageHeader, ListArticles ; le plus proche est : Masthead. Ce que vos composants partagent va dans un dossier au-dessous.',
  ],
  'theme-component-empty': [
    { ...settingsLines(), 'theme/components/Card.astro': '\n' },
    'theme/components/Card.astro:1:1  Ce composant est vide, et rien ne paraîtrait à sa place ; supprimez le fichier pour retrouver celui du programme, ou, si rien ne doit paraître, écrivez-y : {/* rien */}',
  ],
  'theme-component-unclosed': [
    { ...settingsLines(), 'theme/components/Card.astro': '---\nconst a = 1;\n<p>{a}</p>\n' },
    'theme/components/Card.astro:1:1  Le code ouvert ici par « --- » n’est pas fermé, et rien du composant ne paraîtrait ; ajoutez, entre le code et les balises, une ligne : ---',
  ],
  'theme-component-code': [
    { ...settingsLines(), 'theme/components/Card.astro': '---\nconst a = 1;\n---\n<div><p>{a}</div>\n' },
    "theme/components/Card.astro:4:14  Le code de ce composant ne peut pas être lu ici (Expected corresponding JSX closing tag for 'p') ; corrigez-le.",
  ],
  'theme-component-elsewhere': [
    {
      ...settingsLines(),
      'theme/components/Card.astro': '<p>Un</p>\n<img src="https://example.org/a.png" alt="">\n',
    },
    'theme/components/Card.astro:2:1  « https://example.org/a.png » vient d’ailleurs, le site ne demande rien à personne, et les navigateurs ne le chargeraient pas ; mettez un simple lien à sa place, ou un fichier du dossier « theme ».',
  ],
  'theme-place': [
    { ...settingsLines(), 'theme/images/Logo.SVG': '<svg viewBox="0 0 1 1"/>' },
    'theme/images/Logo.SVG:1:1  Rien ne lit ce fichier à cette place ou sous ce nom ; il se nomme, dans le dossier « theme » : logo.svg',
  ],
  'menu-target': [
    settingsLines('menu: [{ label: Boutique }]'),
    'site.yaml:18:8  menu.1  Ce lien du menu ne mène nulle part, ou à deux endroits ; donnez-lui ou « page », ou « url ».',
  ],
  'link-label': [
    settingsLines('links: [{ kind: other, url: https://example.org }]'),
    'site.yaml:18:9  links.1  Ce lien n’a pas de nom ; ajoutez : label: "…"',
  ],
  'home-unknown': [
    settingsLines('home: { lead: accord }'),
    'site.yaml:18:15  home.lead  Aucun article ne se nomme « accord » ; supprimez cette ligne.',
  ],
  'theme-drawing': [
    { ...settingsLines(), 'theme/logo.png': aPicture },
    'theme/logo.png:1:1  Les dessins du dossier « theme » sont en SVG ; remplacez ce fichier par : logo.svg',
  ],
  'theme-drawing-vast': [
    { ...settingsLines(), 'theme/logo.svg': `<svg viewBox="0 0 1 1">${'<g/>'.repeat(20_000)}</svg>` },
    'theme/logo.svg:1:1  Ce dessin a plus de 20 000 tracés, ou 500 groupes l’un dans l’autre ; dans un logiciel de dessin, réunissez ou simplifiez ses tracés, dégroupez-le, et refaites ce qui a été vectorisé d’une photo.',
  ],
  'theme-logo': [
    { ...settingsLines(), 'theme/logo-dark.svg': '<svg viewBox="0 0 1 1"/>' },
    'theme/logo-dark.svg:1:1  Ce logo pour écrans sombres ne paraîtrait nulle part, faute de logo pour les écrans clairs ; mettez-le à côté : logo.svg',
  ],
  'home-until': [
    settingsLines('home: { from: 2024-02-01, until: 2024-01-01 }'),
    'site.yaml:18:34  home.until  Ceci finirait avant de commencer ; écrivez dans « until » une date plus tardive que dans « from ».',
  ],
  'breaking-target': [
    {
      ...settingsLines('home: { breaking: { text: A, article: mine, url: "https://example.org" } }'),
      [mine]: frontMatter(),
    },
    'site.yaml:18:45  home.breaking.url  Ce bandeau mène à deux endroits ; gardez ou « article », ou « url ».',
  ],
  'item-twice': [
    { ...settingsLines('home: { lead: accord, second: accord }'), ...original },
    'site.yaml:18:31  home.second  « accord » est déjà écrit à la ligne 18, et paraîtrait deux fois ; supprimez l’un des deux.',
  ],
  'menu-places': [
    { ...settingsLines('menu: [{ page: contact, places: [] }]'), 'pages/contact.md': page },
    'site.yaml:18:33  menu.1.places  Ce lien ne paraîtrait nulle part ; écrivez « top », « foot » ou les deux, ou supprimez la ligne.',
  ],
  'sign-up-open': [
    settingsLines('signUp: { action: "http://example.org/inscription" }'),
    'site.yaml:18:19  signUp.action  « http://example.org/inscription » recevrait les adresses de vos lecteurs sans les protéger ; écrivez : https://example.org/inscription',
  ],
  'setting-needs': [
    settingsLines('newsletter: { sender: listmonk, url: https://lettres.example.org }'),
    'site.yaml:18:1  newsletter.list  « listmonk » ne peut s’en passer ; écrivez : list: 1',
  ],
  'address-open': [
    settingsLines('support: { text: Aidez-nous., label: Donner, url: "http://example.org/don" }'),
    'site.yaml:18:51  support.url  « http://example.org/don » laisserait lire en chemin ce qu’y envoient vos lecteurs ; écrivez : https://example.org/don',
  ],
  'audience-script': [
    settingsLines('audience: { tool: plausible }'),
    'site.yaml:18:19  audience.tool  Plausible ne compte que par un script, et ces pages n’en ont pas ; écrivez « goatcounter » ou « matomo », ou « log » pour lire le journal du serveur.',
  ],
  'support-places': [
    settingsLines('support: { text: Aidez-nous., label: Donner, url: https://example.org, places: [] }'),
    'site.yaml:18:80  support.places  Cet appel ne paraîtrait nulle part ; écrivez « article », « masthead » ou les deux, ou supprimez la ligne.',
  ],
  'contact-form': [
    settingsLines('security: { contact: [securite] }'),
    'site.yaml:18:23  security.contact.1  « securite » n’est ni une adresse électronique ni celle d’une page ; écrivez par exemple : securite@example.org',
  ],
  'policy-unknown': [
    settingsLines('policies: { ethics: charte }'),
    'site.yaml:18:21  policies.ethics  La page « charte » n’existe pas ; supprimez cette ligne, ou écrivez la page dans pages/charte.md',
  ],
  'repository-form': [
    settingsLines('admin: { repository: fil }'),
    'site.yaml:18:22  admin.repository  « fil » n’est pas un dépôt ; écrivez son propriétaire, une barre et son nom, comme : repository: ma-redaction/mon-journal',
  ],
  'repository-folder-form': [
    settingsLines('admin: { repository: a/b, folder: /content }'),
    'site.yaml:18:35  admin.folder  « /content » n’est pas un dossier du dépôt ; écrivez-le sans barre au début ni à la fin, comme : folder: content',
  ],
  'admin-unused': [
    settingsLines('admin: { repository: a/b, application: x }'),
    'site.yaml:18:27  admin.application  « application » ne sert à rien avec « github » ; supprimez cette ligne.',
  ],
  'admin-review': [
    settingsLines('admin: { repository: a/b, host: gitea, server: "https://codeberg.org", review: true }'),
    'site.yaml:18:80  admin.review  La relecture avant publication n’existe pas avec Gitea ; supprimez cette ligne, ou écrivez : review: false',
  ],
  'zone-unknown': [
    site('Europe/Paris', 'Paris'),
    'site.yaml:4:11  timeZone  Le fuseau horaire « Paris » n’existe pas ; écrivez une région et une ville, comme : timeZone: Europe/Paris',
  ],
  'sections-empty': [
    { 'site.yaml': siteYaml.replace(/sections:\n(?: {2}- .*\n)+/, 'sections: []\n') },
    'site.yaml:6:11  sections  Il faut au moins une rubrique ; ajoutez sous « sections: » : - { id: politique, name: Politique, description: "De quoi il s’agit" }',
  ],
  'section-twice': [
    site('id: monde', 'id: politique'),
    'site.yaml:9:11  sections.3.id  La rubrique « politique » est déjà écrite à la ligne 7 ; donnez-lui un autre identifiant, ou supprimez-la.',
  ],
  'section-digits': [
    site('id: monde', 'id: "2023"'),
    'site.yaml:9:11  sections.3.id  L’identifiant « 2023 » n’est fait que de chiffres, comme une page de liste ; ajoutez-y un mot, par exemple : section-2023',
  ],
  'section-reserved': [
    site('id: monde', 'id: archives'),
    'site.yaml:9:11  sections.3.id  L’identifiant « archives » est réservé à une page du site ; choisissez-en un autre, par exemple : section-archives',
  ],
  'section-unknown': [
    ad('text: Un, sections: [mond]'),
    'site.yaml:19:85  ads.1.sections.1  La rubrique « mond » n’existe pas ; écrivez politique, economie ou monde. La plus proche : monde',
  ],
  'section-nested': [
    site(
      '  - { id: economie',
      '  - { id: bourg, name: Bourg, description: D, parent: europe }\n  - { id: europe, name: Europe, description: D, parent: politique }\n  - { id: economie',
    ),
    'site.yaml:8:55  sections.2.parent  La rubrique « europe » est elle-même une sous-rubrique, et il n’y a qu’un niveau ; écrivez : parent: politique',
  ],
  'publisher-needs': [
    site('form: association', 'form: company\n  capital: "10 000 €"'),
    'site.yaml:10:1  publisher.registration  La loi demande cette mention à une société ; ajoutez sous « publisher: », en retrait, la ligne : registration: "RCS Paris 123 456 789"',
  ],
  'ad-content': [
    ad('from: 2023-01-01'),
    'site.yaml:19:5  ads.1  Une publicité est un texte ou une image ; écrivez « text: » ou « picture: », et un seul des deux.',
  ],
  'ad-alt': [
    { ...ad('picture: a.jpg'), 'a.jpg': aPicture },
    'site.yaml:19:64  ads.1.picture  L’image d’une publicité a besoin d’une description ; ajoutez la ligne : alt: "Ce que dit l’image"',
  ],
  'ad-until': [
    ad('text: Un, from: 2023-02-01, until: 2023-01-01'),
    'site.yaml:19:99  ads.1.until  La publicité finirait avant de commencer ; écrivez dans « until » une date plus tardive que dans « from ».',
  ],
  'navigation-unknown': [
    settingsLines('navigation: [contact]'),
    'site.yaml:18:14  navigation.1  La page « contact » n’existe pas ; supprimez-la de la liste, ou écrivez-la dans pages/contact.md',
  ],
  'address-taken': [
    { 'articles/2022/mine.md': frontMatter(), 'articles/2023/mine.md': frontMatter() },
    'articles/2023/mine.md:1:1  L’adresse « /politique/mine/ » est déjà prise par articles/2022/mine.md ; renommez un des deux fichiers.',
  ],
  'name-taken': [
    { ...article(), 'articles/mine/index.md': frontMatter('category: monde') },
    'articles/mine/index.md:1:1  Cet article porte le même nom que articles/mine.md, dans le même dossier ; renommez un des deux fichiers.',
  ],
  'page-section': [
    { 'pages/politique.md': page },
    'pages/politique.md:1:1  L’adresse « /politique/ » est déjà celle d’une rubrique ; renommez le fichier, par exemple : page-politique.md',
  ],
  'slug-section': [
    {
      ...site(
        '  - { id: economie',
        '  - { id: europe, name: Europe, description: D, parent: politique }\n  - { id: economie',
      ),
      'articles/europe.md': frontMatter(),
    },
    'articles/europe.md:1:1  L’adresse « /politique/europe/ » est déjà celle d’une sous-rubrique ; renommez l’article, par exemple : article-europe.md',
  ],
  'dossier-nested': [
    { 'dossiers/2026/eau.md': '---\ntitle: Eau\n---\n', ...joined },
    'dossiers/2026/eau.md:1:1  Un dossier est un fichier de « dossiers », sans autre niveau ; déplacez-le : dossiers/eau.md',
  ],
  'dossier-unknown': [
    { ...article('dossier: eaux'), 'dossiers/eau.md': '---\ntitle: Eau\n---\n' },
    'articles/mine.md:5:10  dossier  Le dossier « eaux » n’existe pas ; écrivez : dossier: eau',
  ],
  'dossier-article-unknown': [
    { ...joined, 'dossiers/eau.md': '---\ntitle: Eau\nfirst: [minee]\n---\n' },
    'dossiers/eau.md:3:9  first.1  Aucun article ne s’appelle « minee » ; le plus proche est : mine',
  ],
  'dossier-article-outside': [
    { ...article(''), 'dossiers/eau.md': '---\ntitle: Eau\nfirst: [mine]\n---\n' },
    'dossiers/eau.md:3:9  first.1  L’article « mine » n’est pas de ce dossier ; écrivez dans articles/mine.md : dossier: eau',
  ],
  'author-unknown': [
    article('authors: [agence-x]'),
    'articles/mine.md:5:11  authors.1  L’auteur « agence-x » n’existe pas ; créez authors/agence-x.yaml, ou écrivez son nom tel qu’il se lit : Agence X',
  ],
  'theme-taken': [
    { 'articles/accord.md': frontMatter('tags: [Or/argent]'), ...article('tags: [Or & argent]') },
    'articles/mine.md:5:8  tags.1  Le thème « Or & argent » aurait la même page que « Or/argent » (articles/accord.md), à l’adresse « or-argent » ; s’ils n’en font qu’un, écrivez-les de même, sinon changez un des deux noms.',
  ],
  'letter-nested': [
    letterFile('articles: []', 'letters/2023/lettre.md'),
    'letters/2023/lettre.md:1:1  Les lettres sont toutes directement dans « letters » ; déplacez le fichier : letters/lettre.md',
  ],
  'letter-article': [
    letterFile('articles: [cuivre]'),
    'letters/2023-11-02.md:4:12  articles.1  L’article « cuivre » n’existe pas ; écrivez le nom du fichier (ou du dossier) d’un article, ou retirez-le de la lettre.',
  ],
  'letter-early': [
    { ...letterFile('articles: [demain]'), 'articles/demain.md': frontMatter('date: 2023-11-03') },
    'letters/2023-11-02.md:4:12  articles.1  L’article « demain » paraît après la lettre (3 novembre 2023) ; retirez-le, ou changez la date de la lettre.',
  ],
  'follows-unknown': [
    article('follows: [cuivre]'),
    'articles/mine.md:5:11  follows.1  L’article « cuivre » n’existe pas ; écrivez le nom du fichier (ou du dossier) d’un article antérieur, ou supprimez la ligne.',
  ],
  'follows-itself': [
    article('follows: [mine]'),
    'articles/mine.md:5:11  follows.1  L’article se suit lui-même ; écrivez le nom d’un article antérieur, ou supprimez la ligne.',
  ],
  'follows-ambiguous': [
    { ...article('follows: [double]'), ...sameName },
    'articles/mine.md:5:11  follows.1  Plusieurs articles s’appellent « double » (articles/a/double.md et articles/b/double.md) ; renommez celui qui n’est pas encore paru.',
  ],
  'follows-later': [
    { ...article('follows: [demain]'), 'articles/demain.md': frontMatter('date: 2023-11-03') },
    'articles/mine.md:5:11  follows.1  L’article « demain » est plus récent (3 novembre 2023) et ne peut pas précéder celui-ci ; écrivez plutôt « follows » dans l’autre, ou corrigez les dates.',
  ],
  'reply-unknown': [
    article('kind: reply', 'replyTo: cuivre'),
    'articles/mine.md:6:10  replyTo  L’article « cuivre » n’existe pas : une réponse ne paraît qu’avec l’article auquel elle répond ; écrivez le nom de son fichier (ou de son dossier). S’il a été supprimé, supprimez la réponse aussi.',
  ],
  'reply-ambiguous': [
    { ...article('kind: reply', 'replyTo: double'), ...sameName },
    'articles/mine.md:6:10  replyTo  Plusieurs articles s’appellent « double » (articles/a/double.md et articles/b/double.md) ; renommez celui qui n’est pas encore paru.',
  ],
  'reply-itself': [
    article('kind: reply', 'replyTo: mine'),
    'articles/mine.md:6:10  replyTo  La réponse se répondrait à elle-même ; écrivez le nom de l’article auquel elle répond.',
  ],
  'reply-chain': [
    {
      ...original,
      'articles/premiere-reponse.md': frontMatter('kind: reply', 'replyTo: accord'),
      ...article('kind: reply', 'replyTo: premiere-reponse'),
    },
    'articles/mine.md:6:10  replyTo  L’article « premiere-reponse » est lui-même une réponse ; nommez l’article auquel toutes deux répondent : replyTo: accord',
  ],
  'reply-early': [
    { ...article('kind: reply', 'replyTo: demain'), 'articles/demain.md': frontMatter('date: 2023-11-03') },
    'articles/mine.md:6:10  replyTo  La réponse paraîtrait avant l’article « demain » (3 novembre 2023) ; corrigez une des deux dates.',
  ],
  'reply-expires': [
    { ...original, ...article('kind: reply', 'replyTo: accord', 'expires: 2024-11-02') },
    'articles/mine.md:7:10  expires  Cette réponse disparaîtrait alors que l’article « accord » est encore en ligne, et la loi veut qu’elle y reste aussi longtemps que lui ; supprimez la ligne : elle disparaîtra avec lui. Si elle doit être retirée quand même, dites pourquoi au lieu de la ligne : withdrawn: "…"',
  ],
  'translation-unknown': [
    article('lang: en', 'translationOf: cuivre'),
    'articles/mine.md:6:16  translationOf  L’article « cuivre » n’existe pas ; écrivez le nom du fichier (ou du dossier) de l’article original, ou supprimez la ligne.',
  ],
  'translation-ambiguous': [
    { ...article('lang: en', 'translationOf: double'), ...sameName },
    'articles/mine.md:6:16  translationOf  Plusieurs articles s’appellent « double » (articles/a/double.md et articles/b/double.md) ; renommez celui qui n’est pas encore paru.',
  ],
  'translation-itself': [
    article('lang: en', 'translationOf: mine'),
    'articles/mine.md:6:16  translationOf  L’article serait sa propre traduction ; écrivez le nom de l’article original, ou supprimez la ligne.',
  ],
  'translation-chain': [
    {
      ...original,
      'articles/accord-de.md': frontMatter('lang: de', 'translationOf: accord'),
      ...article('lang: en', 'translationOf: accord-de'),
    },
    'articles/mine.md:6:16  translationOf  L’article « accord-de » est lui-même une traduction ; écrivez le nom de l’original : accord',
  ],
  'translation-language': [
    { ...original, ...article('translationOf: accord') },
    'articles/mine.md:5:16  translationOf  Cet article serait dans la même langue que « accord » (français) ; écrivez la sienne, comme « lang: en », ou supprimez la ligne.',
  ],
  'translation-twice': [
    {
      ...original,
      'articles/accord-de.md': frontMatter('lang: de', 'translationOf: accord'),
      ...article('lang: de', 'translationOf: accord'),
    },
    'articles/mine.md:6:16  translationOf  L’article « accord » est déjà traduit en allemand par articles/accord-de.md ; corrigez « lang », ou supprimez la ligne d’un des deux.',
  ],
  'translation-unpublished': [
    {
      'articles/secret.md': frontMatter('date: 2050-01-01'),
      ...article('lang: en', 'translationOf: secret'),
    },
    'articles/mine.md:6:16  translationOf  L’article original « secret » n’est pas en ligne (encore sous embargo) ; supprimez la ligne, ou gardez aussi cette traduction en brouillon.',
  ],
  'redirect-live': [
    article('redirectFrom: [/economie/]'),
    'articles/mine.md:5:16  redirectFrom.1  L’ancienne adresse « /economie/ » est encore en service (site.yaml) ; supprimez la ligne.',
  ],
  'redirect-twice': [
    article('redirectFrom: [/a/, /a]'),
    'articles/mine.md:5:21  redirectFrom.2  L’ancienne adresse « /a » est déjà donnée par articles/mine.md ; supprimez une des deux lignes.',
  ],
  'redirect-reserved': [
    article('redirectFrom: [/admin/]'),
    'articles/mine.md:5:16  redirectFrom.1  L’adresse « /admin/ » est réservée au site ; supprimez la ligne.',
  ],
  'redirect-loop': [
    settingsLines('redirects:', '  - { from: /a/, to: /a/ }'),
    'site.yaml:19:22  redirects.1.to  De « /a/ » à « /a/ », on tourne en rond ; supprimez la ligne, ou écrivez dans « to » l’adresse d’une page.',
  ],
  'redirect-chain': [
    {
      ...article('redirectFrom: [/vieux/]'),
      ...settingsLines('redirects:', '  - { from: /a/, to: /vieux/ }'),
    },
    'site.yaml:19:22  redirects.1.to  « /vieux/ » est elle-même une ancienne adresse, donnée par articles/mine.md ; ajoutez plutôt celle-ci à « redirectFrom » dans ce fichier, et supprimez la ligne.',
  ],
  'redirect-target': [
    settingsLines('redirects:', '  - { from: /a/, to: /rien/ }'),
    'site.yaml:19:22  redirects.1.to  L’adresse « /rien/ » ne mène à aucune page du site ; corrigez-la, ou supprimez la ligne.',
  ],
  'redirect-unpublished': [
    {
      ...article('date: 2050-01-01'),
      ...settingsLines('redirects:', '  - { from: /a/, to: /politique/mine/ }'),
    },
    'site.yaml:19:22  redirects.1.to  L’adresse « /politique/mine/ » n’est pas en ligne (encore sous embargo) ; supprimez cette redirection, ou déplacez l’ancienne adresse dans l’en-tête de l’article, qui l’emportera avec lui : redirectFrom: [/a/]',
  ],
  'redirects-many': [
    {
      ...article(
        `redirectFrom: [${Array.from({ length: 2001 }, (_, index) => `/vieux-${index}/`).join(', ')}]`,
      ),
      ...settingsLines('hosting: cloudflare'),
    },
    'site.yaml:18:10  hosting  Il y a 2001 redirections, et Cloudflare n’en lit que 2000 ; écrivez « hosting: any », qui fait une page de chacune.',
  ],
  'gone-live': [
    { ...article(), ...settingsLines('gone: [/politique/mine/]') },
    'site.yaml:18:8  gone.1  L’adresse « /politique/mine/ » est en service ou le sera (articles/mine.md) ; supprimez la ligne, ou retirez l’article (draft: true).',
  ],
  'picture-missing': [
    body('![A](./carte.png)'),
    'articles/mine.md:6:1  L’image « ./carte.png » n’existe pas ; déposez le fichier à cet endroit, ou corrigez le chemin.',
  ],
  'picture-case': [
    { ...body('![A](./A.jpg)'), 'articles/a.jpg': aPicture },
    'articles/mine.md:6:1  Le fichier de l’image « ./A.jpg » s’écrit autrement (majuscules ou accents) ; écrivez : ./a.jpg',
  ],
  'picture-absolute': [
    { ...body('![A](/a.jpg)'), 'articles/a.jpg': aPicture },
    'articles/mine.md:6:1  Le chemin de l’image « /a.jpg » part de la racine ; donnez-le à partir de ce fichier, comme : ./a.jpg',
  ],
  'picture-remote': [
    body('![A](https://example.org/a.jpg)'),
    'articles/mine.md:6:1  L’image « https://example.org/a.jpg » est sur un autre serveur, qui suivrait les lecteurs ; déposez l’image à côté de ce fichier et écrivez : ./a.jpg',
  ],
  'picture-format': [
    { ...body('![A](./rapport.pdf)'), 'articles/rapport.pdf': 'x' },
    'articles/mine.md:6:1  « ./rapport.pdf » n’est pas une image que le site sait montrer ; enregistrez-la en JPEG, PNG, WebP, AVIF ou SVG.',
  ],
  'picture-broken': [
    { ...body('![A](./a.png)'), 'articles/a.png': '<!doctype html>' },
    'articles/mine.md:6:1  L’image « ./a.png » est en fait une page web enregistrée sous ce nom ; téléchargez l’image elle-même.',
  ],
  'link-missing': [
    body('Un [lien](./cuivre.md).'),
    'articles/mine.md:6:4  Le lien « ./cuivre.md » ne mène à aucun article ; corrigez le chemin, à partir de ce fichier, ou supprimez le lien.',
  ],
  'link-unpublished': [
    { ...body('[lien](./demain.md)'), 'articles/demain.md': frontMatter('date: 2050-01-01') },
    'articles/mine.md:6:1  Le lien « ./demain.md » mène à un article qui n’est pas en ligne (encore sous embargo) ; supprimez le lien, ou gardez aussi cet article en brouillon.',
  ],
  'link-list': [
    body('[a](/themes/cuivre/)'),
    'articles/mine.md:6:1  Le lien « /themes/cuivre/ » ne mène à aucune page du site ; la plus proche est : /',
  ],
  'link-picture': [
    { ...body('[a](./mine.svg)'), 'articles/mine.svg': '<svg/>' },
    'articles/mine.md:6:1  « ./mine.svg » est une image d’un format qui ne se donne pas en fichier (ceux qui se donnent : .gif, .jpeg, .jpg, .png, .webp) ; montrez-la, en écrivant : ![…](./mine.svg)',
  ],
  'link-damaged': [
    { ...body('[a](./mine.jpg)'), 'articles/mine.jpg': 'Pas une image.' },
    'articles/mine.md:6:1  « ./mine.jpg » ne peut pas être lu comme une image : le fichier est incomplet, ou d’un autre format que ne le dit son nom ; exportez-le de nouveau.',
  ],
  'link-file': [
    { ...body('[a](./note.xyz)'), 'articles/note.xyz': 'x' },
    'articles/mine.md:6:1  « ./note.xyz » est un fichier d’un genre que le site ne donne pas à ses lecteurs ; enregistrez-le autrement ; les fichiers qu’un article peut donner : .csv, .docx, .epub, .gif, .jpeg, .jpg, .ods, .odt, .pdf, .png, .pptx, .txt, .webp, .xlsx, .zip.',
  ],
  'link-scheme': [
    body('[lien](www.example.org/a)'),
    'articles/mine.md:6:1  Il manque « https:// » au lien « www.example.org/a » ; écrivez : https://www.example.org/a',
  ],
  'media-missing': [
    body('::video{src="./mine.mp4" title="La mine"}'),
    'articles/mine.md:6:1  La vidéo « ./mine.mp4 » n’existe pas ; déposez le fichier à cet endroit, ou corrigez le chemin.',
  ],
  'media-ending': [
    { ...body('::audio{src="./mine.xyz" title="La mine"}'), 'articles/mine.xyz': 'x' },
    'articles/mine.md:6:1  « ./mine.xyz » n’a pas la fin de nom d’un son que le site sache montrer ; il faut .mp3, .m4a, .ogg, .opus ou .flac.',
  ],
  'media-unplayable': [
    { ...body('[La mine](./mine.wav)'), 'articles/mine.wav': 'x' },
    'articles/mine.md:6:1  Tous les navigateurs ne savent pas jouer « ./mine.wav » ; convertissez-le, puis nommez « mine.mp3 » : ffmpeg -i mine.wav -vn -ac 1 -b:a 96k mine.mp3',
  ],
  'media-kind': [
    { ...body('::video{src="./mine.mp3" title="La mine"}'), 'articles/mine.mp3': sound },
    'articles/mine.md:6:1  « ./mine.mp3 » est un son ; écrivez : ::audio{src="./mine.mp3" title="La mine"}',
  ],
  'media-misnamed': [
    { ...body('::video{src="./mine.webm" title="La mine"}'), 'articles/mine.webm': film },
    'articles/mine.md:6:1  « ./mine.webm » n’est pas ce que dit son nom, mais du MP4 ; renommez-le : mine.mp4',
  ],
  'media-codec': [
    { ...body('::video{src="./mine.mp4" title="La mine" spoken="no"}'), 'articles/mine.mp4': foreignFilm },
    'articles/mine.md:6:1  « ./mine.mp4 » est codé en xxxx, que tous les navigateurs ne savent pas jouer ; refaites le fichier : ffmpeg -i mine.mp4 -c:v libx264 -crf 24 -pix_fmt yuv420p -vf "scale=-2:min(720\\,ih)" -c:a aac -movflags +faststart mine-web.mp4',
  ],
  'media-no-video': [
    { ...body('::video{src="./mine.mp4" title="La mine"}'), 'articles/mine.mp4': soundInMp4 },
    'articles/mine.md:6:1  « ./mine.mp4 » n’a pas d’image, seulement du son ; renommez-le « mine.m4a » et écrivez : ::audio{src="./mine.m4a" title="…"}',
  ],
  'media-broken': [
    { ...body('::video{src="./mine.mp4" title="La mine"}'), 'articles/mine.mp4': film.subarray(0, 4000) },
    'articles/mine.md:6:1  « ./mine.mp4 » s’arrête avant la fin, sans doute après un transfert interrompu ; déposez le fichier à nouveau.',
  ],
  'media-large': [
    { ...body('::audio{src="./mine.mp3" title="La mine"}'), 'articles/mine.mp3': 26 * 1024 * 1024 },
    'articles/mine.md:6:1  « ./mine.mp3 » pèse 26 Mo, et l’hébergeur n’en prend que 25 par fichier ; mettez-le chez un hébergeur à vous (« media: » dans site.yaml), ou allégez-le : ffmpeg -i mine.mp3 -vn -ac 1 -b:a 96k mine-web.mp3',
  ],
  'media-remote': [
    body('::video{src="https://example.org/mine.mp4" title="La mine"}'),
    'articles/mine.md:6:1  « https://example.org/mine.mp4 » est sur un autre serveur, qui suivrait les lecteurs ; si cet hébergeur est le vôtre, écrivez dans site.yaml « media: { host: https://example.org } », sinon mettez le fichier à côté de celui-ci et écrivez : ./mine.mp4',
  ],
  'media-unsaid': [
    {
      ...body('::video{src="https://media.example.org/mine.mp4" title="La mine" size="2 Mo" spoken="no"}'),
      ...settingsLines('media: { host: https://media.example.org }'),
    },
    'articles/mine.md:6:1  « https://media.example.org/mine.mp4 » n’est pas ici, où l’on lirait sa durée ; ajoutez : duration="3:20"',
  ],
  'media-value': [
    {
      ...body(
        '::audio{src="https://media.example.org/mine.mp3" title="La mine" duration="3:20" size="lourd"}',
      ),
      ...settingsLines('media: { host: https://media.example.org }'),
    },
    'articles/mine.md:6:1  « lourd » n’est pas un poids ; écrivez par exemple : size="2,1 Mo"',
  ],
  'media-unneeded': [
    { ...body('::audio{src="./mine.mp3" title="La mine" duration="3:20"}'), 'articles/mine.mp3': sound },
    'articles/mine.md:6:1  « duration » se lit dans le fichier même ; supprimez cet attribut.',
  ],
  'media-spoken': [
    { ...body('::video{src="./mine.mp4" title="La mine" spoken="non"}'), 'articles/mine.mp4': film },
    'articles/mine.md:6:1  « spoken » dit si l’on parle dans la vidéo, et « non » ne le dit pas ; si l’on n’y parle pas, écrivez : spoken="no"',
  ],
  'media-title': [
    { ...body('![](./mine.mp4)'), 'articles/mine.mp4': film },
    'articles/mine.md:6:1  « ./mine.mp4 » n’a pas de titre, dont ont besoin ceux qui ne le voient pas et les flux ; écrivez : ::video{src="./mine.mp4" title="…"}',
  ],
  'media-host': [
    settingsLines('media: { host: http://media.example.org/sons }'),
    'site.yaml:18:16  media.host  L’hébergeur des sons et vidéos est une origine en « https », sans chemin, et non « http://media.example.org/sons » ; écrivez : host: https://media.example.org',
  ],
  'link-media': [
    { ...body('[Écouter](./mine.mp3)'), 'articles/mine.mp3': sound },
    'articles/mine.md:6:1  « ./mine.mp3 » est un son, qui se joue dans la page au lieu d’un lien ; écrivez seul sur sa ligne : ::audio{src="./mine.mp3" title="…"}',
  ],
  'podcast-cover': [
    podcast('categories: [News]', { 'pochette.jpg': smallPicture }, './pochette.jpg'),
    'site.yaml:18:35  podcast.cover  La pochette « ./pochette.jpg » a 1200 pixels sur 800, et il faut un carré de 1400 à 3000 ; refaites-la plus grande, d’après l’original.',
  ],
  'podcast-cover-format': [
    podcast('categories: [News]', { 'pochette.webp': aPicture }, './pochette.webp'),
    'site.yaml:18:35  podcast.cover  La pochette « ./pochette.webp » n’est pas dans un format que prennent les annuaires ; enregistrez-la en JPEG ou en PNG.',
  ],
  'podcast-category': [
    podcast('categories: [Sience]'),
    'site.yaml:18:64  podcast.categories.1  « Sience » n’est pas une catégorie d’Apple ; la plus proche est : Science',
  ],
  'podcast-categories': [
    podcast('categories: [News, Science, Arts, History]'),
    'site.yaml:18:63  podcast.categories  Apple ne prend que trois catégories, et il y en a 4 ; gardez les plus justes.',
  ],
  'chapter-time': [
    withEpisode('episode: { chapters: [{ start: plus tard, title: A }] }'),
    'articles/mine.md:5:32  episode.chapters.1.start  « plus tard » n’est pas un moment de l’enregistrement ; écrivez les minutes et les secondes, comme : start: "1:30"',
  ],
  'chapter-order': [
    withEpisode('episode: { chapters: [{ start: "1:00", title: A }, { start: "0:30", title: B }] }'),
    'articles/mine.md:5:61  episode.chapters.2.start  Ce chapitre commence à 0:30, avant le précédent (1:00), ou avec lui ; mettez-les dans l’ordre.',
  ],
  'episode-sound': [
    article('episode: { number: 1 }'),
    'articles/mine.md:5:10  episode  Cet épisode n’a pas de son que les annuaires prennent ; montrez-en un (.mp3 ou .m4a) par « ::audio », ou supprimez « episode ».',
  ],
  'captions-missing': [
    {
      ...body('::video{src="./mine.mp4" title="La mine" captions="./mine-fr.vtt"}'),
      'articles/mine.mp4': film,
    },
    'articles/mine.md:6:1  Les sous-titres « ./mine-fr.vtt » n’existent pas, ou ne sont pas un fichier « .vtt » ; déposez le fichier à cet endroit, ou corrigez le chemin.',
  ],
  'captions-language': [
    withCaptions('WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n', 'articles/mine.francais.vtt'),
    'articles/mine.md:6:1  « francais », dans le nom de « mine.francais.vtt », n’est pas le code d’une langue ; renommez le fichier, par exemple : mine.fr.vtt',
  ],
  'captions-header': [
    withCaptions('00:01.000 --> 00:02.000\nBonjour.\n'),
    'articles/mine.vtt:1:1  Un fichier de sous-titres commence par une ligne, suivie d’une ligne vide ; écrivez au-dessus : WEBVTT',
  ],
  'captions-srt': [
    withCaptions('1\n00:00:01,000 --> 00:00:02,000\nBonjour.\n'),
    'articles/mine.vtt:1:1  Ce fichier est au format SRT, que les navigateurs ne lisent pas ; convertissez-le sous son vrai nom : ffmpeg -i sous-titres.srt sous-titres.vtt',
  ],
  'captions-time': [
    withCaptions('WEBVTT\n\n00:00:01,000 -> 00:00:02,000\nBonjour.\n'),
    'articles/mine.vtt:3:1  « 00:00:01,000 -> 00:00:02,000 » n’est pas un minutage ; écrivez : 00:00:01.000 --> 00:00:02.000',
  ],
  'captions-end': [
    withCaptions('WEBVTT\n\n00:02.000 --> 00:01.000\nBonjour.\n'),
    'articles/mine.vtt:3:1  Ce sous-titre finirait avant de commencer (« 00:02.000 --> 00:01.000 ») ; corrigez l’une des deux heures.',
  ],
  'captions-untimed': [
    withCaptions('WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n\nBonsoir.\n'),
    'articles/mine.vtt:6:1  « Bonsoir. » n’a pas de minutage et ne paraîtrait pas ; supprimez la ligne vide au-dessus, ou écrivez-y par exemple : 00:00:01.000 --> 00:00:04.000',
  ],
  'captions-empty': [
    withCaptions('WEBVTT\n\nNOTE rien encore\n'),
    'articles/mine.vtt:1:1  Ce fichier n’a aucun sous-titre ; écrivez-en, chacun sous son minutage, comme : 00:00:01.000 --> 00:00:04.000',
  ],
  'address-refused': [
    body('[lien](javascript:alert)'),
    'articles/mine.md:6:1  L’adresse « javascript:alert » n’est pas permise ici ; écrivez une adresse qui commence par « https:// », « mailto: » ou « tel: », ou le chemin d’un fichier.',
  ],
  'address-in-table': [
    body('| a | b |\n| - | - |\n| c |https://example.org|'),
    'articles/mine.md:8:6  L’adresse « https://example.org| » touche la barre « | » du tableau, qui serait prise avec elle ; mettez une espace entre les deux.',
  ],
  'body-long': [
    body('Un mot.\n\n'.repeat(66_667)),
    'articles/mine.md:6:1  Ce texte a 600 004 caractères, plus que les 500 000 qu’une page peut porter ; partagez-le en plusieurs articles.',
  ],
  'paragraph-long': [
    body(`Un.\n\n${'Un mot.\n'.repeat(13_000)}`),
    'articles/mine.md:8:1  Plus de 100 000 caractères se suivent ici sans ligne vide ; séparez les paragraphes par des lignes vides, ou donnez ce long tableau dans un fichier joint.',
  ],
  'body-deep': [
    body(`Un.\n\n${'>'.repeat(51)} mot`),
    'articles/mine.md:8:1  Plus de 50 citations, listes, encadrés ou balises s’emboîtent ici ; supprimez ceux qui sont de trop.',
  ],
  'html-refused': [
    body('Un <script>mot</script>.'),
    'articles/mine.md:6:4  L’élément « <script> » n’est pas permis : il ferait venir ou agir autre chose que l’article ; supprimez-le, ou mettez un lien vers la page qui le montre.',
  ],
  'html-frame': [
    body('<iframe src="https://exemple.org/carte"></iframe>'),
    'articles/mine.md:6:1  Un cadre <iframe> ferait savoir à un autre site qui lit l’article, et celui-ci n’est pas connu ; pour un lien avec un titre, écrivez à sa place : ::embed{url="https://exemple.org/carte" title="…"}',
  ],
  'html-unknown': [
    body('Si x <y et z> d.'),
    'articles/mine.md:6:6  « <y> » n’est pas un élément permis dans un article ; supprimez-le, ou, si c’est le signe « inférieur à », écrivez : &lt;',
  ],
  'html-attribute': [
    body('Un <b onclick="x">mot</b>.'),
    'articles/mine.md:6:7  L’attribut « onclick » de « <b> » n’est pas permis (pas de script dans un article) ; supprimez-le.',
  ],
  'html-unclosed': [
    body('Un <b>mot.'),
    'articles/mine.md:6:4  L’élément « <b> » n’est pas fermé et prendrait toute la suite ; ajoutez là où il finit : </b>',
  ],
  'html-tag-cut': [
    body('<hr class="a>'),
    'articles/mine.md:6:1  Il manque le « > » (ou un guillemet) à la balise « <hr », qui avalerait la suite ; ajoutez-le.',
  ],
  'html-comment-unclosed': [
    body('<!-- Un mot.'),
    'articles/mine.md:6:1  Ce commentaire n’est pas fermé et cacherait toute la suite ; ajoutez là où il finit : -->',
  ],
  'directive-unknown': [
    body('::pub'),
    'articles/mine.md:6:1  « ::pub » n’existe pas ; il y a :::note, :::quote, ::ad, :::gallery, ::video, ::audio, ::embed, :::post et ::map.',
  ],
  'directive-form': [
    body(':::note Repères\nUn mot.\n:::'),
    'articles/mine.md:6:1  « :::note » est mal écrit (rien d’autre ne doit suivre sur la ligne) ; écrivez : :::note[…]',
  ],
  'directive-attribute': [
    body(':::quote{par="A"}\nUn mot.\n:::'),
    'articles/mine.md:6:1  « :::quote » ne connaît pas « par » ; écrivez by ou role, comme : {by="…"}',
  ],
  'directive-unclosed': [
    body(':::note\nUn mot.'),
    'articles/mine.md:6:1  La boîte « :::note » n’est pas fermée ; ajoutez une ligne « ::: » là où elle finit, et ouvrez et fermez avec « :::: » une boîte qui en contient une autre.',
  ],
  'ad-nested': [
    body('- Un mot.\n\n  ::ad'),
    'articles/mine.md:8:3  Une publicité ne peut pas être placée dans une boîte, une liste ou une citation ; mettez « ::ad » entre deux paragraphes, au début de la ligne.',
  ],
  'footnote-missing': [
    body('Un mot[^1].'),
    'articles/mine.md:6:7  La note 1 est appelée, mais n’existe pas ; ajoutez à la fin du texte une ligne : [^1]: …',
  ],
  'footnote-unused': [
    body('Un mot.\n\n[^source]: Deux.'),
    'articles/mine.md:8:1  La note « source » n’est appelée nulle part et ne paraîtrait pas ; placez dans le texte l’appel : [^source]',
  ],
  'footnote-twice': [
    body('Un mot[^1].\n\n[^1]: Deux.\n\n[^1]: Trois.'),
    'articles/mine.md:10:1  La note « 1 » existe déjà plus haut ; donnez-lui un autre nom, ici et dans le texte.',
  ],
  'mdx-less-than': [
    inMdx('Moins de <5 %.'),
    'articles/mine.mdx:6:10  Dans un fichier .mdx, « < » ouvre une balise, et celle-ci ne se lit pas ; mettez ses valeurs entre guillemets, donnez une adresse sans « < », ou écrivez pour le signe : &lt;',
  ],
  'mdx-brace': [
    inMdx('Un {mot.'),
    'articles/mine.mdx:6:4  Dans un fichier .mdx, « { » ouvre un calcul, et l’accolade n’est pas fermée ; fermez-la, ou écrivez pour le signe : \\{',
  ],
  'mdx-expression': [
    inMdx('Un {1 +} mot.'),
    'articles/mine.mdx:6:8  Dans un fichier .mdx, ce qui est entre accolades serait calculé, et un article ne calcule rien ; écrivez ce que cela donne, ou, pour une accolade du texte : \\{',
  ],
  'mdx-tag-unclosed': [
    inMdx('Un <b>mot.'),
    'articles/mine.mdx:6:4  La balise « <b> » n’est pas fermée ; ajoutez là où elle finit, avant la fin du paragraphe si elle y commence : </b>',
  ],
  'mdx-tag-unopened': [
    inMdx('Un mot</b>.'),
    'articles/mine.mdx:6:7  La balise « </b> » ne ferme rien ; supprimez-la, ou ouvrez « <b> » avant.',
  ],
  'mdx-comment': [
    inMdx('<!-- Un mot. -->'),
    'articles/mine.mdx:6:1  Dans un fichier .mdx, un commentaire s’écrit autrement ; écrivez : {/* … */}',
  ],
  'mdx-import': [
    inMdx('Un mot.\n\nimport de lithium'),
    'articles/mine.mdx:8:1  Cette ligne commence comme une commande (import ou export), et un article n’en exécute aucune ; supprimez-la : les composants sont là sans elle. Si c’est du texte, commencez la ligne par un autre mot.',
  ],
  'component-unknown': [
    inMdx('<Carte />'),
    'articles/mine.mdx:6:1  Le composant « <Carte> » n’existe pas ; il y a Figure, Gallery, Video, Audio, Embed, Post, Quote, Note, Timeline, Comparison, BarChart, LineChart, Map et LocatorMap.',
  ],
  'component-inline': [
    inMdx('Un <Quote by="A">mot</Quote>.'),
    'articles/mine.mdx:6:4  « <Quote> » est au milieu d’une ligne de texte ; mettez-le seul, avec une ligne vide avant et après.',
  ],
  'component-attribute': [
    inMdx('<Note titre="A">\n\nUn mot.\n\n</Note>'),
    'articles/mine.mdx:6:7  « <Note> » ne connaît pas « titre » ; écrivez : title="Repères"',
  ],
  'component-missing': [
    inMdx(`<BarChart title="T">\n\n${table}\n\n</BarChart>`),
    'articles/mine.mdx:6:1  Il manque « source » à « <BarChart> » ; ajoutez dans la balise : source="USGS, 2024"',
  ],
  'component-empty': [
    inMdx('<Note title="">\n\nUn mot.\n\n</Note>'),
    'articles/mine.mdx:6:7  « title » est vide ; supprimez-le, ou écrivez par exemple : title="Repères"',
  ],
  'component-computed': [
    inMdx('<Note title={1 + 1}>\n\nUn mot.\n\n</Note>'),
    'articles/mine.mdx:6:7  La valeur de « title » se met entre guillemets droits, sans accolades ; écrivez par exemple : title="Repères"',
  ],
  'component-number': [
    {
      ...inMdx('<LocatorMap src="./a.svg" alt="A" credit="C" label="L" x="gauche" y="1" />'),
      'articles/a.svg': '<svg/>',
    },
    'articles/mine.mdx:6:56  « gauche » ne convient pas à « x », qui attend un nombre de 0 à 100 ; écrivez par exemple : x="55"',
  ],
  'component-address': [
    body('::embed{url="youtube.com/watch"}'),
    'articles/mine.md:6:1  « youtube.com/watch » ne convient pas à « url », qui attend une adresse entière ; écrivez par exemple : url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"',
  ],
  'component-day': [
    body(':::post{url="https://x.com/a/status/1437818895604269059" by="A" date="hier"}\nUn mot.\n:::'),
    'articles/mine.md:6:1  « hier » ne convient pas à « date », qui attend un jour : année, mois, jour ; écrivez par exemple : date="2026-11-02"',
  ],
  'component-coordinate': [
    body('::map{lat="48°51′N" lon="2.35" label="Paris"}'),
    'articles/mine.md:6:1  « 48°51′N » ne convient pas à « lat », qui attend des degrés avec un point ; écrivez : lat="48.85"',
  ],
  'component-places': [
    body('::map{lat="46.18" lon="2.94" label="Échassières" also="Vichy"}'),
    'articles/mine.md:6:1  « Vichy » ne convient pas à « also », qui attend des noms suivis de leur latitude et de leur longitude, séparés par des points-virgules ; écrivez par exemple : also="Vichy 46.13 3.43 ; Montluçon 46.34 2.6"',
  ],
  'map-swapped': [
    body('::map{lat="174.76" lon="-36.85" label="Auckland"}'),
    'articles/mine.md:6:1  La latitude et la longitude de la carte semblent inversées ; écrivez : lat="-36.85" lon="174.76"',
  ],
  'map-at-sea': [
    body('::map{lat="-40" lon="-120" label="Nulle part" zoom="8"}'),
    'articles/mine.md:6:1  La carte ne montrerait que la mer ; vérifiez « lat » et « lon », ou montrez-en plus en écrivant : zoom="4"',
  ],
  'map-outside': [
    body('::map{lat="48.85" lon="2.35" label="Paris" zoom="8" also="Brest 48.39 -4.49"}'),
    'articles/mine.md:6:1  Les lieux de la carte n’y tiennent pas tous ; supprimez « zoom », ou écrivez : zoom="6.5"',
  ],
  'embed-page': [
    body('::embed{url="https://www.youtube.com/@chaine"}'),
    'articles/mine.md:6:1  « https://www.youtube.com/@chaine » est bien chez YouTube, mais ne dit pas ce qu’il faut montrer ; ouvrez la page même, copiez son adresse (ou, pour une adresse raccourcie, celle où elle mène), et écrivez, comme : url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"',
  ],
  'embed-misspelt': [
    body('::embed{url="https://www.youtub.com/watch?v=aqz-KE-bpKQ"}'),
    'articles/mine.md:6:1  L’adresse « https://www.youtub.com/watch?v=aqz-KE-bpKQ » a sans doute une faute de frappe ; écrivez : url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"',
  ],
  'embed-not-allowed': [
    {
      ...settingsLines('embeds: [vimeo]'),
      ...body('::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"}'),
    },
    'articles/mine.md:6:1  YouTube n’est pas parmi les sites que site.yaml permet de montrer ; ajoutez-le à « embeds » (youtube), ou écrivez un simple lien.',
  ],
  'component-content': [
    inMdx('<Timeline></Timeline>'),
    'articles/mine.mdx:6:1  Il manque une liste de dates entre les balises de « <Timeline> » ; mettez-la sur ses propres lignes, avec une ligne vide avant et après.',
  ],
  'component-content-stray': [
    inMdx('<Timeline>\n\nUn mot.\n\n- **1982** Deux.\n\n</Timeline>'),
    'articles/mine.mdx:8:1  Entre les balises de « <Timeline> » ne va qu’une liste de dates ; mettez ceci avant ou après.',
  ],
  'component-content-unused': [
    {
      ...inMdx('<Figure src="./a.jpg" alt="A" credit="C">\n\nUn mot.\n\n</Figure>'),
      'articles/a.jpg': aPicture,
    },
    'articles/mine.mdx:8:1  Rien ne va entre les balises de « <Figure> » ; fermez-le aussitôt, et écrivez le reste après : <Figure … />',
  ],
  'component-data-twice': [
    {
      ...inMdx(`${chart} data="./a.csv">\n\n${table}\n\n</BarChart>`),
      'articles/a.csv': 'pays,2023\nChili,1\n',
    },
    'articles/mine.mdx:6:1  « <BarChart> » a ses chiffres deux fois ; supprimez le tableau, ou l’attribut « data ».',
  ],
  'component-date': [
    inMdx('<Timeline>\n\n- **1982** Un.\n- Deux.\n\n</Timeline>'),
    'articles/mine.mdx:9:1  Cette étape ne commence pas par sa date en gras ; écrivez par exemple : - **1982** L’aimant est inventé.',
  ],
  'number-form': [
    inMdx(`${chart}>\n\n${table.replace('1 |', '2 kt |')}\n\n</BarChart>`),
    'articles/mine.mdx:10:9  « 2 kt » n’est pas un nombre seul (l’unité va dans « unit ») ; écrivez : 2',
  ],
  'number-ambiguous': [
    inMdx(`${chart}>\n\n${table.replace('1 |', '1,234 |')}\n\n</BarChart>`),
    'articles/mine.mdx:10:9  « 1,234 » se lit de deux façons ; écrivez 1234 (des milliers) ou 1.234 (des décimales).',
  ],
  'chart-columns': [
    inMdx(`${chart}>\n\n${table.replaceAll(/ \| (?:2023|-|1) \|/g, ' |')}\n\n</BarChart>`),
    'articles/mine.mdx:8:1  Un graphique prend une colonne de noms puis de une à 3 colonnes de nombres, et il y a ici 1 colonne en tout ; choisissez-les, comme : columns="pays, 2023"',
  ],
  'chart-rows': [
    inMdx(`${chart}>\n\n| pays | 2023 |\n| - | - |\n\n</BarChart>`),
    'articles/mine.mdx:8:1  Ce tableau n’a que sa ligne de titres ; ajoutez dessous au moins une ligne de chiffres.',
  ],
  'chart-column': [
    inMdx(`${chart} columns="pays, 2024">\n\n${table}\n\n</BarChart>`),
    'articles/mine.mdx:8:1  La colonne « 2024 » n’existe pas ; écrivez « 2023 ».',
  ],
  'csv-missing': [
    inMdx(`${chart} data="./a.csv" />`),
    'articles/mine.mdx:6:32  Le fichier « ./a.csv » n’existe pas ; déposez-le à côté de l’article, ou corrigez le chemin.',
  ],
  'csv-ending': [
    { ...inMdx(`${chart} data="./a.xlsx" />`), 'articles/a.xlsx': 'x' },
    'articles/mine.mdx:6:32  « ./a.xlsx » n’est pas un fichier CSV ; enregistrez le tableau au format CSV et écrivez par exemple : data="./chiffres.csv"',
  ],
  'csv-empty': [
    { ...inMdx(`${chart} data="./a.csv" />`), 'articles/a.csv': '\n' },
    'articles/a.csv:1:1  Ce fichier est vide ; écrivez une ligne de titres, comme « pays,2023 », puis une ligne par nom.',
  ],
  'csv-row': [
    { ...inMdx(`${chart} data="./a.csv" />`), 'articles/a.csv': 'pays,2023\nChili,1,5\n' },
    'articles/a.csv:2:1  Cette ligne a 3 cases et la ligne des titres 2 ; écrivez-en 2, et mettez entre guillemets droits un texte qui contient le séparateur.',
  ],
  'csv-quote': [
    { ...inMdx(`${chart} data="./a.csv" />`), 'articles/a.csv': 'pays,2023\n"Chili,1\n' },
    'articles/a.csv:2:1  Un guillemet droit de ce fichier n’est pas fermé ; fermez celui-ci, ou doublez-le (« "" ») s’il fait partie du texte.',
  ],
};

type FaultMessage = Awaited<ReturnType<typeof read>>[number];

/** The faults of these files with their messages and values; paths are relative to the folder. */
async function read(files: Files | undefined) {
  const root = await mkdtemp(path.join(tmpdir(), 'rule-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'content');
  if (files) await mkdir(folder);
  for (const [name, written] of Object.entries(files ? { 'site.yaml': siteYaml, ...files } : {})) {
    if (written === undefined) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (Array.isArray(written)) await symlink(written[0], file);
    else await writeFile(file, typeof written === 'number' ? '' : written);
    if (typeof written === 'number') await truncate(file, written);
  }
  const options = { clock, outline, root: files ? folder : root, scanPicture: scanForBuild };
  const { faults } = await readPublication(folder, options);
  return faults.map((fault) => ({
    rule: fault.rule,
    file: path.relative(options.root, path.resolve(options.root, fault.file)),
    line: fault.line,
    text: describeFault(fault, 'fr')
      .replace(/[\u00A0\u202F]/g, ' ')
      .replaceAll(`${root}/`, ''),
    values: JSON.parse(JSON.stringify(fault.values).replaceAll(`${root}/`, '')) as unknown,
  }));
}

test.each(Object.entries(cases))('%s has its exact message and position', async (rule, [files, text]) => {
  const values = faultExamples[rule as keyof typeof faultExamples];
  const found = (await read(files)).map(({ rule, text, values }) => ({ rule, text, values }));
  expect(found).toEqual([{ rule, text, values }]);
});

test('an unknown message of the MDX parser has its exact message and position', () => {
  const fault = { ...mdxFault(new Error('6:3: Something new')), file: 'articles/mine.mdx' };
  expect(describeFault(fault, 'fr').replace(/[\u00A0\u202F]/g, ' ')).toBe(
    'articles/mine.mdx:6:3  Le fichier .mdx ne se lit pas à partir d’ici ; cherchez un « < » ou un « { » de trop, ou renommez le fichier en .md.',
  );
});

test('every rule of the build has a case', () => {
  expect(Object.keys(cases)).toEqual(faultRules.filter((rule) => rule !== unreachable));
});

/** Rules whose correction is a new file name, an added line or several lines, not a replacement of one line. */
const withoutReplacement =
  /^(?:yaml-item-mark|text-map|file-|slug-|page-|settings-|redirect-chain|redirect-target|redirect-unpublished|link-missing|component-missing|publisher-needs)/;

/** Applies the correction of a message: it replaces the quoted words, or the whole line. */
function applyAdvice(files: Files, { file, line, values }: FaultMessage): Files | undefined {
  const { right, spaces, ...others } = values as Record<string, unknown>;
  const written = files[file] ?? (file === 'site.yaml' ? siteYaml : undefined);
  if (typeof right !== 'string' || right.includes('…') || typeof written !== 'string') return undefined;
  const lines = written.split('\n');
  const currentLine = lines[line - 1] ?? '';
  const isLine = /^(?:- |[\w-]+: )/.test(right);
  const quoted = isLine
    ? undefined
    : Object.values(others).find((value) => typeof value === 'string' && currentLine.includes(value));
  const indent = typeof spaces === 'number' ? ' '.repeat(spaces) : /^\s*/.exec(currentLine)![0];
  const next =
    typeof quoted === 'string'
      ? currentLine.replace(quoted, () => right)
      : isLine
        ? indent + right
        : undefined;
  return next === undefined ? undefined : { ...files, [file]: lines.with(line - 1, next).join('\n') };
}

const applicable = Object.entries(cases).filter(([rule]) => !withoutReplacement.test(rule));

test.each(applicable)('the suggested correction for %s no longer breaks the rule', async (rule, [files]) => {
  const [fault] = await read(files);
  const corrected = files && applyAdvice(files, fault!);
  if (corrected) expect((await read(corrected)).map((other) => other.rule)).not.toContain(rule);
});
