import type { EditorWords } from '../../i18n/adminWords.ts';
import type { StoryWords } from '../../i18n/storyWords.ts';
import type { LinkPlaces } from '../links/linkForm.ts';
import { draftAround, setValue, valueOf } from '../status/entryDraft.ts';
import { chooseStory, slugIn } from './chooseStory.ts';
import { storyRows } from './storyRows.ts';

/** The fields of the settings that say what leads the home page, in order. */
const fields = ['lead', 'second', 'third'] as const;

/**
 * The top of the home page, at the head of the form of the settings: three places, for articles chosen by title and put in order
 * by dragging. It fills in fields of the form.
 */
export function homePanel(
  place: HTMLElement,
  words: StoryWords,
  links: EditorWords['links'],
  places: () => LinkPlaces,
): { update(): void } {
  const panel = document.createElement('section');
  panel.className = 'home-panel';
  const heading = Object.assign(document.createElement('h4'), { textContent: words.home.heading });
  const hint = Object.assign(document.createElement('p'), { textContent: words.home.hint });
  const list = Object.assign(document.createElement('ol'), { className: 'story-list' });
  panel.append(heading, hint, list);
  const titles = new Map<string, string>();
  let shown = '';

  function write(slugs: readonly (string | undefined)[]): void {
    const draft = draftAround(place);
    if (!draft) return;
    // The group may not be there yet.
    if (valueOf(draft, 'home') === undefined || valueOf(draft, 'home') === null) setValue(draft, 'home', {});
    fields.forEach((name, at) => setValue(draft, `home.${name}`, slugs[at] ?? ''));
  }

  function show(): void {
    const draft = draftAround(place);
    if (!draft?.fields.some(({ name }) => name === 'home')) return;
    if (!panel.isConnected) {
      place.append(panel);
      void places()
        .targets()
        .then((targets) => {
          for (const { path, title } of targets) titles.set(slugIn(path), title);
          shown = '';
          show();
        });
    }
    const slugs = fields.map((name) => {
      const slug = valueOf(draft, `home.${name}`);
      return typeof slug === 'string' && slug !== '' ? slug : undefined;
    });
    if (shown === String(slugs)) return;
    shown = String(slugs);
    const rows = slugs.map((slug, at) => ({
      slug,
      title: slug === undefined ? words.home.free : (titles.get(slug) ?? slug),
      place: words.home.places[at],
      choose: () =>
        void chooseStory(places(), words, links).then((chosen) => {
          if (chosen !== undefined)
            write(slugs.map((one, place) => (place === at ? chosen : one === chosen ? undefined : one)));
        }),
    }));
    storyRows(list, rows, words, {
      onOrder: (order) => write(order.map((at) => slugs[at])),
      onRemove: (removed) => write(slugs.map((slug, at) => (at === removed ? undefined : slug))),
    });
  }
  return { update: show };
}
