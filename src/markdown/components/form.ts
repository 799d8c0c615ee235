/** One attribute of a component; `example` is shown in faults and in the guide as the way to write it. */
export type AttributeForm = {
  /**
   * `alt` may be empty, `text` may not; `picture` and `csv` are paths from the article's own file; `columns` are names
   * of columns between commas, the one with the labels first.
   */
  type: 'text' | 'alt' | 'number' | 'picture' | 'csv' | 'columns';
  required: boolean;
  example: string;
  /** The least and the most a number may be. */
  range?: readonly [least: number, most: number];
};

/**
 * How an editor writes a component in MDX: the faults, the guide and the rendering all go by it. What the guide says
 * of it is in `src/i18n/componentWords.ts`.
 */
export type ComponentForm = {
  name: string;
  attributes: Record<string, AttributeForm>;
  /**
   * What stands between its tags. `chart` is a table of numbers, or nothing where the attribute `data` names a CSV
   * file; `dated` is a list whose items begin with a date in bold.
   */
  content: 'nothing' | 'text' | 'pictures' | 'dated' | 'table' | 'chart';
};
