import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Wording } from '../../wording/fr.ts';
import { digestOf } from '../digest.ts';
import type focusService from '../focusService.ts';
import { cacheFolder } from '../../cache/cacheFolder.ts';

export type ImageConfig = Parameters<typeof focusService.transform>[2];

/** How pictures are made, and where those made before are kept. */
export type Darkroom = {
  cache: string;
  config: ImageConfig;
  /** Digest of the code and the settings that make pictures. */
  code: string;
  words: Wording;
};

/** The code that pictures are made with, from src/build, and the packages. */
const sources = ['focusService.ts', 'drawings.ts', 'drawingOnly.ts', 'icons.ts', 'pictures/makePicture.ts'];
const packages = ['sharp', 'svgo', 'astro'];

/** Opens the darkroom for a press, which has Astro's settings of pictures. */
export function openDarkroom(press: string, words: Wording): Darkroom {
  const config = JSON.parse(readFileSync(path.join(press, 'image.json'), 'utf8')) as ImageConfig;
  const { resolve } = createRequire(import.meta.url);
  const code = digestOf(
    JSON.stringify([
      config.service.config,
      ...sources.map((file) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')),
      ...packages.map((name) => versionOf(resolve(name), name)),
    ]),
  ).slice(0, 12);
  return { cache: path.join(cacheFolder(), 'pictures'), config, code, words };
}

/** The version of a package, from the file it is loaded from. */
function versionOf(entry: string, name: string): string {
  const root = entry.slice(0, entry.lastIndexOf(path.join('node_modules', name)));
  const text = readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
