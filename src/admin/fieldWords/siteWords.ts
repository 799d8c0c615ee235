/** One long list, because it is read and translated as one; the settings for machines are in distributionWords.ts. */
import { providerNames } from '../../embeds/embeds.ts';
import type { Inputs } from '../../intake/schemas/inputs.ts';
import { en, fr } from '../../i18n/sentence.ts';
import { checkWords } from './checkWords.ts';
import { distributionWords } from './distributionWords.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for `site.yaml`. */
export const siteWords: Record<'fr' | 'en', FieldWords<Inputs['site']>> = {
  fr: {
    name: { label: 'Nom', hint: fr`Le nom de la publication.` },
    tagline: { label: 'Devise', hint: fr`Quelques mots sous le nom.` },
    url: { label: 'Adresse', hint: fr`L'adresse de la page d'accueil, comme https://example.org.` },
    language: {
      label: 'Langue',
      hint: fr`La langue du site : interface, typographie, messages.`,
      choices: { fr: 'français', en: 'anglais' },
    },
    timeZone: { label: 'Fuseau horaire', hint: fr`Celui de toutes les dates, comme Europe/Paris.` },
    description: {
      label: 'Description',
      hint: fr`Ce qu'est la publication, en une phrase ou deux.`,
    },
    sections: {
      label: 'Rubriques',
      one: 'Rubrique',
      hint: fr`Dans l'ordre de la navigation.`,
      fields: {
        id: {
          label: 'Identifiant',
          hint: fr`La partie de l'adresse : a-z, 0-9 et traits d'union. Ne le changez plus une fois le site publié.`,
        },
        name: { label: 'Nom', hint: fr`Le nom que voient les lecteurs.` },
        description: { label: 'Description', hint: fr`Ce dont parle la rubrique, en une phrase.` },
        parent: {
          label: 'Sous-rubrique de',
          hint: fr`L'identifiant de la rubrique qui contient celle-ci : son adresse est en dessous, et ses articles y sont listés aussi.`,
        },
        colour: {
          label: 'Couleur',
          hint: fr`Sans indication, celle de la rubrique qui la contient, ou une de celles de la présentation.`,
        },
        darkColour: {
          label: 'Couleur sur écran sombre',
          hint: fr`Sans indication, elle suit de l'autre.`,
        },
        redirectFrom: {
          label: 'Anciennes adresses',
          hint: fr`Celles qu'avait la rubrique, comme /ancien-nom/ ; celles de ses articles suivent.`,
        },
      },
    },
    publisher: {
      label: 'Éditeur',
      hint: fr`Qui publie le site, pour les mentions légales.`,
      fields: {
        form: {
          label: 'Statut',
          hint: fr`Une société doit aussi donner son immatriculation et son capital.`,
          choices: { company: 'Société', association: 'Association', person: 'Particulier' },
        },
        name: { label: 'Nom', hint: fr`Le nom légal complet.` },
        legalForm: { label: 'Forme juridique', hint: fr`Pour une société, par exemple « SAS ».` },
        registration: { label: 'Immatriculation', hint: fr`Par exemple « RCS Paris 123 456 789 ».` },
        capital: { label: 'Capital', hint: fr`Pour une société : son capital, avec la monnaie.` },
        address: { label: 'Adresse postale', hint: fr`Le siège ou le domicile.` },
        phone: { label: 'Téléphone', hint: fr`Le numéro, entre guillemets droits.` },
        email: { label: 'Courriel', hint: fr`Pour le courrier des lecteurs et le droit de réponse.` },
        director: { label: 'Directeur de la publication', hint: fr`La personne responsable devant la loi.` },
        owners: {
          label: 'Propriétaires',
          hint: fr`Qui possède l'éditeur, directement et en dernier ressort (règlement (UE) 2024/1083, art. 6).`,
        },
        cppap: { label: 'Numéro CPPAP', hint: fr`Le numéro de commission paritaire, s'il y en a un.` },
        host: {
          label: 'Hébergeur',
          hint: fr`Qui héberge le site.`,
          fields: {
            name: { label: 'Nom', hint: fr`Le nom de l'hébergeur.` },
            address: { label: 'Adresse postale', hint: fr`L'adresse de l'hébergeur.` },
            phone: { label: 'Téléphone', hint: fr`Le numéro de l'hébergeur, entre guillemets droits.` },
          },
        },
      },
    },
    navigation: { label: 'Pages du pied de page', hint: fr`Les pages fixes, dans cet ordre.` },
    home: {
      label: 'Page d’accueil',
      hint: fr`Elle se compose d'elle-même ; ce que vous indiquez ici l'emporte.`,
      fields: {
        lead: {
          label: 'Une',
          hint: fr`L'article qui ouvre la page, par son nom de fichier ; le plus récent sans indication.`,
        },
        second: { label: 'Deuxième', hint: fr`L'article qui suit, par son nom de fichier.` },
        third: { label: 'Troisième', hint: fr`Celui d'après, par son nom de fichier.` },
        dossier: {
          label: 'Dossier',
          hint: fr`Le dossier qui vient au-dessous de ces articles, par son nom de fichier.`,
        },
        from: {
          label: 'À partir de',
          hint: fr`Le moment où ces articles et ce dossier prennent leur place.`,
        },
        until: { label: 'Jusqu’à', hint: fr`Le moment où la page se compose de nouveau d'elle-même.` },
        breaking: {
          label: 'Dernière minute',
          hint: fr`Un bandeau au-dessus de tout.`,
          fields: {
            text: { label: 'Texte', hint: fr`Ce qui arrive, en une ligne.` },
            article: {
              label: 'Article',
              hint: fr`Celui où il mène, par son nom de fichier ; le bandeau attend qu'il soit en ligne.`,
            },
            url: { label: 'Adresse', hint: fr`Celle où il mène, si ce n'est pas un article.` },
            from: { label: 'À partir de', hint: fr`Le moment où il paraît.` },
            until: { label: 'Jusqu’à', hint: fr`Le moment où il disparaît.` },
          },
        },
        latest: { label: 'Dernières nouvelles', hint: fr`Combien ; 8 sans indication.` },
        opinions: { label: 'Opinions', hint: fr`Combien ; 3 sans indication.` },
        briefs: { label: 'Brèves', hint: fr`Combien ; 4 sans indication.` },
        perSection: {
          label: 'Par rubrique',
          hint: fr`Combien d'articles de chaque rubrique ; 3 sans indication.`,
        },
        sections: {
          label: 'Rubriques',
          hint: fr`Celles qui ont une place, dans cet ordre ; sans indication, toutes hors les sous-rubriques.`,
        },
      },
    },
    menu: {
      label: 'Menu',
      one: 'Lien',
      hint: fr`D'autres liens que les rubriques : pages fixes, autres sites.`,
      fields: {
        page: { label: 'Page', hint: fr`La page fixe où il mène, si ce n'est pas un autre site.` },
        url: { label: 'Adresse', hint: fr`L'adresse où il mène, si ce n'est pas une page fixe.` },
        label: { label: 'Nom', hint: fr`Ce que voient les lecteurs ; sans indication, le titre de la page.` },
        places: {
          label: 'Emplacements',
          hint: fr`Sans choix, en haut.`,
          choices: { top: 'En haut', foot: 'En pied de page' },
        },
      },
    },
    links: {
      label: 'Liens',
      one: 'Lien',
      hint: fr`Où la publication est aussi : réseaux sociaux, lettre d'information, dons.`,
      fields: {
        kind: {
          label: 'Sorte',
          hint: fr`Où il mène.`,
          choices: {
            mastodon: 'Mastodon',
            bluesky: 'Bluesky',
            facebook: 'Facebook',
            instagram: 'Instagram',
            linkedin: 'LinkedIn',
            threads: 'Threads',
            tiktok: 'TikTok',
            telegram: 'Telegram',
            whatsapp: 'WhatsApp',
            x: 'X',
            youtube: 'YouTube',
            newsletter: 'Lettre d’information',
            donation: 'Dons',
            other: 'Autre',
          },
        },
        url: { label: 'Adresse', hint: fr`L'adresse où il mène.` },
        label: { label: 'Nom', hint: fr`Nécessaire pour « Autre ».` },
      },
    },
    signUp: {
      label: 'Abonnement',
      hint: fr`Un formulaire d'inscription à la lettre d'information, en pied de page ; les pages ne peuvent rien envoyer ailleurs.`,
      fields: {
        action: { label: 'Adresse', hint: fr`Celle à laquelle le formulaire du service envoie.` },
        field: {
          label: 'Champ',
          hint: fr`Le nom que le service donne à l'adresse du lecteur ; « email » sans indication.`,
        },
        text: { label: 'Texte', hint: fr`Ce que promet le formulaire, en une phrase.` },
      },
    },
    newsletter: {
      label: 'Lettre d’information',
      hint: fr`Comment npm run letter envoie les lettres ; sans ces lignes, elles deviennent des fichiers. Le formulaire d'abonnement est un autre réglage, signUp.`,
      fields: {
        sender: {
          label: 'Service',
          hint: fr`Celui qui envoie les lettres ; sa clé n'est que dans l'environnement (BREVO_API_KEY, LISTMONK_API_KEY, BUTTONDOWN_API_KEY).`,
          choices: { brevo: 'Brevo', listmonk: 'Listmonk', buttondown: 'Buttondown' },
        },
        list: { label: 'Liste', hint: fr`Le numéro de la liste d'abonnés chez Brevo ou Listmonk.` },
        from: {
          label: 'Expéditeur',
          hint: fr`De qui vient le courriel ; Brevo en a besoin.`,
          fields: {
            name: { label: 'Nom', hint: fr`Celui de l'expéditeur.` },
            email: { label: 'Courriel', hint: fr`L'adresse de l'expéditeur, que le service connaît.` },
          },
        },
        url: { label: 'Adresse', hint: fr`Celle du Listmonk de la publication.` },
        template: {
          label: 'Modèle',
          hint: fr`Le numéro d'un modèle de Listmonk qui n'ajoute rien ; celui par défaut, sans indication.`,
        },
        day: {
          label: 'Jour',
          hint: fr`Le jour où, chaque semaine, une lettre est faite et envoyée d'elle-même ; à la main seulement, sans indication.`,
          choices: {
            monday: 'Lundi',
            tuesday: 'Mardi',
            wednesday: 'Mercredi',
            thursday: 'Jeudi',
            friday: 'Vendredi',
            saturday: 'Samedi',
            sunday: 'Dimanche',
          },
        },
      },
    },
    audience: {
      label: 'Mesure d’audience',
      hint: fr`Comment les lecteurs sont comptés, sans script ; sans ces lignes, ils ne le sont pas.`,
      fields: {
        tool: {
          label: 'Moyen',
          hint: fr`Le journal du serveur, ou une image d'un pixel que sert un compteur.`,
          choices: {
            none: 'Aucun',
            log: 'Le journal du serveur',
            matomo: 'Matomo',
            goatcounter: 'GoatCounter',
          },
        },
        url: { label: 'Adresse', hint: fr`Celle du compteur.` },
        site: { label: 'Numéro', hint: fr`Celui du site dans Matomo.` },
        page: {
          label: 'Page',
          hint: fr`La page fixe sur la vie privée, à la fin de laquelle les lecteurs apprennent comment ils sont comptés.`,
        },
        months: {
          label: 'Mois',
          hint: fr`Combien de mois les mesures sont gardées, comme le règle le compteur ou le serveur ; 25 au plus.`,
        },
      },
    },
    support: {
      label: 'Soutien',
      hint: fr`Un appel aux dons ou aux abonnements ; jamais dans une publicité. Un simple lien en pied de page se met dans links.`,
      fields: {
        text: { label: 'Texte', hint: fr`Ce qui est demandé aux lecteurs, en une ou deux phrases.` },
        url: { label: 'Adresse', hint: fr`Où l'on donne, où l'on s'abonne.` },
        label: { label: 'Lien', hint: fr`Ce que dit le lien, comme « Faire un don ».` },
        places: {
          label: 'Places',
          hint: fr`Sous les articles, en lien en haut des pages ; les deux, sans indication.`,
          choices: { article: 'Articles', masthead: 'Haut des pages' },
        },
      },
    },
    look: {
      label: 'Présentation',
      hint: fr`Les caractères, la grille, la page d'accueil, l'ouverture d'un article.`,
      choices: { wire: 'Le fil', daily: 'Le quotidien', review: 'La revue' },
    },
    fonts: {
      label: 'Caractères',
      hint: fr`Les familles des fichiers de theme/fonts ; sans indication, celles de la présentation.`,
      fields: {
        titles: { label: 'Titres', hint: fr`La famille des titres.` },
        text: { label: 'Textes', hint: fr`La famille des textes.` },
        interface: { label: 'Interface', hint: fr`La famille de tout le reste.` },
      },
    },
    ageNotice: {
      label: 'Avis d’ancienneté',
      hint: fr`L'âge, en années, à partir duquel un article annonce qu'il est ancien ; 0 pour jamais.`,
    },
    hours: {
      label: 'Heures',
      hint: fr`Quand une heure accompagne la date : toujours, jamais, ou le jour même et pendant 48 heures. Les directs et les brèves gardent la leur, sauf si c'est jamais.`,
      choices: { always: 'Toujours', recent: 'Pendant 48 heures', never: 'Jamais' },
    },
    ads: {
      label: 'Annonces',
      one: 'Annonce',
      hint: fr`Sans annonce, aucun emplacement n'apparaît.`,
      fields: {
        advertiser: { label: 'Annonceur', hint: fr`Qui paie l'annonce ; les lecteurs le voient.` },
        url: { label: 'Lien', hint: fr`L'adresse où mène l'annonce.` },
        text: { label: 'Texte', hint: fr`Ce que dit l'annonce, si ce n'est pas une image.` },
        picture: { label: 'Image', hint: fr`Le fichier de l'image, si ce n'est pas un texte.` },
        alt: { label: 'Description de l’image', hint: fr`Ce que dit l'image, pour qui ne la voit pas.` },
        places: {
          label: 'Emplacements',
          hint: fr`Les pages qui portent l'annonce.`,
          choices: { home: 'Accueil', section: 'Rubriques', article: 'Articles' },
        },
        sections: {
          label: 'Rubriques',
          hint: fr`Les rubriques qui portent l'annonce, avec leurs sous-rubriques ; sans choix, toutes.`,
        },
        from: { label: 'À partir de', hint: fr`Le moment où l'annonce paraît.` },
        until: { label: 'Jusqu’à', hint: fr`Le moment où elle disparaît.` },
      },
    },
    remotePictures: {
      label: 'Images d’autres serveurs',
      hint: fr`Les refuser, ou en faire des liens.`,
      choices: { refuse: 'Refuser', link: 'Faire un lien' },
    },
    media: {
      label: 'Sons et vidéos',
      hint: fr`Où sont les sons et les vidéos de la publication ; sans indication, à côté des articles.`,
      fields: {
        host: {
          label: 'Hébergeur',
          hint: fr`Un hébergeur à vous pour les fichiers lourds, comme https://media.example.org ; les pages pourront les y lire.`,
        },
        largest: {
          label: 'Poids permis',
          hint: fr`En mégaoctets, celui d'un fichier sur le site même ; 25 sans indication, ce que prend Cloudflare.`,
        },
      },
    },
    embeds: {
      label: 'Lecteurs d’autres sites',
      hint: fr`Les sites dont un article peut montrer une vidéo, un son, une carte ou un graphique, quand le lecteur le demande ; sans choix, tous ceux qui sont connus.`,
      choices: providerNames,
    },
    podcast: {
      label: 'Podcast',
      hint: fr`Fait un podcast des articles qui ont un son en MP3 ou M4A ; sans ces lignes, il n'y en a pas.`,
      fields: {
        title: { label: 'Titre', hint: fr`Celui de la publication, sans indication.` },
        description: { label: 'Présentation', hint: fr`Ce dont il parle, en quelques phrases.` },
        cover: {
          label: 'Pochette',
          hint: fr`Une image carrée, en JPEG ou PNG, de 1400 à 3000 pixels de côté.`,
        },
        categories: {
          label: 'Catégories',
          hint: fr`Une à trois de la liste d'Apple, en anglais, la plus juste d'abord : « News », « Science », « News > Politics ».`,
        },
        author: {
          label: 'Auteur',
          hint: fr`Qui parle, dans les annuaires ; la publication, sans indication.`,
        },
        email: {
          label: 'Courriel',
          hint: fr`Où les annuaires vérifient à qui est le podcast ; celui de l'éditeur, sans indication.`,
        },
        explicit: { label: 'Déconseillé aux enfants', hint: fr`Si l'on y entend ce qui n'est pas pour eux.` },
        type: {
          label: 'Forme',
          hint: fr`Si l'on peut commencer par n'importe quel épisode, ou s'il faut commencer par le premier.`,
          choices: { episodic: 'Épisodes indépendants', serial: 'Feuilleton' },
        },
        locked: {
          label: 'Verrouillé',
          hint: fr`Si aucun autre hébergeur ne peut reprendre le podcast sans demander.`,
        },
        guid: { label: 'Identifiant', hint: fr`Celui d'un podcast qui avait un autre flux (podcast:guid).` },
        links: {
          label: 'Annuaires',
          one: 'Annuaire',
          hint: fr`Où l'on peut aussi l'écouter.`,
          fields: {
            label: { label: 'Nom', hint: fr`Celui de l'annuaire : Apple Podcasts, Spotify, Deezer.` },
            url: { label: 'Adresse', hint: fr`Celle du podcast là-bas.` },
          },
        },
      },
    },
    shareCards: {
      label: 'Cartes de partage',
      hint: fr`Dessiner, pour un article sans photographie, une carte avec son titre, que les autres sites montrent près d'un lien.`,
    },
    hosting: {
      label: 'Hébergement',
      hint: fr`Ce que fait l'hébergeur : répondre aux anciennes adresses, envoyer les règles de sécurité. Sans indication, les pages le font elles-mêmes, chez tout hébergeur.`,
      choices: {
        any: 'N’importe lequel',
        github: 'GitHub Pages',
        netlify: 'Netlify',
        cloudflare: 'Cloudflare',
        server: 'Un serveur à soi',
      },
    },
    redirects: {
      label: 'Renvois',
      one: 'Renvoi',
      hint: fr`Les anciennes adresses qu'aucun article, auteur, page ou rubrique ne peut nommer : thèmes, flux, mois.`,
      fields: {
        from: { label: 'Ancienne adresse', hint: fr`À partir de la barre oblique : /themes/terre-rare/.` },
        to: { label: 'Nouvelle adresse', hint: fr`L'adresse de ce site où elle mène.` },
      },
    },
    gone: {
      label: 'Adresses retirées',
      hint: fr`Celles qui ont disparu pour de bon ; l'hébergeur le dit (410) s'il le peut.`,
    },
    checks: {
      label: 'Contrôles',
      hint: fr`Ce que « npm run check » fait de chacune de ses règles.`,
      fields: checkWords.fr,
    },
    admin: {
      label: 'Interface de rédaction',
      hint: fr`L'interface dans le navigateur, à l'adresse /admin/ ; sans ces lignes, il n'y en a pas.`,
      fields: {
        repository: { label: 'Dépôt', hint: fr`Le dépôt de la publication : propriétaire/nom.` },
        host: {
          label: 'Hébergeur du dépôt',
          hint: fr`Où est le dépôt ; Forgejo compte comme Gitea.`,
          choices: { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea ou Forgejo' },
        },
        server: { label: 'Serveur', hint: fr`L'adresse de l'hébergeur, si c'est un serveur à vous.` },
        branch: { label: 'Branche', hint: fr`La branche d'où le site est construit.` },
        folder: { label: 'Dossier', hint: fr`Le dossier de la publication dans le dépôt.` },
        review: {
          label: 'Relecture',
          hint: fr`Si chaque changement attend, dans une branche à lui, que quelqu'un le publie. Oui par défaut, mais impossible avec Gitea.`,
        },
        signIn: {
          label: 'Service de connexion',
          hint: fr`L'adresse du service qui connecte les rédacteurs à GitHub ; sans lui, ils se connectent avec un jeton.`,
        },
        application: {
          label: 'Application',
          hint: fr`L'identifiant de l'application déclarée sur GitLab ou Gitea ; sans lui, les rédacteurs se connectent avec un jeton.`,
        },
      },
    },
    ...distributionWords.fr,
  },
  en: {
    name: { label: 'Name' },
    tagline: { label: 'Tagline' },
    url: { label: 'Address' },
    language: { label: 'Language', choices: { fr: 'French', en: 'English' } },
    timeZone: { label: 'Time zone' },
    description: { label: 'Description' },
    sections: {
      label: 'Sections',
      one: 'Section',
      fields: {
        id: { label: 'Id' },
        name: { label: 'Name' },
        description: { label: 'Description' },
        parent: { label: 'Sub-section of' },
        colour: { label: 'Colour' },
        darkColour: { label: 'Colour on dark screens' },
        redirectFrom: { label: 'Old addresses' },
      },
    },
    publisher: {
      label: 'Publisher',
      fields: {
        form: {
          label: 'Status',
          choices: { company: 'Company', association: 'Association', person: 'Private person' },
        },
        name: { label: 'Name' },
        legalForm: { label: 'Legal form' },
        registration: { label: 'Registration' },
        capital: { label: 'Capital' },
        address: { label: 'Postal address' },
        phone: { label: 'Telephone' },
        email: { label: 'E-mail' },
        director: { label: 'Director of publication' },
        owners: { label: 'Owners' },
        cppap: { label: 'CPPAP number' },
        host: {
          label: 'Host',
          fields: {
            name: { label: 'Name' },
            address: { label: 'Postal address' },
            phone: { label: 'Telephone' },
          },
        },
      },
    },
    navigation: { label: 'Pages in the footer' },
    home: {
      label: 'Front page',
      fields: {
        lead: { label: 'Lead' },
        second: { label: 'Second story' },
        third: { label: 'Third story' },
        dossier: { label: 'Dossier' },
        from: { label: 'From' },
        until: { label: 'Until' },
        breaking: {
          label: 'Breaking',
          fields: {
            text: { label: 'Text' },
            article: { label: 'Article' },
            url: { label: 'Address' },
            from: { label: 'From' },
            until: { label: 'Until' },
          },
        },
        latest: { label: 'Latest stories' },
        opinions: { label: 'Opinions' },
        briefs: { label: 'Briefs' },
        perSection: { label: 'Articles of each section' },
        sections: { label: 'Sections' },
      },
    },
    menu: {
      label: 'Menu',
      one: 'Link',
      fields: {
        page: { label: 'Page' },
        url: { label: 'Address' },
        label: { label: 'Name' },
        places: { label: 'Places', choices: { top: 'At the top', foot: 'In the foot' } },
      },
    },
    links: {
      label: 'Links',
      one: 'Link',
      fields: {
        kind: {
          label: 'Kind',
          choices: {
            mastodon: 'Mastodon',
            bluesky: 'Bluesky',
            facebook: 'Facebook',
            instagram: 'Instagram',
            linkedin: 'LinkedIn',
            threads: 'Threads',
            tiktok: 'TikTok',
            telegram: 'Telegram',
            whatsapp: 'WhatsApp',
            x: 'X',
            youtube: 'YouTube',
            newsletter: 'Newsletter',
            donation: 'Donations',
            other: 'Other',
          },
        },
        url: { label: 'Address' },
        label: { label: 'Name' },
      },
    },
    signUp: {
      label: 'Sign-up form',
      fields: { action: { label: 'Address' }, field: { label: 'Field' }, text: { label: 'Text' } },
    },
    newsletter: {
      label: 'Newsletter',
      fields: {
        sender: {
          label: 'Service',
          choices: { brevo: 'Brevo', listmonk: 'Listmonk', buttondown: 'Buttondown' },
        },
        list: { label: 'List' },
        from: { label: 'Sender', fields: { name: { label: 'Name' }, email: { label: 'E-mail' } } },
        url: { label: 'Address' },
        template: { label: 'Template' },
        day: {
          label: 'Day',
          choices: {
            monday: 'Monday',
            tuesday: 'Tuesday',
            wednesday: 'Wednesday',
            thursday: 'Thursday',
            friday: 'Friday',
            saturday: 'Saturday',
            sunday: 'Sunday',
          },
        },
      },
    },
    audience: {
      label: 'Audience measurement',
      fields: {
        tool: {
          label: 'Means',
          choices: {
            none: 'None',
            log: 'The log of the server',
            matomo: 'Matomo',
            goatcounter: 'GoatCounter',
          },
        },
        url: { label: 'Address' },
        site: { label: 'Number' },
        page: { label: 'Page' },
        months: { label: 'Months' },
      },
    },
    support: {
      label: 'Support',
      fields: {
        text: { label: 'Text' },
        url: { label: 'Address' },
        label: { label: 'Link' },
        places: { label: 'Places', choices: { article: 'Articles', masthead: 'Top of pages' } },
      },
    },
    look: { label: 'Look', choices: { wire: 'The wire', daily: 'The daily', review: 'The review' } },
    fonts: {
      label: 'Fonts',
      fields: {
        titles: { label: 'Titles' },
        text: { label: 'Texts' },
        interface: { label: 'Interface' },
      },
    },
    ageNotice: { label: 'Age notice' },
    hours: {
      label: 'Hours',
      choices: { always: 'Always', recent: 'For 48 hours', never: 'Never' },
    },
    ads: {
      label: 'Advertisements',
      one: 'Advertisement',
      fields: {
        advertiser: { label: 'Advertiser' },
        url: { label: 'Link' },
        text: { label: 'Text' },
        picture: { label: 'Picture' },
        alt: { label: 'Description of the picture' },
        places: { label: 'Places', choices: { home: 'Home page', section: 'Sections', article: 'Articles' } },
        sections: { label: 'Sections' },
        from: { label: 'From' },
        until: { label: 'Until' },
      },
    },
    remotePictures: {
      label: 'Pictures on other servers',
      choices: { refuse: 'Refuse', link: 'Make a link' },
    },
    media: {
      label: 'Sounds and videos',
      fields: { host: { label: 'Host' }, largest: { label: 'Largest size' } },
    },
    embeds: { label: 'Players of other sites', choices: providerNames },
    podcast: {
      label: 'Podcast',
      fields: {
        title: { label: 'Title' },
        description: { label: 'Description' },
        cover: { label: 'Cover' },
        categories: { label: 'Categories' },
        author: { label: 'Author' },
        email: { label: 'Mail' },
        explicit: { label: 'Not for children' },
        type: { label: 'Form', choices: { episodic: 'Episodes', serial: 'Serial' } },
        locked: { label: 'Locked' },
        guid: { label: 'Identifier' },
        links: {
          label: 'Directories',
          one: 'Directory',
          fields: { label: { label: 'Name' }, url: { label: 'Address' } },
        },
      },
    },
    shareCards: { label: 'Share cards' },
    hosting: {
      label: 'Hosting',
      choices: {
        any: 'Any',
        github: 'GitHub Pages',
        netlify: 'Netlify',
        cloudflare: 'Cloudflare',
        server: 'A server of one’s own',
      },
    },
    redirects: {
      label: 'Redirects',
      one: 'Redirect',
      fields: { from: { label: 'Old address' }, to: { label: 'New address' } },
    },
    gone: { label: 'Withdrawn addresses' },
    checks: { label: 'Checks', fields: checkWords.en },
    admin: {
      label: 'Editors’ interface',
      fields: {
        repository: { label: 'Repository' },
        host: {
          label: 'Host of the repository',
          choices: { github: 'GitHub', gitlab: 'GitLab', gitea: en`Gitea or Forgejo` },
        },
        server: { label: 'Server' },
        branch: { label: 'Branch' },
        folder: { label: 'Folder' },
        review: { label: 'Review' },
        signIn: { label: 'Sign-in service' },
        application: { label: 'Application' },
      },
    },
    ...distributionWords.en,
  },
};
