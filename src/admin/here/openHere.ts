import type { Language } from '../../intake/schemas/siteSchema.ts';
import { hereWords } from '../../i18n/hereWords.ts';
import { describeStatus, type BuildStatus, type ShownStatus } from './buildStatus.ts';

/** What the server of `edit` adds to the configuration: the address of the site's state, and of the site. */
export type Here = { build: string; site: string };

/** Where the package keeps who is signed in. */
const account = 'sveltia-cms.user';

/** Milliseconds between two questions after the state of the site. */
const pause = 1500;

/**
 * Signs in with the key that the address of the page has after `#`, which is taken out of it.
 *
 * Loaded only where `edit` serves the interface, as this whole module.
 */
export function signInHere(): void {
  // The address of the terminal in a tab that is open already.
  window.addEventListener('hashchange', () => {
    if (takeKey()) location.reload();
  });
  takeKey();
}

/** Whether the address had a key. */
function takeKey(): boolean {
  const key = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  if (key === undefined) return false;
  localStorage.setItem(account, JSON.stringify({ backendName: 'gitea', token: key }));
  history.replaceState(null, '', location.pathname);
  return true;
}

const keyNow = (): string => {
  const known = JSON.parse(localStorage.getItem(account) ?? '{}') as { token?: string };
  return known.token ?? '';
};

/**
 * Shows, while the interface is open, what becomes of what is saved: checked, built, online here, or what is wrong.
 *
 * @param onSite is called whenever the site can be visited
 */
export function showBuilds(here: Here, language: Language, timeZone: string, onSite: () => void): void {
  const words = hereWords[language];
  const bar = Object.assign(document.createElement('aside'), { className: 'here' });
  bar.setAttribute('aria-label', words.label);
  bar.setAttribute('aria-live', 'polite');
  document.body.append(bar);
  let shown = '';
  const show = (status: ShownStatus) => {
    const text = JSON.stringify(status);
    if (text === shown) return;
    shown = text;
    bar.dataset['tone'] = status.tone;
    bar.replaceChildren(...partsOf(status, here.site));
  };
  const ask = async () => {
    try {
      const response = await fetch(here.build, { headers: { Authorization: `token ${keyNow()}` } });
      if (response.status === 401) return show({ tone: 'bad', sentence: words.stale, details: [] });
      const status = (await response.json()) as BuildStatus;
      if (status.state === 'online') onSite();
      show(describeStatus(status, words, { language, timeZone }));
    } catch {
      show({ tone: 'bad', sentence: words.lost, details: [] });
    }
  };
  const askAgain = async () => {
    if (document.visibilityState === 'visible') await ask();
    setTimeout(askAgain, pause);
  };
  void askAgain();
}

function partsOf({ sentence, details, link }: ShownStatus, site: string): HTMLElement[] {
  const line = Object.assign(document.createElement(details.length > 0 ? 'summary' : 'p'), {
    textContent: sentence,
  });
  const parts: HTMLElement[] = [line];
  if (details.length > 0) {
    const list = document.createElement('ul');
    list.append(...details.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
    const box = document.createElement('details');
    box.append(line, list);
    parts.splice(0, 1, box);
  }
  if (link) {
    const anchor = Object.assign(document.createElement('a'), {
      href: site + (link.address || '/'),
      textContent: link.words,
      target: 'here',
    });
    parts.push(anchor);
  }
  return parts;
}
