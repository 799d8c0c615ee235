import { expect, test } from 'vitest';
import fc from 'fast-check';
import { analyseText } from '../../../src/checks/analyseText.ts';
import { gfmCases } from '../../markdown/gfmCases.ts';
import { article } from './samples.ts';
import { runCount } from '../../fullRun.ts';

const file = { path: 'articles/mine.md', disk: '/mine.md', file: 'mine.md' };
const site = { language: 'fr', spelling: false };
const read = (body: string, readFully: boolean) =>
  analyseText(Buffer.from(article(body)), file, site, readFully).messages;

test.each([...gfmCases, ['a footnote that begins with the mark of a list', 'mot\n[^1]: *\nmot*']])(
  'quick parsing misses no message: %s',
  (_, body) => {
    expect(read(body, false)).toEqual(read(body, true));
  },
);

/** Text that rules react to, mixed with words and Markdown syntax. */
const pieces =
  'mot¦mot ¦Mot¦ ¦\n\n¦\n¦« ¦ »¦"¦\'¦´¦,¦ ,¦. ¦.¦(¦ )¦## ¦#### ¦- ¦> ¦| a | b |\n|---|---|\n¦[ici](http://a.fr)¦[](x)¦![](a.jpg)¦<b>¦</b>¦<a href="">¦<a href="x">¦</a>¦`¦*¦**¦~~¦www.a.fr¦http://b.fr ¦[^1]¦\n[^1]: ¦:::note\n¦\n:::\n¦La mine¦Mise à jour : ';
const randomText = fc
  .array(fc.constantFrom(...pieces.split('¦')), { maxLength: 16 })
  .map((parts) => parts.join(''));

test('quick parsing misses no message, for any text', () => {
  fc.assert(
    fc.property(randomText, (body) => {
      expect(read(body, false)).toEqual(read(body, true));
    }),
    { numRuns: runCount(400) },
  );
});

test('rules never throw, and report positions inside the file', () => {
  fc.assert(
    fc.property(randomText, (body) => {
      const lines = article(body).split('\n');
      for (const { line, column } of read(body, true))
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    }),
    { numRuns: runCount(300) },
  );
});
