/** Whether the whole matrices are run (`npm run test:full`, each night): every edit against nothing, every page, every width. */
export const isFull = process.env['TESTS'] === 'full';
