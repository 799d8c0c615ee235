import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/cli/check/since/changes.ts';
import { runCount } from '../../fullRun.ts';

/** The reported changes, as « before → after ». */
const reportedChanges = (before: string, after: string, names: string[] = []) =>
  changesBetween([before], after, names).map((change) => `${change.before} → ${change.after}`);

describe('the correction of a typo is minor:', () => {
  test.each([
    ['a letter too many', 'Le gisemment est vaste.', 'Le gisement est vaste.'],
    ['a letter too few', 'Le gisemnt est vaste.', 'Le gisement est vaste.'],
    ['two letters in the wrong order', 'On parle de al mine.', 'On parle de la mine.'],
    [
      'several letters of several words',
      'Le premier paragrafe est éfacé.',
      'Le premier paragraphe est effacé.',
    ],
    ['an accent', 'Il à parlé a la mine.', 'Il a parlé à la mine.'],
    ['an agreement', 'Les mine ouvertes.', 'Les mines ouvertes.'],
    ['a word written twice', 'Il parle de de la mine.', 'Il parle de la mine.'],
    ['a word written twice at the end', 'Il parle de la mine mine.', 'Il parle de la mine.'],
    ['a hyphen', 'La grand mère parle.', 'La grand-mère parle.'],
    ['two words run together', 'Il parlede la mine.', 'Il parle de la mine.'],
    ['a comma', 'La mine qui ferme.', 'La mine, qui ferme.'],
    ['a full stop', 'La mine ferme', 'La mine ferme.'],
    ['in words marked as strong', 'C’est **imense** ici.', 'C’est **immense** ici.'],
    [
      'in the words of a link',
      'Le [raport](https://a.example/b) dit.',
      'Le [rapport](https://a.example/b) dit.',
    ],
    ['at the beginning of a sentence', 'Elle parle. Le mine.', 'Elle parle. La mine.'],
    ['at the beginning of a paragraph', 'Un.\n\nLe mine, les mines', 'Un.\n\nLa mine, les mines'],
    ['under a heading', '## La mine\n\nLe mine', '## La mine\n\nLa mine'],
    ['in English', 'The deposit is wide and teh mine too.', 'The deposit is wide and the mine too.'],
  ])('%s', (_, before, after) => {
    expect(reportedChanges(before, after)).toEqual([]);
  });
});

