import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../src/intake/schemas/checkSettings.ts';
import { faultRules } from '../../../src/i18n/describeFault.ts';
import { checkExamples } from '../../../src/i18n/cli/checkExamples.ts';
import { isFull } from '../../fullRun.ts';
import { siteYaml } from '../../intake/samples.ts';
import { article, picture, checkFiles, type Files } from './samples.ts';

const mine = 'articles/mine.md';
const widePicture = await picture(1400);
const film = readFileSync('tests/publication/articles/2024/aimants-force-invisible/aimant.mp4');
const narrowPicture = await picture(600);
const withLeadPicture = (...fields: string[]) => [
  'image:',
  '  src: ./mine.jpg',
  '  alt: Une fosse',
  '  credit: Agence',
  ...fields,
];

/** Each rule with the smallest publication that breaks it. */
type Case = [what: string, files: Files, expected: string[]];
const cases: Case[] = [
  [
    'a picture without a description',
    { [mine]: article('Un mot.\n\n![](./mine.jpg "La mine © Agence")'), 'articles/mine.jpg': widePicture },
    [
      'articles/mine.md:9:1 warning alt-missing L’image « ./mine.jpg » n’a pas de description pour qui ne la voit pas ; écrivez ce qu’elle montre : ![…](./mine.jpg "La mine © Agence")',
    ],
  ],
  [
    'a description that repeats the title',
    { [mine]: article('![La mine](./mine.jpg "Une fosse © Agence")'), 'articles/mine.jpg': widePicture },
    [
      'articles/mine.md:7:1 warning alt-repeated La description « La mine » répète le titre de l’article ; dites plutôt ce que l’image montre.',
    ],
  ],
  [
    'a description that repeats the caption',
    { [mine]: article('![Une fosse](./mine.jpg "Une fosse © Agence")'), 'articles/mine.jpg': widePicture },
    [
      'articles/mine.md:7:1 warning alt-repeated La description « Une fosse » répète la légende ; dites plutôt ce que l’image montre.',
    ],
  ],
  [
    'a description that is the name of the file',
    { [mine]: article('![mine.jpg](./mine.jpg "© Agence")'), 'articles/mine.jpg': widePicture },
    [
      'articles/mine.md:7:1 warning alt-repeated La description « mine.jpg » répète le nom du fichier ; dites plutôt ce que l’image montre.',
    ],
  ],
  [
    'a description given twice',
    {
      [mine]: article('![Une fosse](./mine.jpg "© Agence")\n\n![Une fosse](./mine.jpg "© Agence")'),
      'articles/mine.jpg': widePicture,
    },
    [
      'articles/mine.md:9:1 warning alt-repeated La description « Une fosse » répète la description d’une autre image ; dites plutôt ce que l’image montre.',
    ],
  ],
  [
    'a lead picture’s description that repeats its caption',
    {
      [mine]: article('Texte.', ...withLeadPicture('  caption: Une fosse')),
      'articles/mine.jpg': widePicture,
    },
    [
      'articles/mine.md:8:8 warning alt-repeated La description « Une fosse » répète la légende ; dites plutôt ce que l’image montre.',
    ],
  ],
  [
    'a lead picture that is too small',
    { [mine]: article('Texte.', ...withLeadPicture()), 'articles/mine.jpg': narrowPicture },
    [
      'articles/mine.md:7:8 warning picture-small L’image « ./mine.jpg » n’a que 600 pixels de large et serait floue ou petite à cette place ; prenez-en une de 1200 pixels au moins.',
    ],
  ],
  [
    'a picture of the body that is too small',
    { [mine]: article('![Une fosse](./mine.jpg "© Agence")'), 'articles/mine.jpg': narrowPicture },
    [
      'articles/mine.md:7:1 warning picture-small L’image « ./mine.jpg » n’a que 600 pixels de large et serait floue ou petite à cette place ; prenez-en une de 768 pixels au moins.',
    ],
  ],
  [
    'an unused picture',
    { [mine]: article('Texte.'), 'articles/mine.jpg': widePicture },
    [
      'articles/mine.jpg:1:1 warning picture-unused Rien ne montre cette image ; supprimez le fichier, ou placez-la dans l’article : ![…](./mine.jpg)',
    ],
  ],
  [
    'a document that reveals who made it',
    {
      [mine]: article('[Le rapport](./rapport.pdf) et [le tableau](./tableau.csv).'),
      'articles/rapport.pdf':
        '%PDF-1.7\n1 0 obj\n<< /Author (Jeanne Martin) /Title (C:\\\\Users\\\\jmartin\\\\note.doc) >>\nendobj',
      'articles/tableau.csv': 'auteur\nJeanne Martin\n',
    },
    [
      'articles/rapport.pdf:1:1 warning document-author Ce document dit, dans ses propriétés, qui l’a fait ou sur quel ordinateur : « Jeanne Martin » et « C:\\Users\\jmartin\\note.doc ». Si les lecteurs ne doivent pas le savoir, effacez-le dans les propriétés de l’original et exportez un nouveau fichier.',
    ],
  ],
  [
    'a dossier without an article online, unless it is a draft',
    {
      'dossiers/eau.md': '---\ntitle: L’eau\n---\nTrois usages, un seul lit.\n',
      'dossiers/air.md': '---\ntitle: L’air\ndraft: true\n---\nUn souffle, rien de plus.\n',
      'articles/demain.md': article('Texte.', 'draft: true', 'dossier: eau').replace('La mine', 'Demain'),
    },
    [
      'dossiers/eau.md:1:1 warning dossier-empty Ce dossier n’a pas d’article en ligne, et donc pas de page ; écrivez dans l’en-tête d’un article : dossier: eau',
    ],
  ],
  [
    'a correction and an update of later',
    {
      [mine]: article(
        'Texte.',
        'updated: 2031-01-01',
        'corrections: [{ date: 2023-11-02, text: A }, { date: 2031-01-02, text: B }]',
      ),
      'articles/demain.md': article('Texte.', 'updated: 2031-01-03')
        .replace('date: 2023-11-01', 'date: 2031-01-03')
        .replace('La mine', 'Demain'),
    },
    [
      'articles/mine.md:6:10 warning dated-later Cette date est à venir (2031-01-01) : rien n’en paraîtra jusque-là ; si ce n’est pas voulu, corrigez-la.',
      'articles/mine.md:7:54 warning dated-later Cette date est à venir (2031-01-02) : rien n’en paraîtra jusque-là ; si ce n’est pas voulu, corrigez-la.',
    ],
  ],
  [
    'a live page with a heading without a time, and an entry that seems to be a day early',
    {
      [mine]: article(
        '## 00:12 Après minuit\n\nFini.\n\n## Sans heure\n\nQuand ?\n\n## 23:50 Le vote\n\nOui.\n\n## 20:00 Le début\n\nUn.',
        'kind: live',
        'ended: 2023-11-02',
      ),
    },
    [
      'articles/mine.md:9:1 warning entry-order L’heure de cette entrée (00:12) n’est pas à sa place ; corrigez-la, ou, si l’entrée est du lendemain, écrivez son jour : ## 2023-11-02 00:12 Après minuit',
      'articles/mine.md:13:1 warning entry-time Cet intertitre n’a pas d’heure : il n’est pas une entrée du direct ; écrivez-la (ou, pour un intertitre dans une entrée, « ### ») : ## 14:32 Sans heure',
    ],
  ],
  [
    'headings of a live page with their hours in other forms',
    {
      [mine]: article(
        '## 22:10 Fini\n\nA.\n\n## 21.50 Le vote\n\nB.\n\n## À 20:15, la panne\n\nC.\n\n## 2023-11-01 Le début\n\nD.',
        'kind: live',
        'ended: 2023-11-02',
      ),
    },
    ['21:50 Le vote', '20:15 la panne', '2023-11-01 14:32 Le début'].map(
      (right, at) =>
        `articles/mine.md:${13 + 4 * at}:1 warning entry-time Cet intertitre n’a pas d’heure : il n’est pas une entrée du direct ; écrivez-la (ou, pour un intertitre dans une entrée, « ### ») : ## ${right}`,
    ),
  ],
  [
    'a live page without entries, and one that has not ended for days',
    {
      [mine]: article('Texte.', 'kind: live', 'ended: 2023-11-02'),
      'articles/vote/index.md': article('Texte.', 'kind: live')
        .replace('La mine', 'Un vote')
        .replace('2023-11-01', '2023-09-30'),
      'articles/vote/live/ouverture.md': '---\ntitle: La mine\ndate: 2023-09-30 18:00\n---\n\nTexte.\n',
      'articles/vote/live/demain.md': '---\ntitle: Demain\ndate: 2031-01-01 18:00\n---\n\nTexte.\n',
    },
    [
      'articles/mine.md:2:8 warning live-empty Ce direct n’a aucune entrée ; écrivez la première : ## 14:32 …',
      'articles/vote/index.md:2:8 warning live-long Ce direct n’a rien de nouveau depuis trois jours, et s’affiche toujours « En direct » ; s’il est fini, ajoutez une ligne : ended: 2023-09-30 18:00',
      'articles/vote/live/demain.md:1:1 warning dated-later Cette date est à venir (2031-01-01 18:00) : rien n’en paraîtra jusque-là ; si ce n’est pas voulu, corrigez-la.',
    ],
  ],
  [
    'an event that is over before its article appears',
    { [mine]: article('Texte.', 'event: { start: 2022-12-04, end: 2022-12-06 }') },
    [
      'articles/mine.md:6:34 warning event-past L’événement est fini (2022-12-06) le jour où l’article paraît (2023-11-01), et ne sera jamais dans l’agenda ; corrigez l’année, ou supprimez « event ».',
    ],
  ],
  [
    'a reply to an article that was taken down',
    {
      [mine]: article('Texte.', 'kind: reply', 'replyTo: accord'),
      'articles/accord.md': article('Texte.', 'draft: true').replace('La mine', 'Un accord'),
    },
    [
      'articles/mine.md:7:10 warning reply-dropped Cette réponse ne paraît pas, parce que l’article auquel elle répond, « accord », n’est pas en ligne (un brouillon) ; s’il ne doit pas revenir, supprimez-la, ou faites-en un article d’un autre genre, qui rappelle le titre de celui-là et combien de temps il est resté en ligne.',
    ],
  ],
  [
    'a picture of the body without a credit',
    { [mine]: article('![Une fosse](./mine.jpg "Vue")'), 'articles/mine.jpg': widePicture },
    [
      'articles/mine.md:7:1 warning picture-uncredited L’image « ./mine.jpg » n’a pas de crédit ; écrivez après l’adresse la légende, « © » et à qui elle est : ![Une fosse](./mine.jpg "Vue © …")',
    ],
  ],
  [
    'a licence that has ended',
    {
      [mine]: article('Texte.', ...withLeadPicture('  licenseUntil: 2023-10-31')),
      'articles/mine.jpg': widePicture,
    },
    [
      'articles/mine.md:10:17 warning licence-past Le droit de montrer cette image a pris fin (2023-10-31) ; renouvelez la licence et corrigez « licenseUntil », ou changez d’image.',
    ],
  ],
  [
    'a link to the site’s own address of an article',
    {
      [mine]: article('Voir [l’accord](https://www.example.org/monde/accord/#suite).'),
      'articles/accord.md': article('## Suite').replace('La mine', 'Accord').replace('politique', 'monde'),
    },
    [
      'articles/mine.md:7:6 warning link-own-site Le lien « https://www.example.org/monde/accord/#suite » mène à ce site par une adresse, qui peut changer ; écrivez : ./accord.md#suite',
    ],
  ],
  [
    'a link to a missing address of the site',
    { [mine]: article('Voir [l’accord](https://example.org/perdu/).') },
    [
      'articles/mine.md:7:6 warning link-own-site Le lien « https://example.org/perdu/ » mène à ce site par son adresse entière, et à aucun article connu ; écrivez le chemin du fichier de l’article, comme : ../2023/mine.md',
    ],
  ],
  [
    'a link from the root to an article',
    {
      [mine]: article(
        'Voir [l’accord](/monde/accord#suite), [les archives](/archives/) et [l’autre page](/monde/2/).',
      ),
      'articles/accord.md': article('## Suite').replace('La mine', 'Accord').replace('politique', 'monde'),
    },
    [
      'articles/mine.md:7:6 warning link-own-site Le lien « /monde/accord#suite » mène à ce site par une adresse, qui peut changer ; écrivez : ./accord.md#suite',
    ],
  ],
  [
    'links to the site’s own addresses that the build refuses or leaves out, once',
    {
      [mine]: article(
        '[a](/politique/b/) [c](https://example.org/politique/b/) [d](/politique/acord/) [e](/politique/e/)',
      ),
      'articles/b.md': article('x', 'draft: true').replace('La mine', 'B'),
      'articles/e.md': article('x').replace('La mine', 'E').replace('2023-11-01', '2050-01-01'),
      'articles/accord.md': article('x').replace('La mine', 'Accord'),
    },
    [
      'articles/mine.md:7:1 warning link-dropped Le lien « /politique/b/ » est montré sans lien tant que cet article n’est pas en ligne (un brouillon) ; s’il ne doit pas revenir, supprimez le lien.',
      'articles/mine.md:7:20 warning link-dropped Le lien « https://example.org/politique/b/ » est montré sans lien tant que cet article n’est pas en ligne (un brouillon) ; s’il ne doit pas revenir, supprimez le lien.',
      'articles/mine.md:7:58 fault link-missing Le lien « /politique/acord/ » ne mène à aucun article ; le plus proche est : ./accord.md',
      'articles/mine.md:7:81 fault link-unpublished Le lien « /politique/e/ » mène à un article qui n’est pas en ligne (encore sous embargo) ; supprimez le lien, ou gardez aussi cet article en brouillon.',
    ],
  ],
  [
    'references to a withdrawn article: a list, a thread, an original, a redirect',
    {
      [mine]: article(
        'Voir [le cuivre](/themes/cuivre/).',
        'follows: [accord]',
        'lang: en',
        'translationOf: accord',
      ),
      'articles/accord.md': article('x', 'tags: [cuivre]', 'expires: 2023-11-02').replace(
        'La mine',
        'Accord',
      ),
      'site.yaml': `${siteYaml}redirects: [{ from: /a/, to: /politique/accord/ }]\nhome: { lead: mine, second: accord, breaking: { text: A, article: accord } }\n`,
    },
    [
      'articles/mine.md:6:11 warning follows-dropped L’article « accord » n’est pas rappelé ici tant qu’il n’est pas en ligne (expiré) ; s’il ne doit pas revenir, retirez-le de la liste.',
      'articles/mine.md:8:16 warning translation-dropped Cette traduction paraît seule tant que l’article original « accord » n’est pas en ligne (expiré) ; s’il ne doit pas revenir, supprimez la ligne.',
      'articles/mine.md:10:6 warning link-dropped Le lien « /themes/cuivre/ » est montré sans lien tant que cette page n’est pas en ligne, faute d’article publié ou parce qu’elle est un brouillon ; si elle ne doit pas revenir, supprimez le lien.',
      'site.yaml:18:30 warning redirect-dropped Cette redirection attend que l’adresse « /politique/accord/ » soit en ligne ; si elle ne doit pas revenir, supprimez la redirection, ou menez-la ailleurs.',
      'site.yaml:19:29 advice home-dropped L’article « accord » n’est pas en ligne (expiré) : jusque-là, la page d’accueil met à cette place un autre article, le plus récent ; si ce n’est pas voulu, changez ou supprimez la ligne.',
      'site.yaml:19:67 advice home-dropped L’article « accord » n’est pas en ligne (expiré) : jusque-là, le bandeau ne paraît pas ; s’il doit paraître, supprimez cette ligne, ou menez-le ailleurs par « url ».',
    ],
  ],
  [
    'a dossier that is a draft: in an article, on the front page',
    {
      [mine]: article('x', 'dossier: eau'),
      'dossiers/eau.md': '---\ntitle: L’eau\ndraft: true\n---\n',
      'site.yaml': `${siteYaml}home: { dossier: eau }\n`,
    },
    [
      'articles/mine.md:6:10 warning dossier-dropped Cet article paraît hors de son dossier tant que « eau » est un brouillon ; publiez le dossier, ou, s’il ne doit pas paraître, supprimez la ligne.',
      'site.yaml:18:18 advice home-dropped Le dossier « eau » n’est pas en ligne (un brouillon) : jusque-là, la page d’accueil paraît sans dossier ; si ce n’est pas voulu, changez ou supprimez la ligne.',
    ],
  ],
  [
    'a link without encryption',
    { [mine]: article('Voir\n[le rapport](http://example.com/r).') },
    [
      'articles/mine.md:8:1 warning link-http Le lien « http://example.com/r » n’est pas protégé ; si le site répond aussi en « https », écrivez : https://example.com/r',
    ],
  ],
  [
    'a link without encryption in raw HTML',
    { [mine]: article('Le <a href="http://example.com/r" lang="fr">rapport</a>.') },
    [
      'articles/mine.md:7:4 warning link-http Le lien « http://example.com/r » n’est pas protégé ; si le site répond aussi en « https », écrivez : https://example.com/r',
    ],
  ],
  [
    'a link without words',
    { [mine]: article('Voir [](https://example.com/r).') },
    [
      'articles/mine.md:7:6 warning link-empty Le lien vers « https://example.com/r » n’a pas de mots à lire ; supprimez-le, ou dites ce qu’on y trouve, comme : [le rapport de la Cour des comptes](…)',
    ],
  ],
  [
    'a link without an address',
    { [mine]: article('Voir [le rapport](), [le plan](#).') },
    [
      'articles/mine.md:7:6 warning link-empty Ce lien ne mène nulle part ; supprimez-le, ou écrivez son adresse, comme : [le rapport](https://example.org/rapport)',
      'articles/mine.md:7:22 warning link-empty Ce lien ne mène nulle part ; supprimez-le, ou écrivez son adresse, comme : [le rapport](https://example.org/rapport)',
    ],
  ],
  [
    'a link on « ici »',
    { [mine]: article('C’est [**ici**](https://example.com/r).') },
    [
      'articles/mine.md:7:7 warning link-bare Le lien « ici » ne dit pas où il mène, et ne se comprend pas seul ; mettez-le sur des mots qui le disent, comme : [le rapport de la Cour des comptes](…)',
    ],
  ],
  [
    'links in raw HTML without an address, without words, and on « ici »',
    {
      [mine]: article(
        'Un <a href="">mot</a>, <a href="https://a.example/"></a>.\n\n> <p>\n> <a href="https://a.example/">ici</a></p>',
      ),
    },
    [
      'articles/mine.md:7:4 warning link-empty Ce lien ne mène nulle part ; supprimez-le, ou écrivez son adresse, comme : [le rapport](https://example.org/rapport)',
      'articles/mine.md:7:4 advice raw-html « <a> » est du HTML ; écrivez plutôt : […](https://…)',
      'articles/mine.md:7:24 warning link-empty Le lien vers « https://a.example/ » n’a pas de mots à lire ; supprimez-le, ou dites ce qu’on y trouve, comme : [le rapport de la Cour des comptes](…)',
      'articles/mine.md:7:24 advice raw-html « <a> » est du HTML ; écrivez plutôt : […](https://…)',
      'articles/mine.md:9:3 advice raw-html « <p> » est du HTML ; écrivez plutôt : …',
      'articles/mine.md:10:3 warning link-bare Le lien « ici » ne dit pas où il mène, et ne se comprend pas seul ; mettez-le sur des mots qui le disent, comme : [le rapport de la Cour des comptes](…)',
    ],
  ],
  [
    'what other sites show',
    {
      [mine]: article(
        '::embed{url="https://vimeo.com/76979871"}\n\n::embed{url="https://a.example/b" title="Un suivi"}\n\n::embed{url="https://x.com/a/status/1437818895604269059" title="Un mot"}\n\n<iframe src="https://player.vimeo.com/video/1" title="L\'usine &quot;A&quot;"></iframe>\n\n::embed{url="https://vimeo.com/2" title="Une visite" poster="./mine.jpg"}',
      ),
      'articles/mine.jpg': widePicture,
    },
    [
      'articles/mine.md:7:1 warning embed-untitled Les lecteurs ne sauraient pas ce que Vimeo leur montrerait ; dites-le en quelques mots : ::embed{url="https://vimeo.com/76979871" title="…"}',
      'articles/mine.md:9:1 advice embed-unknown Aucun lecteur vidéo, son ou carte n’est connu pour « a.example » : les lecteurs ont un lien avec ce titre. Si cela suffit, il n’y a rien à faire.',
      'articles/mine.md:11:1 advice embed-post De cette publication de X, les lecteurs n’ont qu’un lien ; citez ses mots, sur les lignes qui suivent, et finissez par « ::: » (ou la balise de fin) : :::post{url="https://x.com/a/status/1437818895604269059" by="…" date="…"}',
      'articles/mine.md:13:1 advice embed-frame Ce cadre <iframe> se montre comme une vidéo, un son ou une carte d’un autre site ; « npm run check -- --fix » écrit à sa place : ::embed{url="https://vimeo.com/1" title="L\'usine &quot;A&quot;"}',
      'articles/mine.md:15:1 warning picture-uncredited L’image « ./mine.jpg » n’a pas de crédit ; écrivez à qui elle est : ::embed{url="https://vimeo.com/2" title="Une visite" poster="./mine.jpg" credit="…"}',
    ],
  ],
  [
    'links to parts of a page that are not there',
    {
      [mine]: article(
        '[a](#les-chifres) [b](#les-chiffres) [c](./b.mdx#rien) [d](./b.mdx#%C3%89t%C3%A9) [e](#note-fn-x) [f](#géo) [g](../pages/pages-fixes.md#haut)\n\n## Les chiffres\n\nUn <abbr id="géo">mot</abbr>[^x].\n\n[^x]: Une note.',
      ),
      'articles/b.mdx': article('## E\u0301te\u0301').replace('La mine', 'B'),
      'pages/pages-fixes.md': '---\ntitle: Pages fixes\n---\n\n## Bas\n',
    },
    [
      'articles/mine.md:7:1 warning anchor-missing Le lien « #les-chifres » ne mène à aucun intertitre de cette page ; le plus proche est : #les-chiffres',
      'articles/mine.md:7:38 warning anchor-missing Le lien « ./b.mdx#rien » ne mène à aucun intertitre de cette page ; corrigez ce qui suit « # » (#ete), ou supprimez-le.',
      'articles/mine.md:7:109 warning anchor-missing Le lien « ../pages/pages-fixes.md#haut » ne mène à aucun intertitre de cette page ; corrigez ce qui suit « # » (#bas), ou supprimez-le.',
    ],
  ],
  [
    'headings that are empty or of level 1',
    { [mine]: article('## Un\n\na\n\n# Grand\n\nb\n\n###\n\nc') },
    [
      'articles/mine.md:11:1 warning heading-one Le niveau 1 est celui du titre de l’article ; écrivez : ## Grand',
      'articles/mine.md:15:1 warning heading-empty Cet intertitre est vide ; écrivez-le, ou supprimez la ligne.',
    ],
  ],
  [
    'sentences that parse as list items',
    {
      [mine]: article(
        '- 3 % sur un an.\n\na\n\n1515. Marignan.\n\n1789. La Révolution.\n\nb\n\n- Bonjour, dit-il.\n\n- Bonsoir, répond-elle.\n\nc\n\n* Note de la rédaction.\n\nd\n\n+ 2 points.',
      ),
    },
    [
      'articles/mine.md:7:1 warning list-meant « - 3 % sur » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : −3 % sur',
      'articles/mine.md:11:1 warning list-meant « 1515. Marignan. » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : 1515\\. Marignan.',
      'articles/mine.md:13:1 warning list-meant « 1789. La Révolution. » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : 1789\\. La Révolution.',
      'articles/mine.md:17:1 warning list-meant « - Bonjour, dit-il. » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : — Bonjour, dit-il.',
      'articles/mine.md:19:1 warning list-meant « - Bonsoir, répond-elle. » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : — Bonsoir, répond-elle.',
      'articles/mine.md:23:1 warning list-meant « * Note de la » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : \\* Note de la',
      'articles/mine.md:27:1 warning list-meant « + 2 points. » se lit ici comme un élément de liste ; si c’est une phrase, écrivez : +2 points.',
    ],
  ],
  [
    'a paragraph that parses as code',
    { [mine]: article('Un mot.\n\n    Un autre, avec quatre espaces.') },
    [
      'articles/mine.md:9:1 warning code-indented Les espaces ou la tabulation devant ce paragraphe en font du code ; supprimez-les, et écrivez : Un autre, avec',
    ],
  ],
  [
    'rows with more cells than their table',
    { [mine]: article('| Code | Sens |\n| - | - |\n| `a | b` | ou |\n| A | B | perdu |\n| C |') },
    [
      'articles/mine.md:9:1 warning table-cells Une barre « | » coupe une case de cette ligne, qui en a 3 quand le tableau en a 2 ; écrivez : | `a \\| b` | ou |',
      'articles/mine.md:10:1 warning table-cells Cette ligne a 3 cases, et la première ligne du tableau 2 ; ajoutez-y une colonne, ou écrivez « \\| » pour une barre qui ne sépare rien.',
    ],
  ],
  [
    'signs that would be shown as they are',
    {
      [mine]: article(
        '**Attention :**lisez **la suite.\n\n![Vue](./ma vue.jpg "La vue © A")\n\n*Le Monde * et * Libération*, `code ouvert',
      ),
    },
    [
      'articles/mine.md:7:1 warning markup-shown « **Attention :**lisez » paraîtrait tel quel ; écrivez : **Attention :** lisez',
      'articles/mine.md:7:22 warning markup-shown « **la » paraîtrait tel quel ; fermez ce qui est ouvert, ou supprimez ces signes.',
      'articles/mine.md:9:1 warning markup-shown « ![Vue](./ma vue.jpg "La vue © A") » paraîtrait tel quel ; écrivez : ![Vue](./ma%20vue.jpg "La vue © A")',
      'articles/mine.md:11:11 warning markup-shown « * et » paraîtrait tel quel ; fermez ce qui est ouvert, ou supprimez ces signes.',
      'articles/mine.md:11:31 warning markup-shown « `code » paraîtrait tel quel ; fermez ce qui est ouvert, ou supprimez ces signes.',
    ],
  ],
  [
    'what a word processor left, and garbled letters',
    { [mine]: article('<o:p></o:p>\n\n• un\n• deux\n\nUne cé\u00adsure. Ã‰tÃ©.') },
    [
      'articles/mine.md:7:1 warning residue Un traitement de texte a laissé ici « <o:p></o:p> » ; supprimez-le.',
      'articles/mine.md:9:1 warning residue Un traitement de texte a laissé ici une puce, une tabulation ou un caractère invisible ; écrivez : - un',
      'articles/mine.md:10:1 warning residue Un traitement de texte a laissé ici une puce, une tabulation ou un caractère invisible ; écrivez : - deux',
      'articles/mine.md:12:5 warning residue Un traitement de texte a laissé ici une puce, une tabulation ou un caractère invisible ; écrivez : césure',
      'articles/mine.md:12:14 warning text-garbled « Ã‰tÃ©. » est un texte lu dans un mauvais codage ; écrivez : Été.',
    ],
  ],
  [
    'a heading without a space',
    { [mine]: article('#Mines en débat.\n\n##La mine') },
    ['articles/mine.md:9:1 warning markup-shown « ##La mine » paraîtrait tel quel ; écrivez : ## La mine'],
  ],
  [
    'a heading that skips a level',
    { [mine]: article('## Un\n\n#### Deux') },
    [
      'articles/mine.md:9:1 warning heading-skip Cet intertitre passe du niveau 2 au niveau 4 ; écrivez : ### Deux',
    ],
  ],
  [
    'an hour in a heading that skips a level',
    { [mine]: article('### 14:32 Un') },
    [
      'articles/mine.md:7:1 warning heading-skip Cet intertitre passe du niveau 1 au niveau 3 ; écrivez : ## 14:32 Un',
    ],
  ],
  [
    'a first heading that skips a level',
    { [mine]: article('### Un') },
    [
      'articles/mine.md:7:1 warning heading-skip Cet intertitre passe du niveau 1 au niveau 3 ; écrivez : ## Un',
    ],
  ],
  [
    'a heading that repeats the title',
    { [mine]: article('Texte.\n\n## La *mine*') },
    [
      'articles/mine.md:9:1 warning heading-title L’intertitre « La mine » répète le titre de l’article, déjà en tête de la page ; supprimez-le.',
    ],
  ],
  [
    'a title that is too long',
    { [mine]: article('Texte.').replace('La mine', 'é'.repeat(111)) },
    [
      'articles/mine.md:2:8 warning title-long Ce titre a 111 caractères, et les moteurs de recherche le couperaient ; ramenez-le à 110 au plus.',
    ],
  ],
  [
    'a standfirst that is too long',
    { [mine]: article('Texte.').replace('Un chapeau.', 'é'.repeat(301)) },
    [
      'articles/mine.md:5:10 warning summary-long Ce chapeau a 301 caractères ; ramenez-le à 300 au plus, et laissez le reste au texte.',
    ],
  ],
  [
    'an article without a standfirst',
    { [mine]: article('Texte.').replace('summary: Un chapeau.\n', '') },
    [
      'articles/mine.md:2:8 warning summary-missing Cet article n’a pas de chapeau, et les listes, les fils et les moteurs de recherche n’auraient rien à en dire ; ajoutez la ligne : summary: "…"',
    ],
  ],
  [
    'a guillemet that is not closed',
    { [mine]: article('Il a dit : « Nous *partons*.') },
    [
      'articles/mine.md:7:12 warning quotes-unpaired Le guillemet « « » ouvert ici n’est pas fermé ; fermez la citation, ou supprimez-le.',
    ],
  ],
  [
    'a guillemet that was not opened',
    { [mine]: article('> Il a dit\n> oui » hier.') },
    [
      'articles/mine.md:8:7 warning quotes-unpaired Le guillemet « » » ne ferme rien ; ouvrez la citation, ou supprimez-le.',
    ],
  ],
  [
    'a single straight quotation mark',
    { [mine]: article('Un "mot, un autre.') },
    [
      'articles/mine.md:7:4 warning quotes-unpaired Le guillemet « " » ouvert ici n’est pas fermé ; fermez la citation, ou supprimez-le.',
    ],
  ],
  [
    'an accent for an apostrophe',
    { [mine]: article('De l´eau.') },
    [
      'articles/mine.md:7:4 warning apostrophe-form « l´eau » n’a pas la bonne apostrophe, et la typographie ne peut pas le deviner ; écrivez : l’eau',
    ],
  ],
  [
    'an apostrophe with a space',
    { [mine]: article('Ce qu’ il dit.') },
    [
      'articles/mine.md:7:4 warning apostrophe-form « qu’ il » n’a pas la bonne apostrophe, et la typographie ne peut pas le deviner ; écrivez : qu’il',
    ],
  ],
  [
    'single quotation marks',
    { [mine]: article("Le mot 'mine' ici.") },
    [
      "articles/mine.md:7:8 warning apostrophe-form « 'mine' » n’a pas la bonne apostrophe, et la typographie ne peut pas le deviner ; écrivez : « mine »",
    ],
  ],
  [
    'apostrophes around one letter, which are no quotation marks',
    { [mine]: article("Du rock 'n' roll en mai '68.") },
    [],
  ],
  [
    'a sign that is written as in HTML',
    {
      [mine]: article('Texte.', 'ai: R&D, A &amp; B').replace('title: La mine', 'title: La mine&hellip;'),
    },
    [
      'articles/mine.md:2:8 warning entity-shown « &hellip; » s’afficherait tel quel dans ce champ ; écrivez le signe lui-même : …',
      'articles/mine.md:6:5 warning entity-shown « &amp; » s’afficherait tel quel dans ce champ ; écrivez le signe lui-même : &',
    ],
  ],
  [
    'texts that are left out',
    {
      [mine]: article('Texte.'),
      'articles/_urgent.md': 'x',
      'articles/a/_2026/b/c.md': 'x',
      'pages/_a.jpg': 'x',
    },
    [
      'articles/_urgent.md:1:1 advice file-left-out Ce fichier n’est pas publié, comme tout ce dont le nom commence par « _ » ; pour qu’il le soit, renommez-le : urgent.md',
      'articles/a/_2026:1:1 advice file-left-out Ce dossier n’est pas publié, comme tout ce dont le nom commence par « _ » ; pour qu’il le soit, renommez-le : 2026',
    ],
  ],
  [
    'a video without captions',
    {
      [mine]: article('::video{src="./aimant.mp4" title="Une fosse"}'),
      'articles/aimant.mp4': film,
    },
    [
      'articles/mine.md:7:1 warning captions-none La vidéo « ./aimant.mp4 » n’a pas de sous-titres, dont ont besoin ceux qui n’entendent pas ; si l’on n’y parle pas, écrivez spoken="no", sinon déposez-les à côté : aimant.vtt',
    ],
  ],
  [
    'an empty attachment',
    { [mine]: article('[Le rapport](./vide.pdf).'), 'articles/vide.pdf': '' },
    [
      'articles/vide.pdf:1:1 warning attachment-empty Ce fichier est vide, et articles/mine.md le donne à ses lecteurs ; déposez-le à nouveau.',
    ],
  ],
  [
    'a space before a comma',
    { [mine]: article('Une mine , deux.') },
    [
      'articles/mine.md:7:5 warning space-wrong Une espace manque ou est de trop dans « mine , » ; écrivez : mine,',
    ],
  ],
  [
    'no space after a comma',
    { [mine]: article('Une mine,deux.') },
    [
      'articles/mine.md:7:5 warning space-wrong Une espace manque ou est de trop dans « mine,deux » ; écrivez : mine, deux',
    ],
  ],
  [
    'a space before a mark and none after it, as in the rule’s example',
    { [mine]: article(`${checkExamples['space-wrong']}. Fin .Suite de .Net.`) },
    [
      'articles/mine.md:7:4 warning space-wrong Une espace manque ou est de trop dans « mine ,dit » ; écrivez : mine, dit',
      'articles/mine.md:7:10 warning space-wrong Une espace manque ou est de trop dans « dit-il.Puis » ; écrivez : dit-il. Puis',
      'articles/mine.md:7:23 warning space-wrong Une espace manque ou est de trop dans « Fin .Suite » ; écrivez : Fin. Suite',
    ],
  ],
  [
    'no space after a sentence',
    { [mine]: article('Une mine.Deux.') },
    [
      'articles/mine.md:7:5 warning space-wrong Une espace manque ou est de trop dans « mine.Deux » ; écrivez : mine. Deux',
    ],
  ],
  [
    'no space after a capitalised word, reported from its start',
    { [mine]: article('Le site Mi-Temps.Org dit.') },
    [
      'articles/mine.md:7:9 warning space-wrong Une espace manque ou est de trop dans « Mi-Temps.Org » ; écrivez : Mi-Temps. Org',
    ],
  ],
  [
    'a space inside brackets',
    { [mine]: article('Une mine ( ouverte ).') },
    [
      'articles/mine.md:7:10 warning space-wrong Une espace manque ou est de trop dans « ( ouverte » ; écrivez : (ouverte',
      'articles/mine.md:7:12 warning space-wrong Une espace manque ou est de trop dans « ouverte ) » ; écrivez : ouverte)',
    ],
  ],
  [
    'no space after a guillemet',
    { [mine]: article('La « mine »ouverte.') },
    [
      'articles/mine.md:7:11 warning space-wrong Une espace manque ou est de trop dans « »ouverte » ; écrivez : » ouverte',
    ],
  ],
  [
    'a slip in a standfirst',
    { [mine]: article('Texte.').replace('Un chapeau.', 'Une mine,deux.') },
    [
      'articles/mine.md:5:10 warning space-wrong Une espace manque ou est de trop dans « mine,deux » ; écrivez : mine, deux',
    ],
  ],
  [
    'a title that another article has',
    { [mine]: article('Texte.'), 'articles/mine-2.md': article('Texte.').replace('La mine', '« La Mine »') },
    [
      'articles/mine.md:2:8 warning title-twice articles/mine-2.md porte le même titre ; changez l’un des deux, que les lecteurs et les moteurs de recherche les distinguent.',
    ],
  ],
  [
    'two featured articles, of which the older does not lead the home page',
    {
      [mine]: article('Texte.', 'featured: true'),
      'articles/autre.md': article('Texte.', 'featured: true')
        .replace('La mine', 'Autre')
        .replace('2023-11-01', '2023-11-02'),
    },
    [
      'articles/mine.md:6:11 advice featured-twice articles/autre.md, plus récent, est aussi « à la une » : cet article ne mène plus la page d’accueil ; supprimez la ligne : featured: true',
    ],
  ],
  [
    'an update that is not dated',
    { [mine]: article('Texte.\n\n**Mise à jour du 2023-11-03** : suite.') },
    [
      'articles/mine.md:9:3 warning updated-missing Le texte annonce une mise à jour (« Mise à jour du 2023-11-03 »), mais l’en-tête ne la date pas ; ajoutez la ligne : updated: 2023-11-03',
    ],
  ],
  [
    'an update without its date in the text',
    { [mine]: article('Mise à jour du 3 novembre : suite.') },
    [
      'articles/mine.md:7:1 warning updated-missing Le texte annonce une mise à jour (« Mise à jour du 3 novembre : suite. »), mais l’en-tête ne la date pas ; ajoutez la ligne : updated: AAAA-MM-JJ',
    ],
  ],
  [
    'an author without a page',
    { [mine]: article('Texte.', 'authors: [Ana Li]') },
    [
      'articles/mine.md:6:11 advice author-plain « Ana Li » n’a pas de page d’auteur ; si cette personne signe souvent, créez authors/ana-li.yaml et écrivez son identifiant.',
    ],
  ],
  [
    'an author with a page, named in full',
    { [mine]: article('Texte.', 'authors:', '  - Ana Li'), 'authors/ana.yaml': 'name: Ana Li\n' },
    ['articles/mine.md:7:5 advice author-plain « Ana Li » a une page sous un identifiant ; écrivez : ana'],
  ],
  [
    'HTML that Markdown can write',
    { [mine]: article('La <b>mine</b>.') },
    ['articles/mine.md:7:4 advice raw-html « <b> » est du HTML ; écrivez plutôt : **…**'],
  ],
  [
    'HTML that is only layout',
    { [mine]: article('<div class="x">\n\nTexte.\n\n</div>') },
    [
      'articles/mine.md:7:1 advice raw-html « <div> » est du HTML, qu’un changement de maquette peut casser ; écrivez-le en Markdown si vous le pouvez.',
    ],
  ],
  [
    'MDX that imports or computes, which the build refuses',
    {
      'articles/mine.mdx': article(
        'import a from "./a.js";\n\nIl y a {a.b} mines. {/* note */}\n\n<b lang={a}>c</b>',
      ),
    },
    [
      'articles/mine.mdx:7:1 fault mdx-import Cette ligne commence comme une commande (import ou export), et un article n’en exécute aucune ; supprimez-la : les composants sont là sans elle. Si c’est du texte, commencez la ligne par un autre mot.',
      'articles/mine.mdx:9:8 fault mdx-expression Dans un fichier .mdx, ce qui est entre accolades serait calculé, et un article ne calcule rien ; écrivez ce que cela donne, ou, pour une accolade du texte : \\{',
      'articles/mine.mdx:11:4 fault component-computed La valeur de « lang » se met entre guillemets droits, sans accolades ; écrivez par exemple : lang="…"',
    ],
  ],
  [
    'front matter in another order',
    { [mine]: '---\ndate: 2023-11-01\ntitle: La mine\nsummary: x\ncategory: politique\n---\n' },
    [
      'articles/mine.md:2:7 advice field-order Les champs ne sont pas dans l’ordre habituel ; « npm run check -- --fix » les range : title, date, category, summary.',
    ],
  ],
  [
    'a word that is misspelt',
    {
      'site.yaml': `${siteYaml.replace('language: fr', 'language: en')}checks: { spelling: advice }\n`,
      'words.txt': 'orpheclase # a mineral\n',
      [mine]: article(
        'Lithium and the critiqe of orpheclase, of steells, in Kolwezi, <i lang="fr">charbon</i>, isn’t it.',
      ),
    },
    [
      'articles/mine.md:7:17 advice spelling « critiqe » n’est pas dans le dictionnaire ; peut-être : critique. Si le mot est juste, ajoutez-le à words.txt.',
      "articles/mine.md:7:43 advice spelling « steells » n’est pas dans le dictionnaire ; peut-être : steels, stills, steel's. Si le mot est juste, ajoutez-le à words.txt.",
    ],
  ],
  // The French dictionary takes six seconds to load.
  ...(isFull
    ? [
        [
          'a word that is misspelt in French',
          {
            'site.yaml': `${siteYaml}checks: { spelling: advice }\n`,
            'words.txt': 'orphéclase # un minéral\n',
            [mine]: article(
              'Le lithium et la critiqe de l’orphéclase, d’aciirs, à Kolwezi, <i lang="en">carbon</i>, aujourd’hui.',
            ),
          },
          [
            'articles/mine.md:7:18 advice spelling « critiqe » n’est pas dans le dictionnaire ; peut-être : critique. Si le mot est juste, ajoutez-le à words.txt.',
            'articles/mine.md:7:45 advice spelling « aciirs » n’est pas dans le dictionnaire ; peut-être : aciers. Si le mot est juste, ajoutez-le à words.txt.',
          ],
        ] satisfies Case,
      ]
    : []),
  [
    'a picture under the name of an article, once',
    { [mine]: widePicture },
    [
      'articles/mine.md:1:1 fault bytes-binary Ce fichier n’est pas un texte, mais une image ; donnez-lui la fin de nom d’une image, comme « .jpg », ou supprimez-le.',
    ],
  ],
  [
    'what the build refuses: a picture, links, a sponsor, a correction, a credit',
    {
      [mine]: article(
        '![Une fosse](./absent.jpg "© Agence") [un](./absent.md) [deux](./demain.md)',
        'image: { src: ./mine.jpg, alt: Une fosse }',
        'kind: sponsored',
        'corrections: [{ date: 2023-11-02 }]',
      ),
      'articles/mine.jpg': widePicture,
      'articles/demain.md': article('x').replace('La mine', 'Demain').replace('2023-11-01', '2050-01-01'),
    },
    [
      'articles/mine.md:6:1 fault credit-missing Une image ne paraît pas sans son crédit ; ajoutez sous « image: », en retrait, la ligne : credit: "Photographe / Agence"',
      'articles/mine.md:7:7 fault sponsor-missing Un article sponsorisé doit nommer qui l’a payé ; ajoutez : sponsor: { name: "Annonceur", url: "https://example.org" }',
      'articles/mine.md:8:15 fault field-missing Ce champ est obligatoire et il manque ; ajoutez sous « corrections: », en retrait, la ligne : text: "…"',
      'articles/mine.md:10:1 fault picture-missing L’image « ./absent.jpg » n’existe pas ; déposez le fichier à cet endroit, ou corrigez le chemin.',
      'articles/mine.md:10:39 fault link-missing Le lien « ./absent.md » ne mène à aucun article ; corrigez le chemin, à partir de ce fichier, ou supprimez le lien.',
      'articles/mine.md:10:57 fault link-unpublished Le lien « ./demain.md » mène à un article qui n’est pas en ligne (encore sous embargo) ; supprimez le lien, ou gardez aussi cet article en brouillon.',
    ],
  ],
];

