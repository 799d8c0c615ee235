import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { sha256 } from '../../cache/digest.ts';
import type { PictureDefect } from '../../intake/files/pictureHeads.ts';
import { decoded } from './validPicture.ts';

/**
 * Astro's image service crops at an edge or in the middle; this one crops anywhere: at `left 900x600` it first cuts the
 * picture to its left 900 pixels and then crops at the right. Edges are named as Astro does.
 */
const focusService: LocalImageService = {
  ...sharpService,
  async transform(input, requested, config, logger) {
    await assertNotBroken(input, String(requested.src));
    // JPEG has no transparency; transparent pixels would become black.
    const options = requested['format'] === 'jpeg' ? { background: '#ffffff', ...requested } : requested;
    const [, edge, width, height] = /^(left|top) (\d+)x(\d+)$/.exec(String(options['position'])) ?? [];
    if (!edge) return sharpService.transform(input, options, config, logger);
    const { quality: _, ...cut } = options;
    const first = { ...cut, position: edge, format: 'png', width: Number(width), height: Number(height) };
    const { data } = await sharpService.transform(input, first, unpacked(config), logger);
    const position = edge === 'left' ? 'right' : 'bottom';
    return sharpService.transform(data, { ...options, position }, config, logger);
  },
};

/** By digests of pictures, because a file may change during the build. */
const sound = new Map<string, Promise<PictureDefect | undefined>>();

/**
 * Decodes each picture once before any variant is made of it.
 *
 * @throws Error if it is broken; `buildSite` then lists all broken pictures
 */
async function assertNotBroken(input: Uint8Array, src: string): Promise<void> {
  if (/\.svg$/i.test(src)) return;
  const content = sha256(input);
  const known = sound.get(content) ?? decoded(input);
  sound.set(content, known);
  const found = await known;
  if (found) throw new Error(`${src} is broken: ${found}`);
}

/** The picture between the two cuts is never stored, so compressing it would waste time. */
const unpacked: <T extends { service: { config: Record<string, unknown> } }>(config: T) => T = (config) => ({
  ...config,
  service: { ...config.service, config: { ...config.service.config, png: { compressionLevel: 0 } } },
});

export default focusService;
