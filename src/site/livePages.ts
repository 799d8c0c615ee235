import type { Edition } from '../editorial/edition.ts';
import { followHead } from '../outputs/head.ts';
import { articleRoutes } from './articles.ts';

/** The pages of live articles. */
export const liveRoutes = (edition: Edition) => articleRoutes(edition, 'live');

/**
 * The twins of live pages, which load themselves anew: each shows what its page does, but for what leads away from it.
 */
export async function followRoutes(edition: Edition) {
  const routes = await liveRoutes(edition);
  return routes.map(({ step, props }) => ({
    step,
    props: {
      id: props.id,
      get page() {
        const { head, view, frame, words } = props.page;
        const alone = { thread: [], related: [], previous: undefined, next: undefined };
        return {
          head: followHead(head, view.live!),
          frame,
          words,
          view: { ...view, ...alone },
          ad: undefined,
        };
      },
      get bodyInputs() {
        return props.bodyInputs;
      },
      get entryInputs() {
        return props.entryInputs;
      },
    },
  }));
}
