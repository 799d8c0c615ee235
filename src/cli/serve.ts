import type { AstroInlineConfig } from 'astro';
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
    takesWords: true,
    help: (language) => serveWords[language][name],
    run(args, { language }) {
      // Astro would report the use of its commands to its makers, and fail where the home folder cannot be written.
      process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
      return serve({ server: serverOf(args, language) }, language);
    },
  };
}

/** What Astro is asked for; an address goes with `--host` only. */
export function serverOf({ values, positionals }: Arguments, language: Language): Server {
  const words = serveWords[language];
  const { port, host, open } = values;
  const stray = positionals[host ? 1 : 0];
  if (stray !== undefined) throw new UsageError(words.stray(stray));
  if (port !== undefined && !(/^\d{1,5}$/.test(String(port)) && Number(port) >= 1 && Number(port) <= 65_535))
    throw new UsageError(words.port(String(port)));
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(host === true && { host: positionals[0] ?? true }),
    ...(open === true && { open: true }),
  };
}
