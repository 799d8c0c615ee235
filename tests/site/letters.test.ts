import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LetterMail } from '../../src/outputs/letters/letterMail.ts';
import { unsupported } from '../outputs/letters/mailSupport.ts';
import { fixtureOutput } from './fixture.ts';
import { filesOf, htmlOf } from './output.ts';

const mail = JSON.parse(
  readFileSync(path.join(fixtureOutput, 'lettres/2026-11-20/mail.json'), 'utf8'),
) as LetterMail;

describe('the e-mail of a letter', () => {
  test('has no element, attribute or property that one of the largest mail programs does not know', () => {
    expect(unsupported(mail.html)).toEqual([]);
  });

  test('is whole without its style sheet, and for programs that know no greatest width', () => {
    const bare = mail.html.replace(/<style>[^]*?<\/style>/, '');
    expect(bare).toMatch(/<table role="presentation"[^>]* bgcolor="#[0-9a-f]{6}"/);
    expect(bare).toContain('<!--[if mso]><table role="presentation" width="600"');
    expect(bare).not.toMatch(/var\(|clamp\(|rem;/);
  });

  test('is below the size at which Gmail cuts messages', () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThan(102_000);
  });

  test('shows pictures of the site, as JPEG', () => {
    const sources = [...mail.html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src!);
    expect(sources.length).toBeGreaterThan(1);
    for (const source of sources) {
      expect(source).toMatch(/^https:\/\/example\.org\/_astro\/.+\.jpeg$/);
      expect(filesOf()).toContain(new URL(source).pathname.slice(1));
    }
  });

  test('names its articles in order, advertising as such, and none that was withdrawn', () => {
    const titles = [...mail.html.matchAll(/<h2[^>]*>(?:<[^>]*>)*([^<]+)/g)].map(([, title]) => title);
    expect(titles).toHaveLength(5);
    expect(mail.html).toMatch(/Publicité · Contenu proposé par [^<]+<\/div><h2[^>]*>(?:<[^>]*>)*[^<]*boucle/);
    expect(mail.html).toMatch(/<h2 lang="en"/);
    expect(mail.html + mail.text).not.toContain('subventions');
  });

  test('says in plain text what it says in HTML, in lines of 72 characters, addresses apart', () => {
    const lines = mail.text.split('\n');
    expect(lines.filter((line) => line.length > 72 && !/^(?:\[\d+\] )?\S+$/.test(line))).toEqual([]);
    expect(mail.text).toContain('- ce que pèse une tonne ;'.replace(' ;', '\u202F;'));
    expect(mail.text).toMatch(/l’accord \[1\]/);
    expect(mail.text).toContain('\n[1] https://example.org/politique/accord-mine-val-clair/\n');
    expect(mail.text).toContain('Association La Gazette du Val-Clair (éditeur fictif)');
  });

  test('has a mark where each service puts the address to leave at', () => {
    expect(mail.html).toContain('href="{{unsubscribe}}"');
    expect(mail.text).toContain('\n{{unsubscribe}}\n');
  });
});

test('the page of past letters leads to each letter that has appeared, and no further', () => {
  const links = [...htmlOf('lettres/index.html').matchAll(/href="\/lettres\/([^"/]+)\/"/g)].map(
    ([, slug]) => slug,
  );
  expect(new Set(links)).toEqual(new Set(['2026-11-20']));
  expect(filesOf().filter((file) => file.startsWith('lettres/2096'))).toEqual([]);
});
