/** The sign of each kind of block in the interface's icon font, by its name in a text. */
const directives: Record<string, string> = {
  picture: 'image',
  figure: 'image',
  note: 'select',
  quote: 'format_ink_highlighter',
  table: 'table',
  comparison: 'table',
  embed: 'smart_display',
  video: 'movie',
  audio: 'mic',
  map: 'map',
  locatorMap: 'map',
  gallery: 'photo_library',
  post: 'forum',
  timeline: 'timeline',
  barChart: 'bar_chart',
  lineChart: 'show_chart',
  ad: 'ad_units',
  other: 'widgets',
};

/** The name of a component in MDX has a capital. */
export const icons: Record<string, string> = {
  ...directives,
  ...Object.fromEntries(
    Object.entries(directives).map(([name, sign]) => [name[0]!.toUpperCase() + name.slice(1), sign]),
  ),
};
