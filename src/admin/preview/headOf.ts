import type { CustomFieldPreviewProps } from '@sveltia/cms';
import type { Wording } from '../../i18n/fr.ts';
import { dayWords } from '../status/statusSentence.ts';
import type { ArticleHead } from './fillPage.ts';

/** What of the publication the head of an article depends on. */
export type HeadFacts = {
  language: string;
  sections: readonly { id: string; name: string; parent?: string | undefined }[];
};

type Entry = CustomFieldPreviewProps['entry'];
type Metadata = CustomFieldPreviewProps['fieldsMetaData'];

/** What the page of an entry says above its text, as its form has it now. */
export function headOf(
  entry: Entry,
  metadata: Metadata,
  picture: (written: string, alt: string) => Element,
  { language, sections, wording }: HeadFacts & { wording: Wording },
): ArticleHead {
  const field = (...path: string[]) => String(entry.getIn(['data', ...path]) ?? '');
  const kind = field('kind') || 'news';
  const section = sections.find(({ id }) => id === field('category'));
  const above = sections.find(({ id }) => id === section?.parent);
  const ofKind = (wording.kinds as Record<string, string | undefined>)[kind];
  // In « Opinions », « Opinion » says both.
  const isSaid = ofKind !== undefined && section?.name.toLowerCase().startsWith(ofKind.toLowerCase());
  const names = listIn(entry.getIn(['data', 'authors'])).map((id) =>
    String(metadata.getIn(['authors', 'authors', id, 'name']) ?? id),
  );
  const day = (written: string) => (written === '' ? '' : dayWords(written, language));
  const src = field('image', 'src');
  return {
    kind,
    sections: [above?.name, isSaid ? ofKind : section?.name].filter((name) => name !== undefined),
    label: isSaid ? undefined : ofKind,
    title: field('title'),
    standfirst: field('summary'),
    authors: names,
    published: day(field('date')),
    updated: day(field('updated')),
    picture:
      src === ''
        ? undefined
        : {
            image: picture(src, field('image', 'alt')),
            focus: field('image', 'focus'),
            caption: field('image', 'caption'),
            credit: field('image', 'credit'),
          },
    language: field('lang') || language,
  };
}

const listIn = (value: unknown): string[] => {
  const list = (value as { toJS?(): unknown } | undefined)?.toJS?.() ?? value;
  return Array.isArray(list) ? list.map(String) : [];
};
