import { reservedSteps } from '../../addresses/siteAddresses.ts';
import { publishedAddresses } from '../../editorial/publishedAddresses.ts';
import type { ReadingOptions } from '../../intake/publication.ts';
import { wordingFor } from '../../i18n/wordingFor.ts';

/** What every reading of a publication has to know of the site's addresses: the build's, and those of commands. */
export const readingRules = {
  reserved: (language) => reservedSteps(wordingFor(language).paths),
  addresses: (parts) => publishedAddresses(parts, wordingFor(parts.language).paths),
} satisfies Partial<ReadingOptions>;
