import type { Inputs } from '../../intake/schemas/inputs.ts';
import { fr } from '../../i18n/sentence.ts';
import { articleWords } from './articleWords.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for the front matter of dossiers. */
export const dossierWords: Record<'fr' | 'en', FieldWords<Inputs['dossiers']>> = {
  fr: {
    title: { label: 'Titre', hint: fr`Le titre du dossier.` },
    summary: {
      label: 'Chapeau',
      hint: fr`Le texte sous le titre, repris dans les listes, l'accueil et les moteurs de recherche.`,
    },
    image: {
      ...articleWords.fr.image,
      label: 'Image',
      hint: fr`L'image du dossier, avec sa description et son crédit.`,
    },
    order: {
      label: 'Ordre',
      hint: fr`Ce qui vient d'abord. Sans choix, les plus récents.`,
      choices: { newest: 'Les plus récents d’abord', oldest: 'Les plus anciens d’abord' },
    },
    first: {
      label: 'D’abord',
      hint: fr`Les articles qui viennent avant tous les autres, dans cet ordre, par leur nom d'adresse ; tous, pour un ordre fait à la main.`,
    },
    draft: {
      label: 'Brouillon',
      hint: fr`Oui : le dossier n'est pas publié, où qu'il en soit. Ses articles restent en ligne.`,
    },
    lang: {
      label: 'Langue',
      hint: fr`La langue du dossier, par son code (« en », « de »), si ce n'est pas celle du site.`,
    },
    redirectFrom: {
      label: 'Anciennes adresses',
      hint: fr`Les adresses de ce site qui menaient au dossier, comme /dossiers/ancien-nom/. Elles y mènent toujours.`,
    },
  },
  en: {
    title: { label: 'Title' },
    summary: { label: 'Standfirst' },
    image: { ...articleWords.en.image, label: 'Picture' },
    order: { label: 'Order', choices: { newest: 'Newest first', oldest: 'Oldest first' } },
    first: { label: 'First' },
    draft: { label: 'Draft' },
    lang: { label: 'Language' },
    redirectFrom: { label: 'Old addresses' },
  },
};
