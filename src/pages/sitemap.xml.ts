import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../outputs/sitemapXml.ts';
import { edition } from '../site/edition.ts';

export const GET: APIRoute = async () => new Response(writeSitemapIndex(await edition()));
