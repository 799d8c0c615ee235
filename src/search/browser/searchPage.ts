import type { Filters } from '../filters.ts';
import type { Start } from '../format.ts';
import { openIndex, type IndexReader } from '../reader.ts';
import { search } from '../search.ts';
import { hasCriteria, readAddress, writeAddress, type SearchRequest, type Parameters } from './address.ts';
import { offerChoices } from './choices.ts';
import { showExcerpts } from './excerpts.ts';
import { resultsOf, type ResultContext } from './results.ts';
import { statusText, type StatusWords } from './statusText.ts';

/** The data in the `data-search` attribute of the page. */
type PageData = {
  files: string;
  start: string;
  inks: Record<string, string | undefined>;
  parameters: Parameters;
  locale: string;
  words: StatusWords & { failed: string };
};

/** How many results are shown at a time. */
const resultsPerStep = 10;

/** Milliseconds to wait for the next letter, so that fast typing is one request. */
const typingDelay = 30;

const page = document.querySelector<HTMLElement>('[data-search]')!;
const pageData = JSON.parse(page.dataset['search']!) as PageData;
const part = <T extends HTMLElement>(selector: string) => page.querySelector<T>(selector)!;
const form = part<HTMLFormElement>('form');
const field = part<HTMLInputElement>('input');
const selects = [...page.querySelectorAll<HTMLSelectElement>('select')];
const status = part('.status');
const results = part('.results');
const list = part<HTMLOListElement>('ol.rest');
const more = part<HTMLButtonElement>('.more');
const otherWays = part('.ways');
const template = part<HTMLTemplateElement>('template');

async function load(name: string): Promise<unknown> {
  const response = await fetch(`${pageData.files}${name}.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

let openedIndex: Promise<IndexReader> | undefined;
const reader = () =>
  (openedIndex ??= load(pageData.start)
    .then((start) => openIndex(start as Start, load))
    .catch((error: unknown) => {
      openedIndex = undefined;
      throw error;
    }));

/** The number of the latest request: answers to earlier ones are dropped. */
let latestRequest = 0;

async function show(asking: SearchRequest): Promise<void> {
  const request = ++latestRequest;
  try {
    const index = await reader();
    const answer = await search(asking.text, asking.filters, index);
    const shown = { answer, reader: index, inks: pageData.inks };
    if (request !== latestRequest) return;
    offerChoices(selects, answer.choices, asking.filters, pageData.locale);
    const asks = hasCriteria(asking);
    if (!asks) {
      list.replaceChildren();
      status.textContent = '';
    } else {
      const items = await resultsOf(answer.articles.slice(0, resultsPerStep), template, shown);
      if (request !== latestRequest) return;
      list.replaceChildren(...items);
      status.textContent = statusText(answer, pageData.words, pageData.locale);
      showExcerpts(items, shown);
    }
    results.hidden = !asks || answer.articles.length === 0;
    otherWays.hidden = asks && answer.articles.length > 0;
    more.hidden = answer.articles.length <= resultsPerStep;
    more.onclick = () => void showMore(shown).catch(() => (status.textContent = pageData.words.failed));
  } catch {
    if (request !== latestRequest) return;
    status.textContent = pageData.words.failed;
    results.hidden = true;
    otherWays.hidden = false;
  }
}

/** Shows the next results and focuses the first of them. */
async function showMore(shown: ResultContext): Promise<void> {
  const request = latestRequest;
  const { articles } = shown.answer;
  const next = articles.slice(list.children.length, list.children.length + resultsPerStep);
  const items = await resultsOf(next, template, shown);
  if (request !== latestRequest) return;
  list.append(...items);
  showExcerpts(items, shown);
  items[0]?.querySelector('a')?.focus();
  more.hidden = articles.length <= list.children.length;
}

function asking(): SearchRequest {
  const filters: Filters = { section: '', year: '', author: '', kind: '' };
  for (const { dataset, value } of selects) filters[dataset['filter'] as keyof Filters] = value;
  return { text: field.value, filters };
}

/** Updates the address. A committed change can be undone with the back button. */
function updateAddress(committed: boolean): void {
  const address = location.pathname + writeAddress(asking(), pageData.parameters);
  if (address === location.pathname + location.search) return;
  if (committed) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Fills in the form from the address. */
function restore(): void {
  const { text, filters } = readAddress(location.search, pageData.parameters);
  field.value = text;
  for (const select of selects) {
    const value = filters[select.dataset['filter'] as keyof Filters];
    // The option may be missing until the index is loaded.
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
  void show(asking());
}

let waiting: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    updateAddress(false);
    void show(asking());
  }, typingDelay);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  updateAddress(true);
  void show(asking());
});
for (const select of selects)
  select.addEventListener('change', () => {
    updateAddress(true);
    void show(asking());
  });
addEventListener('popstate', restore);
restore();
