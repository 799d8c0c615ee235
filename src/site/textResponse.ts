import type { APIRoute } from 'astro';

/** Answers with the text a route was given. */
export const textRoute: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
