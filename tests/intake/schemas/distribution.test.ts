import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPublication } from '../../../src/intake/publication.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { makePublication, siteYaml } from '../../site/publications.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Reads a publication with these lines added to `site.yaml` and a standing page « charte ». */
async function read(lines: string) {
  const folder = makePublication(
    { 'pages/charte.md': '---\ntitle: Charte\n---\n\nTexte.\n' },
    `${siteYaml}${lines}\n`,
  );
  folders.push(folder);
  return readPublication(path.resolve(folder), { clock: 0, outline });
}

describe('the fields of site.yaml for machines', () => {
  test('are optional', async () => {
    const { settings, faults } = await read('');
    expect(faults).toEqual([]);
    expect(settings).not.toHaveProperty('hub');
  });

  test('are converted', async () => {
    const { settings, faults } = await read(
      [
        'hub: https://hub.example.com/',
        'policies: { ethics: charte }',
        'colours: { ink: "#AA0000", paper: "#ffffff" }',
        'security: { contact: [securite@example.org, "https://example.org/faille"] }',
        'textAndDataMining: { reserved: true }',
        'adSellers: [{ system: example.com, account: "12", relation: direct }]',
        'trust: { belongsTo: [https://example.com/], trainingAllowed: false }',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({
      policies: { ethics: 'charte' },
      colours: { ink: '#aa0000' },
      security: { contact: ['mailto:securite@example.org', 'https://example.org/faille'] },
    });
  });

  test.each([
    ['a policy without a page', 'policies: { ethics: chartre }', 'policy-unknown', 'policies.ethics'],
    ['a colour by name', 'colours: { ink: red, paper: "#ffffff" }', 'colour-form', 'colours.ink'],
    ['an invalid contact', 'security: { contact: [quelqu’un] }', 'contact-form', 'security.contact'],
    ['a hub that is no address', 'hub: example.com', 'address-form', 'hub'],
    [
      'a sale of an unknown kind',
      'adSellers: [{ system: a.b, account: "1", relation: x }]',
      /choice/,
      'adSellers',
    ],
  ])('are validated: %s', async (_name, line, rule, field) => {
    const { faults } = await read(line);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.rule).toMatch(rule);
    expect(faults[0]!.field).toContain(field);
  });

  test('suggest the nearest page for a policy', async () => {
    const { faults } = await read('policies: { ethics: chartre }');
    expect(faults[0]!.values).toMatchObject({ right: 'charte' });
  });
});
