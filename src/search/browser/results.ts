import { typesetRuns } from '../../markdown/typography/runs.ts';
import { excerpt, countMatches, markMatches, type TextPart } from '../excerpt.ts';
import type { IndexReader } from '../reader.ts';
import type { Answer } from '../search.ts';

export type ResultContext = { answer: Answer; reader: IndexReader; inks: Record<string, string | undefined> };

/** Makes the result elements of articles, by number, from the template of the page. */
export async function resultsOf(
  articles: readonly number[],
  template: HTMLTemplateElement,
  shown: ResultContext,
) {
  return Promise.all(articles.map((article) => resultOf(article, template, shown)));
}

async function resultOf(
  article: number,
  template: HTMLTemplateElement,
  shown: ResultContext,
): Promise<HTMLElement> {
  const { answer, reader, inks } = shown;
  const { matches } = answer;
  const { languages } = reader.start;
  const {
    href,
    title,
    summary = '',
    section,
    date,
    names,
    label,
    status,
    lang,
  } = await reader.story(article);
  // What is in no section is a dossier or a letter.
  const [key, sectionName] = reader.start.sections.values[section] ?? ['', ''];

  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = <T extends HTMLElement>(selector: string) => item.querySelector<T>(selector)!;
  const ink = inks[key];
  if (ink) item.classList.add(ink);
  part('.said').textContent = [status, sectionName, label].filter(Boolean).join(' · ');
  const link = part<HTMLAnchorElement>('.title a');
  link.href = href;
  fill(link, markMatches(title, matches, languages));
  const standfirst = part('.standfirst');
  fill(standfirst, markMatches(summary, matches, languages));
  if (lang) for (const element of [part('.title'), standfirst]) Object.assign(element, { lang, dir: 'auto' });
  const time = part<HTMLTimeElement>('time');
  time.dateTime = date.iso;
  time.textContent = date.text;
  if (names.length > 0) time.after(document.createElement('br'), names.join(', '));
  item.dataset['article'] = String(article);
  return item;
}

/** Replaces the standfirst of a result with an excerpt, unless title and standfirst contain all words that were found. */
export async function addExcerpt(item: HTMLElement, { answer, reader }: ResultContext): Promise<void> {
  const { matches } = answer;
  const { languages } = reader.start;
  const article = Number(item.dataset['article']);
  const { title, summary = '', lang } = await reader.story(article);
  const presentMatches = matches.filter(({ weights }) => weights[article]! > 0);
  if (summary && countMatches(`${title}\n${summary}`, matches, languages) >= presentMatches.length) return;
  const text = await reader.text(article);
  const passage = excerpt(text, matches, languages);
  if (passage.length === 0) return;
  const typeset = typesetRuns(
    passage.map(({ text }) => text),
    lang ?? reader.start.language,
  );
  fill(
    item.querySelector<HTMLElement>('.standfirst')!,
    passage.map(({ marked }, place) => ({ text: typeset[place]!, marked })),
  );
}

function fill(element: HTMLElement, pieces: readonly TextPart[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
