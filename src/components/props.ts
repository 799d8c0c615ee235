import type { ImageMetadata } from 'astro';
import type { Advertisement } from '../editorial/advertisements.ts';
import type { ArticleView, LeadPicture } from '../editorial/articleView.ts';
import type { Frame } from '../editorial/frame.ts';
import type { Home } from '../editorial/home.ts';
import type { ListView } from '../editorial/lists.ts';
import type { Link, Teaser } from '../editorial/teasers.ts';
import type { Wording } from '../i18n/fr.ts';
import type { CardSize } from './dimensions.ts';

/** The props of the components that a look or a publication may replace, each by a component of the same name. */

/** What surrounds a page, and the words of the interface. */
type Around = { frame: Frame; words: Wording };

/** The top of every page. */
export type MastheadProps = Around & {
  /** On the front page the name is the page's heading. */
  front: boolean;
};

/** The end of every page. */
export type FootProps = Around;

/** An article up to its text: section, title, standfirst, byline, picture. */
export type ArticleOpeningProps = { view: ArticleView; words: Wording };

/** An article as a list announces it. */
export type CardProps = Around & {
  teaser: Teaser;
  size: CardSize;
  /** Rank of its title among the page's headings. */
  level?: 2 | 3;
  /** Whether to show the section of the article. */
  section?: boolean;
};

/** What the front page opens with: the lead, the stories after it, the latest and the briefs. */
export type HomeOpeningProps = Around & { home: Home };

/** The opinions of the front page. */
export type OpinionsProps = { teasers: Teaser[]; words: Wording };

/** A section on the front page. */
export type SectionRowProps = Around & {
  section: Link;
  teasers: Teaser[];
  /** Whether its only article stands higher up on the page: then the title is enough. */
  isRepeat: boolean;
};

/** The articles of a list: of a section, a theme, an author, a month. */
export type ListArticlesProps = Around & { list: ListView; ad?: Advertisement | undefined };

/** The picture that an article opens with. */
export type LeadPictureProps = {
  lead?: LeadPicture | undefined;
  /** Language of the caption, where it is not the site's. */
  lang?: string | undefined;
  words: Wording;
};

/** The portrait of an author. */
export type Portrait = { src: ImageMetadata; alt?: string | undefined; credit?: string | undefined };

/** The heading of a list or an index; the slot is what else there is to say. */
export type PageHeaderProps = {
  title: string;
  description?: string | undefined;
  /** Indexes above this page, the highest first. */
  parents?: Link[];
  /** On the page of an author. */
  portrait?: Portrait | undefined;
  words: Wording;
};
