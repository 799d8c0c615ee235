import type { Program } from '../../oldSite.ts';
import { isAstro, openAstro } from './astro.ts';
import { isEleventy, openEleventy } from './eleventy.ts';
import { isHugo, openHugo } from './hugo.ts';
import { isJekyll, openJekyll } from './jekyll.ts';
import { isMkdocs, openMkdocs } from './mkdocs.ts';
import { openPlain } from './plain.ts';
import type { FolderProgram, FolderReader } from './program.ts';

const programs: [is: (reader: FolderReader) => boolean, open: (reader: FolderReader) => FolderProgram][] = [
  [isEleventy, openEleventy],
  [isAstro, openAstro],
  [isMkdocs, openMkdocs],
  [isHugo, openHugo],
  [isJekyll, openJekyll],
];

/**
 * Tells the program of a folder by its settings.
 *
 * @param byMarks the program by what the texts hold, for a folder that has none
 */
export const chooseProgram = (reader: FolderReader, byMarks: () => Program): FolderProgram =>
  programs.find(([is]) => is(reader))?.[1](reader) ?? openPlain(byMarks());
