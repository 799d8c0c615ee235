import type { APIRoute } from 'astro';
import { webManifest } from '../editorial/webManifest.ts';
import { edition } from './_edition.ts';

export const GET: APIRoute = async () => Response.json(webManifest(await edition()));
