import type { CheckRule, CheckLevel } from '../../intake/schemas/checkSettings.ts';
import { frCheckDescriptions } from '../../i18n/cli/checkExamples.ts';
import { fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

type Words = FieldWords<Record<CheckRule, CheckLevel>>;

/**
 * The words for `checks:` of `site.yaml`: a name for each rule and its sentence, which in English is the schema's
 * own.
 */
export const checkWords: Record<'fr' | 'en', Words> = {
  fr: withChoices(
    {
      'alt-missing': fr`Image sans description`,
      'alt-repeated': fr`Description répétée`,
      'picture-small': fr`Image trop petite`,
      'picture-unused': fr`Image inutilisée`,
      'picture-uncredited': fr`Image sans crédit`,
      'licence-past': fr`Licence échue`,
      'document-author': fr`Auteur d'un document`,
      'link-own-site': fr`Lien vers le site par une adresse`,
      'link-http': fr`Lien non chiffré (http)`,
      'link-empty': fr`Lien vide`,
      'link-bare': fr`Lien « ici »`,
      'anchor-missing': fr`Lien vers un endroit absent`,
      'link-dropped': fr`Lien vers ce qui n'est plus en ligne`,
      'follows-dropped': fr`Article précédent hors ligne`,
      'translation-dropped': fr`Original hors ligne`,
      'redirect-dropped': fr`Redirection vers ce qui n'est plus en ligne`,
      'home-dropped': fr`Article d'accueil hors ligne`,
      'heading-skip': fr`Niveau d'intertitre sauté`,
      'heading-title': fr`Intertitre qui répète le titre`,
      'heading-empty': fr`Intertitre vide`,
      'heading-one': fr`Intertitre de niveau 1`,
      'title-long': fr`Titre trop long`,
      'summary-long': fr`Chapeau trop long`,
      'summary-missing': fr`Article sans chapeau`,
      'quotes-unpaired': fr`Guillemet seul`,
      'apostrophe-form': fr`Apostrophe mal écrite`,
      'space-wrong': fr`Espace en trop ou absente`,
      'title-twice': fr`Titre déjà pris`,
      'featured-twice': fr`Deux articles à la une`,
      'dated-later': fr`Date à venir`,
      'updated-missing': fr`Mise à jour sans date`,
      'change-undeclared': fr`Changement non dit`,
      'author-plain': fr`Auteur sans fiche`,
      'raw-html': fr`HTML dans le texte`,
      'list-meant': fr`Phrase prise pour une liste`,
      'code-indented': fr`Paragraphe pris pour du code`,
      'table-cells': fr`Case hors du tableau`,
      'markup-shown': fr`Markdown montré tel quel`,
      residue: fr`Reste d'un traitement de texte`,
      'text-garbled': fr`Lettres abîmées`,
      'field-order': fr`Ordre des champs`,
      'entity-shown': fr`Signe écrit en HTML`,
      'file-left-out': fr`Texte laissé de côté`,
      'attachment-empty': fr`Document vide`,
      'link-dead': fr`Lien mort`,
      'link-moved': fr`Lien déplacé`,
      'link-home': fr`Lien qui mène à un accueil`,
      'link-unsure': fr`Lien incertain`,
      spelling: fr`Orthographe`,
    },
    { off: 'Ignorer', advice: 'Conseil', warning: 'Avertissement', fault: 'Faute' },
    frCheckDescriptions,
  ),
  en: withChoices(
    {
      'alt-missing': 'Picture without a description',
      'alt-repeated': 'Repeated description',
      'picture-small': 'Picture too small',
      'picture-unused': 'Unused picture',
      'picture-uncredited': 'Picture without a credit',
      'licence-past': 'Licence past',
      'document-author': 'Author of a document',
      'link-own-site': 'Link to the site by an address',
      'link-http': 'Unencrypted link (http)',
      'link-empty': 'Empty link',
      'link-bare': 'Link that says “here”',
      'anchor-missing': 'Link to a part that is not there',
      'link-dropped': 'Link to what is not online any more',
      'follows-dropped': 'Earlier article offline',
      'translation-dropped': 'Original offline',
      'redirect-dropped': 'Redirect to what is not online any more',
      'home-dropped': 'Front page story offline',
      'heading-skip': 'Skipped level of heading',
      'heading-title': 'Heading that repeats the title',
      'heading-empty': 'Empty heading',
      'heading-one': 'Heading of level 1',
      'title-long': 'Title too long',
      'summary-long': 'Standfirst too long',
      'summary-missing': 'Article without a standfirst',
      'quotes-unpaired': 'Unpaired quotation mark',
      'apostrophe-form': 'Malformed apostrophe',
      'space-wrong': 'Wrong space',
      'title-twice': 'Title already taken',
      'featured-twice': 'Two featured articles',
      'dated-later': 'Date to come',
      'updated-missing': 'Update without a date',
      'change-undeclared': 'Undeclared change',
      'author-plain': 'Author without a page',
      'raw-html': 'HTML in the text',
      'list-meant': 'Sentence taken for a list',
      'code-indented': 'Paragraph taken for code',
      'table-cells': 'Cell beyond the table',
      'markup-shown': 'Markdown shown as it is',
      residue: 'Residue of a word processor',
      'text-garbled': 'Garbled letters',
      'field-order': 'Order of fields',
      'entity-shown': 'Character written as HTML',
      'file-left-out': 'Text left out',
      'attachment-empty': 'Empty file',
      'link-dead': 'Dead link',
      'link-moved': 'Moved link',
      'link-home': 'Link that leads to a home page',
      'link-unsure': 'Uncertain link',
      spelling: 'Spelling',
    },
    { off: 'Ignored', advice: 'Told as advice', warning: 'Told as a warning', fault: 'Told as a fault' },
  ),
};

/** Each rule is set to one of the same few values. */
function withChoices(
  labels: Record<CheckRule, string>,
  choices: Record<CheckLevel, string>,
  hints?: Record<CheckRule, string>,
): Words {
  const named = Object.entries(labels).map(([rule, label]) => {
    const hint = hints?.[rule as CheckRule];
    return [rule, { label, choices, ...(hint && { hint }) }];
  });
  return Object.fromEntries(named) as Words;
}
