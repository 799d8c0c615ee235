import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/runCli.ts';
import { categories, items } from '../import/valley.ts';
import { wordpressExport } from '../import/wordpressExport.ts';
import { build, testClock } from './fixture.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'depeche-moved-'));
afterAll(() => rmSync(parent, { recursive: true }));

const at = (...steps: string[]) => path.join(parent, ...steps);

beforeAll(async () => {
  mkdirSync(at('wp-content/uploads/2023/11'), { recursive: true });
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#456' } });
  writeFileSync(at('wp-content/uploads/2023/11/salle.jpg'), await picture.jpeg().toBuffer());
  writeFileSync(at('export.xml'), wordpressExport(items, { categories }));
});

test.each(['github', 'netlify', 'cloudflare', 'server'])(
  'a site that has moved to %s has every old address, text and picture',
  async (host) => {
    const env = {
      SOURCE_DATE_EPOCH: testClock,
      LANG: 'fr_FR.UTF-8',
      INIT_CWD: parent,
      CONTENT_DIR: at(host),
    };
    const imported = await runCli(
      ['import', 'export.xml', '--out', host, '--host', host, '--program', '1.0.0'],
      env,
    );
    expect(imported.status).toBe(0);
    await build(at(`${host}-site`), { CONTENT_DIR: at(host) });
    const { status, stdout } = await runCli(['import', '--verify', `${host}-site`], env);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/Différences : 0\.\n$/)]);
  },
);
