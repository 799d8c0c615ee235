import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepUntouched } from '../../src/admin/keepUntouched.ts';

test.each([
  ['line feeds', 'un\ndeux\n', 'un\ntrois\n', 'un\ntrois\n'],
  ['carriage returns', 'un\r\ndeux\r\n', 'un\ntrois\n', 'un\r\ntrois\r\n'],
  ['a new line', 'un\r\ndeux\r\n', 'un\nun et demi\ndeux\n', 'un\r\nun et demi\r\ndeux\r\n'],
  ['both', 'un\r\ndeux\ntrois\r\n', 'un\ndeux et\ntrois\n', 'un\r\ndeux et\ntrois\r\n'],
  ['nothing changed', 'un\r\n\ndeux', 'un\n\ndeux', 'un\r\n\ndeux'],
])('a changed text keeps its ends of lines: %s', (_name, written, changed, expected) => {
  expect(keepUntouched(written, changed)).toBe(expected);
});

test('whatever its ends of lines, only the changed word of a text differs', () => {
  const lines = fc.array(fc.tuple(fc.stringMatching(/^[a-c ]{0,5}$/), fc.constantFrom('\n', '\r\n')), {
    minLength: 1,
  });
  fc.assert(
    fc.property(lines, fc.nat(), (text, place) => {
      const at = place % text.length;
      const write = (word: string) =>
        text.map(([line, end], index) => (index === at ? line + word : line) + end).join('');
      expect(keepUntouched(write(''), write('Z').replaceAll('\r\n', '\n'))).toBe(write('Z'));
    }),
  );
});
