import { expect, test } from 'vitest';
import { followedIn } from '../../../src/import/convert/followed.ts';

const link = (words: string) => `[${words}](../la-mine/index.md)`;

test.each([
  [
    'in brackets with the link in it',
    `Le maire a démissionné (${link('nous en avons parlé')}).`,
    ['la-mine'],
  ],
  ['before the link', `Comme nous l’avons écrit dans ${link('un article')}, le maire part.`, ['la-mine']],
  ['after the link', `Le ${link('départ du maire')}, dont nous vous en avons parlé, est sûr.`, ['la-mine']],
  ['as the article before', `Voir ${link('notre précédent article')}.`, ['la-mine']],
  ['in English', `The mayor left, ${link('as we have reported')}.`, ['la-mine']],
  ['twice, which is once', `(${link('nous en avons parlé')}) et (${link('déjà évoqué')})`, ['la-mine']],
  ['with an anchor', '([nous en avons parlé](../../2022/gres/index.md#suite))', ['gres']],
  ['in another sentence, which says nothing of it', `Nous en avons parlé. Le ${link('maire')} part.`, []],
  ['beside another site', '([nous en avons parlé](https://exemple.org/la-mine/))', []],
  ['beside a page', '([nous en avons parlé](../../../pages/mine.md))', []],
  ['not at all', `Le ${link('maire')} part.`, []],
])('an article follows the one that it announces %s', (_name, markdown, expected) => {
  expect(followedIn(markdown)).toEqual(expected);
});
