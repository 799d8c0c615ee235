import type { APIRoute } from 'astro';
import { writeNewsSitemap } from '../editorial/sitemapXml.ts';
import { edition } from './_edition.ts';

export const GET: APIRoute = async () => new Response(writeNewsSitemap(await edition()));
