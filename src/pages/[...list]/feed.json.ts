import { feedPaths, feedRoute } from '../_feeds.ts';

export const getStaticPaths = feedPaths;
export const GET = feedRoute('json');
