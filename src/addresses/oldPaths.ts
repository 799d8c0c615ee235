/**
 * The most bytes that file systems give a name (ext4, NTFS and APFS alike); a page that leads on is a folder so
 * called.
 */
const longest = 255;

/** Signs that hosts read as patterns or placeholders, that end a path for them, or that no address has. */
const forbiddenSigns = /[*:{}\\\p{Cc}]/u;

/** What is wrong with a path as written: the rule that it breaks, and what its sentence needs. */
type PathFault =
  | { rule: 'redirect-query' | 'redirect-form'; values: { value: string; right: string | undefined } }
  | { rule: 'redirect-sign'; values: { value: string; sign: string } }
  | { rule: 'redirect-long'; values: { value: string; most: number } };

/**
 * Reads a path on this site as an editor has written it, percent-encoded or not.
 *
 * @returns the path decoded, in normal form C, with a last slash unless its end has a file's ending:
 *   `/2019/05/été/`, `/2019/ancien.html`; `index.html` is left out
 */
export function readOldPath(written: string): { path: string } | PathFault {
  const meant = URL.parse(written, 'https://site.invalid/');
  if (written.includes('?')) {
    const right = meant && meant.pathname !== '/' ? meant.pathname : undefined;
    return { rule: 'redirect-query', values: { value: written, right } };
  }
  const formFault = (right: string | undefined): PathFault => ({
    rule: 'redirect-form',
    values: { value: written, right },
  });
  if (/^\/[^\s#]*\/\//.test(written)) return formFault(written.replace(/\/{2,}/g, '/'));
  if (!/^\/(?!\/)[^\s#]*$/.test(written)) return formFault(meant?.pathname);
  const decoded = decode(written);
  if (decoded === undefined) return formFault(undefined);
  const [sign] = forbiddenSigns.exec(decoded) ?? (/%2f/i.test(written) ? ['%2F'] : []);
  if (sign) return { rule: 'redirect-sign', values: { value: written, sign } };
  const steps = decoded.split('/');
  if (steps.some((step) => step === '.' || step === '..')) return formFault(meant?.pathname);
  if (steps.some((step) => new TextEncoder().encode(step).length > longest))
    return { rule: 'redirect-long', values: { value: written, most: longest } };
  const path = decoded.replace(/\/index\.html?$/i, '/');
  return { path: hasEnding(path) || path.endsWith('/') ? path : `${path}/` };
}

/** Below it stand, as paths, old addresses that only what follows `?` tells from the home page: no page's name begins so. */
export const queryFolder = '/~query/';

/** `/~query/p/123/` for `/?p=123`, the address that WordPress gives a text by its number; other addresses stay. */
export const withoutQuery = (written: string): string =>
  written.replace(/^\/\?([a-z_]+)=(\d+)$/, `${queryFolder}$1/$2/`);

/** An address without what does not tell it from others: `/a`, `/a/` and `/a/index.html` are one. */
export function pathKey(path: string): string {
  return path.normalize('NFC').replace(/\/(?:index\.html?)?$/i, '');
}

/** The key of a path as written; none if it is no path of this site. */
export function keyOfWritten(written: unknown): string | undefined {
  const reading = typeof written === 'string' ? readOldPath(written.trim()) : undefined;
  return reading && 'path' in reading ? pathKey(reading.path) : undefined;
}

/** Whether a path ends like a file's name. */
const hasEnding = (path: string) => /\.[a-z0-9]{1,5}$/i.test(path);

function decode(written: string): string | undefined {
  try {
    const decoded = decodeURIComponent(written).normalize('NFC');
    return decoded.isWellFormed() ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** A decoded path as browsers ask for it. */
export const encodedPath = (path: string) => encodeURI(path).replace(/[?#]/g, encodeURIComponent);

/** A decoded path as requests for it may be spelt: browsers encode in capitals, WordPress in small letters. */
export function spellings(path: string): string[] {
  const encoded = encodedPath(path);
  return [...new Set([encoded, encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())])];
}
