/** For each type in use, its properties in schema.org (release 30.0) that the site may use. */
const thing = 'url name description image sameAs mainEntityOfPage'.split(' ');
const work = [
  ...thing,
  ...'headline inLanguage datePublished dateModified author publisher isPartOf isAccessibleForFree keywords'.split(
    ' ',
  ),
  ...'genre expires sponsor correction license mainEntity creditText text about citation subjectOf'.split(
    ' ',
  ),
];
const article = [
  ...work,
  ...'articleSection backstory workTranslation translationOfWork video audio'.split(' '),
];
const media = [
  ...work,
  ...'contentUrl encodingFormat contentSize uploadDate duration thumbnailUrl width height'.split(' '),
];
const organization = [
  ...thing,
  ...'logo legalName slogan address telephone email publishingPrinciples correctionsPolicy ethicsPolicy'.split(
    ' ',
  ),
  ...'diversityPolicy unnamedSourcesPolicy actionableFeedbackPolicy ownershipFundingInfo'.split(' '),
];

const properties: Record<string, readonly string[]> = {
  NewsArticle: article,
  AnalysisNewsArticle: article,
  OpinionNewsArticle: article,
  LiveBlogPosting: [...article, 'coverageStartTime', 'coverageEndTime', 'liveBlogUpdate'],
  BlogPosting: article,
  AdvertiserContentArticle: article,
  CreativeWork: work,
  CorrectionComment: work,
  WebPage: work,
  ProfilePage: work,
  CollectionPage: work,
  WebSite: [...work, 'potentialAction'],
  // `query-input` describes how to fill in `query` (schema.org/docs/actions.html).
  SearchAction: [...thing, 'target', 'query-input'],
  EntryPoint: [...thing, 'urlTemplate'],
  ImageObject: [...work, 'contentUrl', 'width', 'height', 'caption'],
  MediaObject: media,
  VideoObject: [...media, 'transcript', 'caption'],
  AudioObject: [...media, 'transcript', 'caption'],
  Person: [...thing, 'jobTitle', 'worksFor'],
  Organization: organization,
  NewsMediaOrganization: [
    ...organization,
    'verificationFactCheckingPolicy',
    'missionCoveragePrioritiesPolicy',
  ],
  Event: [
    ...thing,
    ...'startDate endDate eventStatus location offers inLanguage isAccessibleForFree'.split(' '),
  ],
  Place: [...thing, 'address'],
  Offer: [...thing, 'price', 'priceCurrency'],
  BreadcrumbList: [...thing, 'itemListElement'],
  ItemList: [...thing, 'itemListElement'],
  ListItem: [...thing, 'position', 'item'],
};

/** Every node of structured data, outermost first. */
export function nodesOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  return [...('@type' in node ? [node] : []), ...Object.values(node).flatMap(nodesOf)];
}

/** Properties that the type of their node does not have: « Person.headline ». */
export function unknownProperties(data: unknown): string[] {
  return nodesOf(data).flatMap((node) => {
    const type = String(node['@type']);
    const names = Object.keys(node).filter((name) => !name.startsWith('@'));
    return names.filter((name) => !properties[type]?.includes(name)).map((name) => `${type}.${name}`);
  });
}
