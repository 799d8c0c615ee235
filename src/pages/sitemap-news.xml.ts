import type { APIRoute } from 'astro';
import { writeNewsSitemap } from '../outputs/sitemapXml.ts';
import { edition } from '../site/edition.ts';

export const GET: APIRoute = async () => new Response(writeNewsSitemap(await edition()));
