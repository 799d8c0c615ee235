import { proveEn } from './proveEn.ts';
import { proveFr } from './proveFr.ts';
import type { ProveWords } from './proveWords.ts';

export const proveWords: { fr: ProveWords; en: ProveWords } = { fr: proveFr, en: proveEn };
