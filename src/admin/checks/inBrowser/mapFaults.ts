/** Where a map shows nothing but sea, only the build says: the atlas is too large for a page. */
export const checkMap = (): void => {};
