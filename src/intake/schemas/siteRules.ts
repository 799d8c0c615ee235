import { linkFaults } from './linkRules.ts';
import { readerFaults } from './readerRules.ts';
import { colourFaults } from './colourRules.ts';
import { adminFaults } from './adminRules.ts';
import type { SiteFacts } from './articleSchema.ts';
import { podcastFaults } from '../podcast/podcastFaults.ts';
import { mediaHostFaults } from './mediaHostRule.ts';
import { readDate } from '../dates/dates.ts';
import type { FaultDetail } from '../faults.ts';
import { fieldPlace, type FieldLocations } from './fieldPlaces.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';
import { nearest } from '../nearest.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';
import type { Path } from './paths.ts';

/**
 * Faults of `site.yaml` beyond the form of its fields. Reads the fields as written, so that other faults do not hide
 * these.
 */
export function siteFaults(
  data: Fields,
  written: FieldLocations,
  facts: SiteFacts & { reserved: ReadonlySet<string> },
): FieldFault[] {
  const { found, report } = faultCollector();
  const sections = data['sections'];
  if (Array.isArray(sections) && sections.length === 0)
    report(['sections'], { rule: 'sections-empty', values: {} });
  const first = new Map<string, Path>();
  const ids = new Set(textsAt(data, ['sections'], 'id').map(([, id]) => id));
  for (const [path, id] of textsAt(data, ['sections'], 'id')) {
    const earlier = first.get(id);
    if (earlier) {
      const { line } = fieldPlace(written, earlier);
      report(path, { rule: 'section-twice', values: { id, first: line } });
    } else first.set(id, path);
    const detail = sectionIdFault(id, facts.reserved, ids);
    if (detail) report(path, detail);
  }
  if (valueAt(data, ['publisher', 'form']) === 'company') {
    for (const [field, example] of companyNeeds) {
      if (valueAt(data, ['publisher', field]) !== undefined) continue;
      report(['publisher', field], { rule: 'publisher-needs', values: { right: `${field}: ${example}` } });
    }
  }
  return [
    ...found,
    ...parentFaults(data),
    ...adFaults(data, facts),
    ...homeFaults(data, facts),
    ...adminFaults(data),
    ...colourFaults(data),
    ...linkFaults(data),
    ...readerFaults(data),
    ...mediaHostFaults(data),
    ...podcastFaults(data),
    ...repetitionFaults(data, written),
  ];
}

/** The fault of a section id that is not allowed, with one that is and that no other section has. */
function sectionIdFault(
  id: string,
  reserved: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): FaultDetail | undefined {
  const slug = slugOf(id);
  const mayStand = (name: string) => name !== '' && !/^\d+$/.test(name) && !reserved.has(name);
  if (id.trim() === '' || (isSlug(id) && mayStand(id))) return undefined;
  const base = mayStand(slug) ? slug : `section-${slug || 1}`;
  let right = base;
  for (let n = 2; taken.has(right); n += 1) right = `${base}-${n}`;
  if (!isSlug(id)) return { rule: 'id-form', values: { value: id, right } };
  return { rule: /^\d+$/.test(id) ? 'section-digits' : 'section-reserved', values: { id, right } };
}

/** Sections below what is no section, or itself below another: there is one level. */
function parentFaults(data: Fields): FieldFault[] {
  const parents = new Map(
    textsAt(data, ['sections'], 'parent').map(([path, parent]) => [path[1], parent] as const),
  );
  const ids = textsAt(data, ['sections'], 'id');
  const placeOf = (id: string) => ids.find(([, other]) => other === id)?.[0][1];
  return textsAt(data, ['sections'], 'parent').flatMap(([path, parent]): FieldFault[] => {
    const id = ids.find(([place]) => place[1] === path[1])?.[1] ?? '';
    const others = ids.flatMap(([, other]) => (other === id ? [] : [other]));
    const above = parents.get(placeOf(parent)!);
    const detail: FaultDetail | undefined =
      !placeOf(parent) && placeOf(parent) !== 0
        ? {
            rule: 'section-unknown',
            values: { value: parent, right: nearest(parent, others), known: others },
          }
        : above !== undefined
          ? { rule: 'section-nested', values: { parent, right: others.includes(above) ? above : undefined } }
          : undefined;
    return detail ? [{ path, detail, on: 'value' }] : [];
  });
}

