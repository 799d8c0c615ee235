import { en } from './en.ts';
import { fr, type Wording } from './fr.ts';

const wordings: Record<string, Wording> = { fr, en };

/** The interface's words for a language that `site.yaml` accepts (`fr`, `en`). */
export function wordingFor(language: string): Wording {
  return wordings[language] ?? fr;
}