describe('a correction is reported if it affects', () => {
  test.each([
    ['a number', 'Il y a 12 mines.', 'Il y a 13 mines.'],
    ['a number with its comma', 'Il y a 3,5 mines.', 'Il y a 35 mines.'],
    ['a number in words', 'Il y a deux mines.', 'Il y a dix mines.'],
    ['what was no number', 'Il y a des mines.', 'Il y a dix mines.'],
    ['what is counted', 'Il y a 12 mines.', 'Il y a 12 mine.'],
    ['a unit', 'Elle a cent kg de fer.', 'Elle a cent g de fer.'],
    ['a percent sign', 'Une hausse de trois.', 'Une hausse de trois %.'],
    ['a currency', 'Une hausse en €.', 'Une hausse en $.'],
    ['a day', 'Elle ferme mardi.', 'Elle ferme jeudi.'],
    ['a month', 'Elle ferme en mai.', 'Elle ferme en mars.'],
    ['a name', 'Ici parle Dupont.', 'Ici parle Dupond.'],
    ['a name at the beginning of a sentence', 'Dupont parle.', 'Dupond parle.'],
    ['a capital', 'Ici parle le président.', 'Ici parle le Président.'],
    ['an abbreviation', 'Ici parle l’ONU.', 'Ici parle l’ONG.'],
    ['a negation taken away', 'Elle ne ferme pas.', 'Elle ferme.'],
    ['a negation put in', 'Elle est ouverte.', 'Elle n’est pas ouverte.'],
    ['half a negation', 'Elle n’est pas ouverte.', 'Elle n’est plus ouverte.'],
    ['a negation in English', 'It is closed.', 'It isn’t closed.'],
    ['an opposite', 'Un permis légal.', 'Un permis illégal.'],
    ['an opposite in English', 'It is likely.', 'It is unlikely.'],
    ['a quantity', 'Elle ferme moins tôt.', 'Elle ferme plus tôt.'],
    ['a question mark', 'Elle ferme ?', 'Elle ferme.'],
    ['a quotation mark', 'Elle est « ouverte ».', 'Elle est ouverte.'],
    ['a straight quotation mark', 'Elle est "ouverte".', 'Elle est ouverte.'],
    ['where a link leads', 'Le [rapport](./mnie.md) dit.', 'Le [rapport](./mine.md) dit.'],
    ['a bare address', 'Voir https://a.example/b ici.', 'Voir https://a.example/c ici.'],
    ['a mail address', 'Voir ab@a.example ici.', 'Voir ac@a.example ici.'],
    ['a word struck out', 'Elle est ~~ouverte~~ ici.', 'Elle est ouverte ici.'],
  ])('%s', (_, before, after) => {
    expect(reportedChanges(before, after)).not.toEqual([]);
  });

  test.each([
    ['another word', 'La mine ferme.', 'La mine ouvre.'],
    ['another short word', 'Il vient du nord.', 'Il vient le nord.'],
    ['a new word', 'La mine ferme.', 'La vieille mine ferme.'],
    ['a word left out', 'La vieille mine ferme.', 'La mine ferme.'],
    ['a small word put in', 'Il peut fermer.', 'Il peut y fermer.'],
    [
      'more slips than a few',
      'Onn parlle dess minnes duu nordd quii fermment tottal biien soouvent aussii.',
      'On parle des mines du nord qui ferment total bien souvent aussi.',
    ],
  ])('%s', (_, before, after) => {
    expect(reportedChanges(before, after)).not.toEqual([]);
  });

  test('a person or a theme that the front matter names', () => {
    const [before, after] = ['On parle d’ors. Or monte.', 'On parle d’ors. Ors monte.'];
    expect(reportedChanges(before, after, [])).toEqual([]);
    expect(reportedChanges(before, after, ['Or'])).not.toEqual([]);
  });
});

test('in a language without rules, every change is reported', () => {
  expect(changesBetween(['Die Grubbe.'], 'Die Grube.')).toEqual([{ before: 'Grubbe', after: 'Grube' }]);
});

describe('in any surrounding text, no change is minor that affects', () => {
  const plain = fc.constantFrom('la', 'mine', 'ferme', 'gisement', 'roche', 'et', 'vaste', 'profond');
  const surroundingText = fc.tuple(
    fc.array(plain, { minLength: 1, maxLength: 5 }),
    fc.array(plain, { minLength: 1, maxLength: 5 }),
  );
  const numbers = fc.oneof(
    fc.nat(99_999).map(String),
    fc.float({ noNaN: true, min: 0, max: 999 }).map((n) => n.toFixed(1).replace('.', ',')),
    fc.constantFrom('deux', 'trois', 'mille', 'million', 'milliard', 'two', 'hundred', 'dixième'),
  );
  const names = fc
    .tuple(fc.constantFrom(...'ABCDEÉLMPRST'), fc.stringMatching(/^[a-zé]{1,8}$/))
    .map(([first, rest]) => first + rest);
  const negations = fc.constantFrom(
    ...['ne', 'n’est', 'pas', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'non', 'plus', 'rien'],
    ...['not', 'no', 'never', 'isn’t', 'don’t', 'without', 'none', 'cannot'],
  );
  const others = fc.oneof(plain, numbers, names, negations, fc.constant(''));

  test.each([
    ['a number', numbers],
    ['a name', names],
    ['a negation', negations],
  ])('%s', (_, significantWord) => {
    fc.assert(
      fc.property(
        surroundingText,
        significantWord,
        others,
        fc.boolean(),
        ([before, after], word, other, isAdded) => {
          fc.pre(word !== other);
          const text = (middle: string) => [...before, middle, ...after].filter(Boolean).join(' ');
          const [one, two] = [text(word), text(other)];
          expect(isAdded ? reportedChanges(two, one) : reportedChanges(one, two)).not.toEqual([]);
        },
      ),
      { numRuns: runCount(300) },
    );
  });
});
