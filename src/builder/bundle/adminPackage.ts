import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { programRoot } from '../../cache/programRoot.ts';
import { buildWords } from '../../i18n/buildWords.ts';
import type { SettingsReading } from '../../intake/settings.ts';

/** The package of the editors' interface, a third of what the program weighs: installed only where it is used. */
const name = '@sveltia/cms';

/**
 * Says how to install the package of the editors' interface, if `site.yaml` turns the interface on and the package is
 * missing.
 */
export function missingAdminPackage({ settings, language }: SettingsReading): string | undefined {
  if (!settings?.admin || isInstalled()) return undefined;
  return buildWords[language].adminPackage(`${name}@${adminPackageVersion()}`);
}

/** The version of the package that this version of the program is made for. */
function adminPackageVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(programRoot, 'package.json'), 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  return manifest.peerDependencies[name]!;
}

function isInstalled(): boolean {
  try {
    createRequire(path.join(programRoot, 'package.json')).resolve(name);
    return true;
  } catch (error) {
    // A package for browsers only is installed, but Node has no way into it.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}