describe('a rule', () => {
  test.each(cases)('reports %s', async (_, files, expected) => {
    expect(await checkFiles(files)).toEqual(expected);
  });

  test('of check has a case here, except those that request other servers, or use git', () => {
    const covered = cases.flatMap(([, , lines]) => lines.map((line) => line.split(' ')[2]));
    const untested = ['link-dead', 'link-moved', 'link-home', 'link-unsure', 'change-undeclared'];
    expect(checkRules.filter((rule) => !covered.includes(rule) && !untested.includes(rule))).toEqual([]);
  });

  test('of check shares no name with a rule of the build', () => {
    expect(checkRules.filter((rule) => faultRules.includes(rule))).toEqual([]);
  });
});

describe('site.yaml', () => {
  const articleWithHttpLink = { [mine]: article('Voir [le rapport](http://example.com/r).') };

  test.each([
    ['turns a warning into advice', 'advice', ['advice']],
    ['keeps the severity of a rule', 'warning', ['warning']],
    ['turns a warning into a fault', 'fault', ['fault']],
    ['switches a rule off', 'off', []],
  ])('%s', async (_, setting, severities) => {
    const lines = await checkFiles({
      'site.yaml': `${siteYaml}checks: { link-http: ${setting} }\n`,
      ...articleWithHttpLink,
    });
    expect(lines.map((line) => line.split(' ')[1])).toEqual(severities);
  });

  test.each([
    [
      'a rule that is misspelt',
      'checks: { link-htpp: off }',
      'Le champ « link-htpp » n’existe pas ; son nom est : link-http',
    ],
    [
      'an unknown severity',
      'checks: { link-http: error }',
      '« error » n’est pas une valeur de ce champ ; écrivez off, advice, warning ou fault.',
    ],
    [
      'a rule of the build, which cannot be turned off',
      'checks: { link-missing: off }',
      'Le champ « link-missing » n’existe pas',
    ],
  ])('gets a message for %s', async (_, line, sentence) => {
    const [first] = await checkFiles({ 'site.yaml': `${siteYaml}${line}\n` });
    expect(first).toContain(sentence);
  });
});

