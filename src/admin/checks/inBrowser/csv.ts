/** What tables in files of their own hold, only the build says. */
export const readCsv = (): never => {
  throw new Error('Not read in a page.');
};
