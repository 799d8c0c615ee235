import { cmsConfig } from '../admin/cmsConfig.ts';
import { edition } from './_edition.ts';

/** The editors' interface reads this when it opens. Not a route by its name, like `_admin.astro`. */
export async function GET(): Promise<Response> {
  const { settings, addresses } = await edition();
  const home = addresses.absolute(addresses.home);
  return Response.json(cmsConfig(settings, home, `${addresses.home}favicon.svg`));
}