describe('the suggested line for the date of an update', () => {
  test.each([
    ['a day in words', '**Actualisé le 3 novembre 2023 à 18 h**', '2023-11-03'],
    ['a first of the month', 'Mise à jour du 1er mars 2024', '2024-03-01'],
    ['a day of the week', 'Mis à jour le vendredi 3 nov. 2023.', '2023-11-03'],
    ['slashes', 'MÀJ : 03/11/2023, 14h30', '2023-11-03'],
    ['an impossible day', 'Mise à jour du 31 novembre 2023', 'AAAA-MM-JJ'],
    ['a day that follows later', 'Mise à jour : le ministre nommé le 3 mars 2024 a signé', 'AAAA-MM-JJ'],
    ['a day before publication', 'Mise à jour du 30 octobre 2023', 'AAAA-MM-JJ'],
    ['no day', 'Modifié le lendemain', 'AAAA-MM-JJ'],
  ])('is derived from %s', async (_, written, day) => {
    const [first] = await checkFiles({ [mine]: article(written) });
    expect(first).toMatch(new RegExp(`updated: ${day}$`));
  });

  test.each([
    ['a day in English', 'Updated on Friday, November 3, 2023', '2023-11-03'],
    ['slashes with one meaning', 'Updated: 13/11/2023', '2023-11-13'],
    ['slashes with two meanings', 'Updated: 04/11/2023', 'AAAA-MM-JJ'],
  ])('is derived from %s in an English article', async (_, written, day) => {
    const [first] = await checkFiles({ [mine]: article(written, 'lang: en') });
    expect(first).toMatch(new RegExp(`updated: ${day}$`));
  });
});

