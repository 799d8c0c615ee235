import type { Inputs } from '../../intake/schemas/inputs.ts';
import { fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for authors' files. */
export const authorWords: Record<'fr' | 'en', FieldWords<Inputs['authors']>> = {
  fr: {
    name: { label: 'Nom', hint: fr`Le nom tel qu'il figure dans les signatures.` },
    role: { label: 'Fonction', hint: fr`Ce que fait l'auteur, par exemple « Correspondante à Bruxelles ».` },
    bio: { label: 'Présentation', hint: fr`Quelques phrases, affichées sur la page de l'auteur.` },
    url: { label: 'Site', hint: fr`Le site ou le profil de l'auteur.` },
    picture: {
      label: 'Portrait',
      hint: fr`Un fichier seul, ou un fichier avec sa description et son crédit.`,
      fields: {
        src: { label: 'Fichier', hint: fr`Le fichier du portrait, rangé à côté de la fiche.` },
        alt: { label: 'Description', hint: fr`Ce que montre l'image, si ce n'est pas simplement l'auteur.` },
        credit: { label: 'Crédit', hint: fr`À qui est l'image.` },
      },
    },
    redirectFrom: {
      label: 'Anciennes adresses',
      hint: fr`Les adresses de ce site qui menaient à l'auteur, comme /auteurs/ancien-nom/. Elles y mènent toujours.`,
    },
  },
  en: {
    name: { label: 'Name' },
    role: { label: 'Role' },
    bio: { label: 'Biography' },
    url: { label: 'Site' },
    picture: {
      label: 'Portrait',
      fields: { src: { label: 'File' }, alt: { label: 'Description' }, credit: { label: 'Credit' } },
    },
    redirectFrom: { label: 'Old addresses' },
  },
};
