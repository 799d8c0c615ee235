import type { Filters } from '../filters.ts';
import type { Start } from '../format.ts';
import { openIndex, type Reader } from '../reader.ts';
import { search, type Answer } from '../search.ts';
import { asksSomething, readAddress, writeAddress, type Asking, type Parameters } from './address.ts';
import { offerChoices } from './choices.ts';
import { addExcerpt, resultsOf } from './results.ts';

/** What the page tells its script. */
type Told = {
  files: string;
  start: string;
  inks: Record<string, string | undefined>;
  parameters: Parameters;
  locale: string;
  words: {
    found: { none: string; one: string; many: string };
    partial: string;
    corrected: string;
    failed: string;
  };
};

/** Results shown at a time. */
const step = 10;

/** Milliseconds to wait for the next letter, so that fast typing is one question. */
const pause = 60;

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
const number = new Intl.NumberFormat(told.locale);

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
    if (question !== asked) return;
    offerChoices(selects, answer.choices, asking.filters, told.locale);
    const asks = asksSomething(asking);
    if (!asks) {
      list.replaceChildren();
      status.textContent = '';
    } else {
      const items = await resultsOf(answer.articles.slice(0, step), template, {
        answer,
        reader: index,
        inks: told.inks,
      });
      if (question !== asked) return;
      list.replaceChildren(...items);
      status.textContent = sentence(answer);
      watchExcerpts(items, answer, index);
    }
    results.hidden = !asks || answer.articles.length === 0;
    ways.hidden = asks && answer.articles.length > 0;
    more.hidden = answer.articles.length <= step;
    more.onclick = () => showMore(answer, index);
  } catch {
    if (question !== asked) return;
    status.textContent = told.words.failed;
    results.hidden = true;
    ways.hidden = false;
  }
}

/** Shows the next results, and leads the keyboard to the first of them. */
async function showMore(answer: Answer, index: Reader): Promise<void> {
  const question = asked;
  const shown = list.children.length;
  const next = answer.articles.slice(shown, shown + step);
  const items = await resultsOf(next, template, { answer, reader: index, inks: told.inks });
  if (question !== asked) return;
  list.append(...items);
  watchExcerpts(items, answer, index);
  items[0]?.querySelector('a')?.focus();
  more.hidden = answer.articles.length <= list.children.length;
}

let watching: IntersectionObserver | undefined;

/** Reads the texts of results when they come into sight. */
function watchExcerpts(items: readonly HTMLElement[], answer: Answer, index: Reader): void {
  if (answer.matches.length === 0) return;
  const observer = (watching = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      // Without its passage a result still has its standfirst.
      addExcerpt(target as HTMLElement, { answer, reader: index, inks: told.inks }).catch(() => {});
    }
  }));
  for (const item of items) watching.observe(item);
}

/** What a reader who does not see the list is told, and everybody else reads above it. */
function sentence({ articles, partial, corrected }: Answer): string {
  const { found, ...words } = told.words;
  const counted = articles.length > 1 ? found.many : articles.length === 1 ? found.one : found.none;
  return [
    ...corrected.map((pair) => pair.reduce((text, word) => text.replace('#', word), words.corrected)),
    partial ? words.partial : '',
    counted.replace('#', number.format(articles.length)),
  ]
    .filter(Boolean)
    .join(' ');
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
