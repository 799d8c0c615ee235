import { feedPaths, feedRoute } from '../../site/feeds.ts';

export const getStaticPaths = feedPaths;
export const GET = feedRoute('json');
