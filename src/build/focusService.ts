import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';

/**
 * Astro's picture service, which crops at an edge or in the middle, taught to crop anywhere: at `left 900x600` it first
 * cuts the picture to its left 900 pixels and then crops at the right. Words for edges are Astro's own.
 */
const focusService: LocalImageService = {
  ...sharpService,
  async transform(input, options, config, logger) {
    const [, edge, width, height] = /^(left|top) (\d+)x(\d+)$/.exec(String(options['position'])) ?? [];
    if (!edge) return sharpService.transform(input, options, config, logger);
    const { quality: _, ...cut } = options;
    const first = { ...cut, position: edge, format: 'png', width: Number(width), height: Number(height) };
    const { data } = await sharpService.transform(input, first, unpacked(config), logger);
    const position = edge === 'left' ? 'right' : 'bottom';
    return sharpService.transform(data, { ...options, position }, config, logger);
  },
};

/** The picture between the two cuts is never stored: packing it would be lost time. */
const unpacked: <T extends { service: { config: Record<string, unknown> } }>(config: T) => T = (config) => ({
  ...config,
  service: { ...config.service, config: { ...config.service.config, png: { compressionLevel: 0 } } },
});

export default focusService;
