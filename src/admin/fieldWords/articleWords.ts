import type { Inputs } from '../../intake/schemas/inputs.ts';
import { en, fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for the front matter of articles. */
export const articleWords: Record<'fr' | 'en', FieldWords<Inputs['articles']>> = {
  fr: {
    title: { label: 'Titre', hint: fr`Le titre de l'article.` },
    date: {
      label: 'Date de publication',
      hint: fr`Le jour, ou le jour et l'heure, de première publication. Si la date est à venir, l'article reste sous embargo jusque-là.`,
    },
    category: { label: 'Rubrique', hint: fr`La rubrique où l'article est rangé.` },
    summary: {
      label: 'Chapeau',
      hint: fr`Une ou deux phrases sous le titre, qui servent aussi de description dans les moteurs de recherche.`,
    },
    authors: {
      label: 'Auteurs',
      hint: fr`Celles et ceux qui signent : l'identifiant d'une fiche du dossier « authors », ou un nom. Sans auteur, pas de signature.`,
    },
    tags: { label: 'Thèmes', hint: fr`Chaque thème a une page qui réunit ses articles.` },
    image: {
      label: 'Image principale',
      hint: fr`L'image placée en tête de l'article, avec sa description et son crédit.`,
      fields: {
        src: { label: 'Fichier', hint: fr`Le fichier de l'image, rangé à côté de l'article.` },
        alt: {
          label: 'Description',
          hint: fr`Ce que l'image montre, pour qui ne la voit pas ; "" si elle ne fait que décorer.`,
        },
        caption: { label: 'Légende', hint: fr`Le texte affiché sous l'image.` },
        credit: {
          label: 'Crédit',
          hint: fr`À qui est l'image : photographe, agence ou ayant droit. Obligatoire.`,
        },
        license: { label: 'Licence', hint: fr`La licence de l'image : son nom ou son adresse.` },
        licenseUntil: {
          label: 'Droits jusqu’au',
          hint: fr`Le moment où le droit de montrer l'image prend fin.`,
        },
        focus: {
          label: 'Point d’intérêt',
          hint: fr`Ce qui doit rester visible quand l'image est recadrée : « top », « left », « 30% 60% » (de gauche à droite, puis de haut en bas).`,
        },
      },
    },
    kind: {
      label: 'Genre',
      hint: fr`Le genre du texte. Un article commandité est annoncé comme publicité.`,
      choices: {
        news: 'Actualité',
        analysis: 'Analyse',
        opinion: 'Opinion',
        interview: 'Entretien',
        brief: 'Brève',
        reply: 'Réponse (droit de réponse, courrier)',
        live: 'Direct',
        sponsored: 'Article commandité',
      },
    },
    keyPoints: {
      label: 'L’essentiel',
      hint: fr`Ce qu'il faut retenir, en quelques phrases, au-dessus du texte.`,
    },
    order: {
      label: 'Ordre du direct',
      hint: fr`Quelle entrée vient d'abord ; la plus récente, sans indication.`,
      choices: { newest: 'La plus récente d’abord', oldest: 'La plus ancienne d’abord' },
    },
    ended: {
      label: 'Fin du direct',
      hint: fr`Le moment où le direct a pris fin. Jusque-là, « En direct » s'affiche partout.`,
    },
    sponsor: {
      label: 'Commanditaire',
      hint: fr`Pour un article commandité seulement : qui l'a payé.`,
      fields: {
        name: { label: 'Nom', hint: fr`Qui a payé l'article.` },
        url: { label: 'Site', hint: fr`L'adresse du site du commanditaire.` },
      },
    },
    updated: {
      label: 'Mise à jour',
      hint: fr`Le moment du dernier changement de fond ; une coquille n'en est pas un. Un texte en ligne qui change le dit ici ou dans une correction ; si c'est sans importance, le message du commit finit par la ligne « Minor: true ».`,
    },
    corrections: {
      label: 'Corrections',
      one: 'Correction',
      hint: fr`Les erreurs d'un texte déjà en ligne, affichées au pied de l'article et sur la page des corrections.`,
      fields: {
        date: { label: 'Date', hint: fr`Le jour, ou le jour et l'heure, de la correction.` },
        text: { label: 'Texte', hint: fr`Ce qui était faux et ce qui est juste.` },
      },
    },
    expires: { label: 'Expiration', hint: fr`Le moment où l'article disparaît du site.` },
    withdrawn: {
      label: 'Retrait',
      hint: fr`Retire l'article : à son adresse, les lecteurs lisent qu'il a été retiré et pourquoi, et rien d'autre. Dans le fichier, la raison suffit : withdrawn: "…".`,
      fields: {
        text: {
          label: 'Raison',
          hint: fr`Pourquoi l'article a été retiré, pour les lecteurs. Le titre ne s'affiche pas ; redites-le ici s'il le faut.`,
        },
        date: {
          label: 'Date',
          hint: fr`Le jour, ou le jour et l'heure, du retrait. À venir, elle laisse l'article en ligne jusque-là.`,
        },
        silent: { label: 'Sans mention', hint: fr`Ne dit rien du retrait sur la page des corrections.` },
      },
    },
    draft: { label: 'Brouillon', hint: fr`Tant que c'est un brouillon, l'article n'est pas publié.` },
    featured: { label: 'À la une', hint: fr`Place l'article en tête de la page d'accueil.` },
    redirectFrom: {
      label: 'Anciennes adresses',
      hint: fr`Les adresses de ce site qui menaient à l'article, comme /rubrique/ancien-nom/, la plus ancienne d'abord. Elles y mènent toujours.`,
    },
    follows: {
      label: 'Suite de',
      hint: fr`Les articles précédents sur la même affaire, par leur nom d'adresse.`,
    },
    dossier: {
      label: 'Dossier',
      hint: fr`Le dossier dont l'article fait partie, par le nom de son fichier dans « dossiers ».`,
    },
    translationOf: {
      label: 'Traduction de',
      hint: fr`L'article dont celui-ci est la traduction, par le nom de son dossier ou de son fichier ; sa langue est à dire aussi.`,
    },
    replyTo: {
      label: 'Réponse à',
      hint: fr`Pour une réponse seulement : l'article auquel elle répond, par le nom de son dossier ou de son fichier. Chacun est montré avec l'autre, et la réponse reste en ligne aussi longtemps que lui.`,
    },
    readerLetter: {
      label: 'Courrier de lecteur',
      hint: fr`La réponse est la lettre d'un lecteur, que la rédaction a choisi de publier, et non un droit de réponse.`,
    },
    event: {
      label: 'Événement',
      hint: fr`L'événement que l'article annonce : il est dans l'agenda jusqu'à sa fin.`,
      fields: {
        name: { label: 'Nom', hint: fr`Celui de l'événement ; sans indication, le titre de l'article.` },
        start: {
          label: 'Début',
          hint: fr`Le jour et l'heure, comme 2026-12-05 20:30, ou le jour seul si l'événement dure toute la journée.`,
        },
        end: {
          label: 'Fin',
          hint: fr`Quand il finit ; s'il n'a pas d'heure, son dernier jour. Il quitte alors l'agenda.`,
        },
        timeZone: {
          label: 'Fuseau horaire',
          hint: fr`Celui de ses heures, comme « Europe/London », si ce n'est pas celui du site.`,
        },
        place: {
          label: 'Lieu',
          hint: fr`Où il a lieu. Dans le fichier, le nom suffit : place: "Salle des fêtes".`,
          fields: {
            name: { label: 'Nom', hint: fr`Le nom du lieu.` },
            address: { label: 'Adresse', hint: fr`L'adresse du lieu.` },
          },
        },
        price: {
          label: 'Prix',
          hint: fr`Ce qu'il coûte, en toutes lettres : « 5 € », « Entrée libre ».`,
        },
        link: { label: 'Lien', hint: fr`Où en savoir plus, ou réserver.` },
        cancelled: {
          label: 'Annulé',
          hint: fr`L'événement n'a pas lieu : les lecteurs et leurs calendriers en sont avertis.`,
        },
      },
    },
    lang: {
      label: 'Langue',
      hint: fr`La langue de l'article, par son code (« en », « de »), si ce n'est pas celle du site.`,
    },
    episode: {
      label: 'Épisode',
      hint: fr`Ce qu'est l'article dans le podcast. Avec un son en MP3 ou M4A, il en est un épisode même sans ces lignes.`,
      fields: {
        number: { label: 'Numéro', hint: fr`Dans sa saison, s'il y en a.` },
        season: { label: 'Saison', hint: fr`Son numéro.` },
        type: {
          label: 'Nature',
          hint: fr`Un épisode, sans indication.`,
          choices: { full: 'Épisode', trailer: 'Bande-annonce', bonus: 'Bonus' },
        },
        title: { label: 'Titre', hint: fr`Celui de l'article, sans indication.` },
        explicit: {
          label: 'Déconseillé aux enfants',
          hint: fr`S'il l'est, ou ne l'est pas, à la différence des autres.`,
        },
        chapters: {
          label: 'Chapitres',
          one: 'Chapitre',
          hint: fr`Les parties de l'enregistrement, dans l'ordre.`,
          fields: {
            start: { label: 'Début', hint: fr`En minutes et secondes, entre guillemets : "1:30".` },
            title: { label: 'Titre', hint: fr`Ce dont il parle.` },
          },
        },
        omit: { label: 'Hors podcast', hint: fr`Laisse le son de l'article hors du podcast.` },
      },
    },
    ai: {
      label: 'Intelligence artificielle',
      hint: fr`Ce qui a été produit par une machine, en toutes lettres ; les lecteurs en sont avertis.`,
    },
  },
  en: {
    title: { label: 'Headline' },
    date: { label: 'Publication date' },
    category: { label: 'Section', hint: en`The section the article belongs to.` },
    summary: { label: 'Standfirst' },
    authors: { label: 'Authors' },
    tags: { label: 'Themes' },
    image: {
      label: 'Lead picture',
      fields: {
        src: { label: 'File' },
        alt: { label: 'Description' },
        caption: { label: 'Caption' },
        credit: { label: 'Credit' },
        license: { label: 'Licence' },
        licenseUntil: { label: 'Rights until' },
        focus: { label: 'Point of interest' },
      },
    },
    kind: {
      label: 'Kind',
      choices: {
        news: 'News',
        analysis: 'Analysis',
        opinion: 'Opinion',
        interview: 'Interview',
        brief: 'Brief',
        reply: 'Reply (right of reply, letter)',
        live: 'Live page',
        sponsored: 'Sponsored article',
      },
    },
    keyPoints: { label: 'Key points' },
    order: {
      label: 'Order of the live page',
      choices: { newest: 'The newest first', oldest: 'The oldest first' },
    },
    ended: { label: 'End of the live page' },
    sponsor: { label: 'Sponsor', fields: { name: { label: 'Name' }, url: { label: 'Site' } } },
    updated: { label: 'Updated' },
    corrections: {
      label: 'Corrections',
      one: 'Correction',
      fields: { date: { label: 'Date' }, text: { label: 'Text' } },
    },
    expires: { label: 'Expires' },
    withdrawn: {
      label: 'Withdrawal',
      fields: { text: { label: 'Reason' }, date: { label: 'Date' }, silent: { label: 'Without mention' } },
    },
    draft: { label: 'Draft' },
    featured: { label: 'Featured' },
    redirectFrom: { label: 'Old addresses' },
    follows: { label: 'Follows' },
    dossier: { label: 'Dossier' },
    translationOf: { label: 'Translation of' },
    replyTo: { label: 'Reply to' },
    readerLetter: { label: 'Reader’s letter' },
    event: {
      label: 'Event',
      fields: {
        name: { label: 'Name' },
        start: { label: 'Start' },
        end: { label: 'End' },
        timeZone: { label: 'Time zone' },
        place: { label: 'Place', fields: { name: { label: 'Name' }, address: { label: 'Address' } } },
        price: { label: 'Price' },
        link: { label: 'Link' },
        cancelled: { label: 'Cancelled' },
      },
    },
    lang: { label: 'Language' },
    episode: {
      label: 'Episode',
      fields: {
        number: { label: 'Number' },
        season: { label: 'Season' },
        type: { label: 'Kind', choices: { full: 'Episode', trailer: 'Trailer', bonus: 'Bonus' } },
        title: { label: 'Title' },
        explicit: { label: 'Not for children' },
        chapters: {
          label: 'Chapters',
          one: 'Chapter',
          fields: { start: { label: 'Start' }, title: { label: 'Title' } },
        },
        omit: { label: 'Not in the podcast' },
      },
    },
    ai: { label: 'Artificial intelligence' },
  },
};
