import { en, fr, joinWords } from '../sentence.ts';

export type Kind = 'news' | 'analysis' | 'opinion' | 'interview' | 'brief' | 'live' | 'reply' | 'sponsored';

export type NewWords = {
  help: (examples: { section?: string | undefined; author?: string | undefined }) => string;
  kinds: Record<Kind, string>;
  ask: Record<'title' | 'section' | 'authors' | 'kind' | 'slug' | 'sponsor' | 'sponsorUrl' | 'reply', string>;
  /** The missing options when nobody can answer questions. */
  missing: (options: string[]) => string;
  quotedTitle: string;
  emptyTitle: string;
  unknown: (
    what: 'section' | 'author' | 'kind' | 'reply',
    written: string,
    right: string | undefined,
    all: string[],
  ) => string;
  /** An option that goes with another only. */
  unused: (option: string, other: string) => string;
  /** An option, or a title, that only articles have. */
  notOfDossier: (option: string) => string;
  /** How articles become part of a dossier. */
  joinDossier: (line: string) => string;
  noSlug: string;
  slugForm: (slug: string, right: string) => string;
  slugTaken: (slug: string, file: string, right: string) => string;
  addressOld: (address: string, file: string, right: string) => string;
  exists: (file: string) => string;
  unwritable: (file: string, reason: string) => string;
  aborted: string;
  preview: (address: string) => string;
  draft: string;
  /** The title of the first entry of a live page. */
  firstEntry: string;
};

