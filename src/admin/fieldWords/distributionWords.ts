import type { Inputs } from '../../intake/schemas/inputs.ts';
import { fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

type Distribution = Pick<
  Inputs['site'],
  'policies' | 'hub' | 'colours' | 'security' | 'textAndDataMining' | 'adSellers' | 'trust'
>;

/** The words for the settings of `site.yaml` for search engines, aggregators, phones and advertisers. */
export const distributionWords: Record<'fr' | 'en', FieldWords<Distribution>> = {
  fr: {
    policies: {
      label: 'Engagements',
      hint: fr`Les pages fixes qui énoncent un engagement ; les moteurs de recherche en sont informés.`,
      fields: {
        corrections: { label: 'Corrections', hint: fr`Comment les erreurs sont corrigées.` },
        ethics: { label: 'Déontologie', hint: fr`La charte de déontologie.` },
        verification: { label: 'Vérification', hint: fr`Comment les faits sont vérifiés.` },
        sources: { label: 'Sources anonymes', hint: fr`Comment sont employées les sources non nommées.` },
        diversity: { label: 'Diversité', hint: fr`L'engagement sur la diversité.` },
        mission: { label: 'Ligne éditoriale', hint: fr`Ce qui est couvert d'abord, et pourquoi.` },
        feedback: { label: 'Lecteurs', hint: fr`Comment les lecteurs sont entendus.` },
        funding: {
          label: 'Financement',
          hint: fr`Qui possède et finance la publication, si les mentions légales ne le disent pas.`,
        },
      },
    },
    hub: { label: 'Relais WebSub', hint: fr`Le relais que nomment les flux (w3.org/TR/websub).` },
    colours: {
      label: 'Couleurs',
      hint: fr`Celles du site, de ses icônes et du cadre que les téléphones mettent autour de lui ; celles d'une rubrique sont dans ${'`sections`'}.`,
      fields: {
        paper: { label: 'Papier', hint: fr`La couleur du fond.` },
        ink: { label: 'Encre', hint: fr`Celle des textes et des icônes.` },
        accent: { label: 'Accent', hint: fr`Ce qui ressort, là où aucune rubrique ne donne sa couleur.` },
        dark: {
          label: 'Écrans sombres',
          hint: fr`Ce qui n'est pas indiqué suit des couleurs claires.`,
          fields: {
            paper: { label: 'Papier', hint: fr`La couleur du fond.` },
            ink: { label: 'Encre', hint: fr`Celle des textes.` },
            accent: { label: 'Accent', hint: fr`Ce qui ressort.` },
          },
        },
      },
    },
    security: {
      label: 'Sécurité',
      hint: fr`Le contenu de security.txt (RFC 9116) ; sans ces lignes, pas de fichier.`,
      fields: {
        contact: { label: 'Contact', hint: fr`Où signaler une faille : des courriels ou des pages.` },
        policy: { label: 'Page', hint: fr`La page qui dit comment les signalements sont traités.` },
      },
    },
    textAndDataMining: {
      label: 'Fouille de textes',
      hint: fr`Le contenu de tdmrep.json ; sans ces lignes, pas de fichier.`,
      fields: {
        reserved: {
          label: 'Droit réservé',
          hint: fr`Si le droit de fouiller textes et données est réservé.`,
        },
        policy: { label: 'Page', hint: fr`La page qui dit à quelles conditions il est accordé.` },
      },
    },
    adSellers: {
      label: 'Vendeurs de publicité',
      one: 'Vendeur',
      hint: fr`Qui peut vendre la publicité du site, pour ads.txt ; sans ces lignes, pas de fichier.`,
      fields: {
        system: { label: 'Régie', hint: fr`Le domaine de la régie.` },
        account: { label: 'Compte', hint: fr`Le compte de l'éditeur chez elle, entre guillemets droits.` },
        relation: {
          label: 'Lien',
          hint: fr`Qui tient le compte.`,
          choices: { direct: 'Direct', reseller: 'Revendeur' },
        },
        certification: {
          label: 'Certification',
          hint: fr`L'identifiant de la régie chez son certificateur.`,
        },
      },
    },
    trust: {
      label: 'Appartenances',
      hint: fr`Le contenu de trust.txt (journallist.net) ; sans ces lignes, pas de fichier.`,
      fields: {
        belongsTo: { label: 'Membre de', hint: fr`Les associations dont fait partie la publication.` },
        controls: { label: 'Contrôle', hint: fr`Les sites que l'éditeur contrôle.` },
        controlledBy: { label: 'Contrôlé par', hint: fr`Le site de qui contrôle l'éditeur.` },
        social: { label: 'Réseaux sociaux', hint: fr`Les pages de la publication.` },
        vendors: { label: 'Prestataires', hint: fr`Les sites de ceux qui servent la publication.` },
        disclosure: {
          label: 'Transparence',
          hint: fr`La page sur la propriété, le financement et les engagements.`,
        },
        trainingAllowed: {
          label: 'Entraînement permis',
          hint: fr`Si les textes peuvent servir à entraîner des machines.`,
        },
      },
    },
  },
  en: {
    policies: {
      label: 'Policies',
      fields: {
        corrections: { label: 'Corrections' },
        ethics: { label: 'Ethics' },
        verification: { label: 'Verification' },
        sources: { label: 'Unnamed sources' },
        diversity: { label: 'Diversity' },
        mission: { label: 'Mission' },
        feedback: { label: 'Readers' },
        funding: { label: 'Funding' },
      },
    },
    hub: { label: 'WebSub hub' },
    colours: {
      label: 'Colours',
      fields: {
        paper: { label: 'Paper' },
        ink: { label: 'Ink' },
        accent: { label: 'Accent' },
        dark: {
          label: 'Dark screens',
          fields: { paper: { label: 'Paper' }, ink: { label: 'Ink' }, accent: { label: 'Accent' } },
        },
      },
    },
    security: { label: 'Security', fields: { contact: { label: 'Contact' }, policy: { label: 'Page' } } },
    textAndDataMining: {
      label: 'Text and data mining',
      fields: { reserved: { label: 'Right reserved' }, policy: { label: 'Page' } },
    },
    adSellers: {
      label: 'Sellers of advertising',
      one: 'Seller',
      fields: {
        system: { label: 'System' },
        account: { label: 'Account' },
        relation: { label: 'Relation', choices: { direct: 'Direct', reseller: 'Reseller' } },
        certification: { label: 'Certification' },
      },
    },
    trust: {
      label: 'Affiliations',
      fields: {
        belongsTo: { label: 'Belongs to' },
        controls: { label: 'Controls' },
        controlledBy: { label: 'Controlled by' },
        social: { label: 'Social networks' },
        vendors: { label: 'Vendors' },
        disclosure: { label: 'Disclosure' },
        trainingAllowed: { label: 'Training allowed' },
      },
    },
  },
};