/** What the legal notice of a company must say besides (loi n° 2004-575, art. 1-1). */
const companyNeeds = [
  ['registration', '"RCS Paris 123 456 789"'],
  ['capital', '"10 000 €"'],
] as const;

function adFaults(data: Fields, { timeZone, sections }: SiteFacts): FieldFault[] {
  const { found, report } = faultCollector();
  const ids = sections.map(({ id }) => id);
  const ads = Array.isArray(data['ads']) ? data['ads'] : [];
  ads.forEach((ad: unknown, index) => {
    if (typeof ad !== 'object' || ad === null) return;
    const at = (field: string) => valueAt(ad, [field]);
    if ('text' in ad === 'picture' in ad) report(['ads', index], { rule: 'ad-content', values: {} });
    if ('picture' in ad && !('alt' in ad))
      report(['ads', index, 'picture'], { rule: 'ad-alt', values: {} }, 'key');
    const [from, until] = [at('from'), at('until')].map((date) => momentOf(date, timeZone));
    if (from && until && until <= from) report(['ads', index, 'until'], { rule: 'ad-until', values: {} });
    const named = at('sections');
    (Array.isArray(named) ? named : []).forEach((id: unknown, place) => {
      if (typeof id !== 'string' || ids.length === 0 || ids.includes(id)) return;
      const values = { value: id, right: nearest(id, ids), known: ids };
      report(['ads', index, 'sections', place], { rule: 'section-unknown', values });
    });
  });
  return found;
}

/** Dates of the front page that end before they begin, and a banner that leads to two places. */
const homeFaults = (data: Fields, { timeZone }: SiteFacts): FieldFault[] => {
  const breaking = ['home', 'breaking'];
  const hasBoth = ['article', 'url'].every((field) => valueAt(data, [...breaking, field]) !== undefined);
  const dates = [['home'], breaking].flatMap((at): FieldFault[] => {
    const [from, until] = ['from', 'until'].map((field) => momentOf(valueAt(data, [...at, field]), timeZone));
    return from && until && until <= from
      ? [{ path: [...at, 'until'], detail: { rule: 'home-until', values: {} }, on: 'value' }]
      : [];
  });
  return hasBoth
    ? [...dates, { path: [...breaking, 'url'], detail: { rule: 'breaking-target', values: {} }, on: 'key' }]
    : dates;
};

/** What would stand twice on a page: the same link, story or row. */
function repetitionFaults(data: Fields, written: FieldLocations): FieldFault[] {
  const itemsOf = (path: Path) => {
    const items = valueAt(data, path);
    return (Array.isArray(items) ? items : []).map((value: unknown, index): [Path, unknown] => [
      [...path, index],
      value,
    ]);
  };
  const groups: [Path, unknown][][] = [
    textsAt(data, ['menu'], 'page'),
    textsAt(data, ['menu'], 'url'),
    textsAt(data, ['links'], 'url'),
    ['lead', 'second', 'third'].map((name) => [['home', name], valueAt(data, ['home', name])]),
    itemsOf(['home', 'sections']),
  ];
  return groups.flatMap((group) =>
    group.flatMap(([path, value], index): FieldFault[] => {
      const [earlier] = group.slice(0, index).find(([, other]) => other === value) ?? [];
      if (typeof value !== 'string' || !earlier) return [];
      const { line: first } = fieldPlace(written, earlier);
      return [{ path, detail: { rule: 'item-twice', values: { value, first } }, on: 'value' }];
    }),
  );
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

function faultCollector() {
  const found: FieldFault[] = [];
  const report = (path: Path, detail: FaultDetail, on: 'key' | 'value' = 'value') =>
    found.push({ path, detail, on });
  return { found, report };
}
