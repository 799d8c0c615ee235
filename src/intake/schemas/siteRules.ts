import { refuseAdmin } from './adminRules.ts';
import type { SiteFacts } from './articleSchema.ts';
import { readDate } from '../dates/dates.ts';
import type { Refusal } from '../faults.ts';
import { placeOf, type Written } from './fieldPlaces.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';
import { nearest } from '../nearest.ts';
import { valueAt, type FieldRefusal } from './schemaFaults.ts';
import type { Path } from './paths.ts';

/** What `site.yaml` must be besides the form of its fields. Looks at what was written, so that other faults hide none. */
export function refuseSite(
  data: Fields,
  written: Written,
  facts: SiteFacts & { reserved: ReadonlySet<string> },
): FieldRefusal[] {
  const { found, refuse } = gathering();
  const sections = data['sections'];
  if (Array.isArray(sections) && sections.length === 0)
    refuse(['sections'], { rule: 'sections-empty', values: {} });
  const first = new Map<string, Path>();
  const ids = new Set(textsAt(data, ['sections'], 'id').map(([, id]) => id));
  for (const [path, id] of textsAt(data, ['sections'], 'id')) {
    const earlier = first.get(id);
    if (earlier) {
      const { line } = placeOf(written, earlier);
      refuse(path, { rule: 'section-twice', values: { id, first: line } });
    } else first.set(id, path);
    const refusal = refuseSectionId(id, facts.reserved, ids);
    if (refusal) refuse(path, refusal);
  }
  if (valueAt(data, ['publisher', 'form']) === 'company') {
    for (const [field, example] of companyNeeds) {
      if (valueAt(data, ['publisher', field]) !== undefined) continue;
      refuse(['publisher', field], { rule: 'publisher-needs', values: { right: `${field}: ${example}` } });
    }
  }
  return [...found, ...refuseAds(data, facts), ...refuseAdmin(data)];
}

/** Why a section cannot be called so, and an id that would do, which no other section has. */
function refuseSectionId(
  id: string,
  reserved: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Refusal | undefined {
  const slug = slugOf(id);
  const mayStand = (name: string) => name !== '' && !/^\d+$/.test(name) && !reserved.has(name);
  if (id.trim() === '' || (isSlug(id) && mayStand(id))) return undefined;
  const base = mayStand(slug) ? slug : `section-${slug || 1}`;
  let right = base;
  for (let n = 2; taken.has(right); n += 1) right = `${base}-${n}`;
  if (!isSlug(id)) return { rule: 'id-form', values: { value: id, right } };
  return { rule: /^\d+$/.test(id) ? 'section-digits' : 'section-reserved', values: { id, right } };
}

/** What the legal notice of a company must say besides (loi n° 2004-575, art. 1-1). */
const companyNeeds = [
  ['registration', '"RCS Paris 123 456 789"'],
  ['capital', '"10 000 €"'],
] as const;

function refuseAds(data: Fields, { timeZone, sections }: SiteFacts): FieldRefusal[] {
  const { found, refuse } = gathering();
  const ids = sections.map(({ id }) => id);
  const ads = Array.isArray(data['ads']) ? data['ads'] : [];
  ads.forEach((ad: unknown, index) => {
    if (typeof ad !== 'object' || ad === null) return;
    const at = (field: string) => valueAt(ad, [field]);
    if ('text' in ad === 'picture' in ad) refuse(['ads', index], { rule: 'ad-content', values: {} });
    if ('picture' in ad && !('alt' in ad))
      refuse(['ads', index, 'picture'], { rule: 'ad-alt', values: {} }, 'key');
    const [from, until] = [at('from'), at('until')].map((date) => momentOf(date, timeZone));
    if (from && until && until <= from) refuse(['ads', index, 'until'], { rule: 'ad-until', values: {} });
    const named = at('sections');
    (Array.isArray(named) ? named : []).forEach((id: unknown, place) => {
      if (typeof id !== 'string' || ids.length === 0 || ids.includes(id)) return;
      const values = { value: id, right: nearest(id, ids), known: ids };
      refuse(['ads', index, 'sections', place], { rule: 'section-unknown', values });
    });
  });
  return found;
}

function momentOf(date: unknown, timeZone: string): number | undefined {
  const reading = typeof date === 'string' ? readDate(date, timeZone) : undefined;
  return reading && 'date' in reading ? Date.parse(reading.date) : undefined;
}

/** The texts and numbers that one field has in the items of a list, with their paths. */
function textsAt(data: Fields, list: Path, field: string): [Path, string][] {
  const items = valueAt(data, list);
  return (Array.isArray(items) ? items : []).flatMap((item, index) => {
    const value = valueAt(item, [field]);
    const isText = typeof value === 'string' || typeof value === 'number';
    return isText ? [[[...list, index, field], String(value)] as [Path, string]] : [];
  });
}

function gathering() {
  const found: FieldRefusal[] = [];
  const refuse = (path: Path, refusal: Refusal, on: 'key' | 'value' = 'value') =>
    found.push({ path, refusal, on });
  return { found, refuse };
}
