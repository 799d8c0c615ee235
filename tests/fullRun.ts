/** Whether the whole matrices are run (`npm run test:full`, each night): every edit against nothing, every page, every width. */
export const isFull = process.env['TESTS'] === 'full';

/** How often a property is tried: the whole number each night, a fourth of it in `npm test`. */
export const runCount = (count: number): number => (isFull ? count : Math.ceil(count / 4));
