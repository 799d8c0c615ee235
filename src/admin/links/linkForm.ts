/**
 * A form that finds articles by their titles, or takes an address. It is there at once, or what is typed after its key would go
 * into the text.
 */
import type { EditorWords } from '../../i18n/adminWords.ts';
import { openForm } from '../insertForm.ts';

import { relativePath } from './filePaths.ts';
import { addressFrom, searchTargets, type LinkTarget } from './linkTargets.ts';

/** Where links lead from a text. */
export type LinkPlaces = {
  /** The path of the text that is written. */
  from: string;
  targets(): Promise<LinkTarget[]>;
  sectionName(id: string): string;
};

export type LinkAnswer = { words: string; address: string } | 'remove';

type Option = { label: string; about: string; address: string; words: string };

/** Asks where a link leads; undefined if the editor cancels. */
export async function askForLink(
  { words, address }: { words: string; address: string },
  isThere: boolean,
  places: LinkPlaces,
  { link, links, forms }: EditorWords,
): Promise<LinkAnswer | undefined> {
  const form = linkField(address, places, links);
  const answer = await openForm(
    link,
    [{ name: 'words', label: links.words, value: words }],
    { insert: isThere ? links.change : forms.insert, cancel: forms.cancel },
    { body: form.element, others: isThere ? [{ name: 'remove', label: links.remove }] : [] },
  );
  if (answer?.button === 'remove') return 'remove';
  const chosen = answer && form.chosen();
  return chosen && { words: answer.values['words']?.trim() || chosen.words, address: chosen.address };
}

/** A combobox with a list (w3.org/WAI/ARIA/apg/patterns/combobox): the first that is found is chosen by Enter. */
export function linkField(before: string, places: LinkPlaces, words: EditorWords['links']) {
  const element = document.createElement('div');
  const input = Object.assign(document.createElement('input'), {
    type: 'text',
    value: before,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    required: true,
  });
  const list = Object.assign(document.createElement('ul'), { id: 'link-targets' });
  const count = document.createElement('p');
  const label = document.createElement('label');
  label.append(words.where, input);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.articles);
  count.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'true',
  }))
    input.setAttribute(name, value);
  element.className = 'link-field';
  element.append(label, list, count);

  let targets: LinkTarget[] | undefined;
  let options: Option[] = [];
  let active = 0;

  const optionOf = ({ path, title, date, category, isDraft }: LinkTarget): Option => ({
    label: title,
    about: [date, places.sectionName(category), isDraft && words.draft].filter(Boolean).join(' · '),
    address: relativePath(places.from, path),
    words: title,
  });
  const find = () => {
    const written = input.value;
    const address = addressFrom(written);
    const known = (targets ?? []).filter(({ path }) => path !== places.from);
    const there = known.filter(({ path }) => relativePath(places.from, path) === written);
    const found = there.length > 0 ? there : address ? [] : searchTargets(known, written);
    const asAddress = { label: address ?? '', about: words.address, address: address ?? '', words: '' };
    options = [...found.map(optionOf), ...(address && there.length === 0 ? [asAddress] : [])];
    active = 0;
    count.textContent = options.length > 0 ? '' : targets ? words.none : words.loading;
    input.setCustomValidity(options.length > 0 ? '' : words.none);
    draw();
  };
  const draw = () => {
    list.replaceChildren(
      ...options.map(({ label: text, about }, at) => {
        const item = Object.assign(document.createElement('li'), { id: `link-target-${at}` });
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(at === active));
        item.append(text, Object.assign(document.createElement('small'), { textContent: about }));
        item.addEventListener('mousedown', (event) => event.preventDefault());
        item.addEventListener('click', () => {
          active = at;
          input.form?.requestSubmit();
        });
        return item;
      }),
    );
    if (options.length > 0) input.setAttribute('aria-activedescendant', `link-target-${active}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || options.length === 0) return;
    event.preventDefault();
    active = (active + step + options.length) % options.length;
    draw();
  });
  find();
  input.addEventListener('focus', () => input.select(), { once: true });
  void places.targets().then((all) => {
    targets = all;
    find();
  });
  return { element, chosen: (): Option | undefined => options[active] };
}
