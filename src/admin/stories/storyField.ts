import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EditorWords } from '../../i18n/adminWords.ts';
import type { StoryWords } from '../../i18n/storyWords.ts';
import type { LinkPlaces } from '../links/linkForm.ts';
import { createClass, h } from '../react.ts';
import { chooseStory, slugIn } from './chooseStory.ts';
import { storyRows } from './storyRows.ts';

export type StoryOptions = {
  words: StoryWords;
  links: EditorWords['links'];
  placesOf(entry: CustomFieldControlProps['entry']): LinkPlaces;
};

/**
 * A field whose value is the name of an article in its address, or with `multiple` a list of such names. A field of our own,
 * because the package's finds articles of one of its collections only.
 */
export const storyField = ({ words, links, placesOf }: StoryOptions) =>
  createClass<
    CustomFieldControlProps,
    {
      place?: HTMLElement | null;
      list: HTMLElement;
      button: HTMLButtonElement;
      titles: Map<string, string>;
      slugs(): string[];
      write(slugs: string[]): void;
      show(): void;
      choose(): Promise<void>;
    }
  >({
    list: document.createElement('ul'),
    button: document.createElement('button'),
    titles: new Map(),
    componentDidMount() {
      this.list = Object.assign(document.createElement('ul'), { className: 'story-list' });
      this.titles = new Map();
      this.button = Object.assign(document.createElement('button'), {
        type: 'button',
        id: this.props.forID,
        textContent: words.choose,
      });
      this.button.addEventListener('click', () => void this.choose());
      this.place?.append(this.list, this.button);
      this.show();
      void placesOf(this.props.entry)
        .targets()
        .then((targets) => {
          for (const { path, title } of targets) this.titles.set(slugIn(path), title);
          this.show();
        });
    },
    componentDidUpdate() {
      this.show();
    },
    slugs() {
      const { value } = this.props;
      const plain = (value as { toJS?(): unknown } | undefined)?.toJS?.() ?? value;
      return (Array.isArray(plain) ? plain : [plain]).filter(
        (one) => typeof one === 'string' && one !== '',
      ) as string[];
    },
    write(slugs) {
      this.props.onChange(this.props.field.get('multiple') === true ? slugs : (slugs[0] ?? ''));
    },
    show() {
      const slugs = this.slugs();
      const isMultiple = this.props.field.get('multiple') === true;
      this.button.hidden = !isMultiple && slugs.length > 0;
      const rows = slugs.map((slug) => ({ slug, title: this.titles.get(slug) ?? slug }));
      storyRows(this.list, rows, words, {
        onOrder: (order) => this.write(order.map((at) => slugs[at]!)),
        onRemove: (removed) => this.write(slugs.filter((_, at) => at !== removed)),
      });
    },
    async choose() {
      const slug = await chooseStory(placesOf(this.props.entry), words, links);
      const slugs = this.slugs();
      if (slug !== undefined && !slugs.includes(slug)) this.write([...slugs, slug]);
    },
    render() {
      return h('div', { className: 'story-field', ref: (place: HTMLElement | null) => (this.place = place) });
    },
  });
