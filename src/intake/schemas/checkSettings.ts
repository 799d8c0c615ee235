import type { CheckWords } from '../../i18n/cli/checkRules.ts';
import { choice, map } from './fields.ts';

/**
 * What `site.yaml` can set a rule of `check` to: off, an advice, a warning, or a fault, by which the check fails and
 * stops what would be published after it.
 */
export const checkLevels = ['off', 'advice', 'warning', 'fault'] as const;
export type CheckLevel = (typeof checkLevels)[number];

/**
 * The rules of `npm run check` that the build does not have, each with what it reports. Their sentences for editors are
 * in `src/i18n/cli/checkRules.ts`, their severities in `src/checks/severities.ts`.
 */
export const checkDescriptions = {
  'alt-missing': 'A picture of the body without a description.',
  'alt-repeated': 'A description that repeats the title, the caption, another picture’s or the file’s name.',
  'picture-small': 'A picture file with fewer pixels than its place shows.',
  'picture-unused': 'A picture file that nothing shows.',
  'picture-uncredited': 'A picture of the body without a credit.',
  'licence-past': 'A lead picture whose licence has ended.',
  'document-author': 'A file handed to readers that says who made it, or on whose computer.',
  'link-own-site': 'A link to the publication’s own site by an address instead of a file.',
  'link-http': 'A link to an address without encryption.',
  'link-empty': 'A link without words or without an address.',
  'link-bare': 'A link whose words do not say where it leads, such as "here".',
  'anchor-missing': 'A link to a part of a page that is not there, such as `#absent`.',
  'link-dropped':
    'A link to something that is a draft or has expired: readers see its words, without a link, until it is online.',
  'follows-dropped': 'An earlier article that is a draft or has expired.',
  'dossier-dropped': 'A dossier that is a draft: the article appears without it.',
  'translation-dropped': 'An original that is a draft or has expired.',
  'reply-dropped': 'A reply whose article is a draft or has expired, and which is not shown either.',
  'redirect-dropped': 'A redirect to something that is a draft or has expired.',
  'home-dropped': 'A story, a banner or a dossier of the front page that is not online.',
  'heading-skip': 'A heading more than one level below the one before it.',
  'heading-title': 'A heading that repeats the article’s title.',
  'heading-empty': 'A heading without words.',
  'heading-one': 'A heading of level 1, which is the title’s own.',
  'entry-time': 'A heading of a live page without an hour, which is no entry.',
  'entry-order': 'An entry of a live page whose hour is out of order.',
  'live-empty': 'A live page without entries.',
  'live-long': 'A live page that has not ended, three days after its last entry.',
  'title-long': 'A title of more than 110 characters.',
  'summary-long': 'A standfirst of more than 300 characters.',
  'summary-missing': 'An article without a standfirst.',
  'quotes-unpaired': 'A quotation mark that nothing opens or closes.',
  'apostrophe-form': 'An apostrophe that typography cannot repair.',
  'space-wrong': 'A space that is missing, or is where none belongs.',
  'title-twice': 'A title that another article has.',
  'featured-twice': 'An article marked to lead the home page where a newer one is.',
  'event-past': 'An event that is over before the article about it appears.',
  'dossier-empty': 'A dossier that is no draft and has no published article, and so no page.',
  'dated-later': 'A correction, an update or an entry of a published article that is dated in the future.',
  'updated-missing': 'An article that says it was updated, without the field that says when.',
  'change-undeclared':
    'A published text that has changed, by more than a slip of the hand, without saying so (with --since).',
  'author-plain': 'An author without a page.',
  'raw-html': 'HTML in a body.',
  'embed-untitled': 'A video, a sound or a map of another site without a title.',
  'embed-unknown': 'Something of a site that the program does not know: readers get a link.',
  'embed-post': 'A post of a social network that readers see as a link, not as a quotation.',
  'embed-frame': 'An HTML frame of a known site, which a shorter line says.',
  'list-meant': 'A sentence that becomes an item of a list because it begins with a year, a sign or a dash.',
  'code-indented': 'A paragraph that becomes code because four spaces or a tab stand before it.',
  'table-cells': 'A row of a table with more cells than its header.',
  'markup-shown': 'Signs of Markdown that readers would see: a link or emphasis that is none.',
  residue: 'What a word processor left in a text: tags, bullets, tabs, characters that nobody sees.',
  'text-garbled': 'Letters garbled by a wrong encoding, such as `Ã©`.',
  'field-order': 'Front matter in another order than the usual one.',
  'entity-shown':
    'A character of a field written as HTML, such as &hellip;, which readers would see as it stands.',
  'file-left-out':
    'A text that is not published because its name, or its folder’s, begins with an underscore.',
  'captions-none': 'A video in which somebody may speak, without captions.',
  'attachment-empty': 'A file that is handed to readers and has nothing in it.',
  'link-dead': 'A link to a page that is gone (with --external).',
  'link-moved': 'A link to a page that has another address now (with --external).',
  'link-home': 'A link to a page that was replaced by a home page (with --external).',
  'link-unsure': 'A link to a server that does not answer well (with --external).',
  spelling: 'A word that neither the dictionary nor words.txt knows; off unless set.',
} satisfies Record<keyof CheckWords, string>;

export type CheckRule = keyof typeof checkDescriptions;

export const checkRules = Object.keys(checkDescriptions) as CheckRule[];

/** `checks:` of `site.yaml`: what becomes of each rule. */
export const checkSettings = () => map(shape).optional();

type Shape = { [R in CheckRule]: ReturnType<typeof setting> };

const setting = (about: string) => choice(checkLevels).optional().describe(about);

const shape = Object.fromEntries(
  Object.entries(checkDescriptions).map(([rule, about]) => [rule, setting(about)]),
) as Shape;
