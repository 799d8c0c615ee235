import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { serverOptions } from '../../src/cli/serve.ts';

test.each([
  ['nothing', {}, [], {}],
  ['a port', { port: '8080' }, [], { port: 8080 }],
  ['all addresses', { host: true }, [], { host: true }],
  ['one address', { host: true }, ['0.0.0.0'], { host: '0.0.0.0' }],
  ['a browser', { open: true }, [], { open: true }],
])('a server started with %s', (_name, values, positionals, server) => {
  expect(serverOptions({ values, positionals }, 'fr')).toEqual(server);
});

test.each([
  ['an unexpected argument', {}, ['dist']],
  ['a port that is not a number', { port: 'http' }, []],
  ['a port that is too large', { port: '65536' }, []],
])('%s is reported', (_name, values, positionals) => {
  expect(() => serverOptions({ values, positionals }, 'fr')).toThrow(UsageError);
});
