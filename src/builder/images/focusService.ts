import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { sha256 } from '../../cache/digest.ts';
import type { NoPicture } from '../../intake/files/pictureHeads.ts';
import { decoded } from './validPicture.ts';

/**
 * Astro's picture service, which crops at an edge or in the middle, taught to crop anywhere: at `left 900x600` it first
 * cuts the picture to its left 900 pixels and then crops at the right. Words for edges are Astro's own.
 */
const focusService: LocalImageService = {
  ...sharpService,
  async transform(input, asked, config, logger) {
    await refuseBroken(input, String(asked.src));
    // What is transparent would be black: a JPEG has no transparency.
    const options = asked['format'] === 'jpeg' ? { background: '#ffffff', ...asked } : asked;
    const [, edge, width, height] = /^(left|top) (\d+)x(\d+)$/.exec(String(options['position'])) ?? [];
    if (!edge) return sharpService.transform(input, options, config, logger);
    const { quality: _, ...cut } = options;
    const first = { ...cut, position: edge, format: 'png', width: Number(width), height: Number(height) };
    const { data } = await sharpService.transform(input, first, unpacked(config), logger);
    const position = edge === 'left' ? 'right' : 'bottom';
    return sharpService.transform(data, { ...options, position }, config, logger);
  },
};

/** By the digests of pictures: a file may hold another one a moment later. */
const sound = new Map<string, Promise<NoPicture | undefined>>();

/**
 * Decodes each picture once before any copy is made of it.
 *
 * @throws Error when it is broken; `buildSite` tells editors which pictures are
 */
async function refuseBroken(input: Uint8Array, src: string): Promise<void> {
  if (/\.svg$/i.test(src)) return;
  const content = sha256(input);
  const known = sound.get(content) ?? decoded(input);
  sound.set(content, known);
  const found = await known;
  if (found) throw new Error(`${src} is broken: ${found}`);
}

/** The picture between the two cuts is never stored: packing it would be lost time. */
const unpacked: <T extends { service: { config: Record<string, unknown> } }>(config: T) => T = (config) => ({
  ...config,
  service: { ...config.service, config: { ...config.service.config, png: { compressionLevel: 0 } } },
});

export default focusService;
