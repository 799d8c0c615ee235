import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const siteYaml = `name: Le Petit Fil
url: https://example.org
language: fr
timeZone: Europe/Paris
description: Une publication d’essai.
sections:
  - id: politique
    name: Politique
    description: La politique.
publisher:
  form: association
  name: Association Le Petit Fil
  address: 1, rue de l’Exemple, 75000 Paris
  phone: 01 99 00 00 00
  email: contact@example.org
  director: Camille Exemple
  host:
    name: Hébergeur
    address: 2, rue du Port, 59000 Lille
    phone: 03 53 01 00 00
`;

/** Makes a small publication in a temporary folder; `files` are paths in it with their text. */
export function makePublication(files: Record<string, string | Uint8Array>, settings = siteYaml): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-'));
  for (const [name, text] of Object.entries({ 'site.yaml': settings, ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** The text of an article, with the fields that a test is about. */
export function articleText(fields: Record<string, string> = {}, body = 'Un paragraphe.'): string {
  const all = { title: 'Un titre', date: '2024-05-01', category: 'politique', ...fields };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;
}

export { siteYaml };