test('only selected files are reported', async () => {
  const files = { [mine]: article('## Un\n\n#### Deux'), 'articles/autre.md': article('### Un') };
  const lines = await checkFiles(files, { isSelected: (file) => file === 'articles/autre.md' });
  // The title of the unselected file counts nevertheless.
  expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'articles/autre.md:2:8 warning title-twice',
    'articles/autre.md:7:1 warning heading-skip',
  ]);
});

describe('nothing is reported for', () => {
  test.each([
    ['a quotation that goes on in the next paragraph', 'Il dit : « Un.\n\n« Deux. »'],
    ['a quotation that closes two paragraphs below', 'Il dit : « Un.\n\nDeux.\n\nTrois. »'],
    ['words in another language', 'Le <span lang="en">"carbon , equivalent</span> est *dit* ainsi.'],
    ['feet, inches and code', "Un tube de 5' 30\" et `l' a,b ( x )`, une touche « A »."],
    ['addresses and file names', 'Voir https://example.com/a,b.Cd et index.html.'],
    [
      'elements without an equivalent in Markdown',
      'H<sub>2</sub>O, <abbr title="Union européenne">UE</abbr>, <i lang="en">fox</i>.',
    ],
    ['a link to a machine of one’s own', 'Ouvrez [la page d’essai](http://localhost:4321/).'],
    [
      'links in raw HTML that have words, or only a name',
      '<a lang="fr" id="b"></a> <a lang="fr" href="https://a.example/">**le rapport**</a>',
    ],
    ['a picture that is itself a link', '[![Une fosse](./mine.jpg "© Agence")](https://example.com/)'],
    ['a decimal comma and a list of numbers', 'De 1,5 à 2,5 %, en 2021,2022.'],
    [
      'lists that are meant',
      '5. cinq\n6. six\n\na\n\n1. un\n1. deux\n\nb\n\n- 3 % de fer\n- 5 % de cuivre\n\nc\n\n- [le rapport](https://example.com/a)',
    ],
    ['code that is meant', '    const a = b;\n\na\n\n    npm run check'],
    [
      'signs that are meant',
      'Prix* et 3 * 4 * 5, snake_case__name, `a**b`, \\*\\*a, [sic], (voir p. 3) [1].',
    ],
    ['letters that look garbled and are not', 'ÉTÉ, « FRANÇAIS », Å, 5 Å d’épaisseur, SÃO PAULO, Âge d’or.'],
    ['a word after an ellipsis or an initial', 'Le rapport de J.Dupont… ensuite.'],
  ])('%s', async (_, body) => {
    const files = {
      [mine]: article(body),
      ...(body.includes('mine.jpg') && { 'articles/mine.jpg': widePicture }),
    };
    expect(await checkFiles(files)).toEqual([]);
  });
});

