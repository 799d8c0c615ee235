/**
 * A copy of plain data whose strings are their own: those that a parser or a search hands out are parts of a larger text, which
 * they would keep in memory.
 */
export const detached = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
