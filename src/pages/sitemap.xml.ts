import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../editorial/sitemapXml.ts';
import { edition } from './_edition.ts';

export const GET: APIRoute = async () => new Response(writeSitemapIndex(await edition()));
