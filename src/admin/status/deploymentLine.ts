import type { StatusWords } from '../../i18n/statusWords.ts';
import type { Deployment } from './deployment.ts';
import { clockIn } from './entryStatus.ts';
import { momentWords } from './statusSentence.ts';

/** Says how the last publication of the site went, with a link to the host. */
export function deploymentLine(
  { state, at, url }: Deployment,
  { timeZone, words, language }: { timeZone: string; words: StatusWords; language: string },
): HTMLElement {
  const now = clockIn(timeZone, Date.now());
  const line = document.createElement('p');
  line.className = `deployment deployment-${state}`;
  line.append(words.deployment[state](momentWords(clockIn(timeZone, at), now, words, language)));
  if (/^https?:/.test(url))
    line.append(
      ' ',
      Object.assign(document.createElement('a'), {
        href: url,
        target: '_blank',
        rel: 'noopener',
        textContent: words.deployment.details,
      }),
    );
  return line;
}
