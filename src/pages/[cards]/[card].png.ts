import type { APIRoute } from 'astro';
import type { Card } from '../../cards/card.ts';
import { cardBytes } from '../../cards/cardBytes.ts';
import code from '../../cards/cardPng.ts?digest';
import { cardsStep } from '../../addresses/siteAddresses.ts';
import { articleCard, cardStep, dossierCard, publicationCard } from '../../site/cards.ts';
import { edition } from '../../site/edition.ts';

export async function getStaticPaths() {
  const current = await edition();
  const cards = [
    publicationCard(current),
    ...current.articles.map((article) => articleCard(article, current)),
    ...current.dossiers.map((dossier) => dossierCard(dossier, current)),
  ];
  return cards.flatMap((named) =>
    named ? [{ params: { cards: cardsStep, card: cardStep(named) }, props: { card: named.card } }] : [],
  );
}

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await cardBytes(card, code), { headers: { 'content-type': 'image/png' } });
