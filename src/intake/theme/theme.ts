import type { ThemeFont } from './themeFont.ts';

/** What the folder `theme/` of a publication gives its site. */
export type Theme = {
  /** The file of the logo, and the one for dark screens, as paths from `site.yaml`. */
  logo?: string | undefined;
  logoDark?: string | undefined;
  /** The text of the logo's drawing, for share cards. */
  drawing?: string | undefined;
  /** The text of the drawing that browsers show beside the title. */
  favicon?: string | undefined;
  fonts: ThemeFont[];
};

/** The folder of a publication's own look, beside `site.yaml`; the editors' interface does not reach it. */
export const themeFolder = 'theme';

/** The drawings that a theme may have, by the names of their files. */
export const themeDrawings = ['logo', 'logo-dark', 'favicon'];

/** Whether a file of that folder gives the site nothing: a note, such as the licence of a font. */
export const isThemeNote = (file: string): boolean => /\.(?:md|txt)$/i.test(file);
