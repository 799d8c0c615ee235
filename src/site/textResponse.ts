import type { APIRoute } from 'astro';

/** Responds with the text in the props of a route. */
export const textRoute: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);

/** Responds with the calendar in the props of a route. */
export const calendarRoute: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
