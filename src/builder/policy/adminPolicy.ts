import { hostOf } from '../../admin/gitHost.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import type { Policy } from './contentPolicy.ts';

/**
 * The policy of the editors' interface: this site and the host of the repository, nobody else.
 *
 * Inline styles, because it writes its own while it runs; `blob:` and `data:`, because pictures that are not saved yet
 * have no other address; `wasm-unsafe-eval` and a worker, for pictures from phones.
 */
export function adminPolicy(admin: AdminSettings): Policy {
  const { apiOrigins, pictureOrigins } = hostOf(admin);
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...pictureOrigins],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...apiOrigins],
    'manifest-src': ["'self'", 'blob:', 'data:'],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'frame-src': ["'none'"],
  };
}
