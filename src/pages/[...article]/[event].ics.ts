import { announces } from '../../editorial/events.ts';
import { calendarFile } from '../../outputs/calendar.ts';
import { edition } from '../../site/edition.ts';
import { calendarRoute } from '../../site/textResponse.ts';

/** The event of each article that announces one, beside its page. */
export async function getStaticPaths() {
  const current = await edition();
  const { addresses } = current;
  return current.articles.filter(announces).map((article) => ({
    params: {
      article: addresses.article(article).slice(addresses.home.length, -1),
      event: article.slug,
    },
    props: { text: calendarFile([article], current) },
  }));
}

export const GET = calendarRoute;
