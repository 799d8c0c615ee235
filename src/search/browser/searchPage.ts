import type { Filters } from '../filters.ts';
import type { Start } from '../format.ts';
import { openIndex, type Reader } from '../reader.ts';
import { search } from '../search.ts';
import { asksSomething, readAddress, writeAddress, type Asking, type Parameters } from './address.ts';
import { offerChoices } from './choices.ts';
import { showExcerpts } from './excerpts.ts';
import { resultsOf, type Shown } from './results.ts';
import { sentence, type Words } from './sentence.ts';

/** What the page tells its script. */
type Told = {
  files: string;
  start: string;
  inks: Record<string, string | undefined>;
  parameters: Parameters;
  locale: string;
  words: Words & { failed: string };
};

/** Results shown at a time. */
const step = 10;

/** Milliseconds to wait for the next letter, so that fast typing is one question. */
const pause = 30;

const page = document.querySelector<HTMLElement>('[data-search]')!;
const told = JSON.parse(page.dataset['search']!) as Told;
const part = <T extends HTMLElement>(selector: string) => page.querySelector<T>(selector)!;
const form = part<HTMLFormElement>('form');
const field = part<HTMLInputElement>('input');
const selects = [...page.querySelectorAll<HTMLSelectElement>('select')];
const status = part('.status');
const results = part('.results');
const list = part<HTMLOListElement>('ol.rest');
const more = part<HTMLButtonElement>('.more');
const ways = part('.ways');
const template = part<HTMLTemplateElement>('template');

async function load(name: string): Promise<unknown> {
  const response = await fetch(`${told.files}${name}.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

let opening: Promise<Reader> | undefined;
const reader = () =>
  (opening ??= load(told.start)
    .then((start) => openIndex(start as Start, load))
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

/** Counts questions: an answer that comes after the next question is dropped. */
let asked = 0;

async function show(asking: Asking): Promise<void> {
  const question = ++asked;
  try {
    const index = await reader();
    const answer = await search(asking.text, asking.filters, index);
    const shown = { answer, reader: index, inks: told.inks };
    if (question !== asked) return;
    offerChoices(selects, answer.choices, asking.filters, told.locale);
    const asks = asksSomething(asking);
    if (!asks) {
      list.replaceChildren();
      status.textContent = '';
    } else {
      const items = await resultsOf(answer.articles.slice(0, step), template, shown);
      if (question !== asked) return;
      list.replaceChildren(...items);
      status.textContent = sentence(answer, told.words, told.locale);
      showExcerpts(items, shown);
    }
    results.hidden = !asks || answer.articles.length === 0;
    ways.hidden = asks && answer.articles.length > 0;
    more.hidden = answer.articles.length <= step;
    more.onclick = () => void showMore(shown).catch(() => (status.textContent = told.words.failed));
  } catch {
    if (question !== asked) return;
    status.textContent = told.words.failed;
    results.hidden = true;
    ways.hidden = false;
  }
}

/** Shows the next results, and leads the keyboard to the first of them. */
async function showMore(shown: Shown): Promise<void> {
  const question = asked;
  const { articles } = shown.answer;
  const next = articles.slice(list.children.length, list.children.length + step);
  const items = await resultsOf(next, template, shown);
  if (question !== asked) return;
  list.append(...items);
  showExcerpts(items, shown);
  items[0]?.querySelector('a')?.focus();
  more.hidden = articles.length <= list.children.length;
}

function asking(): Asking {
  const filters: Filters = { section: '', year: '', author: '' };
  for (const { dataset, value } of selects) filters[dataset['filter'] as keyof Filters] = value;
  return { text: field.value, filters };
}

/** Writes what is asked for into the address; a step back leads to what was committed before. */
function note(committed: boolean): void {
  const address = location.pathname + writeAddress(asking(), told.parameters);
  if (address === location.pathname + location.search) return;
  if (committed) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Puts into the form what the address asks for. */
function restore(): void {
  const { text, filters } = readAddress(location.search, told.parameters);
  field.value = text;
  for (const select of selects) {
    const value = filters[select.dataset['filter'] as keyof Filters];
    // The choice may not be among the options until the index says so.
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
  void show(asking());
}

let waiting: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    note(false);
    void show(asking());
  }, pause);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  note(true);
  void show(asking());
});
for (const select of selects)
  select.addEventListener('change', () => {
    note(true);
    void show(asking());
  });
addEventListener('popstate', restore);
restore();
