import type { APIRoute } from 'astro';
import { edition } from '../../../site/edition.ts';
import { mailInputs, renderedMail, type MailInputs } from '../../../site/letters.ts';

/** The e-mails of the letters, which `npm run letter` sends. */
export async function getStaticPaths() {
  const current = await edition();
  return current.letters.map((letter) => ({
    params: { letters: current.addresses.words.letters, letter: letter.slug },
    props: { inputs: mailInputs(letter, current) },
  }));
}

export const GET: APIRoute<{ inputs: MailInputs }> = async ({ props: { inputs } }) =>
  new Response(`${JSON.stringify(await renderedMail(inputs), null, 1)}\n`);
