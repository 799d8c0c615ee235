/** The components that a theme may replace, each by `theme/components/NAME.astro` with the props of `components/props.ts`. */
export const themeComponents = [
  'Masthead',
  'Foot',
  'ArticleOpening',
  'LeadPicture',
  'Card',
  'HomeOpening',
  'Opinions',
  'SectionRow',
  'PageHeader',
  'ListArticles',
];