describe('a picture is not reported as unused that', () => {
  const rest = { 'articles/a/autre.jpg': widePicture, 'articles/b/perdue.jpg': widePicture };

  test.each([
    ['a lead picture gives as a bare path', 'index.md', article('Texte.', 'image: ../../photos/une.jpg')],
    ['is named in other letters', 'index.md', article('![Une fosse](../../photos/Uné.JPG "© Agence")')],
    ['is named with backslashes', 'index.md', article('![Une fosse](../../photos\\une.jpg "© Agence")')],
    ['may be shown by a body that cannot be read', 'index.mdx', article('{\n\n![Une fosse](./une.jpg)')],
  ])('%s', async (_, name, text) => {
    const unusedFolder = text.includes('photos') ? 'photos' : 'articles/a/images';
    const lines = await checkFiles({
      ...rest,
      [`articles/a/${name}`]: text,
      [`${unusedFolder}/une.jpg`]: widePicture,
    });
    expect(lines.filter((line) => line.includes(' fault ')).length).toBeGreaterThan(0);
    // Nor is another beside a text with faults; but one in another folder is.
    expect(lines.filter((line) => line.includes('picture-unused')).map((line) => line.split(':')[0])).toEqual(
      ['articles/b/perdue.jpg'],
    );
  });
});

test('links in JSX elements are reported like those of raw HTML', async () => {
  const body =
    'Un <a href="">mot</a>, <a href="https://a.example/"></a>, <a href="https://a.example/">ici</a>.';
  const lines = await checkFiles({ 'articles/mine.mdx': article(body) });
  expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'articles/mine.mdx:7:4 warning link-empty',
    'articles/mine.mdx:7:24 warning link-empty',
    'articles/mine.mdx:7:59 warning link-bare',
  ]);
});

test('a picture counts as the text of a link in raw HTML', async () => {
  const body = '<a href="https://a.example/"><img src="./mine.jpg" alt="Une fosse"></a>';
  const lines = await checkFiles({ [mine]: article(body), 'articles/mine.jpg': widePicture });
  expect(lines.filter((line) => line.includes(' link-'))).toEqual([]);
});
