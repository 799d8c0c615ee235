import type { Language } from '../intake/schemas/siteSchema.ts';
import { serveWords } from '../i18n/cli/serve.ts';
import { UsageError, type Arguments, type Command } from './command.ts';

/** Where a server listens: `host` is an address, or true for all of them; this machine alone if absent. */
export type ServerOptions = { port?: number; host?: string | true; open?: true };

/** A command that serves the site until it is stopped. */
export function servingCommand(
  name: 'dev' | 'preview',
  serve: (server: ServerOptions, language: Language) => Promise<number>,
): Command {
  return {
    options: { port: { type: 'string' }, host: { type: 'boolean' }, open: { type: 'boolean' } },
    allowPositionals: true,
    help: (language) => serveWords[language][name],
    run: (args, { language }) => serve(serverOptions(args, language), language),
  };
}

/** The options of a server; a positional argument is an IP address and needs `--host`. */
export function serverOptions({ values, positionals }: Arguments, language: Language): ServerOptions {
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
