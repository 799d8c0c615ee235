import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { encodePicture } from './encodePicture.ts';
import type { Transform } from './imageVariant.ts';

/** Astro's image service with our encoder, which crops anywhere: for `astro dev`, and for what `getImage` asks of a service. */
const focusService: LocalImageService = {
  ...sharpService,
  async transform(input, requested, config, logger) {
    const { format = 'webp' } = requested as Transform;
    // Drawings stay as they are.
    if (format === 'svg') return sharpService.transform(input, requested, config, logger);
    return { data: await encodePicture(input, requested as Transform), format };
  },
};

export default focusService;
