import { typesetRuns } from '../../markdown/typography/runs.ts';
import { excerpt, foundIn, markedText, type Piece } from '../excerpt.ts';
import type { Reader } from '../reader.ts';
import type { Answer } from '../search.ts';

export type Shown = { answer: Answer; reader: Reader; inks: Record<string, string | undefined> };

/** Makes results of articles, by number, from the form the page carries. */
export async function resultsOf(articles: readonly number[], form: HTMLTemplateElement, shown: Shown) {
  return Promise.all(articles.map((article) => resultOf(article, form, shown)));
}

async function resultOf(article: number, form: HTMLTemplateElement, shown: Shown): Promise<HTMLElement> {
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
  const [key, sectionName] = reader.start.sections.values[section]!;

  const item = (form.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = <T extends HTMLElement>(selector: string) => item.querySelector<T>(selector)!;
  const ink = inks[key];
  if (ink) item.classList.add(ink);
  part('.said').textContent = [status, sectionName, label].filter(Boolean).join(' · ');
  const link = part<HTMLAnchorElement>('.title a');
  link.href = href;
  fill(link, markedText(title, matches, languages));
  const standfirst = part('.standfirst');
  fill(standfirst, markedText(summary, matches, languages));
  if (lang) for (const element of [part('.title'), standfirst]) Object.assign(element, { lang, dir: 'auto' });
  const time = part<HTMLTimeElement>('time');
  time.dateTime = date.iso;
  time.textContent = date.text;
  if (names.length > 0) time.after(document.createElement('br'), names.join(', '));
  item.dataset['article'] = String(article);
  return item;
}

/**
 * Puts the passage that was found in the place of a result's standfirst, where title and standfirst do not show all
 * that was looked for.
 */
export async function addExcerpt(item: HTMLElement, { answer, reader }: Shown): Promise<void> {
  const { matches } = answer;
  const { languages } = reader.start;
  const article = Number(item.dataset['article']);
  const { title, summary = '', lang } = await reader.story(article);
  const sought = matches.filter(({ weights }) => weights[article]! > 0);
  if (summary && foundIn(`${title}\n${summary}`, matches, languages) >= sought.length) return;
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

function fill(element: HTMLElement, pieces: readonly Piece[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
