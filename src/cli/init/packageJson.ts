import { slugOf } from '../../addresses/slugs.ts';
import { compilerPackages } from '../../builder/bundle/compilerPackages.ts';
import type { Answers } from './answers.ts';

/** Commands that a publication has as scripts of its own, as the program's clone has. */
const commands = [
  'dev',
  'edit',
  'build',
  'preview',
  'check',
  'import',
  'letter',
  'new',
  'prove',
  'schedule',
  'weigh',
];

/** The `package.json` of a publication: its program with its exact version, and a script for each command. */
export function packageJson({ name, host, admin }: Answers, program: string): string {
  const scripts = {
    ...Object.fromEntries(commands.map((command) => [command, `depeche ${command}`])),
    start: 'depeche build && depeche preview',
    depeche: 'depeche',
    // Cloudflare knows no command but one in its settings.
    ...(host === 'cloudflare' && {
      'publish:build': 'depeche check && depeche build && depeche prove --dist dist',
    }),
  };
  const manifest = {
    name: slugOf(name) || 'publication',
    private: true,
    type: 'module',
    scripts,
    dependencies: { depeche: program },
    // For `dev`, and for components of a theme: what builds the site installs them only then.
    devDependencies: compilerPackages(admin !== undefined),
    allowScripts: { esbuild: true },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
