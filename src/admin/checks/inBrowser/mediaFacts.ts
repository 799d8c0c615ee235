/** What files of sound and moving pictures hold, only the build says: pages do not have their bytes. */
export const readMediaFacts = (): Promise<never> => Promise.reject(new Error('Not read in a page.'));
