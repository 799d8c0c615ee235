import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { checkPublication, type CheckOptions } from '../../../src/cli/check/checkPublication.ts';
import { toVFiles } from '../../../src/cli/check/toVFiles.ts';
import { severityIn } from '../../../src/cli/check/report/severityIn.ts';
import { clock, siteYaml } from '../../intake/samples.ts';

export type Files = Record<string, string | Uint8Array>;

/** Makes a folder with these files and, unless it is among them, a `site.yaml`, for the duration of a test. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'check-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeInto(folder, { 'site.yaml': siteYaml, ...files });
  return folder;
}

export async function writeInto(folder: string, files: Files): Promise<void> {
  for (const [name, written] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), written);
  }
}

/** Checks a folder; returns its messages as `file:line:column severity rule sentence`, with ordinary spaces. */
export async function checkFolder(folder: string, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const { diagnostics } = await checkPublication(folder, { clock, root: folder, ...options });
  return toVFiles(diagnostics, 'fr').flatMap((file) =>
    file.messages.map((message) =>
      `${file.path}:${message.line}:${message.column} ${severityIn(message)} ${message.ruleId} ${message.reason}`.replaceAll(
        /[\u00A0\u202F]/g,
        ' ',
      ),
    ),
  );
}

export const checkFiles = async (files: Files, options?: Partial<CheckOptions>) =>
  checkFolder(await makeFolder(files), options);

/** An article of three lines of front matter and a standfirst; the body begins at line 7. */
export const article = (body: string, ...fields: string[]) =>
  `---\ntitle: La mine\ndate: 2023-11-01\ncategory: politique\n${['summary: Un chapeau.', ...fields].join('\n')}\n---\n${body}\n`;

/** A monochrome picture of this width in pixels. */
export const picture = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 10, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
