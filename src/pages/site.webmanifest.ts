import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/webManifest.ts';
import { edition } from '../site/edition.ts';

export const GET: APIRoute = async () => Response.json(webManifest(await edition()));
