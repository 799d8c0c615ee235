/** One attribute of a component; `example` is shown in faults and in the guide as the way to write it. */
export type AttributeForm = {
  /**
   * `alt` may be empty, `text` may not; `picture` and `csv` are paths from the article's own file; `columns` are names
   * of columns between commas, the one with the labels first; `url` is an address on the web; `date` is a day; `latitude` and
   * `longitude` are degrees; `places` are names with both, between semicolons; `video`, `audio` and `captions` are files,
   * the first two on the publication's own host perhaps; a `fact` is told to the program, and not shown as it is written.
   */
  type:
    | 'text'
    | 'alt'
    | 'number'
    | 'picture'
    | 'csv'
    | 'columns'
    | 'url'
    | 'date'
    | 'latitude'
    | 'longitude'
    | 'places'
    | 'video'
    | 'audio'
    | 'captions'
    | 'fact';
  required: boolean;
  example: string;
  /** The least and the most a number may be. */
  range?: readonly [least: number, most: number];
};

/** How an editor writes a component: validation, the guide and rendering all follow it. */
export type ComponentForm = {
  /** Its name in MDX. */
  name: string;
  /** Its name as a directive, which Markdown has too: `::name` where it has no content, else `:::name`. */
  directive?: string;
  attributes: Record<string, AttributeForm>;
  /**
   * What stands between its tags. `chart` is a table of numbers, or nothing where the attribute `data` names a CSV
   * file; `dated` is a list whose items begin with a date in bold.
   */
  content: 'nothing' | 'text' | 'pictures' | 'dated' | 'table' | 'chart';
};

/** A sentence of the guide for editors, in each language. */
type About = Record<'fr' | 'en', string>;

export type DescribedAttribute = AttributeForm & { about: About };

/** A component with what the guide for editors says of it. */
export type DescribedComponent = ComponentForm & {
  about: About;
  attributes: Record<string, DescribedAttribute>;
};

/** The most columns of numbers a chart shows: as many as one ink can tell apart. */
export const mostSeries = 3;
