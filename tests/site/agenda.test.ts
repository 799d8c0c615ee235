import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { variantOutput } from './fixture.ts';
import { filesOf, htmlOf, pageOf, pagesOf } from './output.ts';

const calendar = (file: string, out?: string) =>
  new ICAL.Component(ICAL.parse(htmlOf(file, out))).getAllSubcomponents('vevent');

describe('the fixture’s agenda', () => {
  test('is a page with a calendar that programs find and subscribe to', () => {
    const page = pageOf('agenda/');
    expect(page.querySelector('link[type="text/calendar"]')!.getAttribute('href')).toBe('/agenda.ics');
    expect(page.querySelector('a[href="webcal://example.org/agenda.ics"]')).not.toBeNull();
    expect(calendar('agenda.ics').map((event) => event.getFirstPropertyValue('summary'))).toEqual([
      'Le grenat s’expose pour dix ans',
      'Fête de la source',
    ]);
  });

  test('is linked to in the foot of every page, also below a path', () => {
    for (const file of pagesOf().filter((file) => /^(?:index|contact\/index)\.html$/.test(file)))
      expect(htmlOf(file)).toContain('href="/agenda/"');
    expect(htmlOf('index.html', variantOutput)).toContain('href="/journal/agenda/"');
    expect(calendar('agenda.ics', variantOutput)).toHaveLength(2);
  });

  test('has the calendar of each event beside its article, whose page hands it over', () => {
    const file = 'territoires/fete-de-la-source/fete-de-la-source.ics';
    expect(calendar(file).map((event) => event.getFirstPropertyValue('dtstart')!.toString())).toEqual([
      '2026-12-05T13:30:00Z',
    ]);
    expect(htmlOf('territoires/fete-de-la-source/index.html')).toContain(`href="/${file}"`);
    expect(filesOf().filter((name) => name.endsWith('.ics'))).toHaveLength(3);
  });
});

test('a right of reply and its article lead to each other', () => {
  const hrefs = (page: string, selector: string) =>
    [...pageOf(page).querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));
  expect(hrefs('industrie/licences-graphite/', '#article-replies')).toEqual([
    '/industrie/reponse-de-roquemure/',
  ]);
  expect(hrefs('industrie/reponse-de-roquemure/', '.answers')).toEqual(['/industrie/licences-graphite/']);
  expect(hrefs('corrections/', '.corrections-list')).toContain('/industrie/reponse-de-roquemure/');
});

test('a reply to an article that has expired has no page', () =>
  expect(filesOf().filter((file) => file.includes('reponse-a-sarmontel'))).toEqual([]));
