import { describe, expect, test } from 'vitest';
import { frontMatter, readFolder, sentence } from '../samples.ts';

const inEnglish = (...lines: string[]) => frontMatter('lang: en', ...lines);

/** Reads a publication with an original, a translation of it, a draft, and one more article. */
const readWith = (written: string) =>
  readFolder({
    'articles/accord.md': frontMatter(),
    'articles/accord-de.md': frontMatter('lang: de', 'translationOf: accord'),
    'articles/secret.md': frontMatter('draft: true'),
    'articles/demain.md': frontMatter('date: 2050-01-01'),
    'articles/a/double.md': frontMatter(),
    'articles/b/double.md': frontMatter('category: monde'),
    'articles/mine.md': written,
  });

describe('a translation', () => {
  test.each([
    [
      'of an article that is nearly there',
      inEnglish('translationOf: acord'),
      'translation-unknown',
      'L’article « acord » n’existe pas ; le plus proche est : accord',
      'There is no article “acord”; the nearest is: accord',
    ],
    [
      'of one of two articles',
      inEnglish('translationOf: double'),
      'translation-ambiguous',
      'Plusieurs articles s’appellent « double » (articles/a/double.md et articles/b/double.md) ; renommez celui qui n’est pas encore paru.',
      'Several articles are called “double” (articles/a/double.md and articles/b/double.md); rename the one that has not appeared yet.',
    ],
    [
      'of itself',
      inEnglish('translationOf: mine'),
      'translation-itself',
      'L’article serait sa propre traduction ; écrivez le nom de l’article original, ou supprimez la ligne.',
      'The article would be its own translation; write the name of the original article, or delete the line.',
    ],
    [
      'of a translation',
      inEnglish('translationOf: accord-de'),
      'translation-chain',
      'L’article « accord-de » est lui-même une traduction ; écrivez le nom de l’original : accord',
      'The article “accord-de” is a translation itself; write the name of the original: accord',
    ],
    [
      'into the language of the original',
      frontMatter('translationOf: accord'),
      'translation-language',
      'Cet article serait dans la même langue que « accord » (français) ; écrivez la sienne, comme « lang: en », ou supprimez la ligne.',
      'This article would be in the same language as “accord” (French); write its own, such as “lang: en”, or delete the line.',
    ],
    [
      'into a language that has one already',
      frontMatter('lang: de', 'translationOf: accord'),
      'translation-twice',
      'L’article « accord » est déjà traduit en allemand par articles/accord-de.md ; corrigez « lang », ou supprimez la ligne d’un des deux.',
      'The article “accord” is already translated into German by articles/accord-de.md; correct “lang”, or delete the line of one of the two.',
    ],
    [
      'of an article that is not online',
      inEnglish('translationOf: demain'),
      'translation-unpublished',
      'L’article original « demain » n’est pas en ligne (encore sous embargo) ; supprimez la ligne, ou gardez aussi cette traduction en brouillon.',
      'The original article “demain” is not online (it is still embargoed); delete the line, or keep this translation a draft too.',
    ],
  ])('%s is a fault', async (_name, written, rule, french, english) => {
    const { faults } = await readWith(written);
    const line = written.split('\n').findIndex((text) => text.startsWith('translationOf')) + 1;
    expect(faults).toMatchObject([
      { file: 'articles/mine.md', rule, line, column: 16, field: 'translationOf' },
    ]);
    expect(sentence(faults[0]!)).toBe(french);
    expect(sentence(faults[0]!, 'en')).toBe(english);
  });

  test.each([
    ['into another language', inEnglish('translationOf: accord')],
    ['of a withdrawn article', inEnglish('translationOf: secret')],
    ['that is a draft, of a draft', inEnglish('draft: true', 'translationOf: secret')],
    ['that is a draft, of a published article', inEnglish('draft: true', 'translationOf: accord')],
  ])('%s is accepted', async (_name, written) => {
    expect((await readWith(written)).faults).toEqual([]);
  });
});
