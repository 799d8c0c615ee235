import path from 'node:path';
import { cachePath } from '../../cache/cachedFile.ts';
import { cacheKey } from '../../cache/digest.ts';
import { openEntries, type Entries } from '../../cache/entries.ts';
import type { Analysis } from '../analyseArticle.ts';

/** The plain text of an article, and the analysis of its words. */
export type AnalysedArticle = { text: string; analysis: Analysis };

/**
 * Opens what earlier builds have kept of the articles of a publication.
 *
 * @param content the publication's folder
 * @param code digest of the code that analyses
 */
export const openAnalysisCache = (content: string, code: string): Entries<AnalysedArticle> =>
  openEntries(cachePath('search', cacheKey(path.resolve(content))), code);
