import path from 'node:path';
import type { Readings } from './readings.ts';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { fieldOf } from '../schemas/paths.ts';
import { isSlug } from '../../addresses/slugs.ts';
import { nearest } from '../nearest.ts';
import { findPicture } from '../files/pictureFiles.ts';
import { valueAt } from '../schemas/schemaFaults.ts';
import type { Settings } from '../schemas/siteSchema.ts';
import type { Path } from '../schemas/paths.ts';

/** Checks the standing pages and advertisements' pictures that `site.yaml` names, and finds the files of the pictures. */
export function checkSite({
  site,
  theme,
  articles,
  pages,
  dossiers,
  index,
  cover,
  folder,
  nameOf,
}: Readings): {
  settings: Settings | undefined;
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const report = (path: Path, detail: FaultDetail) =>
    faults.push(faultAt(detail, fieldPlace(site, path), fieldOf(path)));
  const slugs = pages.map(({ slug }) => slug);
  const checkPage = (at: Path, value: unknown, rule: 'navigation-unknown' | 'policy-unknown') => {
    // What is no slug at all is a fault of its form.
    if (typeof value !== 'string' || !isSlug(value) || slugs.includes(value)) return;
    const file = nameOf(path.join(folder, 'pages', `${value}.md`));
    report(at, { rule, values: { value, right: nearest(value, slugs), file } });
  };
  listOf(site.data['navigation']).forEach((value, place) =>
    checkPage(['navigation', place], value, 'navigation-unknown'),
  );
  listOf(site.data['menu']).forEach((item, place) =>
    checkPage(['menu', place, 'page'], valueAt(item, ['page']), 'navigation-unknown'),
  );
  checkPage(['audience', 'page'], valueAt(site.data, ['audience', 'page']), 'policy-unknown');
  const articleSlugs = articles.map(({ slug }) => slug);
  for (const at of [
    ...['lead', 'second', 'third'].map((name) => ['home', name]),
    ['home', 'breaking', 'article'],
  ]) {
    const value = valueAt(site.data, at);
    if (typeof value === 'string' && isSlug(value) && !articleSlugs.includes(value))
      report(at, { rule: 'home-unknown', values: { value, right: nearest(value, articleSlugs) } });
  }
  const dossierIds = dossiers.map(({ id }) => id);
  const dossier = valueAt(site.data, ['home', 'dossier']);
  if (typeof dossier === 'string' && isSlug(dossier) && !dossierIds.includes(dossier)) {
    const file = nameOf(path.join(folder, 'dossiers', `${dossier}.md`));
    const values = { id: dossier, right: nearest(dossier, dossierIds), file };
    report(['home', 'dossier'], { rule: 'dossier-unknown', values });
  }
  const ids = site.facts.sections.map(({ id }) => id);
  listOf(valueAt(site.data, ['home', 'sections'])).forEach((value, place) => {
    if (typeof value !== 'string' || ids.includes(value)) return;
    const values = { value, right: nearest(value, ids), known: ids };
    report(['home', 'sections', place], { rule: 'section-unknown', values });
  });
  for (const [policy, value] of Object.entries(mappingOf(site.data['policies'])))
    checkPage(['policies', policy], value, 'policy-unknown');
  const from = { path: 'site.yaml', disk: path.join(folder, 'site.yaml') };
  const pictures = listOf(site.data['ads']).map((ad, place) => {
    const src = valueAt(ad, ['picture']);
    const found = typeof src === 'string' ? findPicture(src, from, index) : undefined;
    if (found && 'rule' in found) report(['ads', place, 'picture'], found);
    return found && 'path' in found ? found.path : undefined;
  });
  if (cover.fault) report(['podcast', 'cover'], cover.fault);
  if (!site.settings || faults.length > 0) return { settings: undefined, faults };
  const ads = site.settings.ads.map((ad, place) => {
    const picture = pictures[place];
    return picture === undefined ? ad : { ...ad, picture };
  });
  const { podcast } = site.settings;
  const withCover = podcast && cover.path !== undefined ? { ...podcast, cover: cover.path } : podcast;
  return {
    settings: { ...site.settings, ads, ...(withCover && { podcast: withCover }), ...(theme && { theme }) },
    faults,
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const mappingOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
