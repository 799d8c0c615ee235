import type { EditorWords } from '../../i18n/adminWords.ts';
import type { StoryWords } from '../../i18n/storyWords.ts';
import { openForm } from '../insertForm.ts';
import { linkField, type LinkPlaces } from '../links/linkForm.ts';

/** The name of an article in its address, by the path of its file: `une-mine` of `articles/2024/une-mine/index.md`. */
export const slugIn = (path: string): string => path.replace(/(?:\/index)?\.mdx?$/, '').replace(/^.*\//, '');

/** Lets an editor choose an article by its title; its name in its address, undefined if none is chosen. */
export async function chooseStory(
  places: LinkPlaces,
  words: StoryWords,
  links: EditorWords['links'],
): Promise<string | undefined> {
  const field = linkField('', places, { ...links, where: words.search });
  const answer = await openForm(
    words.title,
    [],
    { insert: words.take, cancel: words.cancel },
    { body: field.element },
  );
  const address = answer && field.chosen()?.address;
  return address && /\.mdx?$/.test(address) ? slugIn(address) : undefined;
}
