import type { AstroInlineConfig } from 'astro';
import { programRoot } from '../cache/programRoot.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { serveWords } from '../i18n/cli/serve.ts';
import { UsageError, type Arguments, type Command } from './command.ts';

type Server = NonNullable<AstroInlineConfig['server']>;

/** A command that serves the site until it is stopped. */
export function servingCommand(
  name: 'dev' | 'preview',
  serve: (config: AstroInlineConfig, language: Language) => Promise<number>,
): Command {
  return {
    options: { port: { type: 'string' }, host: { type: 'boolean' }, open: { type: 'boolean' } },
    allowPositionals: true,
    help: (language) => serveWords[language][name],
    run(args, { language }) {
      // Astro’s telemetry sends data to a third party, and fails if the home folder is read-only.
      process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
      return serve({ root: programRoot, server: serverOptions(args, language) }, language);
    },
  };
}

/** Options for Astro's server; a positional argument is an IP address and needs `--host`. */
export function serverOptions({ values, positionals }: Arguments, language: Language): Server {
  const words = serveWords[language];
  const { port, host, open } = values;
  const unexpected = positionals[host ? 1 : 0];
  if (unexpected !== undefined) throw new UsageError(words.stray(unexpected));
  if (port !== undefined && !(/^\d{1,5}$/.test(String(port)) && Number(port) >= 1 && Number(port) <= 65_535))
    throw new UsageError(words.port(String(port)));
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(host === true && { host: positionals[0] ?? true }),
    ...(open === true && { open: true }),
  };
}
