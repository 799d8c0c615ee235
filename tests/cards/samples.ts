import type { Card } from '../../src/cards/card.ts';

/** An ordinary card, with the fields that a test is about. */
export const aCard = (fields: Partial<Card> = {}): Card => ({
  title: 'Terres rares\u00a0: anatomie d’une trêve',
  face: 'bold',
  labels: ['Politique', 'Analyse'],
  name: 'Le Fil des métaux',
  colours: { paper: '#fcfcfa', black: '#16171a', grey: '#5b5d61', ink: '#2a3f9d' },
  ...fields,
});
