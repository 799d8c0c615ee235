import type { HastNode, HastVisitorContext } from 'satteri';

/** Whether any ancestor of a node has an HTML or JSX name that passes the test. */
export function hasAncestor(
  node: Readonly<HastNode>,
  ctx: HastVisitorContext,
  test: (name: string) => boolean,
): boolean {
  for (let parent = ctx.parent(node); parent; parent = ctx.parent(parent)) {
    const name = 'tagName' in parent ? parent.tagName : 'name' in parent ? parent.name : null;
    if (name !== null && test(name)) return true;
  }
  return false;
}
