import { readDate } from '../dates/dates.ts';
import { slugOf } from '../../addresses/slugs.ts';
import { flagOf } from './flagWords.ts';

/** What a field of another system means here: whether an article is a draft, or from or until when it is published. */
export type Hold =
  { field: 'draft'; right: 'true' | 'false' } | { field: 'date' | 'expires'; right: string; moment: number };

/** How a field says whether its text is published: by yes or no, by a word for a state, or by a moment. */
type FieldMeaning = 'held' | 'shown' | 'state' | 'from' | 'until';

/**
 * Fields of Hugo, Jekyll, Ghost, WordPress, Eleventy, Astro, Drupal, and of French editors, as `slugOf` without
 * hyphens.
 */
const fields: Record<FieldMeaning, string> = {
  held: `draft isdraft brouillon hidden hide cache masque masquer private prive confidentiel secret unlisted
    unpublished nonpublie nepaspublier pending enattente attente wip travailencours arelire archive archived disabled
    desactive offline horsligne password motdepasse protected protege membersonly abonnes retenu suspendu suspended
    exclude excludefromcollections eleventyexcludefromcollections headless skip ignore ignored retire trash corbeille`,
  shown: `published ispublished publish publie publier public published visible isvisible visibilite listed online
    enligne active actif live enabled active released diffuse diffuser afficher show display output render build
    approved approuve valide validated ready pret publiable bat bonatirer`,
  state: `status statut state etat visibility poststatus articlestatus publicationstatus publishstatus moderationstate
    workflow workflowstate stage etape access acces`,
  from: `publishdate pubdate publishdatetime publisheddate publishedat publishat publishon publication datepublication
    datedepublication dateparution datedeparution parution publieleon publiele publierle apublierle datepublished
    miseenligne datedemiseenligne datemiseenligne enlignele embargo embargoed embargountil embargojusquau
    souembargo sousembargo datedembargo dateembargo embargodate finembargo leveedembargo leveeembargo scheduled
    scheduledat scheduledfor scheduleddate schedule programme programmele planifie planifiele release releasedate
    releaseat golive golivedate availablefrom visiblefrom showfrom displayfrom notbefore startdate datedebut`,
  until: `expirydate expiresat expireson expireat expiration expirationdate expire expirele dateexpiration
    datedexpiration unpublishdate unpublishat unpublishon publishedto depublication depublierle
    retirele retirerle validuntil visibleuntil showuntil availableuntil notafter enddate datefin archiveat`,
};

const meanings = new Map(
  (Object.keys(fields) as FieldMeaning[]).flatMap((manner) =>
    fields[manner]
      .trim()
      .split(/\s+/)
      .map((name) => [name, manner] as const),
  ),
);

/** Their names, with neither capitals nor signs. */
export const heldBackFields = [...meanings.keys()];

/** Fields that only count if they say no: a page without an address, a page that is not built. */
const addresses = new Set(['permalink', 'url', 'slug']);

/** Words for a state in which readers see a text. Any other word keeps it back. */
const outWords = new Set([
  ...[
    'published',
    'publish',
    'publie',
    'publiee',
    'public',
    'publique',
    'live',
    'online',
    'en-ligne',
    'visible',
  ],
  ...['released', 'paru', 'parue', 'everyone', 'tous', 'open', 'ouvert'],
]);

const draft = (isDraft: boolean): Hold => ({ field: 'draft', right: isDraft ? 'true' : 'false' });

/**
 * What an unknown field that holds a text back in another system, or says that it is published, means here. In doubt
 * the text is a draft: following the message must never publish what an editor meant to hold back.
 *
 * @param date of the article, before which nothing can expire
 * @returns `undefined` if the field means nothing of the kind
 */
export function readHold(
  key: string,
  value: unknown,
  { date, timeZone }: { date: unknown; timeZone: string },
): Hold | undefined {
  const name = slugOf(key).replaceAll('-', '');
  const manner = meanings.get(name);
  const isYes = flagOf(value);
  if (!manner) return addresses.has(name) && isYes === false ? draft(true) : undefined;
  const moment = momentOf(value, timeZone);
  if (moment && manner === 'until') {
    const isOver = moment.moment <= (momentOf(date, timeZone)?.moment ?? -Infinity);
    return isOver ? draft(true) : { field: 'expires', ...moment };
  }
  if (moment) return { field: 'date', ...moment };
  if (manner === 'shown' || manner === 'state') return draft(isYes !== true && !isOut(value));
  return draft(isYes !== false);
}

/** Of a hold and the value that our own field for it has already, the one that keeps the text back longer. */
export function longerHold(hold: Hold, own: unknown, timeZone: string): string {
  if (hold.field === 'draft') return hold.right === 'true' || flagOf(own) === true ? 'true' : 'false';
  const other = momentOf(own, timeZone);
  if (!other) return hold.right;
  const isLonger = hold.field === 'date' ? other.moment > hold.moment : other.moment < hold.moment;
  return isLonger ? other.right : hold.right;
}

const isOut = (value: unknown) => typeof value === 'string' && outWords.has(slugOf(value));

/** A date as front matter writes it, and when that is; `undefined` if the value is no date. */
function momentOf(value: unknown, timeZone: string): { right: string; moment: number } | undefined {
  const written = typeof value === 'number' && value > 9999 ? String(value) : value;
  if (typeof written !== 'string') return undefined;
  const reading = readDate(written, timeZone);
  if ('date' in reading) return { right: written.trim(), moment: Date.parse(reading.date) };
  const { right, dayFirst, monthFirst } = reading.values as Record<
    'right' | 'dayFirst' | 'monthFirst',
    string
  >;
  // Of the two days that an ambiguous date may mean, the later one holds the text back longer.
  const meant = right ?? [dayFirst, monthFirst].filter(Boolean).sort().at(-1);
  return meant ? momentOf(meant, timeZone) : undefined;
}
