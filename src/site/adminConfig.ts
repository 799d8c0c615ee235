import { cmsConfig } from '../admin/cmsConfig.ts';
import { edition } from './edition.ts';

/** The editors' interface reads this when it opens. Not a route by its name, like `_admin.astro`. */
export async function GET(): Promise<Response> {
  const { settings, addresses } = await edition();
  const home = addresses.absolute(addresses.home);
  const { sections, editorSections } = settings;
  const given = { ...settings, sections: editorSections ?? sections };
  return Response.json(cmsConfig(given as typeof settings, home, `${addresses.home}favicon.svg`));
}
