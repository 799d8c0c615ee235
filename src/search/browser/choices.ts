import type { Choice, Filters } from '../filters.ts';

/** Fills the filter menus. Choices without results are left out, unless they are selected. */
export function offerChoices(
  selects: readonly HTMLSelectElement[],
  choices: Record<keyof Filters, Choice[]>,
  chosen: Filters,
  locale: string,
): void {
  const { compare } = new Intl.Collator(locale);
  const number = new Intl.NumberFormat(locale);
  for (const select of selects) {
    const name = select.dataset['filter'] as keyof Filters;
    const offered = choices[name].filter(({ key, count }) => count > 0 || key === chosen[name]);
    if (name === 'author' || name === 'kind') offered.sort((a, b) => compare(a.label, b.label));
    const [everything] = select.options;
    select.replaceChildren(
      everything!,
      ...offered.map(({ key, label, count }) => new Option(`${label} (${number.format(count)})`, key)),
    );
    select.value = chosen[name];
    // No article has this key: the address is wrong, or the last article is gone.
    if (select.value !== chosen[name]) {
      select.add(new Option(chosen[name], chosen[name]));
      select.value = chosen[name];
    }
  }
}
