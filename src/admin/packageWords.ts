/**
 * French for the words of Sveltia CMS (https://github.com/sveltia/sveltia-cms/blob/main/src/lib/locales/fr.yaml) that its own
 * French lacks, by their paths there, in MessageFormat 2. Those of faults in the configuration, which the build makes, are left
 * out. Long because it is a list. `tests/admin/packageWords.test.ts` says which may go and which are needed.
 */
export const missingFrench: Readonly<Record<string, string>> = {
  select_item: 'Sélectionner {$name}',
  folders: 'Dossiers',
  more_folders: 'Autres dossiers',
  sign_in_using_access_token_workflow_note:
    'Comme les changements attendent d’être publiés, il lui faut aussi le droit de lire et d’écrire les demandes de fusion.',
  sign_in_with_link: 'Se connecter par un lien',
  sign_in_with_link_confirmation:
    'Ce lien vous connecte comme {$account} à {$service} et reprend les réglages de l’appareil où il a été créé. Ne continuez que si vous l’avez créé vous-même.',
  domain: 'Domaine',
  file_unavailable: 'Indisponible',
  file_unavailable_description: 'Ce fichier n’a pas pu être chargé. Il a peut-être été déplacé ou supprimé.',
  back_to_parent_folder: 'Retour au dossier parent',
  new_folder: 'Nouveau dossier',
  new_folder_name: 'Nom du dossier',
  new_folder_create: 'Créer',
  new_folder_description: 'Le nouveau dossier sera créé dans « {$folder} ».',
  'new_folder_error.empty': 'Le nom du dossier ne peut pas être vide.',
  'new_folder_error.invalid':
    'Le nom du dossier ne peut ni contenir de barre oblique ni commencer par un point.',
  'new_folder_error.duplicate': 'Il y a déjà ici un dossier ou un fichier de ce nom.',
  creating_folder: 'Création du dossier…',
  creating_folder_failed: 'Le dossier n’a pas pu être créé.',
  folder_options: 'Options du dossier',
  show_folder_options: 'Afficher les options du dossier',
  rename_folder: 'Renommer le dossier',
  delete_folder: 'Supprimer le dossier',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{Saisissez un nouveau nom ci-dessous.}} one {{Saisissez un nouveau nom ci-dessous. La ressource du dossier sera déplacée avec lui, et les entrées qui l’utilisent seront mises à jour.}} * {{Saisissez un nouveau nom ci-dessous. Les {$count} ressources du dossier seront déplacées avec lui, et les entrées qui les utilisent seront mises à jour.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{Saisissez un nouveau nom ci-dessous.}} one {{Saisissez un nouveau nom ci-dessous. Le fichier du dossier sera déplacé avec lui et changera d’adresse : mettez à jour les entrées qui l’utilisent.}} * {{Saisissez un nouveau nom ci-dessous. Les {$count} fichiers du dossier seront déplacés avec lui et changeront d’adresse : mettez à jour les entrées qui les utilisent.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{Voulez-vous vraiment supprimer le dossier vide « {$name} » ?}} one {{Voulez-vous vraiment supprimer le dossier « {$name} » et la ressource qu’il contient ?}} * {{Voulez-vous vraiment supprimer le dossier « {$name} » et les {$count} ressources qu’il contient ?}}',
  renaming_folder: 'Changement de nom du dossier…',
  renaming_folder_failed: 'Le dossier n’a pas pu être renommé.',
  deleting_folder: 'Suppression du dossier…',
  deleting_folder_failed: 'Le dossier n’a pas pu être supprimé.',
  replace_file: 'Remplacer le fichier',
  replace_image: 'Remplacer l’image',
  remove_file: 'Retirer le fichier',
  remove_image: 'Retirer l’image',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count one {{La mention qui en est faite dans une entrée sera retirée aussi.}} * {{Les mentions qui en sont faites dans {$count} entrées seront retirées aussi.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count one {{Cette ressource ne peut pas être supprimée : sans elle, les champs suivants des entrées qui l’utilisent ne seraient plus valides. Modifiez d’abord ces entrées.}} * {{Ces ressources ne peuvent pas être supprimées : sans elles, les champs suivants des entrées qui les utilisent ne seraient plus valides. Modifiez d’abord ces entrées.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count one {{La mention qui en est faite dans une autre entrée sera retirée aussi.}} * {{Les mentions qui en sont faites dans {$count} autres entrées seront retirées aussi.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count one {{Cette entrée ne peut pas être supprimée : sans elle, les champs suivants d’autres entrées ne seraient plus valides. Modifiez d’abord ces entrées.}} * {{Ces entrées ne peuvent pas être supprimées : sans elles, les champs suivants d’autres entrées ne seraient plus valides. Modifiez d’abord ces entrées.}}',
  show_errors: 'Afficher les erreurs',
  folder_created: 'Dossier créé.',
  folder_path: 'Chemin du dossier',
  folder_contents: 'Contenu',
  x_folders:
    '.input {$count :integer} .match $count 0 {{Aucun dossier}} one {{{$count} dossier}} * {{{$count} dossiers}}',
  folder_renamed: 'Dossier renommé.',
  folder_deleted: 'Dossier supprimé.',
  'entry_sidebar.slug.title': 'Nom dans l’adresse',
  'entry_sidebar.slug.generated_on_save':
    'Ce nom est tiré du contenu de l’entrée à l’enregistrement, date et heure comprises s’il en a.',
  'entry_sidebar.slug.unavailable': 'Cette entrée n’a pas de nom dans l’adresse.',
  'save_conflict.title': 'Entrée modifiée par quelqu’un d’autre',
  'save_conflict.modified_by': '{$name} a modifié cette entrée le {$date}, après que vous l’avez ouverte.',
  'save_conflict.modified': 'Cette entrée a été modifiée dans le dépôt après que vous l’avez ouverte.',
  'save_conflict.deleted': 'Cette entrée a été supprimée du dépôt après que vous l’avez ouverte.',
  'save_conflict.overwrite_warning': 'Si vous enregistrez maintenant, l’autre version sera perdue.',
  'save_conflict.recreate_warning': 'Si vous enregistrez maintenant, l’entrée sera créée de nouveau.',
  'save_conflict.save_anyway': 'Enregistrer quand même',
  'save_conflict.branch_moved':
    'Quelqu’un d’autre a mis à jour le dépôt pendant l’enregistrement. Réessayez.',
  'remote_change.reload_entry': 'Recharger l’entrée',
  'remote_change.confirm_reloading_entry':
    'Voulez-vous vraiment recharger l’entrée ? Ce que vous n’avez pas enregistré sera perdu.',
  list_item_options: 'Options de l’élément',
  'relation_field.save_together_hint': 'Le nouvel élément ({$name}) sera enregistré avec l’entrée en cours.',
  'relation_field.add_failed':
    'L’élément ({$name}) n’a pas pu être ajouté. La console du navigateur dit pourquoi.',
  'assets_dialog.title.folder': 'Sélectionner un dossier',
  'assets_dialog.selected_folder': 'Dossier sélectionné : {$path}',
  'assets_dialog.selected_folders':
    '.input {$count :integer} .match $count one {{{$count} dossier sélectionné}} * {{{$count} dossiers sélectionnés}}',
  'assets_dialog.no_subfolders': 'Ce dossier n’en contient aucun autre.',
  'cloud_storage.bunny_storage.auth_key_label': 'Mot de passe de la zone de stockage',
  'status.deploying': 'Mise en ligne',
  'workflow.deploying_deletion': 'Suppression',
};

/** Words that its French has in English, or in the language of programmers. */
export const plainerFrench: Readonly<Record<string, string>> = {
  slug: 'Nom dans l’adresse',
  'sort_keys.slug': 'Nom dans l’adresse',
  edit_slug: 'Modifier le nom dans l’adresse',
  'edit_slug_error.empty': 'Le nom dans l’adresse ne peut pas être vide.',
  'edit_slug_error.invalid':
    'Le nom dans l’adresse ne peut contenir ni espace, ni barre oblique, ni autre signe particulier.',
  'edit_slug_error.duplicate': 'Une autre entrée a déjà ce nom dans son adresse.',
  singleton: 'Fichier seul',
  singletons: 'Fichiers seuls',
  'entry_sidebar.validation.title': 'Vérification',
  'entry_sidebar.validation.validate': 'Vérifier',
};

type Words = { [name: string]: string | Words };

/** Adds words to those of a locale, each at its path. */
export function withWords(locale: Words, words: Readonly<Record<string, string>>): Words {
  const all = structuredClone(locale);
  for (const [path, text] of Object.entries(words)) {
    const steps = path.split('.');
    let place = all;
    for (const step of steps.slice(0, -1)) place = (place[step] ??= {}) as Words;
    // French puts no-break spaces there, as `fr` of `i18n/sentence.ts` does.
    place[steps.at(-1)!] = text
      .replaceAll('« ', '«\u00a0')
      .replaceAll(' »', '\u00a0»')
      .replace(/ :(?=\s)/g, '\u00a0:')
      .replace(/ \?/g, '\u202f?');
  }
  return all;
}
