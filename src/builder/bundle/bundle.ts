import { rmSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import { themeFolder } from '../../intake/theme/theme.ts';
import { programRoot } from '../../cache/programRoot.ts';
import type { BundleSettings } from './bundleSettings.ts';
import { compiledBundle } from './compiledBundle.ts';
import { kept } from './keptBundles.ts';
import { unpackBundle } from './shippedBundles.ts';

/**
 * Finds or makes the bundle of a publication, which is kept from build to build: a copy of the one that has come with the
 * program, or of one that is compiled, linked with its address (`linkValues.ts`) and its styles (`ownStyles.ts`).
 *
 * @param code digest of the code
 * @param signal aborts compiling
 * @throws CodeChangedError
 * @throws CompilerMissingError
 * @throws ChangedError if the theme is no longer as it was read
 * @returns its folder, with `bundle/` and `client/` (files that are published as they are)
 */
export function bundleFor(
  code: string,
  { compiled: inputs, styles, url, admin }: BundleSettings,
  signal: AbortSignal,
): Promise<string> {
  const isOn = admin !== undefined;
  return kept([code, inputs, url, isOn, styles, programRoot], async (folder) => {
    const shipped = path.join(folder, 'shipped');
    const isThere = await unpackBundle(inputs, shipped);
    const compiled = isThere ? shipped : await compiledBundle(code, inputs, signal);
    // Loaded only if there is a bundle to link: the parser of styles is large.
    const { ownStyles } = await import('./ownStyles.ts');
    const { linkBundle } = await import('./linkBundle.ts');
    const theme = path.join(contentFolder(), themeFolder);
    const { pathname } = new URL(url);
    const own = await ownStyles(inputs.look, styles, theme, pathname);
    await linkBundle(compiled, folder, { url: new URL(url), admin: isOn, styles: own });
    rmSync(shipped, { recursive: true, force: true });
  });
}
