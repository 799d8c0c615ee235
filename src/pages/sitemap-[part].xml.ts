import type { APIRoute } from 'astro';
import { sitemapsOf, type Sitemap } from '../outputs/sitemap.ts';
import { writeSitemap } from '../outputs/sitemapXml.ts';
import { edition } from '../site/edition.ts';

export async function getStaticPaths() {
  return sitemapsOf(await edition()).map((sitemap) => ({
    params: { part: /sitemap-(.*)\.xml$/.exec(sitemap.path)![1] },
    props: { sitemap },
  }));
}

export const GET: APIRoute<{ sitemap: Sitemap }> = ({ props: { sitemap } }) =>
  new Response(writeSitemap(sitemap.entries));