export const newWords: { fr: NewWords; en: NewWords } = {
  fr: {
    help: ({
      section = 'actualites',
      author = 'prenom-nom',
    }) => fr`Crée un article : son dossier et son en-tête, prêts à écrire.
npm run new -- "Un accord : lequel ?" [--section ${section}] [--author ${author}]
Ce qui manque est demandé. Rien n'est écrasé. L'article est un brouillon tant que « draft: true » y est.
  --section ID       la rubrique, par son identifiant ou son nom
  --author NOM       qui signe, par son identifiant ou son nom ; à répéter s'ils sont plusieurs
  --kind GENRE       news, analysis, opinion, interview, brief, live, sponsored ou reply
  --live             un direct, avec sa première entrée à l'heure qu'il est
  --sponsor NOM, --sponsor-url ADRESSE   qui paie un contenu sponsorisé
  --reply NOM        une réponse (droit de réponse, courrier) à l'article de ce nom, dans sa rubrique par défaut
  --event DATE [--place LIEU]   l'événement qu'il annonce : 2026-12-05 20:30, ou 2026-12-05 pour la journée
  --tags "A, B"      les thèmes
  --summary TEXTE    le chapeau
  --date DATE        2026-11-23 ou 2026-11-23 07:30, à l'heure du site ; maintenant par défaut
  --slug NOM         le nom dans l'adresse ; tiré du titre par défaut
  --lang CODE        la langue de l'article, si ce n'est pas celle du site
  --mdx              un article qui peut contenir des graphiques, des cartes, des galeries
  --publish          pas un brouillon : publié à sa date
npm run new -- --dossier "Titre" crée un dossier, dans « dossiers » ; --summary, --slug, --lang et --publish valent aussi pour lui.`,
    kinds: {
      news: 'Actualité',
      analysis: 'Analyse',
      opinion: 'Opinion',
      interview: 'Entretien',
      brief: 'Brève',
      sponsored: 'Contenu sponsorisé (publicité)',
      reply: 'Réponse (droit de réponse ou courrier)',
      live: 'Direct',
    },
    ask: {
      title: fr`Titre : `,
      section: fr`Rubrique (numéro ou nom) : `,
      authors: fr`Qui signe ? (numéros ou noms, séparés par des virgules ; rien : personne) : `,
      kind: fr`Genre (numéro ou nom ; rien : actualité) : `,
      slug: fr`Nom dans l'adresse (a-z, 0-9, traits d'union) : `,
      sponsor: fr`Qui paie ce contenu ? `,
      sponsorUrl: fr`Son site (https://…) : `,
      reply: fr`À quel article ? (le nom dans son adresse) : `,
    },
    missing: (options) => fr`Il manque ${joinWords(options, 'et')}.`,
    quotedTitle: 'un titre entre guillemets',
    emptyTitle: fr`Le titre est vide.`,
    unknown: (what, written, right, all) =>
      `${{ section: fr`La rubrique « ${written} » n'existe pas`, author: fr`L'auteur « ${written} » n'a pas de fiche dans authors/`, kind: fr`Le genre « ${written} » n'existe pas`, reply: fr`L'article « ${written} » n'existe pas` }[what]}${
        right === undefined
          ? all.length > 0
            ? fr`. Il y a : ${all.join(', ')}.`
            : '.'
          : fr`. Vouliez-vous écrire « ${right} » ?`
      }`,
    unused: (option, other) => fr`${option} va avec ${other}.`,
    notOfDossier: (option) => fr`${option} ne va pas avec --dossier, qui donne le titre d'un dossier.`,
    joinDossier: (line) => fr`Un article en fait partie par cette ligne de son en-tête : ${line}`,
    noSlug: fr`Ce titre n'a pas de lettre dont faire une adresse : donnez-la avec --slug, par exemple --slug mon-article.`,
    slugForm: (slug, right) =>
      fr`« ${slug} » ne peut pas être un nom dans une adresse : écrivez ${right ? `--slug ${right}` : fr`des lettres de a à z, des chiffres, des traits d'union`}.`,
    slugTaken: (slug, file, right) =>
      fr`« ${slug} » est déjà le nom de ${file}. Pour un autre nom : --slug ${right}`,
    addressOld: (address, file, right) =>
      fr`L'adresse ${address} mène déjà à ${file} (redirectFrom). Pour un autre article : --slug ${right}`,
    exists: (file) => fr`${file} existe déjà : rien n'a été écrit.`,
    unwritable: (file, reason) => fr`${file} ne peut être écrit (${reason}).`,
    aborted: fr`Rien n'a été écrit.`,
    preview: (address) => fr`À relire sur ${address} (npm run dev).`,
    draft: fr`C'est un brouillon : retirez « draft: true » pour le publier.`,
    firstEntry: fr`Le direct commence`,
  },
  en: {
    help: ({
      section = 'news',
      author = 'first-last',
    }) => en`Makes an article: its folder and its front matter, ready to write.
npm run new -- "A deal: which one?" [--section ${section}] [--author ${author}]
What is missing is asked for. Nothing is overwritten. The article is a draft as long as "draft: true" is in it.
  --section ID       the section, by its id or its name
  --author NAME      who signs, by id or name; once for each
  --kind KIND        news, analysis, opinion, interview, brief, live, sponsored or reply
  --live             a live page, with its first entry at the present time
  --sponsor NAME, --sponsor-url ADDRESS   who pays for sponsored content
  --reply NAME       a reply (right of reply, letter) to the article of that name, in its section by default
  --event DATE [--place PLACE]   the event it announces: 2026-12-05 20:30, or 2026-12-05 for all day
  --tags "A, B"      the themes
  --summary TEXT     the standfirst
  --date DATE        2026-11-23 or 2026-11-23 07:30, by the site's clock; now by default
  --slug NAME        the name in the address; made of the title by default
  --lang CODE        the language of the article, if it is not the site's
  --mdx              an article that may hold charts, maps, galleries
  --publish          no draft: published at its date
npm run new -- --dossier "Title" makes a dossier, in "dossiers"; --summary, --slug, --lang and --publish are for it too.`,
    kinds: {
      news: 'News',
      analysis: 'Analysis',
      opinion: 'Opinion',
      interview: 'Interview',
      brief: 'Brief',
      sponsored: 'Sponsored content (advertising)',
      reply: 'Reply (right of reply or letter)',
      live: 'Live page',
    },
    ask: {
      title: 'Title: ',
      section: 'Section (number or name): ',
      authors: 'Who signs? (numbers or names, with commas between; nothing: nobody): ',
      kind: 'Kind (number or name; nothing: news): ',
      slug: 'Name in the address (a-z, 0-9, hyphens): ',
      sponsor: 'Who pays for this content? ',
      sponsorUrl: 'Their site (https://…): ',
      reply: 'To which article? (the name in its address): ',
    },
    missing: (options) => en`What is missing: ${joinWords(options, 'and')}.`,
    quotedTitle: 'a title between quotes',
    emptyTitle: 'The title is empty.',
    unknown: (what, written, right, all) =>
      `${{ section: en`There is no section "${written}"`, author: en`The author "${written}" has no file in authors/`, kind: en`There is no kind "${written}"`, reply: en`There is no article "${written}"` }[what]}${
        right === undefined
          ? all.length > 0
            ? en`. There are: ${all.join(', ')}.`
            : '.'
          : en`. Did you mean "${right}"?`
      }`,
    unused: (option, other) => en`${option} goes with ${other}.`,
    notOfDossier: (option) => en`${option} does not go with --dossier, which gives the title of a dossier.`,
    joinDossier: (line) => en`An article is part of it by this line of its front matter: ${line}`,
    noSlug:
      'This title has no letter to make an address of: give one with --slug, such as --slug my-article.',
    slugForm: (slug, right) =>
      en`"${slug}" cannot be a name in an address: write ${right ? `--slug ${right}` : 'letters from a to z, digits, hyphens'}.`,
    slugTaken: (slug, file, right) =>
      en`"${slug}" is the name of ${file} already. For another name: --slug ${right}`,
    addressOld: (address, file, right) =>
      en`The address ${address} leads to ${file} already (redirectFrom). For another article: --slug ${right}`,
    exists: (file) => en`${file} is there already: nothing has been written.`,
    unwritable: (file, reason) => en`${file} cannot be written (${reason}).`,
    aborted: 'Nothing has been written.',
    preview: (address) => en`To be read at ${address} (npm run dev).`,
    draft: en`It is a draft: take out "draft: true" to publish it.`,
    firstEntry: 'Our live coverage begins',
  },
};
