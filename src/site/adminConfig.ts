import { sectionSteps } from '../addresses/sectionPaths.ts';
import { cmsConfig } from '../admin/cmsConfig.ts';
import { siteTokens } from '../colours/siteColours.ts';
import { tokenSheet } from '../colours/tokenSheet.ts';
import { edition } from './edition.ts';
import { previewExamples } from './previewExamples.ts';

/** Configuration of the editors' interface; src/builder/bundle/adminRoutes.ts makes a route of it, as of admin.astro. */
export async function GET(): Promise<Response> {
  const found = await edition();
  const { settings, addresses } = found;
  const home = addresses.absolute(addresses.home);
  const { sections, editorSections } = settings;
  const editorSettings = { ...settings, sections: editorSections ?? sections };
  const own = siteTokens(settings);
  const config = cmsConfig(
    editorSettings as typeof settings,
    home,
    `${addresses.home}favicon.svg`,
    addresses.dossiers.slice(addresses.home.length),
  );
  const sectionPaths = Object.fromEntries(
    editorSettings.sections.map(({ id }) => [id, sectionSteps(id, editorSettings.sections).join('/')]),
  );
  const { language, timeZone, checks = {} } = settings;
  const { host, repository, branch, folder } = settings.admin!;
  const facts = {
    ...{ language, timeZone, checks, sections: editorSettings.sections },
    ...{ host, repository, branch, folder },
  };
  const examples = previewExamples(found);
  return Response.json({
    ...config,
    sectionPaths,
    facts,
    examples,
    ...(own && { colours: tokenSheet(own) }),
  });
}
