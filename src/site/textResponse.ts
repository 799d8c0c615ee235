import type { APIRoute } from 'astro';

/** Responds with the text in the props of a route. */
export const textRoute: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
